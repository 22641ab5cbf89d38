namespace Casus.Treaties;

/// <summary>The words of bodies.</summary>
public static partial class Wording
{
    public static string Of(Body body, WordingStyle style = WordingStyle.Source) => Sentence(Slots(body, style));

    public static Sequence<string> Slots(Body body, WordingStyle style = WordingStyle.Source)
    {
        var slots = new List<string> { Capital($"body {body.Name} of {Names(body.Members, style)} decides by {Of(body.Rule, style)}", style) };
        foreach (var option in BodyOptions(body, style))
        {
            slots.AddAfterComma(option);
        }
        return slots.Ended(null, style);
    }

    /// <summary><c>at least 2/3 of members</c>.</summary>
    public static string Of(DecisionRule rule, WordingStyle style = WordingStyle.Source)
    {
        var threshold = rule.Threshold is null ? "" : Of(rule.Threshold);
        return rule.Kind switch
        {
            RuleKind.Consensus => "consensus",
            RuleKind.Unanimity => "unanimity",
            RuleKind.DecisionOf => $"{The("decision", style)} of {Name(rule.Decider ?? "", style)}",
            RuleKind.AtLeastMembers => $"at least {threshold} of {The("members", style)}",
            RuleKind.AtLeastVotesCast => $"at least {threshold} of {The("votes", style)} cast",
            _ => $"{A("weighted", style)} majority of {threshold} ({string.Join(", ", rule.Weights.Select(weight => $"{weight.Member} {Whole(weight.Votes)}"))})",
        };
    }

    private static IEnumerable<string> BodyOptions(Body body, WordingStyle style)
    {
        if (!body.VetoBy.IsEmpty)
        {
            yield return "veto by " + Names(body.VetoBy, style);
        }
        if (body.Quorum is not null)
        {
            yield return "quorum " + Of(body.Quorum);
        }
        if (body.Silence is not null)
        {
            yield return $"silence for {Of(body.Silence.For)} means {(body.Silence.MeansConsent ? "consent" : "refusal")}";
        }
        if (body.Recusal != RecusalKind.None)
        {
            yield return $"without {The("vote", style)} of " + body.Recusal switch
            {
                RecusalKind.Aggressor => The("aggressor", style),
                RecusalKind.PartiesToDispute => The("parties", style) + " to " + The("dispute", style),
                _ => Names(body.RecusedNames, style),
            };
        }
        if (!body.AfterConsulting.IsEmpty)
        {
            yield return "after consulting " + Names(body.AfterConsulting, style);
        }
        if (body.Default is not null)
        {
            yield return $"failing {A("decision", style)} {Deadline(body.Default.Within, style)} " + body.Default.Outcome switch
            {
                DefaultOutcome.EachDecidesForItself => "each decides for itself",
                DefaultOutcome.Refused => "refused",
                _ => "approved",
            };
        }
    }
}
