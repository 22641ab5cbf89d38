using Casus.Graphs;
using Casus.Printing;
using Casus.Reports.Content;
using Casus.Responses;

namespace Casus.Briefs;

/// <summary>Who waits for whom, which promises would close the circle, and on whose say all rests.</summary>
internal sealed class WaitingSection(BriefQuestion asked, PlainWords words, PartyNames names)
{
    private const int MostBoxes = 24;
    private const int MostWaits = 12;
    private const int MostSets = 4;
    private const int MostAnswers = 3;
    private readonly CommitmentWords commitments = new(asked.Package);

    public Section Write(WaitGraph graph, KeystoneReport? report, string graphCommand, string keystoneCommand)
    {
        var blocks = new List<Block>();
        if (graph.Edges.IsEmpty)
        {
            blocks.Add(new Paragraph("No clause waits for another party's promise, deed or signature."));
        }
        else
        {
            blocks.Add(new Paragraph(Opening(graph)));
            blocks.Add(Picture(graph, graphCommand));
        }
        if (report is null)
        {
            blocks.Add(new Paragraph("Which promises would close the gaps was not decided in the time there was."));
        }
        var parts = report is null ? [] : Bounded.Of(report.Answers, MostAnswers) is var shown
            ? shown.Shown.Select((answer, place) => Part(answer, place == shown.Shown.Count - 1 ? shown.Rest(keystoneCommand) : "")).ToSequence() : [];
        return new Section("Who waits for whom", blocks.ToSequence(), parts, IsAnnex: false);
    }

    private static string Opening(WaitGraph graph) => graph.Circles.IsEmpty
        ? "Nobody waits in a circle."
        : $"{PlainWords.Count(graph.Circles.Count, "circle", "circles")} of promises that wait for each other: " + string.Join("; ", graph.Circles.Select(circle => Listing.Of([.. circle.Clauses]))) + ".";

    /// <summary>A picture that fits a page, or the table alone where there are too many boxes for one.</summary>
    private Block Picture(WaitGraph graph, string command)
    {
        var clauses = graph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var waits = Bounded.Of(graph.Edges.OrderByDescending(edge => edge.InCircle).ToList(), MostWaits);
        var table = TableBlock.Of(
            "Who waits, and for what",
            ["Who waits", "With what", "For whom", "For what"],
            waits.Shown.Select(edge => Row.Of(
                Who(clauses[edge.From]),
                new Cell(words.Plain(clauses[edge.From].Promise), Detail: clauses[edge.From].Clause),
                names.All(edge.Parties),
                new Cell($"{words.Plain(edge.Word)}, {WaitGraph.Words(edge)}", edge.InCircle ? Emphasis.Strong : Emphasis.None, clauses[edge.To].Missing ? "no clause promises it" : clauses[edge.To].Clause))),
            waits.Rest(command));
        var drawn = graph.Nodes.Length > MostBoxes ? CircleOf(graph) : graph;
        return drawn.Nodes.IsEmpty || GraphPicture.Of(drawn, words.Plain) is not { } picture
            ? table
            : new Figure(
                (drawn == graph ? "" : "Only what stands in a circle is drawn. ")
                + "An arrow runs from who waits to what is waited for. Thick: in a circle. Broken border: nobody has promised it. Broken arrow: it holds only while the other does not promise.",
                picture, table);
    }

    private static WaitGraph CircleOf(WaitGraph graph)
    {
        var edges = graph.Edges.RemoveAll(edge => !edge.InCircle);
        return graph with { Nodes = Layering.Place([.. graph.Nodes.Where(node => node.InCircle)], edges), Edges = edges };
    }

    private string Who(GraphNode node) => PlainWords.Sentence(names.All(node.Bearers)).TrimEnd('.');

