using System.Text.RegularExpressions;

namespace Casus.Tests.Architecture;

/// <summary>What the library says was said. The mark [M] in a source means general knowledge: no words were at hand.</summary>
public sealed partial class EvidenceTests
{
    private const string FromMemory = "[M]";

    /// <summary>Runs only where the facts lie beside the repository; the library itself needs them no more.</summary>
    private sealed class FactWithSharedAttribute : TheoryAttribute
    {
        public FactWithSharedAttribute() =>
            Skip = Directory.Exists(Repository.SharedFacts) ? null : "The facts (../shared/facts) are not beside this clone, so quotations cannot be compared with them.";
    }

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void What_rests_on_memory_is_not_quoted(string name)
    {
        var package = Packages.Compiled(name);
        var fromMemory = package.Clauses.Where(clause => clause.Provenance?.Source.Contains(FromMemory, StringComparison.Ordinal) == true)
            .Select(clause => (clause.Instrument, clause.Article)).ToHashSet();
        Same.Nothing(package.Texts.Where(text => text.Quoted && fromMemory.Contains((text.Instrument, text.Article)))
            .Select(text => $"{text.At}: quoted under a clause marked {FromMemory}: {text.Words}"));
    }

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Every_package_says_where_it_is_from(string name)
    {
        var source = Path.Combine(Repository.Library, name, "SOURCE.md");
        Assert.True(File.Exists(source), $"{name} has no SOURCE.md");
        var package = Packages.Compiled(name);
        Same.Nothing(package.Clauses.Where(clause => clause.Provenance is null).Select(clause => $"{clause.At}: {clause.Id} names no source"));
        Same.Nothing(package.Claims.Where(claim => claim.Provenance is null).Select(claim => $"{claim.At}: a claim names no source"));
    }

    [FactWithShared]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Every_quotation_stands_in_the_facts_in_quotation_marks(string name)
    {
        var facts = Plain(string.Join('\n', Directory.EnumerateFiles(Repository.SharedFacts, "*.md").Select(File.ReadAllText)));
        var quoted = string.Join('\n', Quotation().Matches(facts).Select(match => match.Value));
        Same.Nothing(Packages.Compiled(name).Texts.Where(text => text.Quoted)
            .SelectMany(text => Pieces(text.Words).Where(piece => !quoted.Contains(piece, StringComparison.OrdinalIgnoreCase))
                .Select(piece => $"{text.At}: not in the facts{(facts.Contains(piece, StringComparison.OrdinalIgnoreCase) ? " as a quotation" : "")}: {piece}")));
    }

    /// <summary>A quotation with words left out is as many quotations.</summary>
    private static IEnumerable<string> Pieces(string words) =>
        Gap().Split(Plain(words)).Select(piece => piece.Trim(' ', '.', ',', ';', ':')).Where(piece => piece.Length > 0);

    /// <summary>Without emphasis, with one kind of quotation mark and single spaces.</summary>
    private static string Plain(string text) => White().Replace(
        text.Replace("*", "", StringComparison.Ordinal).Replace('’', '\'').Replace('‘', '\'').Replace('”', '"').Replace('“', '"').Replace('«', '"').Replace('»', '"').Replace('„', '"'), " ");

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex White();

    [GeneratedRegex(@"\[[^\]]*\]|…|\.\.\.", RegexOptions.None, 10_000)]
    private static partial Regex Gap();

    [GeneratedRegex("\"[^\"]+\"", RegexOptions.None, 10_000)]
    private static partial Regex Quotation();
}
