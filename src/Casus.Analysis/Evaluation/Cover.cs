using Casus.Responses;
using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>Whether a party is due to do so much, in a corner of a solved case.</summary>
public static class Cover
{
    /// <summary>The duties by which a party reaches a word (null: any rung of any ladder) in a corner. Prohibitions and permissions not used are no help.</summary>
    public static IEnumerable<Candidate> Reaching(SolvedCase solved, Corner corner, string party, string? word) => solved.Candidates.Where(candidate =>
        candidate.Bearer == party && Reached(solved, corner, candidate).Any(reached => word is null ? solved.Corners[corner].Evaluator.Index.RungOf(reached) is not null : reached == word));

    /// <summary>Every word as far as which a duty takes its bearer in a corner: the word it is known by, and the rungs up to those it reaches. None when it is not due there.</summary>
    public static IEnumerable<string> Reached(SolvedCase solved, Corner corner, Candidate candidate)
    {
        var (evaluator, outcome) = (solved.Corners[corner].Evaluator, solved.Corners[corner].Outcome);
        var exercised = evaluator.Corner.Exercised;
        return !Heads.IsProhibition(candidate.Duty)
            && outcome.Settled.Contains(candidate.Arisen)
            && (exercised || evaluator.Index.Package.IsBinding(candidate.Clause.Level))
            && Reach.Of(evaluator, candidate, exercised) is { Count: > 0 } reached
            ? reached.SelectMany(evaluator.Index.DownFrom).Append(Heads.Word(candidate.Duty.Measure))
            : [];
    }

    /// <summary>Whether an expectation of duty is met; null when its casus does not hold in the situation.</summary>
    public static ExpectationResult Ask(SolvedCase solved, ExpectDue expected)
    {
        var text = Wording.Of(expected);
        var firm = solved.Corners[Corner.Firm];
        var holds = new IsCase(expected.Casus, expected.At);
        bool IsSo(Condition condition) => firm.Evaluator.Holds(condition, helps: true, firm.Outcome.AsSettled, Standpoint.Nowhere);
        if (!IsSo(holds) || (expected.Where is { } where && !IsSo(where)))
        {
            return new ExpectationResult(text, null, $"{expected.Casus} is not given here", expected.At);
        }
        var corner = expected.Strength switch
        {
            Strength.Firmly => Corner.Firm,
            Strength.Assuredly => Corner.Assured,
            _ => Corner.Possible,
        };
        bool IsDue(string party) => Reaching(solved, corner, party, expected.Word).Any(candidate => Meets(candidate, expected));
        var parties = firm.Evaluator.Parties(expected.Quantity).Where(party => party != firm.Evaluator.Case.Aggressor || expected.Quantity.Kind == WhoKind.Named).ToList();
        var due = parties.Where(IsDue).ToList();
        var needed = expected.Quantity.Kind == WhoKind.AtLeast ? expected.Quantity.Count : parties.Count;
        var together = expected.Quantity is { Kind: WhoKind.AtLeast, Name: { } group }
            && Enumerable.Range(needed, parties.Count + 1).Any(count => IsDue(Heads.CountBearer(count, firm.Evaluator.Index.GroupNamed(group)?.Name ?? group)));
        var met = together || (parties.Count > 0 && due.Count >= needed);
        return new ExpectationResult(text, met, due.Count == 0 ? "nobody is due" : "due: " + string.Join(", ", due), expected.At);
    }

    /// <summary>Whether a duty is of the amount and within the time that are expected.</summary>
    public static bool Meets(Candidate candidate, ExpectDue expected) =>
        (expected.Amount is not { } asked || (candidate.Duty.Measure.Amount is { } promised && promised.Unit == asked.Unit && promised.Least >= asked.Least))
        && (expected.Within is not { } limit || ((candidate.Duty.Terms.Within ?? candidate.Duty.Terms.BeginningWithin) is { } clock && clock.Within.Hours <= limit.Within.Hours && (clock.Of?.Name ?? ClockEvent.Trigger) == (limit.Of?.Name ?? ClockEvent.Trigger)));
}
