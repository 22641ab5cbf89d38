using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Keystones;

/// <summary>Who can keep each decision body of a package from deciding, in one case (design 6.5).</summary>
internal static class BlockingSets
{
    public static IEnumerable<BodyBlocks> Of(PackageIndex index, Case @case) =>
        index.Package.Bodies.Select(body =>
        {
            var voters = body.Rule is { Kind: RuleKind.DecisionOf, Decider: { } decider } ? [decider] : Ballots.Voters(index, body, @case);
            return new BodyBlocks(
                body.Name, @case.Victim, @case.Aggressor, voters.ToSequence(),
                Ballots.BlockingSets(index, body, @case).Select(set => set.ToSequence()).ToSequence(),
                voters.FirstOrDefault(voter => @case.SideOf(voter) == Side.Aggressor),
                Failing(body),
                body.At);
        });

    private static string? Failing(Body body) => body.Default is { } fallback
        ? Wording.Deadline(fallback.Within) + ", " + fallback.Outcome switch
        {
            DefaultOutcome.EachDecidesForItself => "each decides for itself",
            DefaultOutcome.Approved => "approved",
            _ => "refused",
        }
        : body.Silence is { } silence ? $"silence for {silence.For} means {(silence.MeansConsent ? "consent" : "refusal")}" : null;
}
