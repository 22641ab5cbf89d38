using System.Numerics;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>A comparison as a paragraph: what stands, where and for whom the second text gives less or more, which duties are lost, and how it is known.</summary>
internal sealed class ComparisonWords(Comparison comparison, IReadOnlyList<ComparedClasses> classes, PartyNames names)
{
    private const int MostDuties = 4;
    private const int MostReaches = 4;

    private string First => comparison.First.Title;

    private string Second => comparison.Second.Title;

    public IEnumerable<string> Sentences() => [.. Standing(), .. Verdicts(), .. LostAndNew(), .. Reaches(), Proof()];

    /// <summary>The same of a change that the reader has made, and so knows.</summary>
    public IEnumerable<string> OfAChange() => [.. Standing(), .. Verdicts(), .. Reaches(), Proof()];

    /// <summary>What is in force, and so how the two were read.</summary>
    private IEnumerable<string> Standing()
    {
        var (first, second) = (comparison.First, comparison.Second);
        var idle = new[] { first, second }.Where(text => text.InForce.IsEmpty).ToList();
        var day = idle.Count > 0 ? $"on {idle[0].On:yyyy-MM-dd}" : "";
        if (comparison.Supposed)
        {
            yield return idle.Count switch
            {
                0 => "Both are read as if every text were signed and in force.",
                1 => $"Nothing of {idle[0].Title} is in force {day}; it binds nobody. So both are compared as if signed and in force.",
                _ => $"Nothing of {first.Title} or {second.Title} is in force {day}. They are compared as if signed and in force.",
            };
            yield break;
        }
        foreach (var text in idle)
        {
            yield return $"Nothing of {text.Title} is in force on {text.On:yyyy-MM-dd}; it binds nobody.";
        }
        var waiting = new[] { first, second }.Where(text => !text.InForce.IsEmpty).SelectMany(text => text.NotInForce).Distinct().ToList();
        if (waiting.Count > 0)
        {
            yield return $"{Listing.Of(waiting)} {(waiting.Count == 1 ? "is" : "are")} not in force and {(waiting.Count == 1 ? "counts" : "count")} for nothing.";
        }
    }

    private IEnumerable<string> Verdicts()
    {
        if (classes.Count == 0)
        {
            yield return "Neither text declares a casus, so there is no situation to compare them in.";
            yield break;
        }
        var (weaker, stronger, incomparable, open) = (Where(Verdict.Weaker), Where(Verdict.Stronger), Where(Verdict.Incomparable), Where(Verdict.NotDecided));
        if (weaker.Count + stronger.Count + incomparable.Count + open.Count == 0)
        {
            yield return $"{Second} comes to the same as {First} for every guarantor in every situation.";
            yield break;
        }
        if (weaker.Count > 0)
        {
            yield return $"{Second} is weaker than {First} {string.Join("; ", weaker)}.";
        }
        if (stronger.Count > 0)
        {
            yield return $"{(weaker.Count > 0 ? "It" : Second)} is stronger{(weaker.Count > 0 ? "" : " than " + First)} {string.Join("; ", stronger)}.";
        }
        if (incomparable.Count > 0)
        {
            yield return $"It gives less on one scale and more on another, so that the two do not compare, {string.Join("; ", incomparable)}.";
        }
        if (open.Count > 0)
        {
            yield return $"Not decided, for too many facts are open: {string.Join("; ", open)}.";
        }
        else if (incomparable.Count == 0 && (weaker.Count == 0 || stronger.Count == 0))
        {
            yield return weaker.Count == 0 ? "It is weaker nowhere." : "It is stronger nowhere.";
        }
    }

    /// <summary>For whom and in which casus a verdict holds, in the fewest phrases: a phrase for each set of parties.</summary>
    private List<string> Where(Verdict verdict)
    {
        var by = classes
            .Select(one => (Class: one, Parties: one.Parties.Where(row => row.Verdict == verdict).SelectMany(row => row.Parties).ToSequence()))
            .Where(item => !item.Parties.IsEmpty)
            .GroupBy(item => item.Parties);
        return [.. by.Select(same => $"for {names.Few(same.Key)} {In([.. same.Select(item => item.Class)])}")];
    }

    private string In(IReadOnlyList<ComparedClasses> these)
    {
        var byAggressor = these.GroupBy(one => one.Aggressor).Select(same =>
        {
            List<string> Names(IEnumerable<ComparedClasses> of) => [.. of.SelectMany(one => one.Casus).Distinct()];
            var casus = Names(same);
            var isAll = casus.Count > 1 && casus.Count == Names(classes.Where(one => one.Aggressor == same.Key)).Count;
            return "in " + (isAll ? "every casus" : Listing.Of(casus)) + (same.Key is { } aggressor ? $" where {aggressor} is the aggressor" : "");
        });
        return string.Join(" and ", byAggressor);
    }

