using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The answer of <c>casus keystone</c> for a reader.</summary>
internal sealed class KeystoneText(Page page, Package package, KeystoneReport report)
{
    private const int Indent = 2;
    private const int MostWays = 3;
    private const int MostNamed = 3;
    private const string Nothing = "–";
    private readonly CommitmentWords words = new(package);

    public void Write(string title)
    {
        page.Paragraph(QuestionWords.Title(page, package, title, report.Question, report.On));
        if (QuestionWords.OtherWordings(package, report.Question) is { } others)
        {
            page.Paragraph(page.Dim(others));
        }
        page.Paragraph(page.Dim(
            "Unconditional: a promise by law that waits for nobody's promise or deed and leaves its party no choice. What is not given counts against the guarantee in firm and assured, and for it beyond."));
        foreach (var answer in report.Answers)
        {
            Write(answer);
        }
        Bodies();
    }

    private void Write(KeystoneAnswer answer)
    {
        SituationText.Write(page, answer.Casus, answer.Happens, answer.Given, answer.Presumed);
        var table = new Table("", "");
        foreach (var (corner, name) in new[] { (Corner.Firm, "Firm"), (Corner.Assured, "Assured"), (Corner.Possible, "Possible"), (Corner.AtOneTable, "At one table") })
        {
            table.Row(name, words.OnLadders(answer.In(corner)));
        }
        table.Write(page, Indent);
        Keystones(answer);
        Alone(answer);
        Together(answer);
        SinglePoints(answer);
    }

    private void Keystones(KeystoneAnswer answer)
    {
        var closings = answer.Closings.Where(closing => closing.In == Corner.Firm).ToList();
        page.Line();
        page.Line("  " + page.Bold("Keystones"));
        if (closings.Count == 0)
        {
            page.Paragraph(answer.In(Corner.AtOneTable).IsEmpty ? "None: nothing can come of these texts here, not even at one table." : "None needed: whatever guarantors can be brought to do here is firm already.", Indent * 2);
        }
        if (closings.Count > 0 && !answer.HasKeystones())
        {
            page.Paragraph(KeystoneWords.NoKeystones, Indent * 2);
        }
        foreach (var closing in closings.Where(closing => !KeystoneWords.IsOwnChoice(answer, closing)))
        {
            Write(answer, closing);
        }
        var choices = closings.Where(closing => KeystoneWords.IsOwnChoice(answer, closing)).Select(closing => OwnChoice(answer, closing)).ToList();
        if (choices.Count > 0)
        {
            page.Paragraph($"Waiting for nobody, and only at each party's own choice: {string.Join("; ", choices)}.", Indent * 2, Indent * 3);
        }
    }

    /// <summary><c>arm by 21 parties (clause 2-arms, or clause 3)</c>.</summary>
    private string OwnChoice(KeystoneAnswer answer, Closing closing)
    {
        var promises = closing.Sets.SelectMany(set => set).Distinct().Select(id => Promise(answer, id)).ToList();
        var ways = closing.Sets.Select(set => Listing.Of([.. set.Select(Short)]));
        return $"{string.Join(", ", words.Highest(closing.Words))} by {HoldersOf(promises)} ({string.Join(", or ", ways)})";
    }

