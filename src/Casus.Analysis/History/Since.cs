using Casus.Checks;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.History;

/// <summary>What was said of a package since a day, which verdicts changed because of it, and what lies ahead.</summary>
public static class Since
{
    /// <summary>More things said than this are not taken away one by one to see what each changes.</summary>
    private const int MostTried = 80;

    private static readonly DatedKind[] ahead = [DatedKind.InForce, DatedKind.Begins, DatedKind.Due, DatedKind.Ends];

    /// <summary>The day on which a package is looked at: the one it speaks of, or the last on which anything was said or signed, whichever is later.</summary>
    public static DateOnly LastDay(Package package)
    {
        var asOf = CheckDay.Of(new PackageIndex(package));
        return Dates.Of(package, asOf).Entries.Where(entry => !ahead.Contains(entry.Kind)).Select(entry => entry.On.Earliest).Append(asOf).Max();
    }

    /// <param name="since">The first day that counts as since.</param>
    /// <param name="day">The day it is looked at.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public static SinceAnswer Of(Package package, Question question, DateOnly since, DateOnly day, CancellationToken cancellation)
    {
        var index = new PackageIndex(Variants.Choose(package, question.ProposedBy));
        var entries = Dates.Of(package, day).Entries;
        // What the text itself says of later days is no news when the day comes.
        var said = entries.Where(entry => entry.On.Earliest >= since && entry.On.Earliest <= day && !ahead.Contains(entry.Kind)).ToSequence();
        return new SinceAnswer(
            package.Name, since, day, said,
            said.IsEmpty ? [] : Changes(package, question, since, day, cancellation).ToSequence(),
            entries.Where(entry => entry.On.Earliest > day && ahead.Contains(entry.Kind)).ToSequence(),
            GatesAhead(index, day).ToSequence(),
            TurningFacts.Of(index, question, day, cancellation));
    }

    /// <summary>Whatever its date, both states are asked on the same day: a change is then of what was said, and not of the time that passed.</summary>
    private static IReadOnlyList<VerdictChange> Changes(Package package, Question question, DateOnly since, DateOnly day, CancellationToken cancellation)
    {
        var known = Knowing.On(package, day);
        var before = Verdicts.Of(Knowing.On(package, since.AddDays(-1)), question, day);
        var after = Verdicts.Of(known, question, day);
        var changed = after.Except(before).Select(verdict => (Verdict: verdict, IsNow: true)).Concat(before.Except(after).Select(verdict => (Verdict: verdict, IsNow: false))).ToList();
        if (changed.Count == 0)
        {
            return [];
        }
        var news = News.Of(known, since);
        var without = new List<(News News, IReadOnlySet<Verdict> Verdicts)>();
        foreach (var item in news.Count <= MostTried ? news : [])
        {
            cancellation.ThrowIfCancellationRequested();
            without.Add((item, Verdicts.Of(item.TakenAway(known), question, day)));
        }
        Sequence<string> Because(Verdict verdict, bool isNow) => without.Where(item => item.Verdicts.Contains(verdict) != isNow).Select(item => item.News.Words).ToSequence();
        return
        [
            .. changed
                .Select(item => (item.Verdict, item.IsNow, Because: Because(item.Verdict, item.IsNow)))
                .GroupBy(item => (item.Verdict.Party, item.Verdict.Word, item.IsNow, item.Because))
                .Select(same => new VerdictChange(
                    same.Select(item => item.Verdict.Casus).Distinct().ToSequence(), same.Key.Party, same.Key.Word,
                    same.Select(item => item.Verdict.Corner).Distinct().Order().ToSequence(), same.Key.IsNow, same.Key.Because)),
        ];
    }

    /// <summary>Approvals outside the text of which nobody reports that they were given.</summary>
    private static IEnumerable<string> GatesAhead(PackageIndex index, DateOnly day)
    {
        var knowledge = new Knowledge(index, Situation.Of(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), []));
        return index.Package.Gates
            .Where(gate => knowledge.Says(new HasDecided(Who.Named(gate.By, gate.At), new Deed(That: false, gate.To), gate.At)) != Truth.True)
            .Select(gate => $"{gate.Name}: {(gate.Prior ? "prior" : "later")} approval by {gate.By} for {gate.For} to {gate.To}" + (gate.In is { } place ? $" in {place}" : ""));
    }
}
