using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>Clauses and duties: when, who, and how firmly.</summary>
public sealed partial class Parser
{
    private static readonly string[] modalWords = ["shall", "will", "intends", "intend", "may"];

    private static bool IsModal(Token token) => token.Kind == TokenKind.Keyword && Array.IndexOf(modalWords, token.Value) >= 0;

    /// <summary>A clause with its source, without its full stop.</summary>
    private Clause ReadClause()
    {
        var start = position;
        about = "this clause";
        string? label = null;
        Sequence<string> proposers = [];
        if (Take("clause"))
        {
            label = ReadLabel();
            about = $"clause {label}";
            if (Take("as"))
            {
                Require("proposed", "by");
                proposers = ReadNames("a party's name");
            }
            RequireMark(TokenKind.Colon, "a colon", ":");
        }
        var when = ReadWhen();
        Duty? duty = null;
        Effect? effect = null;
        if (At("then"))
        {
            if (when is null)
            {
                Complain("CAS113", Here, $"{Capital(about)} says `then` without saying when.", "Write `when`, the condition and a comma before it.");
            }
            Advance();
            effect = ReadEffect();
        }
        else
        {
            duty = ReadDuty();
        }
        var provenance = ReadProvenance();
        return new Clause(null, null, label, proposers, when, duty, effect, provenance, Level.None, Since(start));
    }

    /// <summary><c>when … ,</c>. A clause that says <c>if</c> is told what to say instead, and read as if it said <c>when</c>.</summary>
    private Condition? ReadWhen()
    {
        if (!broken && Is(Current, "if"))
        {
            Complain("CAS120", Here, $"The bare word `if` in {about} does not say how the duty depends on what follows.", DependenceMend);
            Advance();
        }
        else if (!Take("when"))
        {
            return null;
        }
        var condition = ReadCondition();
        if (broken)
        {
            RecoverAtDuty();
        }
        else if (!Take(TokenKind.Comma, "a comma"))
        {
            if (IsModal(Current) && Previous.Kind == TokenKind.Name && Previous.Value.Contains(' ', StringComparison.Ordinal))
            {
                Fail($"`{Previous.Value}` is read as one name, so that {about} has no subject.", "Write a comma after the condition, before the name of who is bound.", "CAS114");
            }
            else if (AtDuty() || At("then"))
            {
                RequireMark(TokenKind.Comma, "a comma", ",");
            }
            else if (AtSentenceEnd())
            {
                Fail($"{Capital(about)} says when, but not who is bound to what.", "Write a comma and the duty: `…, each Ally shall assist victim`.", "CAS114");
            }
            else
            {
                Fail();
                RecoverAtDuty();
            }
        }
        return condition;
    }

    private bool AtDuty() => Current.Kind == TokenKind.Name || Is(Current, "each") || Is(Current, "jointly") || (Is(Current, "at") && Is(Ahead(1), "least"));

    /// <summary>After a condition that could not be read, goes on behind the comma that ends it.</summary>
    private void RecoverAtDuty()
    {
        for (var i = position; Ahead(i - position).Kind is not (TokenKind.FullStop or TokenKind.EndOfFile or TokenKind.OpenBrace or TokenKind.CloseBrace or TokenKind.Colon); i++)
        {
            if (IsModal(Ahead(i - position)))
            {
                while (Current.Kind != TokenKind.Comma && !IsModal(Current))
                {
                    Advance();
                }
                if (Current.Kind == TokenKind.Comma)
                {
                    Advance();
                    broken = false;
                    quiet = !AtDuty();
                }
                return;
            }
        }
    }

    private Effect ReadEffect()
    {
        var start = position;
        var reference = ReadReference();
        if (Take("is"))
        {
            return new Effect(reference, Choose(("void", EffectKind.Void), ("suspended", EffectKind.Suspended)), Since(start));
        }
        return new Effect(reference, Choose(("revives", EffectKind.Revives), ("lapses", EffectKind.Lapses)), Since(start));
    }