    private void Write(KeystoneAnswer answer, Closing closing)
    {
        var what = string.Join(", ", words.Highest(closing.Words).Select(page.Bold));
        var target = closing.Target == Corner.Assured ? "assured" : "at one table";
        var reached = closing.In == Corner.Firm ? "firm" : "possible without signing together";
        if (closing.Bearing.IsEmpty)
        {
            page.Paragraph($"{what}: {target} for {CommitmentWords.Names(closing.OutOfReach)}; no promise can make it {reached}: it waits for none, but for a finding, a consent, a fact, or is more than the least that complies.", Indent * 2, Indent * 3);
            return;
        }
        if (closing.Sets.IsEmpty)
        {
            page.Paragraph($"{what}: {target} for {CommitmentWords.Names([.. closing.Parties, .. closing.OutOfReach])}; no set of promises makes it {reached} for {CommitmentWords.Names(closing.OutOfReach.IsEmpty ? closing.Parties : closing.OutOfReach)}. {Search(closing)}", Indent * 2, Indent * 3);
            return;
        }
        var isOne = closing.Sets.All(set => set.Count == 1);
        var which = closing.Sets.Count == 1 ? (isOne ? "if this promise is unconditional" : "if all of these promises are unconditional") : isOne ? "if any one of these promises is unconditional" : "if the promises of any one of these lines are unconditional";
        page.Paragraph($"{what}: {target} for {CommitmentWords.Names(closing.Parties)}; {reached} {which}. {Search(closing)}", Indent * 2, Indent * 3);
        var table = new Table("", "");
        foreach (var set in closing.Sets)
        {
            var promises = set.Select(id => Promise(answer, id)).ToList();
            table.Row(page.Green(HoldersOf(promises)), ClausesOf(promises));
        }
        table.Write(page, Indent * 3);
        if (!closing.Shown)
        {
            page.Paragraph(page.Dim("More sets than are shown."), Indent * 3);
        }
        var alone = closing.Bearing.Where(id => !closing.Sets.Any(set => set.Count == 1 && set[0] == id)).Select(id => Promise(answer, id)).ToList();
        if (alone.Count > MostNamed && closing.Sets.Any(set => set.Count == 1))
        {
            page.Paragraph($"None of the other {alone.Count} promises that bear on it is enough alone.", Indent * 3, Indent * 4);
        }
        else if (alone.Count > 0 && closing.Sets.Any(set => set.Count == 1))
        {
            page.Paragraph($"Not enough alone: {string.Join("; ", alone.Select(promise => $"{Holders(promise)} ({Short(promise.ClauseId)})"))}.", Indent * 3, Indent * 4);
        }
        if (!closing.OutOfReach.IsEmpty)
        {
            page.Paragraph($"Out of reach of every set: {CommitmentWords.Names(closing.OutOfReach)}.", Indent * 3, Indent * 4);
        }
    }

    /// <summary>How it is known.</summary>
    private string Search(Closing closing) => page.Dim(closing.LargestTried >= closing.Bearing.Count
        ? $"Proved: {(closing.Bearing.Count == 1 ? "the one promise that bears" : $"every set of the {closing.Bearing.Count} promises that bear")} on it was tried."
        : $"{closing.Bearing.Count} promises bear on it: every set of up to {closing.LargestTried} was tried, larger ones were not.");

    private void Alone(KeystoneAnswer answer)
    {
        if (answer.Alone.IsEmpty)
        {
            return;
        }
        page.Line();
        page.Line("  " + page.Bold("What each alone can unlock"));
        var table = new Table("Holder", "Its promises", "Others then owe firmly", "Then possible (interim cover)");
        var idle = new List<string>();
        foreach (var holder in answer.Alone)
        {
            if (holder.Firm.IsEmpty && holder.Possible.IsEmpty && holder.NoLongerPossible.IsEmpty)
            {
                idle.Add(Together(holder.Holders));
                continue;
            }
            var gained = holder.Possible.IsEmpty && !holder.NoLongerPossible.IsEmpty ? "" : words.OnLadders(holder.Possible, Nothing);
            var lost = holder.NoLongerPossible.IsEmpty ? "" : page.Yellow((gained.Length > 0 ? "; " : "") + "no longer, or not settled: " + words.OnLadders(holder.NoLongerPossible));
            table.Row(Together(holder.Holders), string.Join(", ", holder.Clauses.Select(Short)), words.OnLadders(holder.Firm, Nothing), gained + lost);
        }
        if (idle.Count < answer.Alone.Count)
        {
            table.Write(page, Indent * 2);
        }
        if (idle.Count > 0)
        {
            page.Paragraph($"Nothing follows for others, and nothing more is possible, by: {string.Join("; ", idle)}.", Indent * 2, Indent * 3);
        }
    }

    private void Together(KeystoneAnswer answer)
    {
        page.Line();
        page.Line("  " + page.Bold("One signing, or interim cover"));
        page.Paragraph($"One simultaneous signing buys, beyond what is possible: {words.Of(answer.BoughtBySigning)}.", Indent * 2, Indent * 3);
        foreach (var closing in answer.Closings.Where(closing => closing.In == Corner.Possible))
        {
            Write(answer, closing);
        }
    }

