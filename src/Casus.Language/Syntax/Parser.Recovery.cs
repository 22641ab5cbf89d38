namespace Casus.Syntax;

/// <summary>Where sentences end, and where reading goes on after one that could not be read.</summary>
public sealed partial class Parser
{
    /// <summary>For every token that is read, which of them is the next brace; made when first asked for.</summary>
    private int[]? nextBraces;
    private bool isInBraces;

    /// <summary>The stretches of the text that were given up, in order.</summary>
    private readonly List<(int Start, int End)> passedOver = [];

    /// <summary>Ends a sentence at its full stop, or where it should have stood. True when the sentence was understood and its noun is to be kept.</summary>
    private bool EndSentence()
    {
        if (!Take(TokenKind.FullStop, "a full stop"))
        {
            if (!broken && (AtSentenceEnd() || AtNewSentence(mustStartLine: false)))
            {
                Complain("CAS101", Behind, $"{Capital(about)} does not end with a full stop.", $"Write `.` after `{Shown(Previous)}`.");
            }
            else
            {
                Fail();
                Recover();
            }
        }
        if (damaged)
        {
            RememberNames();
        }
        return !damaged;
    }

    /// <summary>Passes over the rest of a sentence: to its full stop, or to what must begin another.</summary>
    private void Recover()
    {
        var start = Current.Start;
        while (!AtEnd && Current.Kind != TokenKind.CloseBrace && (position == sentenceStart || !AtNewSentence(mustStartLine: true)))
        {
            if (Current.Kind == TokenKind.FullStop)
            {
                Advance();
                break;
            }
            if (Current.Kind == TokenKind.OpenBrace && !isInBraces && NextBrace(position + 1) is { Kind: TokenKind.CloseBrace })
            {
                // What stands in the braces of something unreadable cannot be understood either.
                position = NextBraceIndex(position + 1);
                Advance();
                break;
            }
            Advance();
        }
        broken = false;
        passedOver.Add((start, Previous.End));
    }

    private bool WasPassedOver(int offset)
    {
        var (low, high) = (0, passedOver.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = passedOver[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }
        return low < passedOver.Count && passedOver[low].Start <= offset;
    }

    /// <summary>Passes over the rest of one slot, so that a mistake in the next is told as well. False when there is no further slot.</summary>
    private bool RecoverAtSlot()
    {
        while (!AtSentenceEnd() && Current.Kind is not (TokenKind.OpenBrace or TokenKind.Colon))
        {
            var isComma = Current.Kind == TokenKind.Comma;
            if (isComma ? BeginsSlot(Ahead(1), Ahead(2)) : BeginsSlotAnywhere(Current, Ahead(1)))
            {
                broken = false;
                quiet = false;
                return true;
            }
            Advance();
        }
        return false;
    }

    /// <summary>Keeps the names of a sentence that was given up, so that nobody complains that they are unknown.</summary>
    private void RememberNames()
    {
        for (var i = sentenceStart; i < position; i++)
        {
            var token = tokens[readable[i]];
            if (token.Kind is TokenKind.Name or TokenKind.Word or TokenKind.Label)
            {
                namesInBrokenSentences.Add(token.Value);
            }
        }
    }

    /// <summary>True where nothing more of the sentence can stand.</summary>
    private bool AtSentenceEnd() =>
        Current.Kind is TokenKind.FullStop or TokenKind.CloseBrace or TokenKind.EndOfFile || (position > sentenceStart && AtNewSentence(mustStartLine: true));

    /// <summary>
    /// True at words that begin a sentence and can hardly be anything else. Most of them are verbs as well (<c>supply PAC-3</c>), so they must begin a line too;
    /// a few need not where nothing but a full stop could stand.
    /// </summary>
    private bool AtNewSentence(bool mustStartLine) =>
        (StartsLine(Current) || (!mustStartLine && Current.Value is "clause" or "party" or "organ" or "group" or "casus" or "body" or "instrument" or "scenario"))
        && AtOpening();

    /// <summary>True at a declaration, wherever on the line it begins.</summary>
    private bool AtDeclaration() =>
        Array.IndexOf(declarationWords, Current.Value) >= 0 && (Current.Kind == TokenKind.Keyword || StartsLine(Current)) && AtOpening();

    /// <summary>True at the first word of a sentence when what follows it fits.</summary>
    private bool AtOpening()
    {
        if (Current.Kind is not (TokenKind.Keyword or TokenKind.Word) || !Keywords.BeginsDeclaration(Current.Value))
        {
            return false;
        }
        var next = Ahead(1);
        return Current.Value switch
        {
            "clause" => next.Kind == TokenKind.Label && (Ahead(2).Kind == TokenKind.Colon || Is(Ahead(2), "as")),
            "article" => next.Kind == TokenKind.Label,
            "act" or "fact" or "unknown" => next.Kind == TokenKind.Word,
            "text" or "paraphrase" or "import" => next.Kind == TokenKind.Text,
            "reservation" => Is(next, "by"),
            "delivery" or "likelihood" or "as" => Is(next, "of"),
            "binding" => Is(next, "means"),
            "reading" => Is(next, "literal") || Is(next, "good-faith"),
            "horizon" => next.Kind == TokenKind.Integer,
            "day" => next.Kind == TokenKind.Integer && (Ahead(2).Kind == TokenKind.Colon || Is(Ahead(2), "hour")),
            "claim" => Is(next, "that") || Is(next, "clause") || Is(next, "text") || Is(next, "paraphrase") || Is(next, "reservation"),
            "position" => Is(Ahead(2), "of"),
            "expect" => next.Kind == TokenKind.Name || Is(next, "in") || Is(next, "no") || Is(next, "requirement"),
            "assume" => next.Kind is TokenKind.Name or TokenKind.Word or TokenKind.Keyword or TokenKind.OpenParenthesis,
            _ => next.Kind == TokenKind.Name,
        };
    }

    private static bool StartsLine(Token token) => token.Leading.AsSpan().ContainsAny('\n', '\r');

    private Token? NextBrace(int from) => NextBraceIndex(from) is var index && index < readable.Length ? tokens[readable[index]] : null;

    private int NextBraceIndex(int from)
    {
        if (nextBraces is null)
        {
            nextBraces = new int[readable.Length + 1];
            nextBraces[^1] = readable.Length;
            for (var i = readable.Length - 1; i >= 0; i--)
            {
                nextBraces[i] = tokens[readable[i]].Kind is TokenKind.OpenBrace or TokenKind.CloseBrace ? i : nextBraces[i + 1];
            }
        }
        return nextBraces[Math.Min(from, readable.Length)];
    }
}
