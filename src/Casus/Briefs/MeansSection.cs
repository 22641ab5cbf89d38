using Casus.Calculation;
using Casus.Commands;
using Casus.Forces;
using Casus.Printing;
using Casus.Reports.Content;

namespace Casus.Briefs;

/// <summary>What stands behind the promises: the chief results of each pillar, what is short, what would be enough, gates, and the figures with their sources.</summary>
internal sealed class MeansSection(PackageMeans means)
{
    private const string Heading = "What stands behind it";
    private const int MostResults = 3;
    private const int MostShort = 2;
    private const int MostChanges = 2;
    private const int MostNotes = 12;

    private readonly MeansReport report = means.Report;

    /// <summary>What takes something off an offer, and stands in no number.</summary>
    private static readonly CircumstanceKind[] takenOff = [CircumstanceKind.Gate, CircumstanceKind.Refusal, CircumstanceKind.Elsewhere];

    public Section Write(string command)
    {
        if (report.Pillars.IsEmpty)
        {
            return Section.Of(Heading, new Paragraph("There are no figures for it: the package declares none, and no folder of figures belongs to its protected party."));
        }
        var results = report.Pillars.Select(pillar => (Pillar: pillar, Shown: Chief(pillar))).ToList();
        var shortfalls = report.Pillars.Select(pillar => (Pillar: pillar, Shown: Worst(pillar))).ToList();
        var blocks = new List<Block>
        {
            new Paragraph(Opening()),
            new Paragraph("Grades: E exact, D from named data, J somebody's judgement; a result has the worst grade of all it rests on. A range holds every value that the figures allow.", Emphasis: Emphasis.Quiet),
            new TableBlock(
                "The chief results", ["What", "Result", "Grade", "Reckoned as"],
                results.Where(pillar => pillar.Shown.Shown.Count > 0).Select(pillar => new RowGroup(MeansWords.Of(pillar.Pillar.Pillar), pillar.Shown.Shown.Select(Row).ToSequence())).ToSequence(),
                More(results.Sum(pillar => pillar.Shown.Left), command)),
            Short(shortfalls, command),
        };
        if (NotWorkedOut() is { } lacking)
        {
            blocks.Add(lacking);
        }
        blocks.AddRange(Beside(command));
        return Section.Of(Heading, blocks);
    }

    /// <summary>The figures on which the results and shortfalls of the section rest, to be looked up; none where there are none.</summary>
    public IEnumerable<Section> Annex(string command)
    {
        var used = report.Pillars.SelectMany(pillar => Chief(pillar).Shown.Select(step => step.Name).Concat(Worst(pillar).Shown.Select(shortfall => shortfall.Gap))
            .SelectMany(name => pillar.Steps.Where(step => step.Name == name)).SelectMany(step => step.Levers)).ToHashSet(StringComparer.Ordinal);
        var levers = report.Pillars.Select(pillar => (pillar.Pillar, Levers: pillar.Levers.Where(lever => used.Remove(lever.Name)).ToList())).Where(pillar => pillar.Levers.Count > 0).ToList();
        if (levers.Count > 0)
        {
            yield return Figures(levers, command) with { IsAnnex = true };
        }
    }

    private static Bounded<Step> Chief(PillarReport pillar) => Bounded.Of([.. pillar.Steps.Where(step => step is { IsKey: true, Result: not null })], MostResults);

    private static Bounded<Shortfall> Worst(PillarReport pillar) => Bounded.Of([.. pillar.Shortfalls.OrderBy(shortfall => shortfall.Certainty)], MostShort);

    /// <summary>The figures that whoever asked has set, as assumptions of the brief.</summary>
    public IEnumerable<string> Assumed() => report.Set.Select(lever =>
        $"{lever.Words}: {(lever.Quantity is { } set ? MeansWords.Of(set) : "no figure")}, set for this brief ({(lever.Sourced is { } sourced ? $"{MeansWords.Of(sourced)} by {MeansWords.Source(sourced)}" : "no source gives one")})");

    private string Opening()
    {
        var about = means.Beneficiaries.Count > 0 ? $" They are the figures about {Listing.Of(means.Beneficiaries)}, whichever text they were given for." : "";
        var certain = report.Pillars.Sum(pillar => pillar.Shortfalls.Count(shortfall => shortfall.Certainty == ShortfallCertainty.Certain));
        var all = report.Pillars.Sum(pillar => pillar.Shortfalls.Count);
        return $"Pledges held against needs, by arithmetic that anybody can follow; no forecast.{about} "
            + (all == 0 ? "Nothing that can be worked out is short."
                : $"Of the needs that can be held against a pledge {certain} {(certain == 1 ? "is" : "are")} short whatever the figures are within their ranges, and {all - certain} for some of them.");
    }

