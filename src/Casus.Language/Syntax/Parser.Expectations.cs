using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>Claims, positions, likelihoods, expectations and scenarios: what is reported, wanted, thought likely, asked for, and played through.</summary>
public sealed partial class Parser
{
    private Claim ReadClaim(int start)
    {
        if (Take("that"))
        {
            var condition = ReadCondition();
            var provenance = ReadProvenance();
            return new Claim(condition, null, null, null, provenance, Since(start));
        }
        if (At("text") || At("paraphrase"))
        {
            return new Claim(null, null, ReadTextItem(), null, null, Since(start));
        }
        var itemStart = position;
        if (Take("reservation"))
        {
            var reservation = ReadReservation(itemStart);
            return new Claim(null, null, null, reservation, reservation.Provenance, Since(start));
        }
        var clause = ReadClause();
        return new Claim(null, clause, null, null, clause.Provenance, Since(start));
    }

    private Position ReadPosition(int start)
    {
        var label = ReadLabel();
        about = $"position {label}";
        Require("of");
        var party = ReadName("a party's name");
        RequireMark(TokenKind.Colon, "a colon", ":");
        var stance = Choose(("requires", Stance.Requires), ("accepts", Stance.Accepts), ("refuses", Stance.Refuses));
        var condition = ReadCondition();
        var provenance = ReadProvenance();
        return new Position(label, party, stance, condition, provenance, Since(start));
    }

    private Likelihood ReadLikelihood(int start)
    {
        Require("of");
        var fact = ReadOccurrence();
        Require("is");
        var confidence = ReadConfidence() ?? new Confidence(null, 0);
        var provenance = ReadProvenance();
        return new Likelihood(fact, confidence, provenance, Since(start));
    }

    private Expectation ReadExpectation(int start)
    {
        string? name = null;
        if (At(TokenKind.Name, "a name") && Ahead(1).Kind == TokenKind.Colon)
        {
            name = ReadName("a name");
            Take(TokenKind.Colon, "a colon");
        }
        if (Take("in"))
        {
            return ReadExpectDue(start, name);
        }
        if (Take("requirement"))
        {
            var requirement = ReadName("the requirement's name");
            Require("is");
            var strength = ReadStrength();
            Require("met");
            return new ExpectRequirement(name, requirement, strength, Take("within") ? ReadDuration() : null, Since(start));
        }
        Require("no");
        if (Take("single"))
        {
            Require("veto", "over");
            return new ExpectNoVeto(name, ReadReference(), Since(start));
        }
        if (Take("gap"))
        {
            Require("in", "cover", "of");
            var of = ReadName("the name of who is covered");
            Require("from");
            var from = ReadDate();
            Require("to");
            return new ExpectNoGap(name, of, from, ReadDate(), Since(start));
        }
        Require("circular", "pledge");
        return new ExpectNoCircle(name, Since(start));
    }

    private ExpectDue ReadExpectDue(int start, string? name)
    {
        Require("every");
        var casus = ReadName("the name of a case");
        var where = Take("where") ? ReadCondition() : null;
        RequireMark(TokenKind.Comma, "a comma", ",");
        var quantity = ReadWho();
        if (!Take("are"))
        {
            Require("is");
        }
        var strength = ReadStrength();
        Require("due", "to");
        var word = Take("assist") ? null : ReadWord("an act or rung");
        var amount = AtAmount() ? ReadAmount() : null;
        if (At(TokenKind.Comma, "a comma") && Is(Ahead(1), "within"))
        {
            Advance();
        }
        var within = Take("within") ? ReadClock() : null;
        return new ExpectDue(name, casus, where, quantity, strength, word, amount, within, Since(start));
    }

    private Strength ReadStrength() => Choose(("firmly", Strength.Firmly), ("assuredly", Strength.Assuredly), ("possibly", Strength.Possibly));

    private Scenario ReadScenario(int start)
    {
        var name = ReadName("the scenario's name");
        Require("from");
        var from = ReadDate();
        var opening = Current;
        if (!broken && AtStep() && NextBrace(position) is { Kind: TokenKind.CloseBrace })
        {
            Complain("CAS102", Behind, $"The brace that opens scenario {name} is missing.", "Write `{` before its first step.");
        }
        else if (!Take(TokenKind.OpenBrace, "`{`"))
        {
            RecoverAtBrace();
        }
        RememberNamesIfDamaged();
        var isWhole = !damaged;
        var steps = Previous.Kind == TokenKind.OpenBrace || AtStep() ? ReadSteps(name, opening) : [];
        BeginSentence("this scenario");
        damaged = !isWhole;
        return new Scenario(name, from, steps.ToSequence(), Since(start));
    }

    private bool AtStep() => (Is(Current, "day") && Ahead(1).Kind == TokenKind.Integer) || (Is(Current, "unknown") && Ahead(1).Kind == TokenKind.Word);

    private List<Step> ReadSteps(string scenario, Token opening)
    {
        var steps = new List<Step>();
        isInBraces = true;
        while (!AtEnd && Current.Kind != TokenKind.CloseBrace && (Is(Current, "expect") || !AtDeclaration()))
        {
            BeginSentence("this step of the scenario");
            if (Current.Kind == TokenKind.FullStop)
            {
                ReadStrayEnd();
                continue;
            }
            var step = ReadStep();
            if (EndSentence() && step is not null)
            {
                steps.Add(step);
            }
        }
        isInBraces = false;
        NoteSentenceAtEnd(ExpectedSentence.Step);
        if (Current.Kind == TokenKind.CloseBrace)
        {
            Advance();
        }
        else
        {
            BeginSentence("this scenario");
            Complain("CAS102", Behind, $"Scenario {scenario} is not closed.", $"Write `}}` after its last step; its heading is on line {source.Position(opening.Start).Line}.");
        }
        return steps;
    }

    private Step? ReadStep()
    {
        var start = position;
        if (Take("day"))
        {
            var day = ReadCount("a number");
            var hour = Take("hour") ? ReadCount("a number") : 0;
            RequireMark(TokenKind.Colon, "a colon", ":");
            var condition = ReadCondition();
            return new StepHappens(day, hour, condition, Since(start));
        }
        if (Take("unknown"))
        {
            var fact = ReadOccurrence();
            return new StepUnknown(fact, Since(start));
        }
        if (Take("expect"))
        {
            var expectation = ReadExpectation(start);
            return new StepExpects(expectation, Since(start));
        }
        if (Guess(["day", "unknown", "expect"]))
        {
            return ReadStep();
        }
        Fail();
        return null;
    }
}
