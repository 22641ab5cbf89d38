using System.Numerics;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>
/// A comparison as a paragraph that can be printed as it is: which two texts, how they were read, for whom the second gives less or more, which clauses
/// went and came, an example, and how it is known.
/// </summary>
internal sealed class ComparisonWords
{
    private const int MostPhrases = 3;
    private readonly Comparison comparison;
    private readonly IReadOnlyList<ComparedClasses> classes;
    private readonly PartyNames names;
    private readonly IReadOnlyList<Package> packages;
    private readonly ProseWords prose;
    private readonly TextNames texts;

    /// <param name="packages">The packages of the two texts, in this order.</param>
    public ComparisonWords(Comparison comparison, IReadOnlyList<ComparedClasses> classes, PartyNames names, IReadOnlyList<Package> packages)
    {
        (this.comparison, this.classes, this.names, this.packages) = (comparison, classes, names, packages);
        prose = new ProseWords(packages);
        texts = TextNames.OfTwo;
    }

    private ComparisonWords(ComparisonWords other, TextNames texts)
        : this(other.comparison, other.classes, other.names, other.packages) => this.texts = texts;

    public IEnumerable<string> Sentences() =>
        [TextNames.Opening(comparison, packages), .. Standing(), .. Verdicts(), .. new ChangedClauses(comparison, classes, names, prose, texts).Sentences(), .. Examples(), Proof()];

    /// <summary>The same of a change that the reader has made, and so knows.</summary>
    public IEnumerable<string> OfAChange()
    {
        var changed = new ComparisonWords(this, TextNames.OfAChange);
        return [.. changed.Standing(), .. changed.Verdicts(), .. changed.Examples(), changed.Proof()];
    }

    /// <summary>What is in force, and so how the two were read.</summary>
    private IEnumerable<string> Standing()
    {
        var sides = new[] { (Text: comparison.First, Name: texts.First), (Text: comparison.Second, Name: texts.Second) };
        var idle = sides.Where(side => side.Text.InForce.IsEmpty).ToList();
        if (comparison.Supposed)
        {
            yield return idle.Count switch
            {
                0 => "Both are read as if they were signed and in force as a whole.",
                1 => $"On {PlainWords.Of(idle[0].Text.On)} nothing of {idle[0].Name} is in force and it binds nobody, so both are read as if they were signed and in force.",
                _ => $"Neither is in force {OnDays()}, so both are read as if they were signed and in force.",
            };
            yield break;
        }
        foreach (var (text, name) in idle)
        {
            yield return $"On {PlainWords.Of(text.On)} nothing of {name} is in force: it binds nobody.";
        }
        var waiting = sides.Where(side => !side.Text.InForce.IsEmpty).SelectMany(side => side.Text.NotInForce).Distinct().Select(name => Wording.Name(name, WordingStyle.ReadAloud)).ToList();
        if (waiting.Count > 0)
        {
            yield return $"What is not in force counts for nothing: {Listing.Of(waiting)}.";
        }
        foreach (var entered in comparison.First.NotInForce.Intersect(comparison.Second.InForce, StringComparer.Ordinal))
        {
            if (packages[^1].Instruments.FirstOrDefault(instrument => instrument.Name == entered)?.Entry.When is { } when)
            {
                yield return $"The {entered} enters into force when {prose.Of(when)}, which is so in {texts.Second} and not in {texts.First}.";
            }
        }
    }

    private string OnDays() => comparison.First.On == comparison.Second.On
        ? "on " + PlainWords.Of(comparison.First.On)
        : $"({texts.First} as it stands on {PlainWords.Of(comparison.First.On)}, {texts.Second} on {PlainWords.Of(comparison.Second.On)})";

