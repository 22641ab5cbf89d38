using Casus.Checks;
using Casus.Circuits;
using Casus.Evaluation;
using Casus.Responses;

namespace Casus.Questions;

/// <summary>How far each guarantor is due to go in a corner, over every situation: the twin of <see cref="Cover"/>.</summary>
public sealed class CoverCircuit
{
    private readonly SituationSpace space;
    private readonly Dictionary<Asked, Signal> known = [];
    private readonly ILookup<string, int> duties;
    private readonly Extent?[] extents;

    /// <summary>How far one duty goes: the words it reaches by its least and by its most, and whether any of them is a rung.</summary>
    private sealed record Extent(HashSet<string> Least, bool LeastIsRung, HashSet<string> Most, bool MostIsRung);

    private sealed record Asked(Corner Corner, string Bearer, string? Word);

    public CoverCircuit(SituationSpace space)
    {
        this.space = space;
        extents = new Extent?[space.Candidates.Count];
        duties = Enumerable.Range(0, space.Candidates.Count).Where(i => !Heads.IsProhibition(space.Candidates[i].Duty)).ToLookup(i => space.Candidates[i].Bearer, StringComparer.Ordinal);
        Guarantors =
        [
            .. duties
                .Select(ofOne => ofOne.Key)
                .Where(bearer => space.Index.PartyNamed(bearer) is not null && Sides.Guarantees(space.Index, bearer)
                    && space.Case.SideOf(bearer) != Side.Aggressor && space.Index.PrincipalOf(bearer) != space.Case.Victim),
        ];
    }

    /// <summary>The guarantors on whom any duty is laid in this case, the attacker and the attacked left out; in the order of the text.</summary>
    public IReadOnlyList<string> Guarantors { get; }

    /// <summary>Whether a bearer is due to go as far as a word (null: any rung of any ladder) in a corner.</summary>
    public Signal Reaches(Corner corner, string bearer, string? word)
    {
        var asked = new Asked(corner, bearer, word);
        if (!known.TryGetValue(asked, out var signal))
        {
            // Whoever reaches the rung above reaches this one; only the duties that stop here are added.
            var above = word is not null && space.Index.RungOf(word) is var (ladder, position) && position + 1 < ladder.Rungs.Count ? ladder.Rungs[position + 1] : null;
            var farther = above is null ? Signal.No : Reaches(corner, bearer, above);
            known[asked] = signal = space.Circuit.Or(farther, space.Circuit.Any(duties[bearer]
                .Where(i => above is null || IsFarEnough(corner, i, above) != IsFarEnough(corner, i, word))
                .Select(i => Reaches(corner, i, word))));
        }
        return signal;
    }

    /// <summary>Whether one duty takes its bearer as far as a word in a corner.</summary>
    public Signal Reaches(Corner corner, int candidate, string? word)
    {
        var far = IsFarEnough(corner, candidate, word);
        var counts = far == Signal.No ? Signal.No : space.Circuit.And(far, Counts(corner, space.Candidates[candidate]));
        return counts == Signal.No ? Signal.No : space.Circuit.And(counts, space.Corner(corner).Settled(candidate));
    }

    /// <summary>Whether at least so many of these parties are due to go as far as a word; a duty of "at least n of" a group, whoever they are, counts as n.</summary>
    /// <param name="meets">What else a duty must satisfy to count, such as an amount or a time limit.</param>
    public Signal AtLeast(Corner corner, int count, IReadOnlyList<string> parties, string? word, Func<Candidate, bool>? meets = null)
    {
        Signal Due(string bearer) => meets is null ? Reaches(corner, bearer, word) : space.Circuit.Any(duties[bearer].Where(i => meets(space.Candidates[i])).Select(i => Reaches(corner, i, word)));
        var together = space.Candidates
            .Where(candidate => candidate.Duty.Subject is { Distribution: Treaties.Distribution.AtLeast } subject && subject.Count >= count
                && space.Index.Members(subject.Names, space.Case.On).All(parties.Contains))
            .Select(candidate => candidate.Bearer)
            .Distinct();
        return space.Circuit.Or(
            space.Circuit.AtLeast(count, parties.Select(Due)),
            space.Circuit.Any(together.Select(Due)));
    }

    private Signal Counts(Corner corner, Candidate candidate) =>
        space.Corner(corner).Rule.Exercised || space.Index.Package.BindingMeans.Contains(candidate.Clause.Level)
            ? Signal.Yes
            : space.Circuit.Or(space.Relaxation.Of(Cause.Bindingness), space.Relaxation.OfClause(candidate.Clause.Id));

    private Signal IsFarEnough(Corner corner, int candidate, string? word)
    {
        var extent = extents[candidate] ??= ExtentOf(space.Candidates[candidate]);
        bool Far(bool most) => word is null ? (most ? extent.MostIsRung : extent.LeastIsRung) : (most ? extent.Most : extent.Least).Contains(word);
        var exercised = space.Corner(corner).Rule.Exercised;
        return Far(exercised) ? Signal.Yes
            : !exercised && space.Relaxation.Of(Cause.Floor) != Signal.No && Far(most: true) ? space.Relaxation.Of(Cause.Floor)
            : Signal.No;
    }

    private Extent ExtentOf(Candidate candidate)
    {
        var (least, leastIsRung) = WordsOf(candidate, most: false);
        var (most, mostIsRung) = WordsOf(candidate, most: true);
        return new Extent(least, leastIsRung, most, mostIsRung);
    }

    private (HashSet<string> Words, bool AnyIsRung) WordsOf(Candidate candidate, bool most)
    {
        var reached = Reach.Of(space.Index, space.Case.On, space.Question.Reading, candidate, most);
        var words = reached.SelectMany(space.Index.DownFrom).ToHashSet(StringComparer.Ordinal);
        if (reached.Count > 0)
        {
            words.Add(Heads.Word(candidate.Duty.Measure));
        }
        return (words, reached.Any(top => space.Index.RungOf(top) is not null));
    }
}
