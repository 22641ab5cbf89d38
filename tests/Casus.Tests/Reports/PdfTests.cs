using System.Text;
using Casus.Commands;
using Casus.Files;

namespace Casus.Tests.Reports;

/// <summary>The brief as a PDF, with a Chromium and without one.</summary>
public sealed class PdfTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("casus-brief-").FullName;

    private sealed class FactWithChromiumAttribute : FactAttribute
    {
        public FactWithChromiumAttribute() => Skip =
            Programs.Run(new ProgramCall("chromium", ["--version"], Repository.Root)) is null ? "No chromium here, so nothing can print a PDF (Debian: apt install chromium)."
            : Programs.Run(new ProgramCall("pdftotext", ["-v"], Repository.Root)) is null ? "No pdftotext here, so a PDF cannot be read back (Debian: apt install poppler-utils)."
            : null;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [FactWithChromium]
    public void It_is_printed_and_holds_the_words()
    {
        var run = CommandRun.In(folder, "report", "1994-budapest", "-o", "brief.pdf");
        Assert.Equal((Exit.Good, "", "written brief.pdf\n"), (run.Exit, run.Error, run.Output));
        var read = Programs.Run(new ProgramCall("pdftotext", ["brief.pdf", "-"], folder));
        var words = string.Join(' ', read?.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);
        Assert.Contains("Who would come: armed attack on Ukraine by Russia", words, StringComparison.Ordinal);
        Assert.Contains("Nobody is firmly bound above consult", words, StringComparison.Ordinal);
        Assert.Contains("BUDA-TXT [S], BUDA-ZH [S]", words, StringComparison.Ordinal);
        Assert.Equal(["brief.pdf"], Directory.EnumerateFileSystemEntries(folder).Select(file => Path.GetFileName(file)));
    }

    [Fact]
    public void Without_a_Chromium_the_page_is_written_and_the_reader_told()
    {
        var run = WithoutPrograms("report", "1994-budapest", "-o", "brief.pdf");
        Assert.Equal(Exit.CouldNotRun, run.Exit);
        Assert.Contains("No Chromium was found", run.Error, StringComparison.Ordinal);
        Assert.Contains("brief.html was written instead", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(Path.Combine(folder, "brief.html")), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "brief.pdf")));
    }

    [Fact]
    public void Without_a_Chromium_a_page_that_is_there_stays()
    {
        File.WriteAllText(Path.Combine(folder, "brief.html"), "mine");
        var run = WithoutPrograms("report", "1994-budapest", "-o", "brief.pdf");
        Assert.Equal(Exit.CouldNotRun, run.Exit);
        Assert.Contains("Nothing was written", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder, "brief.html")));
    }

    /// <summary>What a browser that fails has said is passed on, and no half-made file is taken for a PDF.</summary>
    [Fact]
    public void A_Chromium_that_fails_is_told()
    {
        var run = With(call => call.Program == "chromium" ? new ProgramResult(1, Encoding.UTF8.GetBytes(""), "no room on the device") : null, "report", "1994-budapest", "-o", "brief.pdf");
        Assert.Equal(Exit.CouldNotRun, run.Exit);
        Assert.Contains("no room on the device", run.Error, StringComparison.Ordinal);
    }

    private CommandRun WithoutPrograms(params string[] arguments) => With(_ => null, arguments);

    private CommandRun With(Func<ProgramCall, ProgramResult?> programs, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = CommandLine.Run(arguments, CommandRun.Around(output, error, folder) with { RunProgram = programs });
        return new CommandRun(exit, output.ToString(), error.ToString());
    }
}
