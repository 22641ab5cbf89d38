namespace Casus.Syntax;

/// <summary>Where reading stands, what stands there, and the small steps everything else is made of.</summary>
public sealed partial class Parser
{
    /// <summary>Every token of the file. A word becomes a keyword here when it is read as one.</summary>
    private readonly Token[] tokens;

    /// <summary>Which of the tokens are read, in order.</summary>
    private readonly int[] readable;

    /// <summary>What was asked for at this position and did not stand there; it makes the message when nothing fits.</summary>
    private readonly List<string> askedWords = [];
    private readonly List<string> askedKinds = [];
    private IReadOnlyList<string> askedSlots = [];

    private int position;
    private int sentenceStart;

    /// <summary>What is being read, for messages: <c>clause 5</c>.</summary>
    private string about = "";

    /// <summary>True from a failure to the next place where reading can go on: nothing matches.</summary>
    private bool broken;

    /// <summary>True when the sentence has lost something, so that its noun is not kept.</summary>
    private bool damaged;

    /// <summary>True after something was mended by a guess or told by the lexer: what fails next is likely the same mistake and is not told.</summary>
    private bool quiet;

    /// <summary>Where a misspelt word stands and what it is taken for.</summary>
    private int guessedAt = -1;
    private string guessedWord = "";

    private Token Current => tokens[readable[position]];

    private Token Previous => tokens[readable[Math.Max(position - 1, 0)]];

    private bool AtEnd => Current.Kind == TokenKind.EndOfFile;

    private SourceLocation Here => source.Location(Current.Start, Current.Length);

    /// <summary>Just behind the last token that was read: where something is missing.</summary>
    private SourceLocation Behind => source.Location(position == 0 ? Current.Start : Previous.End, 0);

    private Token Ahead(int count) => tokens[readable[Math.Min(position + count, readable.Length - 1)]];

    private static bool Is(Token token, string word) => token.Kind is TokenKind.Keyword or TokenKind.Word && token.Value == word;

    private void BeginSentence(string about)
    {
        this.about = about;
        sentenceStart = position;
        broken = false;
        damaged = false;
        quiet = FollowsBadToken();
        ForgetAsked();
    }

    private void Advance()
    {
        if (AtEnd)
        {
            return;
        }
        quiet |= IsUnclosed(Current);
        position++;
        quiet |= FollowsBadToken();
        ForgetAsked();
    }

    private static bool IsUnclosed(Token token) => token.Kind == TokenKind.Text && (token.Length == 1 || token.Text[^1] is not ('"' or '”'));

    /// <summary>
    /// Which tokens are read: not the bad ones, which have their finding, and of a word that stands twice in a row, which no sentence has, only one.
    /// An act or fact may still be called by a word that begins a declaration.
    /// </summary>
    private int[] ReadableTokens()
    {
        var indices = new List<int>(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (i > 0 && token.Kind is TokenKind.Keyword or TokenKind.Word && Is(tokens[i - 1], token.Value) && token.Value is not ("act" or "fact"))
            {
                Complain("CAS102", source.Location(token.Start, token.Length), $"`{token.Text}` stands twice in a row.", "Take one out.");
            }
            else if (token.Kind != TokenKind.Bad)
            {
                indices.Add(i);
            }
        }
        return [.. indices];
    }

    /// <summary>True when something before the current token was passed over with a finding.</summary>
    private bool FollowsBadToken() => position == 0 ? readable[0] != 0 : readable[position] != readable[position - 1] + 1;

    private void ForgetAsked()
    {
        askedWords.Clear();
        askedKinds.Clear();
        askedSlots = [];
    }

    /// <summary>True at a token of this kind; otherwise notes, under the name <paramref name="called"/>, that one could stand here.</summary>
    private bool At(TokenKind kind, string called)
    {
        if (broken)
        {
            return false;
        }
        if (Current.Kind == kind)
        {
            return true;
        }
        askedKinds.Add(called);
        NoteKindAtEnd(called);
        return false;
    }

    /// <summary>True at this word of the grammar; otherwise notes that it could stand here.</summary>
    private bool At(string word) => AtWord(word, word);

    private bool AtWord(string word, string phrase)
    {
        if (broken)
        {
            return false;
        }
        if (Is(Current, word) || (guessedAt == position && guessedWord == word))
        {
            return true;
        }
        askedWords.Add(word);
        NoteWordsAtEnd(phrase);
        return false;
    }

    private bool At(string word, string next) => AtWord(word, $"{word} {next}") && Is(Ahead(1), next);

    private bool Take(string word)
    {
        if (!At(word))
        {
            return false;
        }
        AdvanceKeyword();
        return true;
    }

    private bool Take(string word, string next)
    {
        if (!At(word, next))
        {
            return false;
        }
        AdvanceKeyword();
        AdvanceKeyword();
        return true;
    }

    private bool Take(TokenKind kind, string called)
    {
        if (!At(kind, called))
        {
            return false;
        }
        Advance();
        return true;
    }

    /// <summary>Moves over a word that was read as one of the grammar.</summary>
    private void AdvanceKeyword()
    {
        ref var token = ref tokens[readable[position]];
        if (token.Kind == TokenKind.Word)
        {
            token = token with { Kind = TokenKind.Keyword };
        }
        Advance();
    }