    /// <summary>A duty and the chain of what follows where it is not performed.</summary>
    private Duty ReadDuty()
    {
        var chain = new List<(int Start, Duty Duty)>();
        do
        {
            var start = position;
            chain.Add((start, ReadDutyAlone(start)));
            if (chain.Count > DeepestNesting)
            {
                Fail($"{Capital(about)} goes through more than {DeepestNesting} `failing which`.", "Make clauses of them.");
            }
        }
        while (TakeFailingWhich());
        Duty? next = null;
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            next = chain[i].Duty with { FailingWhich = next, At = Since(chain[i].Start) };
        }
        return next ?? throw new InvalidOperationException("A chain of duties has at least one.");
    }

    private bool TakeFailingWhich()
    {
        if (At(TokenKind.Comma, "a comma") && Is(Ahead(1), "failing"))
        {
            Advance();
        }
        if (!Take("failing"))
        {
            return false;
        }
        Require("which");
        return true;
    }

    private Duty ReadDutyAlone(int start)
    {
        var subject = ReadSubject();
        var modal = ReadModal();
        var measure = ReadMeasure();
        if (broken)
        {
            RecoverAtSlot();
        }
        var terms = ReadTerms(isRequired: false);
        var duty = new Duty(subject, modal, measure, terms, null, Since(start));
        CheckAutomatic(duty);
        CheckLimit(duty);
        return duty;
    }

    /// <summary><c>more than</c> is a limit, and a limit forbids; of what is owed, the least is said.</summary>
    private void CheckLimit(Duty duty)
    {
        if (duty.Measure is { Amount.Bound: AmountBound.MoreThan, Kind: not MeasureKind.Refrain } && duty.Modal is not (Modal.ShallNot or Modal.WillNot))
        {
            Complain("CAS102", duty.Measure.At, $"`more than` sets a limit, and {about} forbids nothing.", "Write `shall not` or `will not` for a limit, `at least` for what is owed, `up to` for what may be done.");
        }
    }

    /// <summary>What is automatic leaves nobody a choice.</summary>
    private void CheckAutomatic(Duty duty)
    {
        var terms = duty.Terms;
        var choice = terms.IfItSoDecides ? "`if it so decides`"
            : !terms.ConsentOf.IsEmpty ? "the consent it is subject to"
            : terms.DecisionOf is not null ? "the decision it is subject to"
            : terms.ItsOwnProcess ? "its own process"
            : duty.Measure.Range is not null ? "the range `up to`"
            : duty.Measure.As is not null ? "the judgement `as …`"
            : null;
        if (terms.Automatically && choice is not null)
        {
            Complain("CAS112", duty.At, $"{Capital(about)} is automatic, and {choice} leaves a choice.", $"Take out `automatically`, or {choice}.");
        }
    }

    private Subject ReadSubject()
    {
        var start = position;
        if (Take("each"))
        {
            var distribution = Take("other") ? Distribution.EachOther : Distribution.Each;
            var name = ReadName("the name of a group or its member");
            Sequence<string> except = Take("except") ? ReadNames("a party's name") : [];
            return new Subject(distribution, [name], 0, except, Since(start));
        }
        if (Take("at"))
        {
            Require("least");
            var count = ReadCount("how many");
            Require("of");
            return new Subject(Distribution.AtLeast, [ReadName("a group's name")], count, [], Since(start));
        }
        if (Take("jointly"))
        {
            var distribution = Distribution.Jointly;
            if (Take("and", "severally"))
            {
                distribution = Distribution.JointlyAndSeverally;
            }
            return new Subject(distribution, ReadNames("a party's name"), 0, [], Since(start));
        }
        if (!broken && IsModal(Current))
        {
            Fail($"{Capital(about)} does not say who is bound.", $"Write a name, `each …`, `at least … of` or `jointly …` before `{Current.Value}`.", "CAS114");
        }
        return new Subject(Distribution.Single, [ReadName("the name of who is bound")], 0, [], Since(start));
    }

    private Modal ReadModal()
    {
        if (Take("shall"))
        {
            return Take("not") ? Modal.ShallNot : Modal.Shall;
        }
        if (Take("will"))
        {
            return Take("not") ? Modal.WillNot : Modal.Will;
        }
        if (Take("intends") || Take("intend"))
        {
            Require("to");
            return Modal.IntendsTo;
        }
        if (Take("may"))
        {
            if (At("not"))
            {
                Complain("CAS102", Here, $"`may not` in {about} forbids or leaves free: it does not say which.", "Write `shall not` to forbid.");
                quiet = true;
                Advance();
                return Modal.ShallNot;
            }
            return Modal.May;
        }
        if (Guess(modalWords))
        {
            return ReadModal();
        }
        FailAtModal();
        return Modal.May;
    }

    private void FailAtModal()
    {
        const string mend = "Write `shall`, `will`, `intends to` or `may` after who is bound.";
        var slip = MendOfCapitals(askedWords) ?? MendOfSpelling(askedWords);
        const string spread = "put them into a group and write `each` and its name, or write `jointly` before the first name";
        if (AtSentenceEnd() || slip is not null)
        {
            Fail(null, slip ?? mend, "CAS114");
        }
        else if (Is(Current, "has") || Is(Current, "have"))
        {
            Fail(null, "A condition speaks of one name, of `each …` or of `at least … of`: put those of a list into a group.");
        }
        else if (Is(Current, "and") && Previous.Kind == TokenKind.Name && Ahead(1).Kind == TokenKind.Name)
        {
            Fail($"{Capital(about)} names several and does not say how the duty is spread among them.", Capital(spread) + ".", "CAS210");
        }
        else if (Current.Kind == TokenKind.Comma && Previous.Kind == TokenKind.Name)
        {
            Fail($"{Capital(about)} names {Shown(Previous)} without saying what it shall do.", $"Write `when` before `{Shown(Previous)}` if that is the case it is for; if several are bound, {spread}.", "CAS114");
        }
        else
        {
            Fail(
                $"{Capital(about)} does not say how firmly {Shown(Previous)} is bound: `{Shown(Current)}` stands where the modal is due.",
                PhraseMend(atModal: true) ?? MendOfName() ?? mend,
                "CAS114");
        }
    }
}
