using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>What a decision body can be brought to say (design 6.5). A body is a monotone function of its members' yes-votes.</summary>
public static class Ballots
{
    /// <summary>Members who vote in this case, after recusal.</summary>
    public static IReadOnlyList<string> Voters(PackageIndex index, Body body, Case @case)
    {
        var members = index.Members(body.Members, @case.On);
        return body.Recusal switch
        {
            RecusalKind.Aggressor => [.. members.Where(member => @case.SideOf(member) != Side.Aggressor)],
            RecusalKind.PartiesToDispute => [.. members.Where(member => index.PrincipalOf(member) != @case.Victim && @case.SideOf(member) != Side.Aggressor)],
            RecusalKind.Named => [.. members.Except(index.Members(body.RecusedNames, @case.On))],
            _ => members,
        };
    }

    /// <summary>
    /// Whether these yes-votes carry. Every voter attends and casts a vote; a share is taken of the voters after recusal and rounded up.
    /// </summary>
    public static bool Carries(PackageIndex index, Body body, Case @case, Func<string, bool> votesYes)
    {
        var voters = Voters(index, body, @case);
        var yes = voters.Where(votesYes).ToHashSet(StringComparer.Ordinal);
        if (index.Members(body.VetoBy, @case.On).Any(holder => voters.Contains(holder) && !yes.Contains(holder)))
        {
            return false;
        }
        if (body.Quorum is { } quorum && voters.Count < Needed(quorum, index.Members(body.Members, @case.On).Count))
        {
            return false;
        }
        return body.Rule.Kind switch
        {
            RuleKind.Consensus or RuleKind.Unanimity => voters.Count > 0 && yes.Count == voters.Count,
            RuleKind.DecisionOf => body.Rule.Decider is { } decider && votesYes(decider),
            RuleKind.Weighted => body.Rule.Weights.Where(weight => yes.Contains(weight.Member)).Sum(weight => weight.Votes) >= (body.Rule.Threshold?.Numerator ?? 0),
            _ => voters.Count > 0 && body.Rule.Threshold is { } threshold && yes.Count >= Needed(threshold, voters.Count),
        };
    }

    /// <summary>
    /// The smallest sets of voters whose refusal alone keeps the body from deciding (minimal blocking sets), smallest first.
    /// Bodies of more than 12 voters are searched for sets of at most three.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> BlockingSets(PackageIndex index, Body body, Case @case)
    {
        const int SmallBody = 12;
        const int LargestSetInLargeBody = 3;
        var voters = body.Rule is { Kind: RuleKind.DecisionOf, Decider: { } decider } ? [decider] : Voters(index, body, @case);
        var largest = voters.Count <= SmallBody ? voters.Count : LargestSetInLargeBody;
        var found = new List<IReadOnlyList<string>>();
        for (var size = 1; size <= largest; size++)
        {
            foreach (var set in Subsets.Of(voters, size))
            {
                if (!found.Exists(smaller => smaller.All(set.Contains)) && !Carries(index, body, @case, voter => !set.Contains(voter)))
                {
                    found.Add(set);
                }
            }
        }
        return found;
    }

    /// <summary>Votes needed for a share of <paramref name="voters"/> (rounded up), or the plain count.</summary>
    public static int Needed(Fraction threshold, int voters) =>
        threshold.Denominator == 0 ? threshold.Numerator : (threshold.Numerator * voters + threshold.Denominator - 1) / threshold.Denominator;
}