    /// <summary>The duties that only one of the texts has, each by party, measure and clause; those of the guarantors first.</summary>
    private IEnumerable<string> LostAndNew()
    {
        var guarantors = classes.SelectMany(one => one.Parties).SelectMany(row => row.Parties).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> Named(ClauseFate fate, Func<ClauseChange, Clause?> side, Func<ClauseChange, Sequence<string>> bearers) => comparison.Clauses
            .Where(change => change.Fate == fate && side(change)?.Duty is not null)
            .OrderByDescending(change => bearers(change).Any(guarantors.Contains))
            .Select(change => DutyOf(side(change), bearers(change)));
        var lost = Named(ClauseFate.Lost, change => change.Before, change => change.BearersLost).ToList();
        if (lost.Count > 0)
        {
            yield return $"Lost: {Some(lost)}.";
        }
        foreach (var same in comparison.Clauses.Where(change => change.Fate == ClauseFate.Reworded && !change.BearersLost.IsEmpty).GroupBy(change => change.BearersLost))
        {
            yield return $"{names.Few(same.Key)} {(names.IsOne(same.Key) ? "is" : "are")} no longer bound by {Listing.Of([.. same.Select(change => change.After?.Id ?? "")])}.";
        }
        var made = Named(ClauseFate.Gained, change => change.After, change => change.BearersGained).ToList();
        if (made.Count > 0)
        {
            yield return $"New: {Some(made)}.";
        }
        foreach (var same in comparison.Clauses.Where(change => change.Fate == ClauseFate.Reworded && !change.BearersGained.IsEmpty).GroupBy(change => change.BearersGained))
        {
            yield return $"{names.Few(same.Key)} {(names.IsOne(same.Key) ? "is" : "are")} now bound as well by {Listing.Of([.. same.Select(change => change.After?.Id ?? "")])}.";
        }
    }

    private static string Some(IEnumerable<string> items)
    {
        var all = items.ToList();
        return string.Join("; ", all.Take(MostDuties)) + (all.Count > MostDuties ? $"; and {all.Count - MostDuties} more" : "");
    }

    private string DutyOf(Clause? clause, Sequence<string> bearers) =>
        clause?.Duty is { } duty
            ? $"{names.Few(bearers)} {Wording.Modal(duty.Modal, !names.IsOne(bearers))} {Wording.Measure(duty.Measure)}{(clause.When is { } when ? " when " + Wording.Of(when) : "")} ({clause.Id})"
            : "";

    /// <summary>How far it went and how far it goes, for the weaker first; told of the situation that shows the most.</summary>
    private List<string> Reaches()
    {
        var told = classes
            .SelectMany(one => one.Parties
                .Where(row => row.Verdict is Verdict.Weaker or Verdict.Stronger)
                .Select(row => (one.Casus, row.Parties, row.Verdict, Example: row.Examples.MaxBy(example => example.Changes.Count))))
            .GroupBy(item => new { item.Parties, item.Verdict, item.Example })
            .OrderBy(same => same.Key.Verdict)
            .Select(same => same.Key.Example is { } example ? Reach(Listing.Of([.. same.SelectMany(item => item.Casus).Distinct()]), same.Key.Parties, same.Key.Verdict, example) : "")
            .ToList();
        return told.Count > MostReaches ? [.. told.Take(MostReaches), "The table below says the rest."] : told;
    }

    private string Reach(string casus, Sequence<string> parties, Verdict verdict, ComparisonExample example)
    {
        List<ReachChange> Of(Corner corner) => [.. example.Changes.Where(change => change.Corner == corner)];
        var (firm, possible) = (Of(Corner.Firm), Of(Corner.Possible));
        var isOne = names.IsOne(parties);
        var parts = new List<string>();
        if (firm.Count > 0)
        {
            parts.Add(verdict == Verdict.Weaker
                ? $"{(isOne ? "was" : "were")} firmly bound to {Words(firm, change => change.Before)} and {(isOne ? "is" : "are")} {Still(firm)}"
                : $"{(isOne ? "is" : "are")} now firmly bound to {Words(firm, change => change.After)}{Instead(firm)}");
        }
        // What was firm was possible as well, and needs saying only where that differs.
        if (possible.Exists(change => !firm.Contains(change with { Corner = Corner.Firm })))
        {
            var again = parts.Count == 0 ? "" : isOne ? "it " : "they ";
            parts.Add(verdict == Verdict.Weaker
                ? $"at best {again}could {Words(possible, change => change.Before)}, and now {(Words(possible, change => change.After) is { Length: > 0 } left ? "no more than " + left : "nothing of it")}"
                : $"at best {again}could now {Words(possible, change => change.After)}{Instead(possible)}");
        }
        if (parts.Count == 0)
        {
            parts.Add(verdict == Verdict.Weaker ? "could rely on more when promises are exchanged at one time" : "can now rely on more when promises are exchanged at one time");
        }
        var given = example.Given.IsEmpty ? "" : $" with {string.Join(" and ", example.Given.Select(literal => Wording.Of(literal)))}";
        return $"In {casus}{given}, {names.Few(parties)} {string.Join("; ", parts)}.";
    }

    private static string Still(List<ReachChange> firm) => Words(firm, change => change.After) is { Length: > 0 } left
        ? $"now bound only to {left}{(firm.Exists(change => change.After is null) ? $", and no longer to {Words([.. firm.Where(change => change.After is null)], change => change.Before)}" : "")}"
        : "no longer";

    private static string Instead(List<ReachChange> changes) =>
        Words(changes, change => change.Before) is { Length: > 0 } before ? $" (before: {before})" : "";

    private static string Words(List<ReachChange> changes, Func<ReachChange, string?> side) => Listing.Of([.. changes.Select(side).OfType<string>()]);

    private string Proof()
    {
        var all = classes.Aggregate(BigInteger.Zero, (sum, one) => sum + one.Situations);
        var count = comparison.Classes.Count;
        return classes.Any(one => one.Parties.Any(row => row.Verdict == Verdict.NotDecided))
            ? "Where a verdict is given it is proved over every situation of its class."
            : $"Proved over {all:#,0} situation{(all.IsOne ? "" : "s")} in {count} way{(count == 1 ? "" : "s")} in which a casus arises.";
    }
}
