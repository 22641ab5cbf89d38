using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>What a clause gives in a plain case: to whom it falls, what is reached, and why not more.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Bearers">Those of its guarantors for whom the same is so.</param>
/// <param name="Reached">The words reached, the highest last; off the ladders the act itself.</param>
/// <param name="Floor">The least that would comply; null when that may be nothing.</param>
/// <param name="Why">Why it is not firm, in short phrases; empty when it is.</param>
/// <param name="IsOwnChoice">Whether the bearer's own choice or own finding stands in the way.</param>
/// <param name="FindsItself">Whether its own finding of its trigger stands in the way.</param>
internal sealed record ClauseAnswer(Clause Clause, Sequence<string> Bearers, Sequence<string> Reached, string? Floor, Sequence<string> Why, bool IsOwnChoice, bool FindsItself);

/// <summary>One thing that keeps a duty from being firm, and whether it is the bearer's own to give.</summary>
internal sealed record Obstacle(string Words, bool IsOwnChoice, bool IsOwnFinding = false);

/// <summary>A plain case answered: what its guarantors owe at the least, what they could do at most.</summary>
internal sealed class PlainAnswer
{
    private readonly PackageIndex index;
    private readonly SolvedCase solved;

    private readonly bool supposed;

    /// <param name="index">The package the case was solved in.</param>
    /// <param name="solved">FIRM, POSSIBLE and AT ONE TABLE of the case.</param>
    /// <param name="supposed">Whether the texts were read as if in force.</param>
    public PlainAnswer(PackageIndex index, SolvedCase solved, bool supposed)
    {
        (this.index, this.solved, this.supposed) = (index, solved, supposed);
        var guarantors = solved.Candidates.Where(candidate => IsGuarantors(index, solved, candidate)).ToList();
        IsInForce = guarantors.Exists(candidate => Holds(Corner.Firm, candidate, RequirementKind.Force));
        Firm = Group(guarantors.Where(candidate => Reached(Corner.Firm, candidate).Count > 0), Corner.Firm);
        Possible = Group(guarantors.Where(candidate => Reached(Corner.Possible, candidate).Count > 0), Corner.Possible);
        HighestAtOneTable = Highest(guarantors.SelectMany(candidate => Reached(Corner.AtOneTable, candidate)));
        Unsettled = [.. guarantors.Where(IsUnsettled).Select(candidate => candidate.Clause.Id).Distinct()];
    }

    /// <summary>Whether any clause that guarantors bear is certainly in force.</summary>
    public bool IsInForce { get; }

    public IReadOnlyList<ClauseAnswer> Firm { get; }

    public IReadOnlyList<ClauseAnswer> Possible { get; }

    public string? HighestAtOneTable { get; }

    /// <summary>Clauses of which the texts say neither yes nor no.</summary>
    public IReadOnlyList<string> Unsettled { get; }

    /// <summary>The highest rung among the answers; null when none is on a ladder.</summary>
    public string? Highest(IEnumerable<ClauseAnswer> answers) => Highest(answers.SelectMany(answer => answer.Reached));

    private string? Highest(IEnumerable<string> words) =>
        words.Where(word => index.RungOf(word) is not null).Distinct().OrderByDescending(Rank).FirstOrDefault();

    /// <summary>Whether a word is help, and not only speech or pressure: a rung above every such rung that stands on its ladder.</summary>
    public bool IsHelp(string? word) => word is not null && Help.Is(index, word);

    /// <summary>Orders words for choosing the one to name: help before pressure before speech; ladders in their declared order. 0 off the ladders. It compares nothing that the design does not.</summary>
    public int Rank(string word)
    {
        if (index.RungOf(word) is not var (ladder, position))
        {
            return 0;
        }
        var ladders = index.Package.Ladders;
        var below = ladders.TakeWhile(other => other != ladder).SelectMany(other => other.Rungs).Count() + position + 1;
        return IsHelp(word) ? ladders.SelectMany(other => other.Rungs).Count() + below : below;
    }

    /// <summary>A duty to do something, of a guarantor who neither attacks nor is attacked.</summary>
    public static bool IsGuarantors(PackageIndex index, SolvedCase solved, Candidate candidate)
    {
        var @case = solved.Corners[Corner.Possible].Evaluator.Case;
        return !Heads.IsProhibition(candidate.Duty)
            && Sides.Guarantees(index, candidate.Bearer)
            && @case.SideOf(candidate.Bearer) != Side.Aggressor
            && index.PrincipalOf(candidate.Bearer) != @case.Victim;
    }

    private bool IsUnsettled(Candidate candidate)
    {
        var (outcome, atom) = (solved.Corners[Corner.Possible].Outcome, candidate.Arisen);
        return outcome.Reachable.Contains(atom) && !outcome.Settled.Contains(atom);
    }

    /// <summary>What a duty that has arisen in a corner reaches there. Where nothing at all would comply, nothing is reached.</summary>
    private IReadOnlyList<string> Reached(Corner corner, Candidate candidate)
    {
        var (evaluator, outcome) = (solved.Corners[corner].Evaluator, solved.Corners[corner].Outcome);
        if (!outcome.Settled.Contains(candidate.Arisen) || (!evaluator.Corner.Exercised && !IsBinding(candidate)))
        {
            return [];
        }
        return Reach.Of(evaluator, candidate, evaluator.Corner.Exercised);
    }

