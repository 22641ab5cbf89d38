using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>What a duty owes: the act, to whom, how much, with what, where, how far.</summary>
public sealed partial class Parser
{
    /// <summary>The words that may follow what is owed: its parts, the slots, and what comes after them.</summary>
    private static readonly string[] afterMeasure = ["with", "to", "in", "from", "by", "as", .. Keywords.Slots, "failing", "source"];

    private Measure ReadMeasure()
    {
        var start = position;
        var (kind, word, organ) = (MeasureKind.Act, (string?)null, (string?)null);
        if (Take("assist"))
        {
            kind = MeasureKind.Assist;
        }
        else if (Take("refrain"))
        {
            Require("from");
            (kind, word) = (MeasureKind.Refrain, ReadAct("an act"));
        }
        else if (Take("seek", "action"))
        {
            Require("of");
            organ = ReadName("the name of who is asked");
            Require("to");
            (kind, word) = (MeasureKind.SeekAction, ReadAct("an act"));
        }
        else
        {
            if (AtSentenceEnd())
            {
                NoteKindAtEnd("an act or rung");
                Fail($"{Capital(about)} does not say what is owed.", "Write the act or rung: `assist`, `consult`, `deploy`.", "CAS114");
            }
            word = ReadAct("an act or rung");
        }
        var target = At(TokenKind.Name, "a name") || AtRole() ? ReadPartyOrRole() : null;
        var measure = new Measure(kind, word, organ, target, null, [], null, null, null, null, ByAllMeans: false, null, Since(start));
        do
        {
            while (ReadMeasurePart(measure) is { } longer)
            {
                measure = longer;
            }
        }
        while (Guess(afterMeasure));
        return measure with { At = Since(start) };
    }

    /// <summary>The word for what is done; where it stands is kept for the mend of a sentence that goes on with more such words.</summary>
    private string ReadAct(string called)
    {
        actPosition = position;
        return ReadWord(called);
    }

    /// <summary>The next part of what is owed; null when there is none. The parts come in any order, each once.</summary>
    private Measure? ReadMeasurePart(Measure measure)
    {
        if (AtAmount())
        {
            OnlyOnce(measure.Amount is not null, "the amount");
            return measure with { Amount = ReadAmount(mayBeLimit: true) };
        }
        if (At(TokenKind.Comma, "a comma") && BeginsMeasurePart(Ahead(1), Ahead(2)))
        {
            Advance();
        }
        if (Take("with"))
        {
            OnlyOnce(!measure.With.IsEmpty, "with");
            return measure with { With = ReadNames("a name") };
        }
        if (Take("to"))
        {
            OnlyOnce(measure.To is not null, "to");
            return measure with { To = ReadPartyOrRole() };
        }
        if (Take("in"))
        {
            OnlyOnce(measure.In is not null, "in");
            return measure with { In = ReadName("a place") };
        }
        if (Take("from"))
        {
            OnlyOnce(measure.From is not null || measure.Range is not null, "from");
            if (At(TokenKind.Name, "a place"))
            {
                return measure with { From = ReadName("a place") };
            }
            var lowest = ReadWord("a rung");
            if (!broken && Is(Current, "to"))
            {
                Complain("CAS102", Here, $"A range of rungs in {about} lacks `up`.", "Write `up to`.");
                Advance();
            }
            else
            {
                Require("up", "to");
            }
            return measure with { Range = new RungRange(lowest, ReadWord("a rung")) };
        }
        if (Take("by", "all"))
        {
            Require("means", "in", "its", "power");
            OnlyOnce(measure.ByAllMeans, "by all means in its power");
            return measure with { ByAllMeans = true };
        }
        if (At("as") && !Is(Ahead(1), "found"))
        {
            Advance();
            OnlyOnce(measure.As is not null, "as");
            var judge = ReadJudge();
            var decides = Take("decides");
            if (!decides)
            {
                Require("deems", "necessary");
            }
            return measure with { As = new Judgement(judge, decides) };
        }
        return null;
    }

    private static bool BeginsMeasurePart(Token token, Token next) =>
        token.Kind == TokenKind.Keyword
        && (token.Value is "with" or "to" or "in" or "from" || (token.Value == "by" && Is(next, "all")) || (token.Value == "as" && (Is(next, "it") || next.Kind == TokenKind.Name)));

    private Judge ReadJudge() => Take("it") || (Guess(["it"]) && Take("it")) ? new Judge(null) : new Judge(ReadName("the name of who judges"));

    private bool AtRole() => At("victim") || At("aggressor") || At("requester");

    /// <summary>A party, or a role that the case binds.</summary>
    private Who ReadPartyOrRole()
    {
        var start = position;
        var kind = Take("victim") ? WhoKind.Victim : Take("aggressor") ? WhoKind.Aggressor : Take("requester") ? WhoKind.Requester : WhoKind.Named;
        var name = kind == WhoKind.Named ? ReadName("a name") : null;
        return new Who(kind, name, 0, Since(start));
    }
}
