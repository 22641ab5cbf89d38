using System.Text;
using Casus.Files;

namespace Casus.Briefs;

/// <summary>Prints a page to PDF with the Chromium of this machine.</summary>
internal static class PdfPrinting
{
    /// <summary>The names under which systems have it, and where two of them keep it away from the usual path.</summary>
    private static readonly string[] browsers =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The PDF, or in one sentence why there is none.</summary>
    public static (ReadOnlyMemory<byte> Pdf, string Why) Print(string page, Func<ProgramCall, ProgramResult?> run)
    {
        var folder = Directory.CreateTempSubdirectory("casus-report-");
        try
        {
            var (source, target) = (Path.Combine(folder.FullName, "brief.html"), Path.Combine(folder.FullName, "brief.pdf"));
            File.WriteAllText(source, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var said = "";
            foreach (var browser in browsers)
            {
                // Chromium does not start for the superuser, nor in some containers, unless its own walls are down. The page is ours and has no script.
                foreach (var walls in new Sequence<string>[] { [], ["--no-sandbox"] })
                {
                    if (run(new ProgramCall(browser, [.. Arguments(folder.FullName, target), .. walls, new Uri(source).AbsoluteUri], folder.FullName)) is not { } printed)
                    {
                        break;
                    }
                    if (printed.Exit == 0 && File.Exists(target))
                    {
                        return (File.ReadAllBytes(target), "");
                    }
                    said = printed.Error.Split('\n')[^1].Trim();
                }
            }
            return (default, said.Length > 0
                ? $"Chromium could not print the brief ({said})."
                : "No Chromium was found on this machine to print a PDF with (on Debian: apt install chromium).");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Nothing leaves the machine: no name is looked up, and nothing is fetched beside the page.</summary>
    private static IEnumerable<string> Arguments(string folder, string target) =>
    [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + Path.Combine(folder, "profile"), "--no-pdf-header-footer", "--generate-pdf-document-outline", "--print-to-pdf=" + target,
    ];
}
