using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>Approvals that stand outside the text between what is due and what can be delivered (design 6.9 S1).</summary>
public static class Gates
{
    /// <summary>
    /// The closed gates before what a bearer's measure reaches, at its ceiling or at its floor, each in words. An <c>own process</c> written
    /// beside a range, in the clause or in a reservation, counts as one.
    /// </summary>
    public static Sequence<string> Before(Evaluator evaluator, Candidate candidate, bool exercised)
    {
        var index = evaluator.Index;
        var words = Reach.Of(evaluator, candidate, exercised).SelectMany(index.DownFrom).Append(Heads.Word(candidate.Duty.Measure)).ToHashSet(StringComparer.Ordinal);
        var closed = index.Package.Gates
            .Where(gate => gate.Prior && words.Contains(gate.To)
                && index.Members(gate.For, evaluator.Case.On).Contains(candidate.Bearer)
                && InPlace(index, gate, candidate.Duty.Measure.In, evaluator.Case.On)
                && !IsOpen(evaluator, gate, candidate))
            .Select(gate => $"{gate.Name}: approval by {gate.By} to {gate.To}");
        var own = Reach.TermsOf(index, candidate, evaluator.Case.On).Any(terms => terms.ItsOwnProcess) && Requirements.LeavesRange(candidate.Duty.Measure) ? [$"its own process ({candidate.Bearer})"] : Array.Empty<string>();
        return [.. own, .. closed];
    }

    private static bool InPlace(PackageIndex index, Gate gate, string? place, DateOnly on) =>
        gate.In is null || (place is not null && index.Fit(place, gate.In, on) == PlaceFit.Within);

    /// <summary>Open when the approval is given, or an exemption holds, and nothing closes it altogether.</summary>
    private static bool IsOpen(Evaluator evaluator, Gate gate, Candidate candidate)
    {
        var nothing = new HashSet<Atom>();
        var (read, from) = (new Interpretation(nothing, nothing, nothing), new Standpoint(candidate.Bearer, candidate.Clause.Instrument));
        if (gate.ClosedWhile is { } closing && evaluator.Holds(closing, helps: false, read, from))
        {
            return false;
        }
        var approval = new HasDecided(Who.Named(gate.By, gate.At), new Deed(That: false, gate.To), gate.At);
        return evaluator.Knowledge.Says(approval) == Responses.Truth.True
            || (gate.Unless is { } exemption && evaluator.Holds(exemption, helps: true, read, from));
    }
}
