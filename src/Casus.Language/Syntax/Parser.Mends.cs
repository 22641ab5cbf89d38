using System.Globalization;

namespace Casus.Syntax;

/// <summary>What would mend the words that cannot be read: the treaty's own phrase in the language's words, or the likeliest slip of the hand.</summary>
public sealed partial class Parser
{
    /// <summary>How many words after a mistake are looked at to know the phrase it stands in.</summary>
    private const int WordsLookedAhead = 5;

    /// <summary>How many words a name in small letters, or an act in several words, may have to be recognised.</summary>
    private const int MostWordsJoined = 5;

    private static readonly string[] months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Where the word stands that was last read as what is owed.</summary>
    private int actPosition = -1;

    private HashSet<string>? namesOfFile;

    /// <summary>A mend for the commonest slips; null when there is no likely one.</summary>
    private string? LikelyMend()
    {
        var words = askedWords.Concat(askedSlots).ToList();
        return MendOfCapitals(words) ?? MendOfNumber(words) ?? PhraseMend(atModal: false) ?? MendOfName() ?? MendOfMark() ?? MendOfAct() ?? MendOfFact() ?? MendOfSpelling(words);
    }

    /// <summary>What to write for the words of a treaty that stand here; null when they are no known phrase.</summary>
    private string? PhraseMend(bool atModal)
    {
        var before = Math.Min(TreatyPhrases.LongestStart, position - sentenceStart);
        var words = new List<string>(before + WordsLookedAhead + 1);
        for (var i = -before; i <= WordsLookedAhead; i++)
        {
            var token = Ahead(i);
            words.Add(token.Kind is TokenKind.Word or TokenKind.Keyword or TokenKind.Name ? token.Value.ToLowerInvariant() : "");
        }
        return atModal ? TreatyPhrases.ForModal(words, before) : TreatyPhrases.ForSlot(words, before);
    }

    /// <summary>A word of the language that a capital has made part of a name.</summary>
    private string? MendOfCapitals(List<string> words)
    {
        if (Previous.Kind == TokenKind.Name && position > sentenceStart)
        {
            var capitalised = Previous.Value.Split(' ').Skip(1).FirstOrDefault(word => words.Contains(word.ToLowerInvariant()));
            if (capitalised is not null)
            {
                return $"Write `{capitalised.ToLowerInvariant()}` in small letters; `{Previous.Value}` is read as one name.";
            }
        }
        return Current.Kind == TokenKind.Name && words.Contains(FirstWord(Current.Value).ToLowerInvariant())
            ? $"Write `{FirstWord(Current.Value).ToLowerInvariant()}` in small letters; capitalised words are names."
            : null;
    }

    private string? MendOfNumber(List<string> words)
    {
        if (Current.Kind == TokenKind.Integer && Previous.Kind == TokenKind.Integer && Current.Value.Length == 3)
        {
            return $"Write `{Previous.Text},{Current.Value}` if one number is meant.";
        }
        if (Current.Kind == TokenKind.Integer && Is(Previous, "in") && Ahead(1).Kind == TokenKind.Keyword)
        {
            return $"Write `within {Current.Text} {Ahead(1).Text}`; `in` is for places.";
        }
        var date = Ahead(1).Kind == TokenKind.Date ? Ahead(1).Value : WrittenDate(1);
        return (Is(Current, "by") || Is(Current, "before")) && date is not null && words.Contains("no") ? $"Write `no later than {date}`." : null;
    }

    /// <summary>A date in words, <c>12 July 2023</c> or <c>July 12, 2023</c>, as the language writes it; null where none stands.</summary>
    private string? WrittenDate(int ahead)
    {
        var (day, month) = Ahead(ahead).Kind == TokenKind.Integer ? (Ahead(ahead), Ahead(ahead + 1)) : (Ahead(ahead + 1), Ahead(ahead));
        var year = Ahead(Ahead(ahead + 2).Kind == TokenKind.Comma ? ahead + 3 : ahead + 2);
        var number = Array.IndexOf(months, month.Value.ToLowerInvariant()) + 1;
        return number > 0 && day.Kind == TokenKind.Integer && day.Value.Length <= 2 && year is { Kind: TokenKind.Integer, Value.Length: 4 }
            ? $"{year.Value}-{number.ToString("00", CultureInfo.InvariantCulture)}-{day.Value.PadLeft(2, '0')}"
            : null;
    }

