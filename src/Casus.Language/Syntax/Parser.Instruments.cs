using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>Instruments: their heading, and what stands in their braces.</summary>
public sealed partial class Parser
{
    private void ReadInstrument()
    {
        var start = position;
        about = "the heading of an instrument";
        AdvanceKeyword();
        var instrument = ReadHeading(start);
        var opening = Current;
        if (!Take(TokenKind.OpenBrace, "`{`"))
        {
            RecoverAtBrace();
        }
        // A heading that could not be read whole is kept as far as it goes: the clauses below it are still clauses of that name.
        RememberNamesIfDamaged();
        var isOpen = Previous.Kind == TokenKind.OpenBrace || AtItemWithoutBrace();
        var items = isOpen ? ReadBraces(instrument.Name, opening) : [];
        if (!isOpen && damaged && Current.Kind == TokenKind.CloseBrace)
        {
            Advance();
        }
        if (instrument.Name.Length > 0)
        {
            var at = Since(start);
            declarations.Add(new InstrumentDeclaration(instrument with { At = at }, items.ToSequence(), at));
        }
    }

    /// <summary>Tells what the heading lacks and goes on behind its brace, or at the first line that stands without one.</summary>
    private void RecoverAtBrace()
    {
        if (!broken && Current.Kind == TokenKind.FullStop)
        {
            Complain("CAS102", Here, "The heading of an instrument ends with `{`, even when nothing stands in its braces.", "Write `{ }` in place of the full stop.");
            Advance();
            return;
        }
        if (!broken && AtItemWithoutBrace())
        {
            Complain("CAS102", Behind, "The brace that opens the instrument is missing.", "Write `{` at the end of its heading.");
            return;
        }
        Fail();
        while (!AtEnd && Current.Kind is not (TokenKind.OpenBrace or TokenKind.CloseBrace) && !AtNewSentence(mustStartLine: true))
        {
            var isEnd = Current.Kind == TokenKind.FullStop && Ahead(1).Kind != TokenKind.OpenBrace;
            Advance();
            if (isEnd)
            {
                break;
            }
        }
        broken = false;
        Take(TokenKind.OpenBrace, "`{`");
    }

    /// <summary>True at a line of an instrument whose next brace closes it: the one that opens it was forgotten.</summary>
    private bool AtItemWithoutBrace() => AtItem() && NextBrace(position) is { Kind: TokenKind.CloseBrace };

    private void RememberNamesIfDamaged()
    {
        if (damaged)
        {
            RememberNames();
        }
    }

    private Instrument ReadHeading(int start)
    {
        var name = ReadName("the instrument's name");
        about = name.Length > 0 ? $"the heading of instrument {name}" : about;
        var title = ReadOptionalText("its title");
        RequireMark(TokenKind.Comma, "a comma", ",");
        var kind = Choose(
            ("treaty", InstrumentKind.Treaty),
            ("agreement", InstrumentKind.Agreement),
            ("protocol", InstrumentKind.Protocol),
            ("annex", InstrumentKind.Annex),
            ("resolution", InstrumentKind.Resolution),
            ("statute", InstrumentKind.Statute),
            ("memorandum", InstrumentKind.Memorandum),
            ("communique", InstrumentKind.Communique),
            ("declaration", InstrumentKind.Declaration),
            ("pledge", InstrumentKind.Pledge),
            ("statement", InstrumentKind.Statement),
            ("draft", InstrumentKind.Draft));
        if (!Take("by"))
        {
            Require("among");
        }
        var parties = ReadNames("a party's name");
        var instrument = new Instrument(
            name, title, kind, parties, [], Unsigned: false, [], [], new EntryIntoForce(EntryKind.OnSignature, null, null), null, null, null, RenewableByConsent: false, null, [], Since(start));
        while (!broken && Current.Kind is not (TokenKind.OpenBrace or TokenKind.FullStop or TokenKind.CloseBrace or TokenKind.EndOfFile) && !AtItemWithoutBrace())
        {
            Take(TokenKind.Comma, "a comma");
            instrument = ReadInstrumentOption(instrument);
        }
        return instrument;
    }