    private bool IsBinding(Candidate candidate) => index.Package.IsBinding(candidate.Clause.Level);

    private bool Holds(Corner corner, Candidate candidate, RequirementKind kind) =>
        candidate.Requirements.Where(requirement => requirement.Kind == kind)
            .All(requirement => requirement.Holds(solved.Corners[corner].Evaluator, solved.Corners[corner].Outcome.AsSettled));

    private IReadOnlyList<ClauseAnswer> Group(IEnumerable<Candidate> candidates, Corner corner) =>
    [
        .. candidates
            .Select(candidate => new { Candidate = candidate, Reached = Reached(corner, candidate).ToSequence(), Floor = Reached(Corner.Firm, candidate) is [.., var least] ? least : FloorOf(candidate), Open = Open(candidate) })
            .GroupBy(item => new { item.Candidate.Clause.Id, item.Reached, item.Floor, Why = item.Open.Select(open => open.Words).Distinct().ToSequence() })
            .Select(same => new ClauseAnswer(
                same.First().Candidate.Clause,
                same.Select(item => item.Candidate.Bearer).Distinct().ToSequence(),
                same.Key.Reached,
                same.Key.Floor,
                same.Key.Why,
                same.All(item => item.Open.Exists(open => open.IsOwnChoice)),
                same.All(item => item.Open.Exists(open => open.IsOwnFinding)))),
    ];

    private string? FloorOf(Candidate candidate) => Reach.Of(solved.Corners[Corner.Firm].Evaluator, candidate, exercised: false) is [.., var least] ? least : null;

    /// <summary>What keeps a duty from being firm.</summary>
    private List<Obstacle> Open(Candidate candidate)
    {
        var (evaluator, outcome) = (solved.Corners[Corner.Firm].Evaluator, solved.Corners[Corner.Firm].Outcome);
        var open = candidate.Requirements
            .Where(requirement => !requirement.Holds(evaluator, outcome.AsSettled))
            .Select(requirement => Words(requirement, candidate, evaluator.Case.On))
            .ToList();
        if (!IsBinding(candidate) && candidate.Duty.Modal is not (Modal.May or Modal.IntendsTo))
        {
            open.Add(new Obstacle($"a {Wording.Level(candidate.Clause.Level)} promise, which does not count as binding here", IsOwnChoice: false));
        }
        return open.Count > 0 ? open : Beyond(candidate.Duty.Measure);
    }

    /// <summary>The duty is firm; what leaves the choice above its floor.</summary>
    private static List<Obstacle> Beyond(Measure measure) =>
        measure.As is { By.Name: null } ? [new Obstacle("more as it deems necessary", IsOwnChoice: true)]
        : measure.ByAllMeans ? [new Obstacle("by such means as it has", IsOwnChoice: false)]
        : Requirements.LeavesRange(measure) ? [new Obstacle("which kind of help is left open", IsOwnChoice: true)]
        : measure.Amount is not null ? [new Obstacle("how much is left open", IsOwnChoice: true)]
        : [];

    private Obstacle Words(Evaluation.Requirement requirement, Candidate candidate, DateOnly day)
    {
        switch (requirement.Kind)
        {
            case RequirementKind.OwnChoice:
                return new Obstacle(candidate.Duty.Modal switch { Modal.May => "it may", Modal.IntendsTo => "it only intends to", _ => "as it decides" }, IsOwnChoice: true);
            case RequirementKind.Force:
                return new Obstacle(supposed ? "an event that is open can end it" : "not certain to be in force", IsOwnChoice: false);
            case RequirementKind.Consent:
                return new Obstacle("subject to: " + requirement.Text, IsOwnChoice: false);
            case RequirementKind.Exception when requirement.Condition is { } exception && !Finders.SelfFound(index, exception, candidate.Bearer, day).Any():
                return new Obstacle("open: not if " + Wording.Of(exception), IsOwnChoice: false);
            default:
                var own = requirement.Condition is { } condition ? Finders.SelfFound(index, condition, candidate.Bearer, day).ToList() : [];
                return own.Count > 0
                    ? new Obstacle("it finds for itself: " + Phrases.List(own.Select(found => Wording.Of(found.What))), IsOwnChoice: true, IsOwnFinding: true)
                    : new Obstacle("open: " + requirement.Text + ByWhom(requirement.Condition), IsOwnChoice: false);
        }
    }

    /// <summary>Who must find an open condition, when that is not said in its words.</summary>
    private string ByWhom(Condition? condition)
    {
        var finders = condition is null or Found ? [] : Atoms.Findings(index, condition).Select(found => found.By).Distinct().ToList();
        return finders.Exists(finder => finder.Kind == FinderKind.Nobody) ? ", which nobody is named to find"
            : finders.Find(finder => finder.Name is not null) is { Name: { } name } ? $", which {name} must find"
            : "";
    }
}
