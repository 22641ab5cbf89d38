using System.Text.Json;
using Casus.Editing;
using Casus.Findings;
using Casus.Syntax;

namespace Casus.Protocol;

/// <summary>What needs the meaning of a package: the mends and tried repairs of its findings, and how firm each promise is.</summary>
public sealed partial class LanguageServer
{
    private Action<Utf8JsonWriter> CodeActions(JsonElement parameters, Snapshot now, CancellationToken broken)
    {
        var (package, tree) = Spoken(parameters, now);
        var (start, end) = parameters.Member("range").Range(tree.Text);
        var here = teller.Known(package).Where(finding => finding.Places.Any(place => Touches(place.At, tree.Text.Path, start, end))).ToList();
        var fixes = here.SelectMany(finding => CodeFixes.Of(package, finding)).ToList();
        broken.ThrowIfCancellationRequested();
        var repaired = here.Where(finding => !finding.Repairs.IsEmpty).ToList();
        IReadOnlyList<OfferedRepair> repairs = repaired.Count > 0 && package.Compilation is { HasErrors: false, Package: { } nouns } ? services.Repairs(nouns, broken) : [];
        broken.ThrowIfCancellationRequested();
        return json =>
        {
            json.WriteStartArray();
            foreach (var fix in fixes)
            {
                WriteAction(json, fix.Title, fix.Finding, fix.Edits, now);
            }
            foreach (var (finding, repair) in repaired.SelectMany(finding => repairs.Where(repair => IsOf(repair, finding)).Select(repair => (finding, repair))).DistinctBy(pair => (pair.finding.Code, pair.repair.Words)))
            {
                var title = $"Repair: {repair.Words}" + (repair.Cost.Length > 0 ? $" ({repair.Cost})" : "");
                WriteAction(json, title, finding, repair.Changes.Select(change => EditOf(package, change)).OfType<TextEdit>(), now);
            }
            json.WriteEndArray();
        };
    }

    /// <summary>The place of a sentence ends before its full stop, which goes with it.</summary>
    private static TextEdit? EditOf(EditedPackage package, Replacement change)
    {
        if (package.TreeOf(change.At.File)?.Text is not { } text)
        {
            return null;
        }
        var end = change.At.Start + change.At.Length;
        var stop = end < text.Content.Length && text.Content[end] == '.' ? end + 1 : end;
        return change.IsAfter ? new TextEdit(text.Location(stop, 0), "\n  " + change.Words) : new TextEdit(text.Location(change.At.Start, stop - change.At.Start), change.Words);
    }

    private static bool IsOf(OfferedRepair repair, Finding finding) => finding.Repairs.Any(words => words.StartsWith(repair.Words, StringComparison.Ordinal));

    private static bool Touches(SourceLocation at, string path, int start, int end) => at.File == path && at.Start <= end && start <= at.Start + at.Length;

    private void WriteAction(Utf8JsonWriter json, string title, Finding finding, IEnumerable<TextEdit> edits, Snapshot now)
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteString("kind", "quickfix");
        json.WriteStartArray("diagnostics");
        Diagnostic.Write(json, finding, workspace, services.PageOf, abilities.RelatedPlaces);
        json.WriteEndArray();
        json.WritePropertyName("edit");
        json.WorkspaceEdit(edits, now, workspace, abilities.VersionedEdits);
        json.WriteEndObject();
    }

    private Action<Utf8JsonWriter> Hints(JsonElement parameters, Snapshot now, CancellationToken broken)
    {
        var (package, tree) = Spoken(parameters, now);
        var (start, end) = parameters.Member("range").Range(tree.Text);
        var hints = package.Compilation is { HasErrors: false, Package: { } nouns }
            ? services.Hints(nouns, broken).Where(hint => Touches(hint.Clause, tree.Text.Path, start, end)).ToList()
            : [];
        broken.ThrowIfCancellationRequested();
        return json =>
        {
            json.WriteStartArray();
            foreach (var hint in hints)
            {
                var at = BehindLabel(tree, hint.Clause);
                json.WriteStartObject();
                json.Position("position", at.Line, at.Column);
                json.WriteString("label", hint.Label);
                json.WriteString("tooltip", hint.Explanation);
                json.WriteBoolean("paddingLeft", true);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        };
    }

    /// <summary>Behind the colon of <c>clause 5:</c>; before a clause without label.</summary>
    private static SourceLocation BehindLabel(SyntaxTree tree, SourceLocation clause)
    {
        var isLabelled = tree.Text.Content.AsSpan(clause.Start).StartsWith("clause");
        var colon = isLabelled ? tree.Text.Content.IndexOf(':', clause.Start) : -1;
        return tree.Text.Location(colon < 0 ? clause.Start : colon + 1, 0);
    }
}
