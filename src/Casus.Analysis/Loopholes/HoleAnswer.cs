using Casus.Circuits;
using Casus.Existence;
using Casus.Questions;
using Casus.Responses;
using Casus.Sweeping;

namespace Casus.Loopholes;

/// <summary>Whether one way in which a casus arises has a situation in which a demand is not met.</summary>
/// <param name="Exists">Null when it was not decided.</param>
/// <param name="IsEverywhere">Whether it is so in every situation.</param>
/// <param name="IsPossible">Whether the demand is met in some situation when everybody does the most; also where that was not decided.</param>
/// <param name="Witness">The facts of one such situation that bear on it; none where there is none.</param>
internal sealed record HoleAnswer(bool? Exists, bool IsEverywhere, bool IsPossible, IReadOnlyDictionary<Signal, bool> Witness, Proof Proof)
{
    private static readonly IReadOnlyDictionary<Signal, bool> none = new Dictionary<Signal, bool>();

    /// <summary>Every situation one by one, where that can be done; else by cases.</summary>
    /// <param name="hole">Where the demand is not met.</param>
    /// <param name="best">Where it is met when everybody does the most.</param>
    public static HoleAnswer Of(Inquiry inquiry, Signal hole, Signal best, SweepSettings settings, CancellationToken cancellation)
    {
        var result = inquiry.Sweep([hole, best], settings, cancellation: cancellation);
        if (result.Outputs is { } tallies)
        {
            var exists = tallies[0].First is not null;
            return new HoleAnswer(
                exists, tallies[0].Count == 1L << result.Swept.Count, tallies[1].Count > 0,
                tallies[0].First is { } first ? result.Values(first) : none, new Proof(ProofKind.Enumeration, result.Situations, result.Swept.Count));
        }
        var space = inquiry.Space;
        Decision Decide(Signal goal) => Decider.Decide(Formulas.Of([new Sought(space, goal)]), settings, cancellation);
        var decision = Decide(hole);
        var isEverywhere = decision.Exists == true && Decide(space.Circuit.Not(hole)).Exists == false;
        var signals = space.Unknowns.Zip(space.Inputs).ToDictionary(pair => pair.First, pair => pair.Second);
        return new HoleAnswer(
            decision.Exists, isEverywhere,
            // What is met somewhere is possible there.
            IsPossible: !isEverywhere || Decide(best).Exists != false,
            decision.Facts.ToDictionary(pair => signals[pair.Key], pair => pair.Value), new Proof(decision.Kind, result.Situations, result.Swept.Count));
    }

    /// <summary>How all of them together were answered: as the least certain was.</summary>
    public static Proof Together(IReadOnlyList<HoleAnswer> answers) => new(
        answers.Max(answer => answer.Proof.Kind),
        answers.Aggregate(System.Numerics.BigInteger.Zero, (sum, answer) => sum + answer.Proof.Situations),
        answers.Max(answer => answer.Proof.Unknowns));
}
