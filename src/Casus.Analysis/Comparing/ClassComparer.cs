using Casus.Circuits;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;

namespace Casus.Comparing;

/// <summary>One class of situation put to both texts at once: what either owes more than the other, over every situation.</summary>
internal sealed class ClassComparer
{
    private readonly SharedOccasion occasion;
    private readonly SweepSettings settings;
    private readonly Circuit circuit = new();
    private readonly IReadOnlyList<Signal> inputs;
    private readonly SituationSpace first;
    private readonly SituationSpace second;
    private readonly CoverCircuit firstCover;
    private readonly CoverCircuit secondCover;
    private readonly IReadOnlyList<Scale> scales;
    private readonly Witness witness;

    /// <summary>What a situation can show: that in some corner a party goes as far as a word by the first text only (weaker), or by the second only (stronger).</summary>
    private sealed record Difference(ComparedParty Party, string Word, Verdict Direction, Signal Signal);

    private sealed record Found(Difference Difference, Sighting Sighting);

    public ClassComparer(ReadText before, ReadText after, SharedOccasion occasion, SweepSettings settings)
    {
        (this.occasion, this.settings) = (occasion, settings);
        inputs = [.. occasion.Unknowns.Select(_ => circuit.Input())];
        (first, second) = (Space(before), Space(after));
        (firstCover, secondCover) = (new CoverCircuit(first), new CoverCircuit(second));
        scales = Scale.Of(first, second);
        witness = new Witness(before, after, occasion, scales);
    }

    public ClassComparison Compare(CancellationToken cancellation)
    {
        var parties = ComparedParty.Of(firstCover, secondCover, first, second);
        var found = Search([.. parties.SelectMany(Differences)], cancellation).ToLookup(item => item.Difference.Party);
        return new ClassComparison(
            occasion.Casus, occasion.OnlyIn, occasion.Happens, occasion.DoesNotHappen, occasion.Victim, occasion.Aggressor, occasion.Unknowns.Count,
            parties.Select(party => Judge(party, [.. found[party]]))
                .GroupBy(judged => new { judged.Verdict, judged.Examples })
                .Select(same => same.First() with { Parties = same.SelectMany(judged => judged.Parties).ToSequence() })
                .ToSequence());
    }

    /// <summary>The situations of the class as one text sees them: what is given to it alone is settled for it and no unknown.</summary>
    private SituationSpace Space(ReadText text)
    {
        var own = new Knowledge(text.Index, Situation.Of(text.At, text.Given));
        var open = occasion.Unknowns.Zip(inputs).Where(pair => own.Says(pair.First.Fact) == Truth.Unknown).ToList();
        return new SituationSpace(
            text.Index, occasion.CaseOn(text), text.Question, text.Standing(occasion.Given), open.ConvertAll(pair => pair.First),
            shared: new SharedInputs(circuit, open.ConvertAll(pair => pair.Second)));
    }

    private IEnumerable<Difference> Differences(ComparedParty party)
    {
        foreach (var word in scales.SelectMany(scale => scale.Words))
        {
            var asked = CornerRule.All.Select(rule => (Before: Reaches(firstCover, party, rule.Corner, word), After: Reaches(secondCover, party, rule.Corner, word))).ToList();
            yield return new Difference(party, word, Verdict.Weaker, circuit.Any(asked.Select(pair => circuit.And(pair.Before, circuit.Not(pair.After)))));
            yield return new Difference(party, word, Verdict.Stronger, circuit.Any(asked.Select(pair => circuit.And(pair.After, circuit.Not(pair.Before)))));
        }
    }

    private static Signal Reaches(CoverCircuit cover, ComparedParty party, Corner corner, string word) =>
        party.Count == 0 ? cover.Reaches(corner, party.Name, word) : cover.AtLeast(corner, party.Count, party.Members, word);

    private IEnumerable<Found> Search(IReadOnlyList<Difference> differences, CancellationToken cancellation)
    {
        var search = new SignalSearch(circuit, [.. first.Corners, .. second.Corners], [.. occasion.Unknowns.Zip(inputs)], settings);
        return differences.Zip(search.Search([.. differences.Select(difference => difference.Signal)], cancellation), (difference, sighting) => new Found(difference, sighting));
    }

    private PartyComparison Judge(ComparedParty party, IReadOnlyList<Found> found)
    {
        bool Somewhere(Verdict direction) => found.Any(item => item.Difference.Direction == direction && item.Sighting.Shown is not null);
        bool Open(Verdict direction) => found.Any(item => item.Difference.Direction == direction && item.Sighting.Extent == Extent.NotDecided);
        var (weaker, stronger) = (Somewhere(Verdict.Weaker), Somewhere(Verdict.Stronger));
        // What is seen in both directions is incomparable, whatever could not be tried.
        var verdict = weaker && stronger ? Verdict.Incomparable
            : Open(Verdict.Weaker) || Open(Verdict.Stronger) ? Verdict.NotDecided
            : weaker ? Verdict.Weaker
            : stronger ? Verdict.Stronger
            : Verdict.Equal;
        return new PartyComparison([party.Name], verdict, Examples(party, found));
    }

    /// <summary>The smallest first; then, of what is not shown yet, what shows the most.</summary>
    private Sequence<ComparisonExample> Examples(ComparedParty party, IReadOnlyList<Found> found)
    {
        var shown = found.Where(item => item.Sighting.Shown is not null).ToList();
        var situations = shown.Select(item => (item.Sighting.Shown ?? []).ToSequence()).Distinct();
        var all = situations.Select(settled => witness.Smallest(party, settled)).DistinctBy(sight => sight.Example).OrderBy(sight => sight.Example.Given.Count).ToList();
        var open = shown.Select(item => new WordShown(item.Difference.Word, item.Difference.Direction)).ToHashSet();
        var chosen = new List<ComparisonExample>();
        for (var next = all.FirstOrDefault(); next is not null && (chosen.Count == 0 || next.Shows.Any(open.Contains)); next = all.MaxBy(sight => sight.Shows.Count(open.Contains)))
        {
            chosen.Add(next.Example);
            open.ExceptWith(next.Shows);
        }
        return chosen.ToSequence();
    }
}