    private void SinglePoints(KeystoneAnswer answer)
    {
        page.Line();
        page.Line("  " + page.Bold("Single points of failure"));
        if (answer.RestsIn is not { } corner)
        {
            page.Paragraph("There is nothing to fail: no guarantor is due to help on any ladder, not even at one table.", Indent * 2);
            return;
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
            page.Paragraph($"{(answer.HighestRestsOn.IsEmpty ? "None" : "None for all of it")}: {what} rests on no single say.", Indent * 2);
            Highest(answer);
            return;
        }
        page.Paragraph($"{char.ToUpperInvariant(what[0])}{what[1..]} rests on each of these:", Indent * 2);
        var table = new Table("", "", "");
        foreach (var group in answer.SinglePoints.GroupBy(point => (point.Kind, point.Words)))
        {
            var of = group.Select(point => point.Of).ToList();
            table.Row(of.Count == 1 ? of[0] : $"each of {Listing.Of(of)}", KindWord(group.Key.Kind), group.Key.Words);
        }
        table.Write(page, Indent * 3);
        Highest(answer);
    }

    private void Highest(KeystoneAnswer answer)
    {
        foreach (var sentence in KeystoneWords.OfTheHighest(answer, names => Listing.Or(names)))
        {
            page.Paragraph(sentence, Indent * 2, Indent * 3);
        }
    }

    private void Bodies()
    {
        if (report.Bodies.IsEmpty)
        {
            return;
        }
        page.Heading("WHO CAN BLOCK A DECISION");
        foreach (var body in report.Bodies.GroupBy(body => body with { Victim = null, Attacker = null }))
        {
            var cases = body.Select(one => one.Attacker is null ? one.Victim : $"{one.Attacker} attacks {one.Victim ?? "somebody"}").OfType<string>().Distinct().ToList();
            var (alone, together) = (body.Key.Sets.Where(set => set.Count == 1).Select(set => set[0]).ToList(), body.Key.Sets.Where(set => set.Count > 1).ToList());
            var parts = new List<string>();
            if (alone.Count > 0)
            {
                parts.Add(alone.Count == body.Key.Voters.Count && alone.Count > 1 ? $"each of its {alone.Count} voters alone" : Listing.Of(alone) + " alone");
            }
            if (together.Count > 0)
            {
                parts.Add(together.Count <= MostWays ? string.Join(", or ", together.Select(set => Listing.Of(set) + " together")) : $"any of {together.Count} sets of {together.Min(set => set.Count)} or more");
            }
            page.Paragraph(
                page.Bold(body.Key.Body) + page.Dim(" " + Places.FileAndLine(body.Key.At)) + (cases.Count is > 0 and <= MostWays ? $" when {Listing.Of(cases)}" : "") + ": "
                + (parts.Count > 0 ? string.Join("; ", parts) : "nobody, by refusing") + "."
                + (body.Key.Aggressor is { } aggressor ? page.Red($" {aggressor}, the attacker, has a vote.") : "")
                + (body.Key.Failing is { } failing ? $" Without a decision: {failing}." : " Nothing follows when it does not decide."),
                Indent, Indent * 2);
        }
    }

    private static DependentPromise Promise(KeystoneAnswer answer, string clauseId) => answer.Promises.First(promise => promise.ClauseId == clauseId);

    private static string Holders(DependentPromise promise) => Together(promise.Holders);

    internal static string Together(Sequence<string> holders) => holders.Count == 1 ? holders[0] : CommitmentWords.Names(holders) + " together";

    private static string HoldersOf(List<DependentPromise> promises) => CommitmentWords.Names([.. promises.SelectMany(promise => promise.Holders).Distinct()]);

    private static string ClausesOf(List<DependentPromise> promises) => string.Join(", ", promises.Select(promise => $"{Unproposed(promise.ClauseId)} ({Places.FileAndLine(promise.At)})"));

    /// <summary>The clause without its instrument.</summary>
    private static string Short(string clauseId) => Unproposed(clauseId) is var id && id.IndexOf("clause ", StringComparison.Ordinal) is var start and > 0 ? id[start..] : id;

    /// <summary>Whose wording it is stands above the whole answer.</summary>
    internal static string Unproposed(string clauseId) => clauseId.IndexOf(" as proposed by ", StringComparison.Ordinal) is var end and > 0 ? clauseId[..end] : clauseId;

    internal static string KindWord(SinglePointKind kind) => kind switch
    {
        SinglePointKind.Party => "one party",
        SinglePointKind.Request => "one request",
        SinglePointKind.Finding => "one finding",
        SinglePointKind.Decision => "one decision",
        SinglePointKind.Signature => "one signature",
        _ => "one fact in its hands",
    };
}