    private Section Part(KeystoneAnswer answer, string rest)
    {
        var ways = answer.Happens.Where(way => !way.IsEmpty).Select(way => words.Of(way)).Distinct().ToList();
        var happens = ways.Count == 0 ? words.Of(answer.Given) : ways[0] + (ways.Count > 1 ? $", and {PlainWords.Count(ways.Count - 1, "other way", "other ways")}" : "");
        var blocks = new List<Block>();
        var closings = answer.Closings.Where(closing => closing.In == Corner.Firm).ToList();
        if (closings.Count == 0)
        {
            blocks.Add(new Paragraph(answer.In(Corner.AtOneTable).IsEmpty ? "None: nothing can come of these texts here, not even at one table." : "None needed: whatever guarantors can be brought to do here is firm already.", "Keystones."));
        }
        else if (!answer.HasKeystones())
        {
            blocks.Add(new Paragraph(KeystoneWords.NoKeystones, "Keystones."));
        }
        var waiting = closings.Where(closing => !KeystoneWords.IsOwnChoice(answer, closing)).ToList();
        if (waiting.Count > 0)
        {
            blocks.Add(TableBlock.Of(
                answer.HasKeystones() ? $"Keystones: the promises that, made unconditional, would make it firm ({happens})" : $"What no promise alone makes firm ({happens})",
                ["What", "For whom", "Firm if unconditional"],
                waiting.Select(closing => Row.Of(
                    words.Plain(string.Join(", ", commitments.Highest(closing.Words))),
                    names.All([.. closing.Parties, .. closing.OutOfReach]),
                    Sets(answer, closing)))));
        }
        var choices = closings.Except(waiting).Select(closing => OwnChoice(answer, closing)).ToList();
        if (choices.Count > 0)
        {
            blocks.Add(new Paragraph($"Waiting for nobody, and only at each party's own choice: {string.Join("; ", choices)}.", "Own choice."));
        }
        var bought = commitments.Of(answer.BoughtBySigning, "");
        blocks.Add(new Paragraph(bought.Length == 0 ? "It would buy nothing beyond what is possible anyway." : $"It would buy, beyond what is possible: {words.Plain(bought)}.", "One simultaneous signing."));
        blocks.Add(new Paragraph(SinglePoints(answer), "Single points of failure."));
        if (rest.Length > 0)
        {
            blocks.Add(new Paragraph(rest, Emphasis: Emphasis.Quiet));
        }
        return Section.Of("Keystones: " + (answer.Casus.Any(name => name.Length > 0) ? Listing.Of([.. answer.Casus.Distinct()]) : "as given"), blocks);
    }

    /// <summary><c>arm by each Coalition State (Paris clause 2-arms, or Paris clause 3)</c>.</summary>
    private string OwnChoice(KeystoneAnswer answer, Closing closing)
    {
        var holders = answer.Promises.Where(promise => closing.Sets.Any(set => set.Contains(promise.ClauseId))).SelectMany(promise => promise.Holders).Distinct().ToList();
        var ways = closing.Sets.Select(set => Listing.Of([.. set.Select(Named)]));
        return $"{words.Plain(string.Join(", ", commitments.Highest(closing.Words)))} by {names.All(holders)} ({string.Join(", or ", ways)})";
    }

    private Cell Sets(KeystoneAnswer answer, Closing closing)
    {
        var proved = closing.LargestTried >= closing.Bearing.Count ? "every set of the promises that bear on it was tried" : $"every set of up to {closing.LargestTried} promises was tried";
        if (closing.Sets.IsEmpty)
        {
            return new Cell(closing.Bearing.IsEmpty ? "No promise can do it: it waits for a finding, a consent or a fact, or is more than the least that complies." : "No set of promises does it.", Emphasis.Quiet, closing.Bearing.IsEmpty ? "" : proved);
        }
        var shown = Bounded.Of(closing.Sets, MostSets);
        var sets = shown.Shown.Select(set => Listing.Of([.. set.Select(id => $"{Holders(answer, id)} ({KeystoneText.Unproposed(id)})")]));
        var beyond = closing.OutOfReach.IsEmpty ? "" : $"; out of reach: {names.Few(closing.OutOfReach)}";
        return new Cell(string.Join("; or ", sets) + (shown.Left > 0 ? $"; or {shown.Left} more" : "") + (closing.Shown ? "" : "; and more") + beyond, Detail: proved);
    }

    private string Named(string clause) => KeystoneText.Unproposed(clause) + (asked.Opened.Altered?.Has(clause) == true ? " (altered)" : "");

    private string Holders(KeystoneAnswer answer, string clause) =>
        answer.Promises.FirstOrDefault(promise => promise.ClauseId == clause) is { } promise ? names.All(promise.Holders)  : clause;

    private IEnumerable<string> Highest(KeystoneAnswer answer) => KeystoneWords.OfTheHighest(answer, parties => Listing.Or(parties)).Select(words.Plain);

    private string SinglePoints(KeystoneAnswer answer)
    {
        if (answer.RestsIn is not { } corner)
        {
            return "There is nothing to fail: no guarantor is due to help on any ladder, not even at one table.";
        }
        var what = corner switch
        {
            Corner.Firm => "all that is firm",
            Corner.Assured => "nothing is firm; all that is assured",
            Corner.Possible => "nothing is firm; all that is possible",
            _ => "nothing is firm; all that can be had at one table",
        };
        if (answer.SinglePoints.IsEmpty)
        {
            return string.Join(" ", Highest(answer).Prepend($"{(answer.HighestRestsOn.IsEmpty ? "None" : "None for all of it")}: {what} rests on no single say."));
        }
        var points = answer.SinglePoints.GroupBy(point => (point.Kind, point.Words)).Select(same => $"{KeystoneText.KindWord(same.Key.Kind)}, {names.All([.. same.Select(point => point.Of)])} ({words.Plain(same.Key.Words)})");
        return string.Join(" ", Highest(answer).Prepend($"{PlainWords.Sentence(what).TrimEnd('.')} rests on each of these: {string.Join("; ", points)}."));
    }
}
