using System.Security.Cryptography;
using System.Text;
using Casus.Commands;
using Casus.Reports.Content;
using Casus.Text;

namespace Casus.Briefs;

/// <summary>How anybody can make the same brief again, and see that it is the same.</summary>
internal static class ReproduceSection
{
    public static Section Write(BriefQuestion asked, string command, string sameAnswer, DateTimeOffset written)
    {
        var opened = asked.Opened;
        var texts = opened.Trees.Select(tree => tree.Text).Concat(opened.Own).DistinctBy(text => text.Path).OrderBy(text => text.Path, StringComparer.Ordinal).ToList();
        return Section.Of(
            "How to make it again",
            new Definitions(
            [
                Definition.Of("Package", $"{asked.Package.Name} ({opened.Title})" + (asked.Package.AsOf is { } date ? $", as of {date}" : "")),
                Definition.Of("Program", $"Casus {CheckCommand.Version()}"),
                Definition.Of("Written", $"{written.UtcDateTime.ToString("d MMMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture)} UTC"),
            ]),
            new Typed(command + "\n" + sameAnswer),
            TableBlock.Of(
                "Fingerprints of the files (SHA-256)", ["File", "Fingerprint"],
                texts.Select(text => Row.Of(Path.GetFileName(text.Path), Fingerprint(text))),
                "Files with the same fingerprints give the same brief."));
    }

    /// <summary>Of the text in UTF-8: for a file saved so, what <c>sha256sum</c> says.</summary>
    private static string Fingerprint(SourceText text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Content)));
}
