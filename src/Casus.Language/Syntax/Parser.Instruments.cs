using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>Instruments: their heading, and what becomes of one whose brace is missing.</summary>
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
            Complain("CAS102", Here, $"{Capital(about)} is followed by braces, even when nothing stands in them.", "Write `{ }` in place of the full stop.");
            Advance();
            return;
        }
        if (!broken && AtItemWithoutBrace())
        {
            Complain("CAS102", Behind, $"The brace after {about} is missing.", "Write `{` before the first clause.");
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
        var (signatures, ratifications) = (new List<Signature>(), new List<Ratification>());
        while (!broken && Current.Kind is not (TokenKind.OpenBrace or TokenKind.FullStop or TokenKind.CloseBrace or TokenKind.EndOfFile) && !AtItemWithoutBrace())
        {
            Take(TokenKind.Comma, "a comma");
            instrument = ReadInstrumentOption(instrument, signatures, ratifications);
        }
        return instrument with { Signatures = signatures.ToSequence(), Ratifications = ratifications.ToSequence() };
    }

    private Instrument ReadInstrumentOption(Instrument instrument, List<Signature> signatures, List<Ratification> ratifications)
    {
        if (Take("signed"))
        {
            var by = ReadOptionalNamesBy();
            Require("on");
            signatures.Add(new Signature(by, ReadDate()));
            return instrument;
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
            ratifications.Add(new Ratification(by, ReadDate()));
            return instrument;
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
            return ReadInstrumentOption(instrument, signatures, ratifications);
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
}
