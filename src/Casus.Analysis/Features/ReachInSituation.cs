using Casus.Checks;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Features;

/// <summary>The plain situation of one casus, solved: who helps in it and how far, corner by corner.</summary>
public sealed class ReachInSituation
{
    private readonly Dictionary<Corner, IReadOnlyList<string>> words = [];

    private ReachInSituation(PackageIndex index, PlainSituation situation, Question question)
    {
        Situation = situation;
        var at = new DateTimeOffset(situation.Case.On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        Solved = Responder.Solve(index, new Knowledge(index, Situations.Situation.Of(at, situation.All)), situation.Case, question);
        Helpers =
        [
            .. Solved.Candidates.Select(candidate => candidate.Bearer).Distinct()
                .Where(bearer => Sides.Guarantees(index, bearer) && situation.Case.SideOf(bearer) == Side.Guarantor && index.PrincipalOf(bearer) != situation.Case.Victim),
        ];
    }

    public PlainSituation Situation { get; }

    public SolvedCase Solved { get; }

    /// <summary>Everybody who guarantees and is neither attacked nor attacks.</summary>
    public IReadOnlyList<string> Helpers { get; }

    /// <summary>The plain situation of every casus of one wording of a package.</summary>
    public static IReadOnlyList<ReachInSituation> Of(PackageIndex index, Question question, DateOnly day) =>
        [.. PlainSituation.Of(index, day, []).Select(situation => new ReachInSituation(index, situation, question))];

    /// <summary>One situation.</summary>
    public static ReachInSituation In(PackageIndex index, PlainSituation situation, Question question) => new(index, situation, question);

    /// <summary>Every rung and act that some helper is due to do in a corner; for a rung also those below it.</summary>
    public IReadOnlyList<string> Words(Corner corner)
    {
        if (!words.TryGetValue(corner, out var known))
        {
            words[corner] = known = [.. Helpers.SelectMany(helper => Words(corner, helper)).Distinct()];
        }
        return known;
    }

    /// <summary>The same of one helper.</summary>
    public IEnumerable<string> Words(Corner corner, string helper) =>
        Solved.Candidates.Where(candidate => candidate.Bearer == helper && candidate.Duty.Measure.Kind != MeasureKind.Assist)
            .SelectMany(candidate => Cover.Reached(Solved, corner, candidate))
            .Concat(Solved.Candidates.Where(candidate => candidate.Bearer == helper && candidate.Duty.Measure.Kind == MeasureKind.Assist)
                .SelectMany(candidate => Cover.Reached(Solved, corner, candidate).Where(word => word != Heads.Word(candidate.Duty.Measure))))
            .Distinct();
}