    private static Row Row(Step step) => Reports.Content.Row.Of(
        PlainWords.Sentence(step.Words).TrimEnd('.'),
        new Cell(step.Result is { } result ? MeansWords.Result(result) : "", Emphasis.Strong),
        step.Result is { } graded ? MeansWords.Of(graded.Grade) : "",
        new Cell(step.WithNumbers, Emphasis.Quiet, step.Source));

    private static TableBlock Short(IReadOnlyList<(PillarReport Pillar, Bounded<Shortfall> Shown)> shortfalls, string command) => new(
        "What is short, and the smallest change of one figure that makes it enough for certain", ["Needed, and what there is", "Lacking", "Enough with"],
        shortfalls.Where(pillar => pillar.Shown.Shown.Count > 0).Select(pillar => new RowGroup(MeansWords.Of(pillar.Pillar.Pillar), pillar.Shown.Shown.Select(shortfall => Reports.Content.Row.Of(
            PlainWords.Sentence(shortfall.Words).TrimEnd('.'),
            new Cell(NumberWords.Result(shortfall.Missing, shortfall.Unit), Emphasis.Strong, shortfall.Certainty == ShortfallCertainty.Certain ? "for certain" : "possibly"),
            shortfall.Sufficing.IsEmpty ? "no single figure" : string.Join("; or ", shortfall.Sufficing.Take(MostChanges).Select(change => Of(change, pillar.Pillar))))).ToSequence())).ToSequence(),
        More(shortfalls.Sum(pillar => pillar.Shown.Left), command));

    private static string Of(Change change, PillarReport pillar)
    {
        var lever = pillar.Levers.First(lever => lever.Name == change.Lever);
        return $"{lever.Words}: {MeansWords.Of(change, lever.Unit)}";
    }

    private Paragraph? NotWorkedOut()
    {
        var lacking = report.Pillars.SelectMany(pillar => pillar.Steps.SelectMany(step => step.Lacks).Distinct().Select(name => pillar.Levers.FirstOrDefault(lever => lever.Name == name)?.Words ?? name)).Distinct().ToList();
        return lacking.Count == 0 ? null : new Paragraph($"{PlainWords.Sentence(string.Join("; ", lacking))} Nothing was made up in their place, and what rests on them was not worked out.", "No source gives a figure for:");
    }

    private IEnumerable<Block> Beside(string command)
    {
        var notes = report.Pillars.SelectMany(pillar => pillar.Notes.Where(note => takenOff.Contains(note.Kind)).Select(note => (pillar.Pillar, Note: note))).ToList();
        if (notes.Count == 0)
        {
            yield break;
        }
        var shown = Bounded.Of(notes, MostNotes);
        yield return new TableBlock(
            "Gates, refusals and other uses, which stand in no number", ["Who", "How", "What", "Source"],
            shown.Shown.GroupBy(note => note.Pillar).Select(pillar => new RowGroup(MeansWords.Of(pillar.Key), pillar.Select(note => Reports.Content.Row.Of(
                note.Note.Parties.IsEmpty ? "–" : Listing.Of([.. note.Note.Parties]), MeansWords.Of(note.Note.Kind), PlainWords.Sentence(note.Note.Words), string.Join("; ", note.Note.Sources))).ToSequence())).ToSequence(),
            shown.Rest(command));
    }

    private static Section Figures(IReadOnlyList<(Pillar Pillar, List<Lever> Levers)> levers, string command) =>
        Section.Of("The figures behind it", new TableBlock(
            "Figures, with grade and source", ["What", "Figure", "Grade", "Source"],
            levers.Select(pillar => new RowGroup(MeansWords.Of(pillar.Pillar), pillar.Levers.Select(lever => Reports.Content.Row.Of(
                new Cell(PlainWords.Sentence(lever.Words).TrimEnd('.'), Detail: lever.Note),
                lever.Quantity is { } figure ? MeansWords.Of(figure) : "no figure",
                lever.Quantity is { } graded ? MeansWords.Of(graded.Grade) : "–",
                lever.Quantity is { } sourced ? MeansWords.Source(sourced) : "–")).ToSequence())).ToSequence(),
            $"What each key of a source stands for: data/forces/README.md. Every figure and step: {command}."));

    private static string More(int left, string command) => left == 0 ? "" : $"And {left} more; the command \"{command}\" lists them.";
}
