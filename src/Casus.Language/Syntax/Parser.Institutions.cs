using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>Bodies and how they decide.</summary>
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
}
