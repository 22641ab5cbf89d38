using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>Gates, means, requirements and deliveries.</summary>
public sealed partial class Parser
{
    private static readonly string[] meansOptions =
        ["at", "based", "needing", "earmarked", "not", "rotating", "on", "rising", "shared", "appropriated", "contracted", "delivered", "until"];

    private Gate ReadGate(int start)
    {
        var name = ReadName("the gate's name");
        Require("is");
        var prior = Choose(("prior", true), ("later", false));
        Require("approval", "by");
        var by = ReadName("who approves");
        Duration? within = Take("within") ? ReadDuration() : null;
        Require("for");
        var bearer = ReadName("whose act it gates");
        Require("to");
        var word = ReadWord("an act or rung");
        var place = Take("in") ? ReadName("a place") : null;
        var gate = new Gate(name, prior, by, within, bearer, word, place, ReadOptionalText("a gloss"), null, null, Since(start));
        while (ReadGateOption(gate) is { } longer)
        {
            gate = longer;
        }
        var provenance = ReadProvenance();
        return gate with { Provenance = provenance, At = Since(start) };
    }

    private Gate? ReadGateOption(Gate gate)
    {
        if (At(TokenKind.Comma, "a comma") && Is(Ahead(1), "took"))
        {
            Advance();
        }
        NoteWordsBehindComma("took");
        if (Take("closed"))
        {
            OnlyOnce(gate.ClosedWhile is not null, "closed while");
            Require("while");
            return gate with { ClosedWhile = ReadCondition() };
        }
        if (Take("unless"))
        {
            OnlyOnce(gate.Unless is not null, "unless");
            return gate with { Unless = ReadCondition() };
        }
        if (Take("took"))
        {
            OnlyOnce(gate.Took is not null, "took");
            return gate with { Took = ReadPastDelay() };
        }
        return null;
    }

    /// <summary><c>21 days</c>, or <c>12 days to 55 days</c>.</summary>
    private PastDelay ReadPastDelay()
    {
        var least = ReadDuration();
        var from = position;
        var most = Take("to") ? ReadDuration() : least;
        if (!broken && most.Hours < least.Hours)
        {
            Complain("CAS109", Since(from), $"The time goes down from {least} to {most}.", "Write the shorter time first.");
            most = least;
        }
        return new PastDelay(least, most);
    }

    private MeansDeclaration ReadMeans(int start, MeansKind kind)
    {
        var name = ReadName("a name for them");
        Sequence<string> owners = [];
        if (kind != MeansKind.Supply || At("of"))
        {
            Require("of");
            owners = ReadNames("whose they are");
        }
        Require("is");
        var amount = ReadAmount();
        VagueDate? from = null;
        if (kind == MeansKind.Supply)
        {
            Require("from");
            from = ReadDate();
        }
        var means = new MeansDeclaration(kind, name, owners, amount, from, null, null, null, null, null, [], null, null, Since(start));
        while (At(TokenKind.Comma, "a comma") && !Is(Ahead(1), "source"))
        {
            Advance();
            means = ReadMeansOption(means);
        }
        var provenance = ReadProvenance();
        return means with { Provenance = provenance, At = Since(start) };
    }

    private MeansDeclaration ReadMeansOption(MeansDeclaration means)
    {
        if (Take("at"))
        {
            OnlyOnce(means.Readiness is not null, "at readiness");
            Require("readiness");
            return means with { Readiness = ReadDuration() };
        }
        if (Take("based"))
        {
            OnlyOnce(means.BasedIn is not null, "based in");
            Require("in");
            return means with { BasedIn = ReadName("a place") };
        }
        if (Take("needing"))
        {
            var loads = ReadAmount();
            Require("over");
            return means with { Needing = means.Needing.Append(new LiftNeed(loads, ReadName("the supply that moves them"))).ToSequence() };
        }
        if (Take("earmarked"))
        {
            OnlyOnce(means.EarmarkedFor is not null, "earmarked for");
            Require("for");
            return means with { EarmarkedFor = ReadName("whom they are earmarked for") };
        }
        if (Take("not"))
        {
            return ReadCaveat(means);
        }
        if (Take("rotating"))
        {
            OnlyOnce(means.Rotating is not null, "rotating");
            var total = ReadCount("how many rotate");
            Require("to");
            return means with { Rotating = new Rotation(total, ReadCount("how many are deployed")) };
        }
        if (Take("rising"))
        {
            OnlyOnce(means.RisingTo is not null, "rising to");
            Require("to");
            var to = ReadAmount();
            Require("by");
            return means with { RisingTo = new Ramp(to, ReadDate()) };
        }
        if (Take("shared"))
        {
            OnlyOnce(!means.SharedAmong.IsEmpty, "shared among");
            Require("among");
            return means with { SharedAmong = ReadNames("a party's name") };
        }
        if (ReadProgress(means) is { } further)
        {
            return further;
        }
        if (Guess(meansOptions) && guessedWord != "until")
        {
            return ReadMeansOption(means);
        }
        OnlyOnce(means.Until is not null && At("until"), "until");
        Require("until");
        return means with { Until = ReadDate() };
    }

