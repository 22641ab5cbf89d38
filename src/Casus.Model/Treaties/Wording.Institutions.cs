namespace Casus.Treaties;

/// <summary>The words of bodies, gates, means, requirements and deliveries.</summary>
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

    public static string Of(Gate gate, WordingStyle style = WordingStyle.Source) => Sentence(Slots(gate, style));

    public static Sequence<string> Slots(Gate gate, WordingStyle style = WordingStyle.Source)
    {
        var slots = new List<string>
        {
            Capital($"gate {gate.Name} is {(gate.Prior ? "prior" : "later")} approval by {Name(gate.By, style)}{(gate.Within is null ? "" : " within " + Of(gate.Within))}", style),
            $"for {Name(gate.For, style)} to {gate.To}{(gate.In is null ? "" : " in " + Name(gate.In, style))}{Gloss(gate.Gloss)}",
        };
        if (gate.ClosedWhile is not null)
        {
            slots.Add("closed while " + Of(gate.ClosedWhile, style));
        }
        if (gate.Unless is not null)
        {
            slots.Add("unless " + Of(gate.Unless, style));
        }
        return slots.Ended(null, style);
    }

    /// <summary><c>in use</c>.</summary>
    public static string Stage(DeliveryStage stage) => stage == DeliveryStage.InUse ? "in use" : stage.ToString().ToLowerInvariant();

    private static Sequence<string> Slots(MeansDeclaration means, WordingStyle style)
    {
        var owners = means.Of.IsEmpty ? "" : " of " + Names(means.Of, style);
        var from = means.From is null ? "" : " from " + Of(means.From);
        var slots = new List<string> { $"{means.Kind.ToString().ToLowerInvariant()} {means.Name}{owners} is {Of(means.Amount, style)}{from}" };
        foreach (var option in MeansOptions(means, style))
        {
            slots.AddAfterComma(option);
        }
        return slots.Ended(means.Provenance, style);
    }

    private static Sequence<string> Slots(Requirement requirement, WordingStyle style)
    {
        var place = requirement.In is null ? "" : " in " + Name(requirement.In, style);
        return new List<string> { $"requirement {requirement.Name} is {Of(requirement.Amount, style)} for {requirement.For}{place}{Gloss(requirement.Gloss)}" }
            .Ended(requirement.Provenance, style);
    }

    private static Sequence<string> Slots(Delivery delivery, WordingStyle style) =>
        new List<string> { $"delivery of {Of(delivery.Amount, style)} under {Reference(delivery.Under, style)}: {Stage(delivery.Stage)} on {Of(delivery.On)}" }
            .Ended(delivery.Provenance, style);

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

    private static IEnumerable<string> MeansOptions(MeansDeclaration means, WordingStyle style)
    {
        if (means.Readiness is not null)
        {
            yield return "at readiness " + Of(means.Readiness);
        }
        if (means.BasedIn is not null)
        {
            yield return "based in " + Name(means.BasedIn, style);
        }
        if (means.EarmarkedFor is not null)
        {
            yield return "earmarked for " + Name(means.EarmarkedFor, style);
        }
        if (means.Rotating is not null)
        {
            yield return $"rotating {Whole(means.Rotating.Total)} to {Whole(means.Rotating.Deployed)}";
        }
        if (means.RisingTo is not null)
        {
            yield return $"rising to {Of(means.RisingTo.To, style)} by {Of(means.RisingTo.By)}";
        }
        if (!means.SharedAmong.IsEmpty)
        {
            yield return "shared among " + Names(means.SharedAmong, style);
        }
        if (means.Until is not null)
        {
            yield return "until " + Of(means.Until);
        }
    }
}
