using System.Collections.Immutable;
using Casus.Findings;
using Casus.Syntax;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary>Sentences typed on the command line, put into an instrument of a package: read, bound and checked as if they stood in its file.</summary>
/// <param name="Package">The package with the sentences; null when they are not understood.</param>
/// <param name="Text">What was typed, a line each.</param>
/// <param name="Problems">What is wrong with what was typed.</param>
internal sealed record AddedSentences(Package? Package, SourceText Text, ImmutableArray<Finding> Problems)
{
    private const string Typed = "--add";

    /// <param name="instrument">The instrument that gets them: in front, before any article.</param>
    public static AddedSentences To(OpenedPackage opened, Instrument instrument, IReadOnlyList<string> sentences, Surroundings surroundings)
    {
        var added = new SourceText(Typed, string.Join('\n', sentences.Select(sentence => sentence.TrimEnd().TrimEnd('.') + ".")));
        var tree = opened.Trees.First(tree => tree.Text.Path == instrument.At.File);
        var brace = tree.Tokens.First(token => token.Kind == TokenKind.OpenBrace && token.Start >= instrument.At.Start);
        // A line of its own: what stands behind the brace may be a remark.
        var changed = new SourceText(tree.Text.Path, tree.Text.Content[..brace.End] + "\n" + added.Content + "\n" + tree.Text.Content[brace.End..]);
        var (start, end) = (brace.End + 1, brace.End + 1 + added.Content.Length);
        var own = opened.Own.Select(text => text.Path == changed.Path ? changed : text).ToImmutableArray();
        var imports = OpenedPackage.Imports(surroundings);
        var compilation = surroundings.Compile(own, path => opened.TextOf(path) ?? imports(path));
        SourceLocation AsTyped(SourceLocation at) => at.File == changed.Path && at.Start >= start && at.Start <= end
            ? added.Location(at.Start - start, Math.Min(at.Length, end - at.Start))
            : at;
        var problems = compilation.Findings
            .Where(finding => finding.Level == Severity.Error)
            .Select(finding => finding with { Places = finding.Places.Select(place => place with { At = AsTyped(place.At) }).ToSequence() })
            .ToImmutableArray();
        return new AddedSentences(
            problems.IsEmpty && compilation.Package is { } package ? package with { Clauses = package.Clauses.Select(clause => clause with { At = AsTyped(clause.At) }).ToSequence() } : null,
            added, problems);
    }
}
