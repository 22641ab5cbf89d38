using Casus.Checks;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;
using Requirement = Casus.Evaluation.Requirement;

namespace Casus.Acceptance;

/// <summary>Which clauses bear on a position: those that would make what it speaks of so, and of what it requires those that forbid it.</summary>
internal sealed class Bearing(PackageIndex part, IReadOnlyList<SolvedCase> cases, Position position, DateOnly on)
{
    private static readonly Corner[] beyondAssured = [Corner.Possible, Corner.AtOneTable];

    public IReadOnlyList<BearingClause> Clauses()
    {
        var promises = Leaves.Of(part, position.Condition, helps: true).Where(leaf => leaf.Helps).Select(leaf => leaf.Condition).OfType<HasUndertaken>().Distinct().ToList();
        var making = promises.SelectMany(promise => cases.SelectMany(solved => Making(solved, promise)));
        var forbidding = position.Stance == Stance.Requires ? promises.SelectMany(promise => cases.SelectMany(solved => Forbidding(solved, promise))) : [];
        return [.. making.Concat(forbidding).GroupBy(bears => bears.Candidate.Clause.Id).Select(Line).OrderByDescending(line => line.Strength)];
    }

    /// <summary>Whether every way in which the condition can come true passes through a promise that a clause firmly forbids.</summary>
    public bool IsForbidden()
    {
        var ways = Atoms.Branches(part, position.Condition);
        return ways.Count > 0 && ways.All(way => way.Any(leaf => leaf is { Positive: true, Atom: HasUndertaken promise } && IsForbidden(promise)));
    }

    private bool IsForbidden(HasUndertaken promise)
    {
        var parties = part.Members(promise.By.Name ?? "", on);
        var barred = cases.SelectMany(solved => Forbidding(solved, promise)).Select(bears => bears.Candidate.Bearer).Distinct().Count();
        return promise.By.Kind == WhoKind.AtLeast ? parties.Count - barred < promise.By.Count : barred > 0;
    }

    private sealed record Bears(Candidate Candidate, BroughtAbout Strength, IReadOnlyList<Requirement> Waits, bool ChoosesHowMuch);

    private IEnumerable<Bears> Making(SolvedCase solved, HasUndertaken promise)
    {
        var most = solved.Corners[Corner.Possible].Evaluator;
        return
            from candidate in solved.Candidates
            where !Heads.IsProhibition(candidate.Duty) && IsAsked(candidate, promise)
            where Reaches(most, candidate, promise.Word, exercised: true) && (!promise.ByLaw || IsByLaw(candidate))
            select Weighed(solved, candidate, promise.Word);
    }

    private IEnumerable<Bears> Forbidding(SolvedCase solved, HasUndertaken promise) =>
        from candidate in solved.Candidates
        where Cone.Forbids(part, candidate.Duty, promise.Word) && IsAsked(candidate, promise) && solved.Corners[Corner.Assured].Outcome.Settled.Contains(candidate.Arisen)
        select new Bears(candidate, BroughtAbout.Firm, [], ChoosesHowMuch: false);

    private bool IsAsked(Candidate candidate, HasUndertaken promise) =>
        part.Members(promise.By.Name ?? "", on).Contains(candidate.Bearer)
        || (promise.By is { Kind: WhoKind.AtLeast, Name: { } group } && candidate.Duty.Subject.Distribution == Distribution.AtLeast && part.GroupNamed(group)?.Name is { } name && candidate.Bearer.EndsWith(" of " + name, StringComparison.Ordinal));

    private static bool Reaches(Evaluator evaluator, Candidate candidate, string word, bool exercised) =>
        Heads.Word(candidate.Duty.Measure) == word || Reach.Of(evaluator, candidate, exercised).Any(top => evaluator.Index.DownFrom(top).Contains(word));

    private bool IsByLaw(Candidate candidate) =>
        candidate.Duty.Modal != Modal.Will && candidate.Clause.Instrument is { } name && part.Instruments.TryGetValue(name, out var instrument) && Levels.CapOf(instrument.Kind) == Level.Law;

    private static Bears Weighed(SolvedCase solved, Candidate candidate, string word)
    {
        var assured = solved.Corners[Corner.Assured];
        var arises = assured.Outcome.Settled.Contains(candidate.Arisen);
        var enough = Reaches(assured.Evaluator, candidate, word, exercised: false);
        var strength = arises && enough ? BroughtAbout.Firm
            : solved.Corners[Corner.Possible].Outcome.Settled.Contains(candidate.Arisen) ? BroughtAbout.Possible
            : solved.Corners[Corner.AtOneTable].Outcome.Settled.Contains(candidate.Arisen) ? BroughtAbout.AtOneTable
            : beyondAssured.Any(corner => solved.Corners[corner].Outcome.Reachable.Contains(candidate.Arisen)) ? BroughtAbout.Unsettled
            : BroughtAbout.Not;
        var waits = arises ? [] : candidate.Requirements.Where(requirement => !requirement.Holds(assured.Evaluator, assured.Outcome.AsSettled)).ToList();
        return new Bears(candidate, strength, waits, ChoosesHowMuch: arises && !enough);
    }

    private static BearingClause Line(IGrouping<string, Bears> same)
    {
        var strength = same.Max(bears => bears.Strength);
        var strongest = same.Where(bears => bears.Strength == strength).ToList();
        var (clause, duty) = (strongest[0].Candidate.Clause, strongest[0].Candidate.Duty);
        var several = same.Select(bears => bears.Candidate.Bearer).Distinct().Count() > 1;
        // What each decides for itself is told once for all of them.
        var waits = strongest.SelectMany(bears => bears.Waits).Select(wait => several && wait.Kind == RequirementKind.OwnChoice ? "each so chooses" : wait.Text)
            .Concat(strongest.Exists(bears => bears.ChoosesHowMuch) ? [several ? "each chooses to go so far" : strongest[0].Candidate.Bearer + " chooses to go so far"] : []);
        var said = $"{Wording.Subject(duty.Subject)} {Wording.Modal(duty.Modal, duty.Subject.Distribution is Distribution.Jointly or Distribution.JointlyAndSeverally)} {Wording.Measure(duty.Measure)}";
        return new BearingClause(clause.Id, said, Heads.IsProhibition(duty), strength, waits.Distinct().ToSequence(), clause.Provenance, clause.At);
    }
}