    /// <summary><c>not for fight and patrol-air</c>, <c>not in Contact Zone</c>.</summary>
    private MeansDeclaration ReadCaveat(MeansDeclaration means)
    {
        if (Take("in"))
        {
            OnlyOnce(!means.NotIn.IsEmpty, "not in");
            return means with { NotIn = ReadNames("a place") };
        }
        Require("for");
        OnlyOnce(!means.NotFor.IsEmpty, "not for");
        var words = new List<string>();
        do
        {
            words.Add(ReadWord("an act or rung"));
        }
        while (Take("and"));
        return means with { NotFor = words.ToSequence() };
    }

    /// <summary>What is on order, and how far money has come; null at none of these.</summary>
    private MeansDeclaration? ReadProgress(MeansDeclaration means)
    {
        if (Take("on"))
        {
            OnlyOnce(means.OnOrder is not null, "on order");
            Require("order");
            var amount = ReadAmount();
            var from = Take("from") ? ReadName("the supply it is ordered from") : null;
            var since = Take("since") ? ReadDate() : null;
            return means with { OnOrder = new StandingOrder(amount, from, since, Take("priority") ? ReadCount("its place in the queue") : null) };
        }
        if (Take("appropriated"))
        {
            OnlyOnce(means.Appropriated is not null, "appropriated");
            return means with { Appropriated = ReadAmount() };
        }
        if (Take("contracted"))
        {
            OnlyOnce(means.Contracted is not null, "contracted");
            return means with { Contracted = ReadAmount() };
        }
        if (Take("delivered"))
        {
            OnlyOnce(means.Delivered is not null, "delivered");
            return means with { Delivered = ReadAmount() };
        }
        return null;
    }

    private Requirement ReadRequirement(int start)
    {
        var name = ReadName("the requirement's name");
        Require("is");
        var amount = ReadAmount();
        Require("for");
        var purpose = ReadWord("what it is for");
        var place = Take("in") ? ReadName("a place") : null;
        var gloss = ReadOptionalText("a gloss");
        var requirement = new Requirement(name, amount, purpose, place, gloss, null, Since(start));
        while (ReadRequirementOption(requirement) is { } longer)
        {
            requirement = longer;
        }
        var provenance = ReadProvenance();
        return requirement with { Provenance = provenance, At = Since(start) };
    }

    private Requirement? ReadRequirementOption(Requirement requirement)
    {
        if (At(TokenKind.Comma, "a comma") && Ahead(1) is { Kind: TokenKind.Keyword or TokenKind.Word, Value: "within" or "for" or "method" })
        {
            Advance();
        }
        foreach (var option in new[] { "within", "for", "method" })
        {
            NoteWordsBehindComma(option);
        }
        if (Take("within"))
        {
            OnlyOnce(requirement.Within is not null, "within");
            return requirement with { Within = ReadClock() };
        }
        if (Take("for"))
        {
            OnlyOnce(requirement.Lasting is not null, "for");
            return requirement with { Lasting = ReadDuration() };
        }
        if (Take("method"))
        {
            OnlyOnce(requirement.Method is not null, "method");
            return requirement with { Method = ReadText("how it was found") };
        }
        return null;
    }

    private Delivery ReadDelivery(int start)
    {
        Require("of");
        var amount = ReadAmount();
        var under = Take("under") ? ReadReference() : null;
        var to = Take("to") ? ReadName("who received it") : null;
        RequireMark(TokenKind.Colon, "a colon", ":");
        var stage = ReadStage();
        Require("on");
        var on = ReadDate();
        if (At(TokenKind.Comma, "a comma") && Is(Ahead(1), "counted"))
        {
            Advance();
        }
        NoteWordsBehindComma("counted as");
        string? countedAs = null;
        if (Take("counted"))
        {
            Require("as");
            countedAs = ReadText("what was counted");
        }
        var provenance = ReadProvenance();
        return new Delivery(amount, under, stage, on, provenance, Since(start)) { To = to, CountedAs = countedAs };
    }

    private DeliveryStage ReadStage()
    {
        if (Take("in"))
        {
            Require("use");
            return DeliveryStage.InUse;
        }
        return Choose(
            ("promised", DeliveryStage.Promised),
            ("appropriated", DeliveryStage.Appropriated),
            ("contracted", DeliveryStage.Contracted),
            ("dispatched", DeliveryStage.Dispatched),
            ("arrived", DeliveryStage.Arrived));
    }
}