    /// <summary>A name with a small word within, in quotation marks, or without them where a heading should have them.</summary>
    private string? MendOfName()
    {
        if (Current.Kind == TokenKind.Text && askedKinds.Exists(kind => kind.Contains("name", StringComparison.Ordinal)) && !askedKinds.Exists(kind => kind.Contains("quotation", StringComparison.Ordinal)))
        {
            return $"Write the name without quotation marks: `{Current.Value}`.";
        }
        if (Current.Kind == TokenKind.Word && askedKinds.Contains("a name") && NameMeantHere() is { } found)
        {
            return $"Write `{found.Name}`; names begin with a capital.";
        }
        if (Previous.Kind != TokenKind.Name || position == sentenceStart)
        {
            return null;
        }
        var isSmallWord = Current.Value is "of" or "for" or "de" or "da" or "del" or "du" or "la" or "al" && Ahead(1).Kind == TokenKind.Name;
        var hasApostrophe = Current.Kind == TokenKind.Word && Current.Value.Any(Characters.IsApostrophe);
        if (isSmallWord || hasApostrophe)
        {
            var last = isSmallWord ? $"-{Current.Value}-{Ahead(1).Value}" : "-" + Current.Value;
            return $"A name has no small words within it: join them by hyphens, `{(Previous.Value + last).Replace(' ', '-')}`, or use a short name and put the full one behind it in quotation marks.";
        }
        return Is(Current, "clause") && position == sentenceStart + 1 ? $"A heading stands in quotation marks: `\"{Previous.Value}\"`." : null;
    }

    /// <summary>Marks that a printed text has and a sentence of the language has not.</summary>
    private string? MendOfMark() => Current switch
    {
        { Kind: TokenKind.OpenParenthesis } when position == sentenceStart => "Write `clause`, its number and a colon: `clause 1:`.",
        { Kind: TokenKind.OpenParenthesis or TokenKind.CloseParenthesis } => "Take the brackets out: they only group conditions.",
        { Kind: TokenKind.Colon } when position == sentenceStart => "Take the colon out: a heading needs none.",
        _ when Is(Current, "source") && position == sentenceStart => "Write a comma before `source`, not a full stop: it belongs to the sentence.",
        _ => null,
    };

    /// <summary>An act in several words, or several acts in one clause.</summary>
    private string? MendOfAct()
    {
        if (actPosition < 0 || actPosition >= position || actPosition < sentenceStart)
        {
            return null;
        }
        var act = Ahead(actPosition - position).Value;
        if (position == actPosition + 1 && Current.Kind == TokenKind.Word && act.EndsWith("ly", StringComparison.Ordinal))
        {
            return $"Take `{act}` out; how soon stands after what is owed: `forthwith`, or better `within 24 hours of request`.";
        }
        if (position == actPosition + 1 && Current.Kind == TokenKind.Word)
        {
            var joined = string.Join('-', [act, .. WordsHere()]);
            return $"What is done is one word: `consult`, `sanction`, `arm`, `deploy`, or your own, joined by hyphens and declared before the instrument: `act {joined} \"…\".`";
        }
        var isList = (Is(Current, "and") && position == actPosition + 1 && Ahead(1).Kind == TokenKind.Word)
            || (Current.Kind == TokenKind.Word && Previous.Kind == TokenKind.Comma && position == actPosition + 2);
        return isList ? $"A clause owes one act. Write one clause for `{act}` and one for each of the others." : null;
    }

    /// <summary>How to say a thing that is given, where one stands for a name: with the act. Nothing where no act has been read.</summary>
    private string WithTheAct() => actPosition < sentenceStart || actPosition >= position ? ""
        : $"; what is given is said with the act, in one word: `act {Ahead(actPosition - position).Value}-{Current.Value} \"…\".`, and the clause owes that";

    /// <summary>Something that happens, said as a sentence: the language says it as a fact in one word.</summary>
    private string? MendOfFact()
    {
        if (Current.Kind != TokenKind.Word || position == sentenceStart)
        {
            return null;
        }
        if (Previous.Kind == TokenKind.Name && askedWords.Contains("undertakes"))
        {
            return $"What happens is a fact, one word with hyphens: `armed-attack on NAME by NAME`; declare others, `fact {Previous.Value.ToLowerInvariant().Replace(' ', '-')}-{Current.Value} \"…\".`";
        }
        return Previous.Kind == TokenKind.Word && askedWords.Contains("across") ? $"Write `{string.Join('-', [Previous.Value, .. WordsHere()])}`: a fact is one word, hyphens within it." : null;
    }

    private string? MendOfSpelling(List<string> words)
    {
        if (Current.Kind != TokenKind.Word)
        {
            return null;
        }
        if (Keywords.MeantBy(Current.Value) is string synonym && words.Contains(synonym))
        {
            return $"Write `{synonym}`.";
        }
        return Spelling.NearestOf(Current.Value, words) is { Count: > 0 } near ? $"Write {string.Join(" or ", near.Select(word => $"`{word}`"))}." : null;
    }

    /// <summary>The plain words from here on, as far as they might be one act or fact.</summary>
    private IEnumerable<string> WordsHere()
    {
        for (var i = 0; i < MostWordsJoined && Ahead(i).Kind == TokenKind.Word; i++)
        {
            yield return Ahead(i).Value;
        }
    }

    /// <summary>
    /// The name that the small letters here spell, and how many words it takes: one that the file writes with a capital elsewhere, the longest. Null when there is none.
    /// </summary>
    private (string Name, int Words)? NameMeantHere()
    {
        namesOfFile ??= tokens.Where(token => token.Kind == TokenKind.Name).Select(token => token.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = WordsHere().ToList();
        for (var count = words.Count; count > 0; count--)
        {
            if (namesOfFile.TryGetValue(string.Join(' ', words.Take(count)), out var name))
            {
                return (name, count);
            }
        }
        return null;
    }
}
