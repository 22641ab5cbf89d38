using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>Conditions: what may be so, joined by <c>and</c>, <c>or</c>, <c>not</c> and parentheses.</summary>
public sealed partial class Parser
{
    private int nesting;

    private Condition ReadCondition()
    {
        var start = position;
        var parts = new List<Condition>();
        var isMixed = false;
        do
        {
            var conjunctionStart = position;
            var conjuncts = ReadConjuncts();
            isMixed |= conjuncts.Count > 1;
            parts.Add(conjuncts.Count == 1 ? conjuncts[0] : new AllOf(conjuncts.ToSequence(), Since(conjunctionStart)));
        }
        while (Take("or"));
        if (parts.Count == 1)
        {
            return parts[0];
        }
        var any = new AnyOf(parts.ToSequence(), Since(start));
        // A parenthesis forgotten on one side is told by itself.
        var isBalanced = nesting > 0 == (Current.Kind == TokenKind.CloseParenthesis);
        if (isMixed && isBalanced && !broken && !damaged)
        {
            Complain("CAS130", any.At, $"`and` and `or` are mixed in {about} without parentheses.", "Put parentheses around what belongs together.", $"As it stands it is read: {Wording.Of(any)}");
        }
        return any;
    }

    private List<Condition> ReadConjuncts()
    {
        var conjuncts = new List<Condition>();
        do
        {
            conjuncts.Add(ReadLiteral());
        }
        while (Take("and"));
        return conjuncts;
    }

    /// <summary>An atom or parenthesis, perhaps denied, perhaps with its finder. What is found is the whole of it, the <c>not</c> included.</summary>
    private Condition ReadLiteral()
    {
        var start = position;
        var isDenied = Take("not");
        var condition = Take(TokenKind.OpenParenthesis, "`(`") ? ReadParenthesis() : ReadAtom();
        if (isDenied)
        {
            condition = new Not(condition, Since(start));
        }
        if (Take("as", "found"))
        {
            Require("by");
            condition = new Found(condition, ReadFinder(), Since(start));
        }
        return condition;
    }

    private Condition ReadParenthesis()
    {
        if (nesting == DeepestNesting)
        {
            Fail($"Parentheses in {about} are more than {DeepestNesting} deep.", "Name the inner condition with `fact … means …`.");
        }
        nesting++;
        var condition = ReadCondition();
        nesting--;
        RequireMark(TokenKind.CloseParenthesis, "a closing parenthesis", ")");
        return condition;
    }

    private Condition ReadAtom()
    {
        if (At("clause") || At("article") || (At("instrument") && (Ahead(1).Kind is TokenKind.Name or TokenKind.EndOfFile || Is(Ahead(1), "is"))))
        {
            return ReadState();
        }
        if (AtWho())
        {
            return ReadDoing();
        }
        return ReadOccurrence();
    }

    private HasState ReadState()
    {
        var start = position;
        var reference = ReadReference();
        Require("is");
        if (Take("in"))
        {
            Require("force");
            return new HasState(reference, InForceState.InForce, Since(start));
        }
        return new HasState(
            reference,
            Choose(("signed", InForceState.Signed), ("void", InForceState.Void), ("suspended", InForceState.Suspended)),
            Since(start));
    }

    private Occurs ReadOccurrence()
    {
        var start = position;
        var word = ReadWord("a fact");
        var on = Take("on") ? ReadWho() : null;
        var by = Take("by") ? ReadWho() : null;
        PlaceRelation? relation = Take("in") ? PlaceRelation.In : Take("outside") ? PlaceRelation.Outside : Take("across") ? PlaceRelation.Across : null;
        var place = relation is null ? null : ReadName("a place");
        return new Occurs(word, on, by, relation, place, Since(start));
    }

    private bool AtWho() => At(TokenKind.Name, "a name") || At("each") || At("at", "least") || AtRole();

    /// <summary>A name, each of a group, at least some of one, or a role that the case binds.</summary>
    private Who ReadWho()
    {
        var start = position;
        if (Take("each"))
        {
            Take("other");
            return new Who(WhoKind.Each, ReadName("the name of a group or its member"), 0, Since(start));
        }
        if (Take("at"))
        {
            Require("least");
            var count = ReadCount("how many");
            Require("of");
            return new Who(WhoKind.AtLeast, ReadName("a group's name"), count, Since(start));
        }
        return ReadPartyOrRole();
    }

