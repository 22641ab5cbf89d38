using Casus.Circuits;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Composing;

/// <summary>The duties of several texts in one class of situation.</summary>
internal sealed class ComposedDuties
{
    private readonly Inquiry inquiry;
    private readonly MergedPackage merged;
    private readonly SignalSearch search;
    private readonly CancellationToken cancellation;

    public ComposedDuties(Inquiry inquiry, MergedPackage merged, SweepSettings settings, CancellationToken cancellation)
    {
        (this.inquiry, this.merged, this.cancellation) = (inquiry, merged, cancellation);
        foreach (var corner in new[] { Corner.Firm, Corner.Possible })
        {
            Space.Corner(corner);
        }
        search = new SignalSearch(Space.Circuit, Space.Corners, [.. Space.Unknowns.Zip(Space.Inputs)], settings);
    }

    /// <summary>How many facts a situation settles.</summary>
    public int Unknowns => Space.Unknowns.Count;

    /// <summary>How many questions could not be tried in every situation.</summary>
    public int Undecided { get; private set; }

    private SituationSpace Space => inquiry.Space;

    private sealed record Asked(string Party, Corner Corner, string? Ladder, string Word, IReadOnlyList<int> Candidates, Signal Signal);

    /// <summary>Guarantors whom two texts take as far: the farthest word of each ladder, firm where it is firm by both.</summary>
    public IReadOnlyList<Overlap> Overlaps()
    {
        var asked = (
            from corner in new[] { Corner.Firm, Corner.Possible }
            from party in inquiry.Cover.Guarantors
            from scale in Scales(party)
            from word in scale.Words.Reverse()
            select Overlapping(party, corner, scale.Ladder, word)).ToList();
        var found = Search([.. asked.Select(question => question.Signal)]);
        var overlaps = new List<Overlap>();
        foreach (var (question, sighting) in asked.Zip(found))
        {
            // The highest word that both reach says it for those below; what is firm need not be called possible.
            if (sighting.Shown is not null && !overlaps.Exists(known => known.Parties[0] == question.Party && known.Ladder == question.Ladder
                && (question.Ladder is null ? known.Word == question.Word : known.Corner == question.Corner || known.Word == question.Word)))
            {
                overlaps.Add(new Overlap([question.Party], question.Corner, question.Ladder, question.Word, Clauses(question.Candidates), Where(question.Signal)));
            }
        }
        return overlaps;
    }

    /// <summary>Pairs of duties of two texts of which one asks, or allows, what the other forbids, to the same and in the same place.</summary>
    public IReadOnlyList<Contradiction> Contradictions()
    {
        var pairs = (
            from mustNot in Enumerable.Range(0, Space.Candidates.Count)
            where Heads.IsProhibition(Candidate(mustNot).Duty) && Counts(mustNot)
            from must in Enumerable.Range(0, Space.Candidates.Count)
            where Candidate(must).Bearer == Candidate(mustNot).Bearer && !Heads.IsProhibition(Candidate(must).Duty) && TextOf(must) != TextOf(mustNot)
            let word = Candidate(mustNot).Duty.Measure.Word
            where word is not null && Heads.Promises(Space.Index, Candidate(must).Duty, word) && Meet(Candidate(must).Duty.Measure, Candidate(mustNot).Duty.Measure)
            from corner in new[] { Corner.Firm, Corner.Possible }
            select (Must: must, MustNot: mustNot, Word: word, Corner: corner,
                Signal: Space.Circuit.And(inquiry.Cover.Reaches(corner, must, word), Space.Corner(Corner.Firm).Settled(mustNot)))).ToList();
        var found = Search([.. pairs.Select(pair => pair.Signal)]);
        return
        [
            .. pairs.Zip(found)
                .Where(item => item.Second.Shown is not null)
                .DistinctBy(item => (item.First.Must, item.First.MustNot))
                .Select(item => new Contradiction(
                    [Candidate(item.First.Must).Bearer], item.First.Corner, item.First.Word,
                    new ComposedClause(TextOf(item.First.Must), Candidate(item.First.Must).Clause), new ComposedClause(TextOf(item.First.MustNot), Candidate(item.First.MustNot).Clause),
                    Where(item.First.Signal))),
        ];
    }

