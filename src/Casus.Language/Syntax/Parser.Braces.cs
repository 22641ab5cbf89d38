using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>What stands in the braces of an instrument: articles, words, reservations and clauses.</summary>
public sealed partial class Parser
{
    /// <summary>Lines found outside braces, each with the index of the instrument it is given to.</summary>
    private readonly List<(int Declaration, InstrumentItem Item)> strayItems = [];

    /// <summary>True at what stands only in the braces of an instrument.</summary>
    private bool AtItem() => Current.Kind switch
    {
        TokenKind.Name => IsModal(Ahead(1)),
        TokenKind.Keyword or TokenKind.Word => Current.Value switch
        {
            "clause" or "article" => Ahead(1).Kind == TokenKind.Label,
            "text" or "paraphrase" => Ahead(1).Kind == TokenKind.Text,
            "reservation" => Is(Ahead(1), "by"),
            "when" or "if" or "then" or "jointly" => true,
            "each" => Ahead(1).Kind == TokenKind.Name || Is(Ahead(1), "other"),
            "at" => Is(Ahead(1), "least"),
            _ => false,
        },
        _ => false,
    };

    /// <summary>Reads what stands in the braces of an instrument, and the closing one.</summary>
    private List<InstrumentItem> ReadBraces(string instrument, Token opening)
    {
        var items = new List<InstrumentItem>();
        isInBraces = true;
        while (!AtEnd && Current.Kind != TokenKind.CloseBrace)
        {
            if (AtItem() || !AtDeclaration())
            {
                ReadItem(items, instrument);
            }
            else if (NextBrace(position) is { Kind: TokenKind.CloseBrace })
            {
                ReadMisplacedDeclaration(instrument);
            }
            else
            {
                // The next brace opens another: this instrument's closing one is missing.
                break;
            }
        }
        isInBraces = false;
        NoteSentenceAtEnd(ExpectedSentence.LineOfInstrument);
        if (Current.Kind == TokenKind.CloseBrace)
        {
            Advance();
        }
        else
        {
            BeginSentence($"instrument {instrument}");
            Complain("CAS102", Behind, $"Instrument {instrument} is not closed.", $"Write `}}` after its last clause; its heading is on line {source.Position(opening.Start).Line}.");
        }
        return items;
    }

    private void ReadMisplacedDeclaration(string instrument)
    {
        BeginSentence("this sentence");
        Complain("CAS102", Here, $"`{Current.Value}` is declared inside instrument {instrument}.", "Move it out of the braces.");
        ReadDeclaration();
    }

    private void ReadItem(List<InstrumentItem> items, string instrument)
    {
        BeginSentence("this line of the instrument");
        if (Current.Kind == TokenKind.FullStop)
        {
            ReadStrayEnd();
            return;
        }
        if (!IsModal(Ahead(1)) && !AtItem())
        {
            Guess(["clause", "article", "text", "paraphrase", "reservation", "when", "each", "jointly"]);
        }
        var start = position;
        if (Take("article"))
        {
            items.Add(ReadArticle(start, instrument));
        }
        else if (At("text") || At("paraphrase"))
        {
            var text = ReadTextItem();
            Take(TokenKind.FullStop, "a full stop");
            if (!damaged)
            {
                items.Add(new TextLine(text, text.At));
            }
            else
            {
                EndSentence();
            }
        }
        else if (Take("reservation"))
        {
            var reservation = ReadReservation(start);
            if (EndSentence())
            {
                items.Add(new ReservationLine(reservation, reservation.At));
            }
        }
        else
        {
            var clause = ReadClause();
            if (EndSentence())
            {
                items.Add(new ClauseLine(clause, clause.At));
            }
        }
    }

    /// <summary>An article's heading has no full stop; one is passed over.</summary>
    private ArticleHeading ReadArticle(int start, string instrument)
    {
        about = "the heading of an article";
        var label = ReadLabel();
        var title = ReadOptionalText("its title");
        VagueDate? from = null;
        if (Take("applies"))
        {
            Require("provisionally", "from");
            from = ReadDate();
        }
        var at = Since(start);
        if (broken)
        {
            EndSentence();
        }
        else
        {
            Take(TokenKind.FullStop, "a full stop");
        }
        return new ArticleHeading(new Article(instrument, label, title, from, at), at);
    }

    private TextItem ReadTextItem()
    {
        var start = position;
        var isQuoted = Choose(("text", true), ("paraphrase", false));
        var words = ReadText("words");
        return new TextItem(null, null, isQuoted, words, Since(start));
    }

    private Reservation ReadReservation(int start)
    {
        about = "this reservation";
        Require("by");
        var by = ReadNames("a party's name");
        Require("to");
        var to = ReadReference();
        RequireMark(TokenKind.Colon, "a colon", ":");
        var terms = ReadTerms(isRequired: true);
        var provenance = ReadProvenance();
        return new Reservation(null, by, to, terms, provenance, Since(start));
    }

    /// <summary>A full stop or brace with nothing before it. The full stop after a closing brace does no harm.</summary>
    private void ReadStrayEnd()
    {
        if (Current.Kind == TokenKind.CloseBrace)
        {
            Complain("CAS102", Here, "This closing brace closes nothing.", "Take it out.");
        }
        else if (Previous.Kind != TokenKind.CloseBrace || position == 0)
        {
            Complain("CAS102", Here, "This full stop ends nothing.", "Take it out.");
        }
        Advance();
    }

    /// <summary>
    /// Lines of an instrument outside its braces: told once for all that stand together, read, and given to the instrument before them,
    /// since a brace too early is the likeliest reason.
    /// </summary>
    private void ReadStrayItems()
    {
        var before = declarations.Count > 0 ? declarations[^1] as InstrumentDeclaration : null;
        Complain(
            "CAS102",
            Here,
            $"{(Current.Kind == TokenKind.Keyword ? $"`{Current.Value}`" : "This sentence")} belongs in the braces of an instrument.",
            before is null ? "Write `instrument NAME, treaty among … {` before it and `}` after it." : $"Move the `}}` that closes instrument {before.Instrument.Name} behind it.");
        while (!AtEnd && AtItem())
        {
            var items = new List<InstrumentItem>();
            ReadItem(items, before?.Instrument.Name ?? "");
            strayItems.AddRange(items.Select(item => (declarations.Count - 1, item)));
        }
        if (Current.Kind == TokenKind.CloseBrace)
        {
            Advance();
        }
    }

    /// <summary>Gives the lines found outside braces to the instruments before them.</summary>
    private void PlaceStrayItems()
    {
        foreach (var group in strayItems.GroupBy(stray => stray.Declaration))
        {
            if (group.Key >= 0 && declarations[group.Key] is InstrumentDeclaration instrument)
            {
                declarations[group.Key] = instrument with { Items = [.. instrument.Items, .. group.Select(stray => stray.Item)] };
            }
        }
    }
}