    /// <summary>Somebody and what they do or are. A name alone is a declared case.</summary>
    private Condition ReadDoing()
    {
        var start = position;
        var who = ReadWho();
        if (Take("likewise"))
        {
            if (!Take("undertake"))
            {
                Require("undertakes");
            }
            return ReadCommitment(start, who, likewise: true);
        }
        if (Take("undertakes") || Take("undertake"))
        {
            return ReadCommitment(start, who, likewise: false);
        }
        if (Take("has") || Take("have"))
        {
            return ReadDone(start, who);
        }
        if (Take("decides") || Take("decide"))
        {
            return new HasDecided(who, ReadDeed(), Since(start));
        }
        if (Take("is") || Take("are"))
        {
            return ReadBeing(start, who);
        }
        if (who.Kind != WhoKind.Named && !broken)
        {
            Guess(["likewise", "undertakes", "undertake", "has", "have", "decides", "is", "are"]);
            Fail();
        }
        return new IsCase(who.Name ?? "", Since(start));
    }

    private HasUndertaken ReadCommitment(int start, Who who, bool likewise)
    {
        var byLaw = Take("by");
        if (byLaw)
        {
            Require("law");
        }
        Require("to");
        return new HasUndertaken(who, ReadWord("an act or rung"), byLaw, likewise, Since(start));
    }

    private Condition ReadDone(int start, Who who)
    {
        if (Take("not"))
        {
            if (!broken && !Is(Current, "decided"))
            {
                Fail(null, $"Put `not` first: `not {Wording.Who(who)} has …`.");
            }
            Require("decided");
            var open = ReadDeed();
            Require("within");
            return new HasNotDecided(who, open, ReadClock(), Since(start));
        }
        switch (Choose(
            ("undertaken", Done.Undertaken), ("begun", Done.Begun), ("signed", Done.Signed), ("ratified", Done.Ratified), ("requested", Done.Requested), ("decided", Done.Decided)))
        {
            case Done.Undertaken:
                return ReadCommitment(start, who, likewise: false);
            case Done.Begun:
                Require("to");
                return new HasBegun(who, ReadWord("an act or rung"), Since(start));
            case Done.Signed:
                return new HasSigned(who, ReadOptionalName("an instrument's name"), Since(start));
            case Done.Ratified:
                return new HasRatified(who, ReadOptionalName("an instrument's name"), Since(start));
            case Done.Requested:
                return new HasRequested(who, ReadWord("what was requested"), Since(start));
            default:
                return new HasDecided(who, ReadDeed(), Since(start));
        }
    }

    private string? ReadOptionalName(string called) => At(TokenKind.Name, called) ? ReadName(called) : null;

    private Deed ReadDeed()
    {
        var that = Take("that");
        if (!that)
        {
            Require("to");
        }
        return new Deed(that, ReadWord("an act or a fact"));
    }

    private Condition ReadBeing(int start, Who who)
    {
        if (Take("bound"))
        {
            Require("by");
            return new IsBoundBy(who, ReadReference(), Since(start));
        }
        if (Take("member"))
        {
            Require("of");
            return new IsMemberOf(who, ReadName("a group's name"), Since(start));
        }
        if (Take("party"))
        {
            Require("to");
            return new IsPartyTo(who, ReadName("an instrument's name"), Since(start));
        }
        if (!broken && who.Kind == WhoKind.Named && (Is(Current, "in") || Is(Current, "void") || Is(Current, "signed") || Is(Current, "suspended")))
        {
            Fail(null, $"Say what it is: `instrument {who.Name} is {(Is(Current, "in") ? "in force" : Current.Value)}`.");
        }
        if (!broken && Is(Current, "not"))
        {
            Fail(null, $"Put `not` first: `not {Wording.Who(who)} is …`.");
        }
        return new HasRole(who, ReadRole(), Since(start));
    }

    private Reference ReadReference()
    {
        var start = position;
        if (!At("clause") && !At("article"))
        {
            Require("instrument");
            return new Reference(ReferenceKind.Instrument, null, ReadOptionalName("an instrument's name"), Since(start));
        }
        var kind = Current.Value == "clause" ? ReferenceKind.Clause : ReferenceKind.Article;
        Advance();
        var label = ReadLabel();
        var of = Take("of") ? ReadName("an instrument's name") : null;
        return new Reference(kind, label, of, Since(start));
    }

    /// <summary>What somebody may have done.</summary>
    private enum Done { Undertaken, Begun, Signed, Ratified, Requested, Decided }
}
