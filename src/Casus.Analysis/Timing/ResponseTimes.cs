using Casus.Checks;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Timing;

/// <summary>How long a package takes, from what happens to help that is due.</summary>
public static class ResponseTimes
{
    /// <param name="given">What the question gives besides; see <see cref="PlainSituation"/>.</param>
    public static TimingReport Of(Package package, Question question, DateOnly day, IReadOnlyList<Condition> given)
    {
        var index = new PackageIndex(Variants.Choose(package, question.ProposedBy));
        var answers =
            from situation in PlainSituation.Of(index, day, given)
            let answer = new TimingAnswer([situation.Casus], [situation.Happens], situation.Given.Concat(situation.Presumed).ToSequence(), situation.Presumed, Times(index, question, situation).ToSequence())
            group answer by answer with { Casus = [], Happens = [] } into same
            select same.Key with { Casus = same.SelectMany(answer => answer.Casus).ToSequence(), Happens = same.SelectMany(answer => answer.Happens).ToSequence() };
        return new TimingReport(package.Name, question, day, answers.ToSequence());
    }

    private static IEnumerable<WordTime> Times(PackageIndex index, Question question, PlainSituation situation)
    {
        var (solved, owed) = WithOwedDeeds(index, question, situation);
        var clockwork = new Clockwork(solved, owed);
        var helpers = solved.Candidates.Select(candidate => candidate.Bearer).Distinct()
            .Where(bearer => Sides.Guarantees(index, bearer) && situation.Case.SideOf(bearer) == Side.Guarantor).ToList();
        IReadOnlyList<Candidate> Reaching(Corner corner, string word) => [.. helpers.SelectMany(helper => Cover.Reaching(solved, corner, helper, word))];
        foreach (var word in Words(index, solved))
        {
            var firm = Reaching(Corner.Firm, word);
            // Acts on no ladder are told only where they are owed.
            var reaching = firm.Count > 0 || index.RungOf(word) is null ? firm : Reaching(Corner.AtOneTable, word);
            if (reaching.Count == 0)
            {
                continue;
            }
            var times = reaching.Select(candidate => (Candidate: candidate, Time: clockwork.Of(candidate)))
                .OrderBy(item => item.Time.Hours ?? double.PositiveInfinity).ThenBy(item => item.Time.WithoutClock.Count).ToList();
            var (first, last) = (times[0].Time, times[^1].Time);
            // Of those that are due as late as the first, the first stands for the last as well.
            yield return new WordTime(word, firm.Count > 0 ? null : WhyNot(index, solved, times[0].Candidate), first, last.Hours == first.Hours ? first : last, times.Count);
        }
    }

    /// <summary>
    /// The situation solved as if every deed that is firmly owed, and that some clause waits for, were done; and which deeds these are. Whoever keeps
    /// its word makes the next duty arise.
    /// </summary>
    private static (SolvedCase Solved, IReadOnlySet<HasBegun> Owed) WithOwedDeeds(PackageIndex index, Question question, PlainSituation situation)
    {
        var at = new DateTimeOffset(situation.Case.On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        SolvedCase Solve(IEnumerable<Condition> done) => Responder.Solve(index, new Knowledge(index, Situation.Of(at, situation.All.Concat(done))), situation.Case, question);
        var (solved, owed) = (Solve([]), new HashSet<HasBegun>());
        var awaited = solved.Candidates.SelectMany(candidate => candidate.Requirements)
            .SelectMany(requirement => requirement.Condition is { } condition ? Evaluation.Leaves.Of(index, condition, requirement.Helps) : [])
            .Select(leaf => leaf.Condition).OfType<HasBegun>()
            .SelectMany(begun => solved.Corners[Corner.Firm].Evaluator.Parties(begun.By).Select(party => begun with { By = Who.Named(party, begun.By.At) }))
            .Distinct().ToList();
        while (awaited.Where(begun => !owed.Contains(begun) && begun.By.Name is { } party && Cover.Reaching(solved, Corner.Firm, party, begun.Word).Any()).ToList() is { Count: > 0 } more)
        {
            owed.UnionWith(more);
            solved = Solve(owed);
        }
        return (solved, owed);
    }

    private static NotFirm WhyNot(PackageIndex index, SolvedCase solved, Candidate candidate) =>
        !solved.Corners[Corner.Firm].Outcome.Settled.Contains(candidate.Arisen) ? NotFirm.Open
        : !index.Package.BindingMeans.Contains(candidate.Clause.Level) ? NotFirm.Level
        : NotFirm.Floor;

    private static IEnumerable<string> Words(PackageIndex index, SolvedCase solved) =>
        index.Package.Ladders.SelectMany(ladder => ladder.Rungs)
            .Concat(solved.Candidates.Where(candidate => !Heads.IsProhibition(candidate.Duty) && candidate.Duty.Measure.Kind != MeasureKind.Assist).Select(candidate => Heads.Word(candidate.Duty.Measure)))
            .Distinct();
}
