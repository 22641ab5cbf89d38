using Casus.Circuits;
using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Comparing;

/// <summary>Words by which two texts are measured against each other: the rungs of one ladder, or one act off the ladders. Nothing on one scale says anything of another.</summary>
/// <param name="Ladder">The ladder's name; null for an act.</param>
/// <param name="Words">Lowest first, as the first text that has the ladder orders it.</param>
internal sealed record Scale(string? Ladder, Sequence<string> Words)
{
    public static IReadOnlyList<Scale> Of(SituationSpace first, SituationSpace second)
    {
        var spaces = new[] { first, second };
        // A rung stands on the ladder that the first text puts it on; the second may name or cut its ladders otherwise.
        var ladders = new List<Scale>();
        foreach (var ladder in spaces.SelectMany(space => space.Index.Package.Ladders))
        {
            var rest = ladder.Rungs.Where(rung => !ladders.Exists(scale => scale.Words.Contains(rung))).ToSequence();
            var same = ladders.FindIndex(scale => scale.Ladder == ladder.Name);
            if (same >= 0)
            {
                ladders[same] = ladders[same] with { Words = [.. ladders[same].Words, .. rest] };
            }
            else if (!rest.IsEmpty)
            {
                ladders.Add(new Scale(ladder.Name, rest));
            }
        }
        var rungs = ladders.SelectMany(scale => scale.Words).ToHashSet(StringComparer.Ordinal);
        var acts = spaces
            .SelectMany(space => space.Candidates)
            .Where(candidate => !Heads.IsProhibition(candidate.Duty) && candidate.Duty.Measure is { Kind: MeasureKind.Act or MeasureKind.SeekAction, Range: null })
            .Select(candidate => Heads.Word(candidate.Duty.Measure))
            .Where(word => !rungs.Contains(word))
            .Distinct()
            .Select(word => new Scale(null, [word]));
        return [.. ladders, .. acts];
    }
}

/// <summary>Of whom a verdict speaks: a guarantor, or so many of a group together.</summary>
/// <param name="Count">How many of the members; 0 for one party.</param>
/// <param name="Members">The group's members; empty for one party.</param>
internal sealed record ComparedParty(string Name, int Count, Sequence<string> Members)
{
    /// <summary>Every guarantor and every bearer of a count duty of either text, in the order of the texts.</summary>
    public static IReadOnlyList<ComparedParty> Of(Questions.CoverCircuit first, Questions.CoverCircuit second, SituationSpace firstSpace, SituationSpace secondSpace)
    {
        var single = first.Guarantors.Concat(second.Guarantors).Distinct().Select(name => new ComparedParty(name, 0, []));
        var together = new[] { firstSpace, secondSpace }.SelectMany(space => space.Candidates
            .Where(candidate => candidate.Duty.Subject.Distribution == Distribution.AtLeast && !Heads.IsProhibition(candidate.Duty))
            .Select(candidate => new ComparedParty(candidate.Bearer, candidate.Duty.Subject.Count, space.Index.Members(candidate.Duty.Subject.Names, space.Case.On).ToSequence())));
        return [.. single, .. together.DistinctBy(party => party.Name, StringComparer.Ordinal)];
    }
}