    private Instrument ReadInstrumentOption(Instrument instrument)
    {
        if (Take("signed"))
        {
            var by = ReadOptionalNamesBy();
            Require("on");
            return instrument with { Signatures = [.. instrument.Signatures, new Signature(by, ReadDate())] };
        }
        if (Take("unsigned"))
        {
            OnlyOnce(instrument.Unsigned, "unsigned");
            return instrument with { Unsigned = true, UnsignedBy = ReadOptionalNamesBy() };
        }
        if (Take("ratified"))
        {
            Require("by");
            var by = ReadNames("a party's name");
            Require("on");
            return instrument with { Ratifications = [.. instrument.Ratifications, new Ratification(by, ReadDate())] };
        }
        if (Take("enters"))
        {
            Require("into", "force");
            OnlyOnce(instrument.Entry.Kind != EntryKind.OnSignature, "enters into force");
            return instrument with { Entry = ReadEntry() };
        }
        if (Take("applies"))
        {
            Require("provisionally", "from");
            OnlyOnce(instrument.AppliesProvisionallyFrom is not null, "applies provisionally from");
            return instrument with { AppliesProvisionallyFrom = ReadDate() };
        }
        if (Take("ends"))
        {
            OnlyOnce(instrument.Ending is not null, "ends");
            return instrument with { Ending = ReadEnding() };
        }
        if (Take("may"))
        {
            Require("be", "denounced", "on");
            OnlyOnce(instrument.DenunciationNotice is not null, "may be denounced");
            var notice = ReadDuration();
            Require("notice");
            return instrument with { DenunciationNotice = notice };
        }
        if (Take("renewable"))
        {
            Require("by", "consent");
            OnlyOnce(instrument.RenewableByConsent, "renewable by consent");
            return instrument with { RenewableByConsent = true };
        }
        if (Take("replaces"))
        {
            OnlyOnce(instrument.Replaces is not null, "replaces");
            return instrument with { Replaces = ReadName("an instrument's name") };
        }
        if (At("owed"))
        {
            OnlyOnce(!instrument.OwedTo.IsEmpty, "owed to");
            Require("owed", "to");
            return instrument with { OwedTo = ReadNames("a party's name") };
        }
        if (Guess(["signed", "unsigned", "ratified", "enters", "applies", "ends", "renewable", "replaces", "owed"]))
        {
            return ReadInstrumentOption(instrument);
        }
        At(TokenKind.OpenBrace, "`{`");
        Fail();
        return instrument;
    }

    private Sequence<string> ReadOptionalNamesBy() => Take("by") ? ReadNames("a party's name") : [];

    private EntryIntoForce ReadEntry()
    {
        if (Take("on"))
        {
            return new EntryIntoForce(EntryKind.OnDate, ReadDate(), null);
        }
        if (Take("when"))
        {
            return new EntryIntoForce(EntryKind.WhenCondition, null, ReadCondition());
        }
        Require("for", "each", "when", "it", "has", "ratified");
        return new EntryIntoForce(EntryKind.ForEachWhenRatified, null, null);
    }

    private Ending ReadEnding()
    {
        if (Take("on"))
        {
            return new Ending(ReadDate(), null, null);
        }
        if (Take("when"))
        {
            return new Ending(null, null, ReadCondition());
        }
        if (Take("after"))
        {
            return new Ending(null, ReadDuration(), null);
        }
        var duration = ReadDuration();
        Require("after");
        return new Ending(null, duration, ReadCondition());
    }

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
        var items = new List<InstrumentItem>();
        while (!AtEnd && AtItem())
        {
            ReadItem(items, before?.Instrument.Name ?? "");
        }
        if (Current.Kind == TokenKind.CloseBrace)
        {
            Advance();
        }
        if (before is not null)
        {
            declarations[^1] = before with { Items = [.. before.Items, .. items] };
        }
    }
}
