using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>Bodies, gates, means, requirements and deliveries.</summary>
public sealed partial class Parser
{
    private Body ReadBody(int start)
    {
        var name = ReadName("the body's name");
        Require("of");
        var members = ReadNames("a member's name");
        Require("decides", "by");
        var rule = ReadRule();
        var body = new Body(name, members, rule, [], null, null, RecusalKind.None, [], [], null, Since(start));
        while (Take(TokenKind.Comma, "a comma"))
        {
            body = ReadBodyOption(body);
        }
        return body with { At = Since(start) };
    }

    private DecisionRule ReadRule()
    {
        if (Take("at"))
        {
            Require("least");
            var threshold = ReadFraction();
            Require("of");
            var kind = Choose(("members", RuleKind.AtLeastMembers), ("votes", RuleKind.AtLeastVotesCast));
            if (kind == RuleKind.AtLeastVotesCast)
            {
                Require("cast");
            }
            return new DecisionRule(kind, null, threshold, []);
        }
        if (Take("decision"))
        {
            Require("of");
            return new DecisionRule(RuleKind.DecisionOf, ReadName("who decides"), null, []);
        }
        if (Take("weighted"))
        {
            Require("majority", "of");
            var votes = ReadCount("the votes needed");
            return new DecisionRule(RuleKind.Weighted, null, new Fraction(votes, 0), ReadWeights());
        }
        return new DecisionRule(Choose(("consensus", RuleKind.Consensus), ("unanimity", RuleKind.Unanimity)), null, null, []);
    }

    private Sequence<Weight> ReadWeights()
    {
        RequireMark(TokenKind.OpenParenthesis, "an opening parenthesis", "(");
        var weights = new List<Weight>();
        do
        {
            weights.Add(new Weight(ReadName("a member's name"), ReadCount("its votes")));
        }
        while (Take(TokenKind.Comma, "a comma"));
        RequireMark(TokenKind.CloseParenthesis, "a closing parenthesis", ")");
        return weights.ToSequence();
    }

    /// <summary><c>2/3</c>, or a plain count, which has the denominator 0.</summary>
    private Fraction ReadFraction()
    {
        if (!At(TokenKind.Fraction, "a share as `2/3`"))
        {
            return new Fraction(ReadCount("a number"), 0);
        }
        var parts = Current.Value.Split('/');
        if (!int.TryParse(parts[0], out var numerator) || !int.TryParse(parts[1], out var denominator) || denominator == 0 || numerator > denominator)
        {
            Complain("CAS109", Here, $"`{Current.Value}` is no share of a whole.", "Write a share as `2/3`, the first figure not above the second.");
            (numerator, denominator) = (1, 1);
        }
        Advance();
        return new Fraction(numerator, denominator);
    }

    private Body ReadBodyOption(Body body)
    {
        if (Take("veto"))
        {
            OnlyOnce(!body.VetoBy.IsEmpty, "veto by");
            Require("by");
            return body with { VetoBy = ReadNames("a member's name") };
        }
        if (Take("quorum"))
        {
            OnlyOnce(body.Quorum is not null, "quorum");
            return body with { Quorum = ReadFraction() };
        }
        if (Take("silence"))
        {
            OnlyOnce(body.Silence is not null, "silence");
            Require("for");
            var duration = ReadDuration();
            Require("means");
            return body with { Silence = new SilenceRule(duration, Choose(("consent", true), ("refusal", false))) };
        }
        if (Take("without"))
        {
            OnlyOnce(body.Recusal != RecusalKind.None, "without vote of");
            Require("vote", "of");
            if (Take("aggressor"))
            {
                return body with { Recusal = RecusalKind.Aggressor };
            }
            if (Take("parties"))
            {
                Require("to", "dispute");
                return body with { Recusal = RecusalKind.PartiesToDispute };
            }
            return body with { Recusal = RecusalKind.Named, RecusedNames = ReadNames("a member's name") };
        }
        if (Take("after"))
        {
            OnlyOnce(!body.AfterConsulting.IsEmpty, "after consulting");
            Require("consulting");
            return body with { AfterConsulting = ReadNames("a party's name") };
        }
        if (Guess(["veto", "quorum", "silence", "without", "after", "failing"]) && guessedWord != "failing")
        {
            return ReadBodyOption(body);
        }
        OnlyOnce(body.Default is not null && At("failing"), "failing decision");
        Require("failing", "decision");
        var within = ReadDeadline();
        Take(TokenKind.Comma, "a comma");
        return body with { Default = new DecisionDefault(within, ReadDefaultOutcome()) };
    }

    private DefaultOutcome ReadDefaultOutcome()
    {
        if (Take("each"))
        {
            Require("decides", "for", "itself");
            return DefaultOutcome.EachDecidesForItself;
        }
        return Choose(("refused", DefaultOutcome.Refused), ("approved", DefaultOutcome.Approved));
    }

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
        var gloss = ReadOptionalText("a gloss");
        Condition? closedWhile = null;
        Condition? unless = null;
        while (true)
        {
            if (Take("closed"))
            {
                OnlyOnce(closedWhile is not null, "closed while");
                Require("while");
                closedWhile = ReadCondition();
            }
            else if (Take("unless"))
            {
                OnlyOnce(unless is not null, "unless");
                unless = ReadCondition();
            }
            else
            {
                return new Gate(name, prior, by, within, bearer, word, place, gloss, closedWhile, unless, Since(start));
            }
        }
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
        if (Take("earmarked"))
        {
            OnlyOnce(means.EarmarkedFor is not null, "earmarked for");
            Require("for");
            return means with { EarmarkedFor = ReadName("whom they are earmarked for") };
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
        if (Guess(["at", "based", "earmarked", "rotating", "rising", "shared", "until"]) && guessedWord != "until")
        {
            return ReadMeansOption(means);
        }
        OnlyOnce(means.Until is not null && At("until"), "until");
        Require("until");
        return means with { Until = ReadDate() };
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
        var provenance = ReadProvenance();
        return new Requirement(name, amount, purpose, place, gloss, provenance, Since(start));
    }

    private Delivery ReadDelivery(int start)
    {
        Require("of");
        var amount = ReadAmount();
        Require("under");
        var under = ReadReference();
        RequireMark(TokenKind.Colon, "a colon", ":");
        var stage = ReadStage();
        Require("on");
        var on = ReadDate();
        var provenance = ReadProvenance();
        return new Delivery(amount, under, stage, on, provenance, Since(start));
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
