using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>
/// Who owes what in a situation: the reference evaluator, the meaning of the language in code (design 6). Plain and slow on purpose;
/// every faster engine is tested against it.
/// </summary>
public static class Responder
{
    public static Response Respond(Package package, Situation situation, Question question)
    {
        var index = new PackageIndex(Variants.Choose(package, question.ProposedBy));
        var knowledge = new Knowledge(index, situation);
        var answers = new List<DutyAnswer>();
        var unsettled = new List<Sequence<string>>();
        foreach (var @case in Case.Of(index, situation))
        {
            var solved = Solve(index, knowledge, @case, question);
            var inCase = Answers(solved);
            // Two cases of one situation often say the same of a clause that names neither victim nor aggressor; once is enough.
            answers.AddRange(inCase.Where(answer => !answers.Exists(earlier => earlier with { Victim = answer.Victim, Aggressor = answer.Aggressor } == answer)));
            unsettled.AddRange(Unsettled(solved).Where(cycle => !unsettled.Contains(cycle)));
        }
        return new Response(
            package.Name, situation, question, answers.ToSequence(), unsettled.ToSequence(),
            package.Assumptions.Select(assumption => Wording.Of(assumption.Condition)).ToSequence());
    }

    /// <summary>The answer of every duty in one case.</summary>
    /// <param name="candidates">The duties that can arise in it, where they are known already.</param>
    public static IReadOnlyList<DutyAnswer> Answers(PackageIndex index, Knowledge knowledge, Case @case, Question question, IReadOnlyList<Candidate>? candidates = null) =>
        Answers(Solve(index, knowledge, @case, question, candidates));

    private static IReadOnlyList<DutyAnswer> Answers(SolvedCase solved) => [.. solved.Candidates.Select(candidate => Answer(solved, candidate))];

    /// <summary>All four corners of one case.</summary>
    public static SolvedCase Solve(PackageIndex index, Knowledge knowledge, Case @case, Question question, IReadOnlyList<Candidate>? known = null)
    {
        var candidates = known ?? Derivation.Candidates(index, @case);
        var bound = Heads.Bound(index, @case.On);
        var corners = CornerRule.All.ToDictionary(
            rule => rule.Corner,
            rule =>
            {
                var evaluator = new Evaluator(index, knowledge, @case, question, rule, bound);
                return new SolvedCorner(evaluator, Derivation.Solve(evaluator, candidates));
            });
        return new SolvedCase(candidates, corners) { Open = OpenCorner(index, knowledge, @case, question, candidates, bound) };
    }

    /// <summary>What is open beyond POSSIBLE: only where a fact lies in the hands of the aggressor and nobody has given it.</summary>
    private static SolvedCorner? OpenCorner(PackageIndex index, Knowledge knowledge, Case @case, Question question, IReadOnlyList<Candidate> candidates, IReadOnlySet<Atom> bound)
    {
        if (!index.Package.Facts.Any(fact => fact.InHandsOf.SelectMany(name => index.Members(name, @case.On)).Any(owner => @case.SideOf(owner) == Side.Aggressor)))
        {
            return null;
        }
        var evaluator = new Evaluator(index, knowledge, @case, question, CornerRule.Open, bound);
        return new SolvedCorner(evaluator, Derivation.Solve(evaluator, candidates));
    }

    private static DutyAnswer Answer(SolvedCase solved, Candidate candidate)
    {
        var firm = solved.Corners[Corner.Firm];
        var (index, @case, duty, clause) = (firm.Evaluator.Index, firm.Evaluator.Case, candidate.Duty, candidate.Clause);
        var open = solved.Open ?? solved.Corners[Corner.Possible];
        var explanation = new Explanation((firm.Evaluator, firm.Outcome), (solved.Corners[Corner.Possible].Evaluator, solved.Corners[Corner.Possible].Outcome), (open.Evaluator, open.Outcome));
        var loose = new Loose();
        var reasons = candidate.Requirements.Select(requirement => explanation.Of(requirement, clause, new Standpoint(candidate.Bearer, clause.Instrument), loose)).ToList();
        var corners = solved.Corners.ToDictionary(corner => corner.Key, corner => AnswerOf(corner.Value, candidate));
        var stillOpen = AnswerOf(open, candidate);
        var counts = index.Package.IsBinding(clause.Level) || Heads.IsPermission(duty);
        var binds = counts && !Heads.IsPermission(duty) && Arisen(firm, candidate);
        var gates = Gates.Before(firm.Evaluator, candidate, exercised: true);
        var floor = Reach.Of(firm.Evaluator, candidate, exercised: false);
        var holds = candidate.Requirements.Select(requirement => (requirement.Kind, explanation.Holds(requirement))).ToList();
        return new DutyAnswer(
            candidate.Bearer, clause.Id, clause.Label ?? "", clause.Instrument ?? "",
            Wording.Measure(duty.Measure),
            floor.Count > 0 ? floor[^1] : null,
            Reach.Of(firm.Evaluator, candidate, exercised: true) is { Count: > 0 } ceiling ? ceiling[^1] : null,
            WhetherOf(binds, Heads.IsPermission(duty), corners, holds, loose),
            corners[Corner.Firm], corners[Corner.Assured], corners[Corner.Possible], corners[Corner.AtOneTable],
            Deliverable: corners[Corner.Firm].Reached is not null && Gates.Before(firm.Evaluator, candidate, exercised: false).IsEmpty,
            gates,
            Clocks.Words(duty.Terms),
            loose.OnSayOf.Where(name => !Heads.IsPermission(duty) || name != candidate.Bearer).Distinct().ToSequence(), loose.Presumes.Distinct().ToSequence(), loose.Needs.Distinct().ToSequence(),
            Heads.IsProhibition(duty), Heads.IsPermission(duty),
            StateOf(holds, corners[Corner.Firm].Reached is not null),
            @case.Victim, @case.Aggressor,
            new Reason(clause.Id + ": " + Wording.Subject(duty.Subject) + " " + Wording.Modal(duty.Modal) + " " + Wording.Measure(duty.Measure),
                binds ? Truth.True : corners[Corner.AtOneTable].Reached is null && !corners[Corner.AtOneTable].Contested && stillOpen.Reached is null ? Truth.False : Truth.Unknown,
                clause.At, clause.Provenance, [.. reasons, .. LevelReason(index.Package, clause, duty)]),
            clause.At)
        {
            Open = stillOpen,
        };
    }

