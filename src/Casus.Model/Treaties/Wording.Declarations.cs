namespace Casus.Treaties;

/// <summary>The words of parties, groups, ladders, places, facts and the named cases.</summary>
public static partial class Wording
{
    /// <summary>Any noun that stands as a sentence of its own, with its full stop.</summary>
    public static string OfNoun(object noun, WordingStyle style = WordingStyle.Source) => Sentence(SlotsOfNoun(noun, style));

    /// <summary>Any noun that stands as a sentence of its own, in slots. An instrument or a scenario gives its heading.</summary>
    public static Sequence<string> SlotsOfNoun(object noun, WordingStyle style = WordingStyle.Source) => noun switch
    {
        Party party => Slots(party, style),
        Group group => Slots(group, style),
        MembershipChange change => Slots(change, style),
        Ladder ladder => [$"ladder {ladder.Name}: {string.Join(" < ", ladder.Rungs)}."],
        Act act => [$"act {act.Word}{Gloss(act.Gloss)}."],
        Place place => Slots(place, style),
        Fact fact => Slots(fact, style),
        CasusDefinition casus => Slots(casus, style),
        Body body => Slots(body, style),
        Gate gate => Slots(gate, style),
        MeansDeclaration means => Slots(means, style),
        Requirement requirement => Slots(requirement, style),
        Delivery delivery => Slots(delivery, style),
        Instrument instrument => Slots(instrument, style),
        Article article => Slots(article),
        TextItem text => Slots(text),
        Clause clause => Slots(clause, style),
        Reservation reservation => Slots(reservation, style),
        Claim claim => Slots(claim, style),
        Position position => Slots(position, style),
        Assumption assumption => Slots(assumption, style),
        Likelihood likelihood => Slots(likelihood, style),
        Expectation expectation => Slots(expectation, style),
        Scenario scenario => Slots(scenario),
        Step step => Slots(step, style),
        _ => throw new InvalidOperationException($"No words for {noun.GetType().Name}."),
    };

    public static string Of(CasusDefinition casus, WordingStyle style = WordingStyle.Source) => Sentence(Slots(casus, style));

    public static Sequence<string> Slots(CasusDefinition casus, WordingStyle style = WordingStyle.Source) =>
        new List<string> { Capital($"casus {casus.Name} is {Of(casus.Condition, style)}", style) }.Ended(null, style);

    public static string Of(Fact fact, WordingStyle style = WordingStyle.Source) => Sentence(Slots(fact, style));

    public static Sequence<string> Slots(Fact fact, WordingStyle style = WordingStyle.Source)
    {
        var slots = new List<string> { Capital($"fact {fact.Word}{Gloss(fact.Gloss)}", style) };
        if (fact.Means is not null)
        {
            slots.Add("means " + Of(fact.Means, style));
        }
        if (!fact.InHandsOf.IsEmpty)
        {
            slots.Add($"in {The("hands", style)} of {Names(fact.InHandsOf, style)}");
        }
        if (fact.FoundBy is not null)
        {
            slots.Add(FoundBy(fact.FoundBy, style));
        }
        if (fact.Closed)
        {
            slots.Add("closed");
        }
        return slots.Ended(null, style);
    }

    private static Sequence<string> Slots(Party party, WordingStyle style)
    {
        var slots = new List<string> { (party.OrganOf is null ? $"party {party.Name}" : $"organ {party.Name} of {Name(party.OrganOf, style)}") + Gloss(party.Gloss) };
        if (!party.Roles.IsEmpty)
        {
            slots.Add("is " + string.Join(" and ", party.Roles.Select(role => A(Role(role), style))));
        }
        return slots.Ended(null, style);
    }

    private static Sequence<string> Slots(Group group, WordingStyle style)
    {
        var slots = new List<string> { $"group {group.Name}{(group.MemberNoun is null ? "" : " each " + group.MemberNoun)} is {Names(group.Members, style)}" };
        if (group.AsAt is not null)
        {
            slots.Add("as at " + Of(group.AsAt));
        }
        return slots.Ended(group.Provenance, style);
    }

    private static Sequence<string> Slots(MembershipChange change, WordingStyle style) =>
        new List<string> { $"membership {change.Party} {(change.Joined ? "joined" : "left")} {Name(change.Group, style)} on {Of(change.On)}" }.Ended(change.Provenance, style);

    private static Sequence<string> Slots(Place place, WordingStyle style)
    {
        var slots = new List<string> { $"{(place.Kind == PlaceKind.Area ? "area" : "line")} {place.Name}{Gloss(place.Gloss)}" };
        if (!place.Within.IsEmpty)
        {
            slots.Add("within " + Names(place.Within, style));
        }
        if (!place.Containing.IsEmpty)
        {
            slots.Add("containing " + Names(place.Containing, style));
        }
        if (!place.Outside.IsEmpty)
        {
            slots.Add("outside " + Names(place.Outside, style));
        }
        if (place.AsAt is not null)
        {
            slots.Add("as at " + Of(place.AsAt));
        }
        if (place.FoundBy is not null)
        {
            slots.Add(FoundBy(place.FoundBy, style));
        }
        if (!place.ContestedBy.IsEmpty)
        {
            slots.Add("contested by " + Names(place.ContestedBy, style));
        }
        return slots.Ended(null, style);
    }

    private static string Gloss(string? gloss) => gloss is null ? "" : " " + Quotation(gloss);
}