    /// <summary>In how many situations any bearer of a clause is due in a corner.</summary>
    public Extent DueIn(Corner corner, string clauseId) => Search([
        Space.Circuit.Any(Enumerable.Range(0, Space.Candidates.Count).Where(i => Candidate(i).Clause.Id == clauseId).Select(i => Space.Corner(corner).Settled(i)))])[0].Extent;

    private IReadOnlyList<Sighting> Search(IReadOnlyList<Signal> questions)
    {
        var found = search.Search(questions, cancellation);
        Undecided += found.Count(sighting => sighting.Extent == Extent.NotDecided);
        return found;
    }

    private Candidate Candidate(int number) => Space.Candidates[number];

    private string TextOf(int candidate) => merged.TextOfInstrument.GetValueOrDefault(Candidate(candidate).Clause.Instrument ?? "", "");

    private bool Counts(int candidate) => Space.Index.Package.BindingMeans.Contains(Candidate(candidate).Clause.Level);

    private Sequence<ComposedClause> Clauses(IEnumerable<int> candidates) =>
        candidates.Select(candidate => new ComposedClause(TextOf(candidate), Candidate(candidate).Clause)).Distinct().ToSequence();

    private ComposedWhere Where(Signal signal) => new(
        [inquiry.Occasion.Casus], inquiry.Occasion.Given.ToSequence(), (search.Narrow(signal, cancellation).Shown ?? []).ToSequence());

    /// <summary>Every ladder, and the acts off the ladders that a party is to do.</summary>
    private IEnumerable<(string? Ladder, Sequence<string> Words)> Scales(string party) =>
    [
        .. Space.Index.Package.Ladders.Select(ladder => ((string?)ladder.Name, ladder.Rungs)),
        .. Space.Candidates
            .Where(candidate => candidate.Bearer == party && candidate.Duty.Measure.Kind == MeasureKind.Act && !Heads.IsProhibition(candidate.Duty))
            .Select(candidate => Heads.Word(candidate.Duty.Measure))
            .Where(word => Space.Index.RungOf(word) is null)
            .Distinct()
            .Select(word => ((string?)null, (Sequence<string>)[word])),
    ];

    private Asked Overlapping(string party, Corner corner, string? ladder, string word)
    {
        var reaching = Enumerable.Range(0, Space.Candidates.Count)
            .Where(i => Candidate(i).Bearer == party && !Heads.IsProhibition(Candidate(i).Duty))
            .Select(i => (Candidate: i, Signal: inquiry.Cover.Reaches(corner, i, word)))
            .Where(item => item.Signal != Signal.No)
            .ToList();
        var byText = reaching.GroupBy(item => TextOf(item.Candidate)).Select(same => Space.Circuit.Any(same.Select(item => item.Signal)));
        return new Asked(party, corner, ladder, word, reaching.ConvertAll(item => item.Candidate), Space.Circuit.AtLeast(2, byText));
    }

    /// <summary>What does one does the other: what is forbidden in one place, or to one party, can be done elsewhere and to others.</summary>
    private bool Meet(Measure must, Measure mustNot)
    {
        var (done, forbidden) = (must.Object ?? must.To, mustNot.Object ?? mustNot.To);
        return (mustNot.In is null || (must.In is not null && Space.Index.Fit(must.In, mustNot.In, Space.Case.On) == PlaceFit.Within))
            && (forbidden is null || (done is not null && Named(done) == Named(forbidden)));
    }

    private string? Named(Who who) => Space.Case.Bound(who.Kind) ?? who.Name;
}