    /// <summary>Reads these words of the grammar; one that is misspelt is told and taken for the right one.</summary>
    private void Require(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!Take(word) && !(Guess([word]) && Take(word)))
            {
                Fail();
                return;
            }
        }
    }

    /// <summary>Reads a mark. A missing one is told and reading goes on as if it stood there, since what follows can be read without it.</summary>
    private void RequireMark(TokenKind kind, string called, string mark)
    {
        if (!Take(kind, called) && !broken)
        {
            Complain("CAS102", Behind, $"{Capital(called)} is missing after `{Shown(Previous)}`, in {about}.", $"Write `{mark}` after `{Shown(Previous)}`.");
            quiet = true;
        }
    }

    /// <summary>Reads one of several words and gives what it stands for.</summary>
    private T Choose<T>(params (string Word, T Value)[] choices)
        where T : struct
    {
        var words = new string[choices.Length];
        for (var i = 0; i < choices.Length; i++)
        {
            if (Take(choices[i].Word))
            {
                return choices[i].Value;
            }
            words[i] = choices[i].Word;
        }
        if (Guess(words))
        {
            Advance();
            return choices[Array.IndexOf(words, guessedWord)].Value;
        }
        Fail();
        return default;
    }

    private string ReadName(string called)
    {
        if (At(TokenKind.Name, called))
        {
            var name = Current.Value;
            Advance();
            return name;
        }
        if (!broken && IsNameInSmallLetters(Current))
        {
            return ReadNameInSmallLetters(called);
        }
        Fail();
        return "";
    }

    /// <summary>Tells of a name without its capital and reads it all the same; where no such name is known, the word was likely meant for something else.</summary>
    private string ReadNameInSmallLetters(string called)
    {
        var capital = char.ToUpperInvariant(Current.Value[0]) + Current.Value[1..];
        var isDeclared = position == sentenceStart + 1 && Keywords.BeginsDeclaration(Previous.Value);
        var meant = NameMeantHere() ?? (isDeclared ? (capital, 1) : null);
        var message = $"The word `{Current.Value}` stands where {called} is due; names begin with a capital.";
        if (meant is not { } found)
        {
            Fail(message, PhraseMend(atModal: false) ?? MendOfAct() ?? $"Write `{capital}` if that is a name that the package declares{WithTheAct()}.");
            return "";
        }
        Complain("CAS102", Here, message, $"Write `{found.Name}`.");
        quiet = true;
        for (var i = 0; i < found.Words; i++)
        {
            Advance();
        }
        return found.Name;
    }

    /// <summary>True at a word that is likely a name: no word of the grammar, nor one of those that could stand here, misspelt.</summary>
    private bool IsNameInSmallLetters(Token token) =>
        token.Kind == TokenKind.Word && !Keywords.IsOfTheGrammar(token.Value)
        && Spelling.Nearest(token.Value, askedWords) is null && Spelling.Nearest(token.Value, Keywords.Slots) is null;

    private string ReadWord(string called)
    {
        if (At(TokenKind.Word, called))
        {
            var word = Current.Value;
            Advance();
            return word;
        }
        Fail(null, Current switch
        {
            { Kind: TokenKind.Name } => $"Write `{Current.Value.ToLowerInvariant().Replace(' ', '-')}`: facts, acts and rungs are small words, hyphens between them.",
            { Kind: TokenKind.Keyword } when Keywords.IsNoun(Current.Value) => $"`{Current.Value}` is a word of the language; join it to another by a hyphen, as in `{Current.Value}-…`.",
            _ => null,
        });
        return "";
    }

    private string ReadText(string called)
    {
        if (At(TokenKind.Text, called + " in quotation marks"))
        {
            var text = Current.Value;
            Advance();
            return text;
        }
        Fail();
        return "";
    }

    private string? ReadOptionalText(string called) => At(TokenKind.Text, called + " in quotation marks") ? ReadText(called) : null;

    /// <summary>A label. Where the lexer could not know that one is due (after a misspelt word), a plain word or number will do.</summary>
    private string ReadLabel()
    {
        if (At(TokenKind.Label, "a label") || (!broken && Current.Kind is TokenKind.Integer or TokenKind.Word or TokenKind.Name && !Keywords.IsOfTheGrammar(Current.Value)))
        {
            var label = Current.Value;
            Advance();
            return label;
        }
        Fail(null, !broken && Current.Kind is TokenKind.Keyword or TokenKind.Word ? $"`{Current.Text}` is a word of the language: label it with a number or another word, such as `{Current.Text}-1`." : null);
        return "";
    }

    /// <summary><c>A, B and C</c>. A comma continues the list only before a name or <c>and</c> (design 3.5).</summary>
    private Sequence<string> ReadNames(string called)
    {
        var names = new List<string> { ReadName(called) };
        while (true)
        {
            if (Take("and"))
            {
                names.Add(ReadName(called));
            }
            else if (At(TokenKind.Comma, "a comma") && (Ahead(1).Kind == TokenKind.Name || Is(Ahead(1), "and") || IsNameInSmallLetters(Ahead(1))))
            {
                Advance();
                Take("and");
                names.Add(ReadName(called));
            }
            else
            {
                return names.ToSequence();
            }
        }
    }

    private SourceLocation Since(int start)
    {
        var first = tokens[readable[start]];
        return position <= start ? source.Location(first.Start, 0) : source.Location(first.Start, Previous.End - first.Start);
    }
}