    /// <summary>Under <c>binding means law</c> a political promise obliges nobody; the reader is told so where it matters.</summary>
    private static IEnumerable<Reason> LevelReason(Package package, Clause clause, Duty duty)
    {
        if (!package.IsBinding(clause.Level) && !Heads.IsPermission(duty) && duty.Modal != Modal.IntendsTo)
        {
            yield return new Reason($"counts as binding: {string.Join(" or ", package.BindingMeans.Select(Wording.Level))}; this clause is {Wording.Level(clause.Level)}", Truth.False, clause.At, null, []);
        }
    }

    private static CornerAnswer AnswerOf(SolvedCorner corner, Candidate candidate)
    {
        var atom = candidate.Arisen;
        if (!corner.Outcome.Reachable.Contains(atom))
        {
            return CornerAnswer.None;
        }
        var exercised = corner.Evaluator.Corner.Exercised;
        if (!exercised && !corner.Evaluator.Index.Package.IsBinding(candidate.Clause.Level))
        {
            return CornerAnswer.None;
        }
        var reached = Heads.IsProhibition(candidate.Duty)
            ? "not " + Heads.Word(candidate.Duty.Measure)
            : Reach.Of(corner.Evaluator, candidate, exercised) is { Count: > 0 } words ? words[^1] : null;
        return corner.Outcome.Settled.Contains(atom) ? new CornerAnswer(reached, Contested: false)
            : exercised ? new CornerAnswer(null, Contested: true)
            : CornerAnswer.None;
    }

    private static bool Arisen(SolvedCorner corner, Candidate candidate) =>
        corner.Outcome.Settled.Contains(candidate.Arisen);

    /// <summary>
    /// Discretion outweighs consent: what its own bearer may decline is not owed even when all consent. Of a permission it is asked whether
    /// the bearer is free to use it, or needs somebody's order first.
    /// </summary>
    private static Whether WhetherOf(bool binds, bool isPermission, Dictionary<Corner, CornerAnswer> corners, List<(RequirementKind Kind, Truth Holds)> holds, Loose loose)
    {
        if (binds)
        {
            return Whether.Firm;
        }
        if (corners[Corner.AtOneTable] is { Reached: null, Contested: false } && corners[Corner.Possible] is { Reached: null, Contested: false })
        {
            return Whether.None;
        }
        var open = holds.Where(item => item.Holds != Truth.True).Select(item => item.Kind).ToList();
        if (isPermission)
        {
            open.RemoveAll(kind => kind == RequirementKind.OwnChoice);
            return open.Count == 0 ? Whether.AtItsOwnDiscretion : open.Contains(RequirementKind.Consent) || loose.OthersSay ? Whether.OnConsent : Whether.None;
        }
        return open.Contains(RequirementKind.OwnChoice) || loose.SelfFound ? Whether.AtItsOwnDiscretion
            : open.Contains(RequirementKind.Consent) || loose.OthersSay ? Whether.OnConsent
            : Whether.None;
    }

    /// <summary>The state of the life-cycle that can be read off one instant (design 6.3); performance and breach need a course of events.</summary>
    private static DutyState StateOf(List<(RequirementKind Kind, Truth Holds)> holds, bool due)
    {
        bool All(params RequirementKind[] kinds) => holds.Where(item => kinds.Contains(item.Kind)).All(item => item.Holds == Truth.True);
        return due ? DutyState.Due
            : !All(RequirementKind.Force, RequirementKind.Time) ? DutyState.Dormant
            : All(RequirementKind.Trigger, RequirementKind.Place) ? DutyState.Triggered
            : DutyState.Conditional;
    }

    /// <summary>The clauses of every cycle that depends on its own denial, as POSSIBLE or AT ONE TABLE meet it.</summary>
    private static IEnumerable<Sequence<string>> Unsettled(SolvedCase solved)
    {
        foreach (var corner in new[] { Corner.Possible, Corner.AtOneTable })
        {
            var outcome = solved.Corners[corner].Outcome;
            var open = solved.Candidates
                .Where(candidate => outcome.Reachable.Contains(candidate.Arisen) && !outcome.Settled.Contains(candidate.Arisen))
                .Select(candidate => candidate.Clause.Id).Distinct().ToSequence();
            if (!open.IsEmpty)
            {
                yield return open;
            }
        }
    }
}

/// <summary>A corner with what came true in it.</summary>
public sealed record SolvedCorner(Evaluator Evaluator, Outcome Outcome);

/// <summary>One case in all four corners.</summary>
public sealed record SolvedCase(IReadOnlyList<Candidate> Candidates, IReadOnlyDictionary<Corner, SolvedCorner> Corners)
{
    /// <summary>What is open, where that is more than POSSIBLE; else null.</summary>
    public SolvedCorner? Open { get; init; }
}
