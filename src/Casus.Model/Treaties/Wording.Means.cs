namespace Casus.Treaties;

/// <summary>The words of gates, means, requirements and deliveries.</summary>
public static partial class Wording
{
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
        if (gate.Took is not null)
        {
            slots.AddAfterComma("took " + Of(gate.Took));
        }
        return slots.Ended(gate.Provenance, style);
    }

    /// <summary><c>12 days to 55 days</c>.</summary>
    public static string Of(PastDelay delay) => Of(delay.Least) + (delay.Most == delay.Least ? "" : " to " + Of(delay.Most));

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
        var slots = new List<string> { $"requirement {requirement.Name} is {Of(requirement.Amount, style)} for {requirement.For}{place}{Gloss(requirement.Gloss)}" };
        if (requirement.Within is not null)
        {
            slots.AddAfterComma(Deadline(requirement.Within, style));
        }
        if (requirement.Lasting is not null)
        {
            slots.AddAfterComma("for " + Of(requirement.Lasting));
        }
        if (requirement.Method is not null)
        {
            slots.AddAfterComma("method " + Quotation(requirement.Method));
        }
        return slots.Ended(requirement.Provenance, style);
    }

    private static Sequence<string> Slots(Delivery delivery, WordingStyle style)
    {
        var under = delivery.Under is null ? "" : " under " + Reference(delivery.Under, style);
        var to = delivery.To is null ? "" : " to " + Name(delivery.To, style);
        var slots = new List<string> { $"delivery of {Of(delivery.Amount, style)}{under}{to}: {Stage(delivery.Stage)} on {Of(delivery.On)}" };
        if (delivery.CountedAs is not null)
        {
            slots.AddAfterComma("counted as " + Quotation(delivery.CountedAs));
        }
        return slots.Ended(delivery.Provenance, style);
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
        foreach (var lift in means.Needing)
        {
            yield return $"needing {Of(lift.Loads, style)} over {Name(lift.Over, style)}";
        }
        if (means.EarmarkedFor is not null)
        {
            yield return "earmarked for " + Name(means.EarmarkedFor, style);
        }
        if (!means.NotFor.IsEmpty)
        {
            yield return "not for " + string.Join(" and ", means.NotFor);
        }
        if (!means.NotIn.IsEmpty)
        {
            yield return "not in " + Names(means.NotIn, style);
        }
        if (means.Rotating is not null)
        {
            yield return $"rotating {Whole(means.Rotating.Total)} to {Whole(means.Rotating.Deployed)}";
        }
        if (means.OnOrder is { } order)
        {
            yield return $"on order {Of(order.Amount, style)}" + (order.From is null ? "" : " from " + Name(order.From, style))
                + (order.Since is null ? "" : " since " + Of(order.Since)) + (order.Priority is int priority ? " priority " + Whole(priority) : "");
        }
        if (means.RisingTo is not null)
        {
            yield return $"rising to {Of(means.RisingTo.To, style)} by {Of(means.RisingTo.By)}";
        }
        if (!means.SharedAmong.IsEmpty)
        {
            yield return "shared among " + Names(means.SharedAmong, style);
        }
        if (means.Appropriated is not null)
        {
            yield return "appropriated " + Of(means.Appropriated, style);
        }
        if (means.Contracted is not null)
        {
            yield return "contracted " + Of(means.Contracted, style);
        }
        if (means.Delivered is not null)
        {
            yield return "delivered " + Of(means.Delivered, style);
        }
        if (means.Until is not null)
        {
            yield return "until " + Of(means.Until);
        }
    }
}