    private IEnumerable<string> Verdicts()
    {
        if (classes.Count == 0)
        {
            yield return "Neither names a case in which help would be due, so there is no situation to compare them in.";
            yield break;
        }
        var (weaker, stronger, incomparable, open) = (Where(Verdict.Weaker), Where(Verdict.Stronger), Where(Verdict.Incomparable), Where(Verdict.NotDecided));
        var places = weaker.Concat(stronger).Concat(incomparable).Concat(open).Select(phrase => phrase.In).Distinct().ToList();
        var second = Begun(texts.Second);
        if (places.Count == 0)
        {
            yield return $"{second} comes to the same as {texts.First} for every guarantor in every situation.";
            yield break;
        }
        // What is so in the same cases for all is said of the cases once.
        var everywhere = places.Count == 1;
        string Of(List<Phrase> all) => string.Join("; ", all.Take(MostPhrases).Select(phrase => "for " + phrase.Parties + (everywhere ? "" : " " + phrase.In)))
            + (all.Count > MostPhrases ? "; and for others, as the table says" : "");
        var parts = new List<string>();
        if (weaker.Count > 0)
        {
            parts.Add($"weaker than {texts.First} {Of(weaker)}");
        }
        if (stronger.Count > 0)
        {
            parts.Add($"stronger {(weaker.Count > 0 ? "" : $"than {texts.First} ")}{Of(stronger)}");
        }
        if (parts.Count > 0)
        {
            yield return (everywhere ? $"{Begun(places[0])}, {texts.Second}" : second) + $" is {string.Join(everywhere ? ", and " : "; it is ", parts)}.";
        }
        if (incomparable.Count > 0)
        {
            yield return (parts.Count > 0 ? "It" : everywhere ? $"{Begun(places[0])}, {texts.Second}" : second) + $" gives less in one respect and more in another {Of(incomparable)}.";
        }
        if (open.Count > 0)
        {
            yield return $"Too many facts are open to decide it {Of(open)}.";
        }
        else if (incomparable.Count == 0 && (weaker.Count == 0 || stronger.Count == 0))
        {
            yield return weaker.Count == 0 ? "It is weaker nowhere." : "It is stronger nowhere.";
        }
    }

    private static string Begun(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>For whom a verdict holds, and in which cases.</summary>
    private sealed record Phrase(string Parties, string In);

    /// <summary>A phrase for each set of parties.</summary>
    private List<Phrase> Where(Verdict verdict)
    {
        var by = classes
            .Select(one => (Class: one, Parties: one.Parties.Where(row => row.Verdict == verdict).SelectMany(row => row.Parties).ToSequence()))
            .Where(item => !item.Parties.IsEmpty)
            .GroupBy(item => item.Parties);
        return [.. by.Select(same => new Phrase(names.InProse(same.Key), In([.. same.Select(item => item.Class)])))];
    }

    private string In(IReadOnlyList<ComparedClasses> these)
    {
        var byAggressor = these.GroupBy(one => one.Aggressor).Select(same =>
        {
            List<string> Names(IEnumerable<ComparedClasses> of) => [.. of.SelectMany(one => one.Casus).Distinct()];
            var casus = Names(same);
            var isAll = casus.Count > 1 && casus.Count == Names(classes.Where(one => one.Aggressor == same.Key)).Count;
            return (isAll ? "in every case" : InCase(casus)) + (same.Key is { } aggressor ? $" where {Wording.Name(aggressor, WordingStyle.ReadAloud)} is the aggressor" : "");
        });
        return string.Join(" and ", byAggressor);
    }

    private static string InCase(List<string> casus) => $"in the {(casus.Count == 1 ? "case" : "cases")} of {Listing.Of(casus)}";

    /// <summary>For each verdict one situation: one that shows help on a ladder before others, then the simplest, then the one that shows the most.</summary>
    private List<string> Examples()
    {
        var told = new List<string>();
        foreach (var verdict in new[] { Verdict.Weaker, Verdict.Stronger, Verdict.Incomparable })
        {
            var most = classes
                .SelectMany(one => one.Parties.Where(row => row.Verdict == verdict).SelectMany(row => row.Examples.Select(example => new Shown(one.Ways[0], row.Parties, example))))
                .OrderByDescending(shown => shown.Example.Changes.Any(change => change.Ladder is not null))
                .ThenBy(shown => shown.Literals.Count)
                .ThenByDescending(shown => shown.Example.Changes.Count)
                .FirstOrDefault();
            if (most is not null)
            {
                told.Add($"{(told.Count == 0 ? "For example, in" : "In")} the event of {prose.Event(most.Literals)}, {Reach(most.Parties, most.Example)}.");
            }
        }
        return told;
    }

    /// <summary>A situation that shows how parties stand by the two texts.</summary>
    private sealed record Shown(ComparedWay Way, Sequence<string> Parties, ComparisonExample Example)
    {
        public IReadOnlyList<Condition> Literals => [.. Way.Happens, .. Example.Given, .. Way.DoesNotHappen];
    }

    /// <summary>How far they go under the one text and under the other; of what is firm it is not said again that it is possible.</summary>
    private string Reach(Sequence<string> parties, ComparisonExample example)
    {
        List<ReachChange> Of(Corner corner) => [.. example.Changes.Where(change => change.Corner == corner)];
        var firm = Of(Corner.Firm);
        var possible = Of(Corner.Possible).Where(change => !firm.Contains(change with { Corner = Corner.Firm })).ToList();
        var parts = new List<(string Done, string Under)>();
        if (firm.Count > 0)
        {
            parts.AddRange(Parts(firm).Select((part, index) => ((index == 0 ? "must " : "") + part.Done, part.Under)));
        }
        if (possible.Count > 0)
        {
            parts.AddRange(Parts(possible).Select((part, index) => ((index > 0 ? "" : firm.Count > 0 ? "at best could also " : "could at best ") + part.Done, part.Under)));
        }
        if (parts.Count == 0)
        {
            return $"{names.InProse(parties)} can be relied on for {(example.Changes.Any(change => change.After is null) ? "less" : "more")} under {texts.Second} when promises are exchanged at one time";
        }
        // What stands under the same text alone is said to do so once.
        var said = parts.Select((part, index) => index + 1 < parts.Count && parts[index + 1].Under == part.Under ? part.Done : part.Done + part.Under);
        return names.InProse(parties) + " " + string.Join(", and ", said);
    }

    /// <summary>What they do, and under which text: <c>send forces under the first and fight | under the second</c>; what is moved, then what is lost, then what is new.</summary>
    private List<(string Done, string Under)> Parts(List<ReachChange> changes)
    {
        var parts = new List<(string, string)>();
        parts.AddRange(changes
            .Where(change => change is { Before: not null, After: not null })
            .Select(change => ($"{prose.Act(change.Before ?? "")} under {texts.First} and {(change.Verdict == Verdict.Weaker ? "only " : "")}{prose.Act(change.After ?? "")}", $" under {texts.Second}")));
        void Alone(Func<ReachChange, bool> which, Func<ReachChange, string?> side, string text)
        {
            var words = changes.Where(which).Select(side).OfType<string>().ToList();
            if (words.Count > 0)
            {
                parts.Add((prose.Acts(words), $" under {text} alone"));
            }
        }
        Alone(change => change.After is null, change => change.Before, texts.First);
        Alone(change => change.Before is null, change => change.After, texts.Second);
        return parts;
    }

    private string Proof()
    {
        var all = classes.Aggregate(BigInteger.Zero, (sum, one) => sum + one.Situations);
        var count = comparison.Classes.Count;
        return classes.Any(one => one.Parties.Any(row => row.Verdict == Verdict.NotDecided))
            ? "Where a verdict is given it is proved over every situation of its kind."
            : $"This is proved over {(all.IsOne ? "the one situation" : $"all {all:#,0} situations")} in the {(count == 1 ? "one way" : $"{count} ways")} in which a case arises.";
    }
}
