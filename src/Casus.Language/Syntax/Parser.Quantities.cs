using System.Globalization;
using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>Counts, dates, durations, clocks, amounts, and sources with their dates.</summary>
public sealed partial class Parser
{
    /// <summary>The largest figure that can still be said in billions and reckoned with.</summary>
    private const decimal LargestFigure = 1_000_000_000_000_000m;

    private static readonly VagueDate noDate = new(1, 1, 1, about: false);

    private int ReadCount(string called)
    {
        if (!At(TokenKind.Integer, called))
        {
            Fail(null, !broken && Current.Kind == TokenKind.Word ? PhraseMend(atModal: false) ?? "Write the number in figures, such as 24." : null);
            return 1;
        }
        if (!int.TryParse(Current.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            Complain("CAS109", Here, $"The number {Shown(Current)} is too large.", $"Write a number up to {int.MaxValue:N0}.");
            count = 1;
        }
        Advance();
        return count;
    }

    private bool AtDate() => At(TokenKind.Date, "a date") || At("about");

    /// <summary>A date, perhaps only <c>about</c> it.</summary>
    private VagueDate ReadDate()
    {
        var isAbout = Take("about");
        var date = ReadPlainDate();
        return isAbout && !broken && date.Year > 0 ? new VagueDate(date.Year, date.Month, date.Day, about: true) : date;
    }

    private VagueDate ReadPlainDate()
    {
        if (!At(TokenKind.Date, "a date as `2026-01-31`"))
        {
            if (!broken && Current.Kind == TokenKind.Integer && Current.Value.Length == 4)
            {
                Fail($"{Current.Value} alone is no date.", $"Write at least the month: `{Current.Value}-01`, or `about {Current.Value}-01`.");
            }
            Fail(null, broken || AtSentenceEnd() ? null
                : WrittenDate(0) is { } written ? $"Write `{written}`."
                : "Write year, month and day as `2026-01-31`, or year and month as `2026-01`.");
            return noDate;
        }
        var parts = Current.Value.Split('-');
        Advance();
        return new VagueDate(Number(parts[0]), Number(parts[1]), parts.Length > 2 ? Number(parts[2]) : null, about: false);
    }

    private static int Number(string figures) => int.Parse(figures, NumberStyles.None, CultureInfo.InvariantCulture);

    private Duration ReadDuration()
    {
        var count = ReadCount("a number of days or another period");
        return new Duration(count, ReadPeriod());
    }

    private TimeUnit ReadPeriod() => Choose(
        ("minutes", TimeUnit.Minute), ("hours", TimeUnit.Hour), ("days", TimeUnit.Day), ("weeks", TimeUnit.Week), ("months", TimeUnit.Month), ("years", TimeUnit.Year),
        ("minute", TimeUnit.Minute), ("hour", TimeUnit.Hour), ("day", TimeUnit.Day), ("week", TimeUnit.Week), ("month", TimeUnit.Month), ("year", TimeUnit.Year));

    /// <summary><c>within 24 hours of request</c>.</summary>
    private Deadline ReadDeadline()
    {
        Require("within");
        return ReadClock();
    }

    /// <summary>What follows <c>within</c>: how long, and from what.</summary>
    private Deadline ReadClock()
    {
        var within = ReadDuration();
        return new Deadline(within, Take("of") ? ReadEvent() : null);
    }

    private ClockEvent ReadEvent()
    {
        if (Take("entry", "into"))
        {
            Require("force");
            return new ClockEvent(ClockEvent.EntryIntoForce);
        }
        return new ClockEvent(ReadWord("what the clock starts at (`trigger`, `request`, `decision`, `signature`, `entry into force` or a fact)"));
    }

    /// <summary>True at an amount. <c>at</c> and <c>up</c> also begin other things, so the second word is looked at too.</summary>
    private bool AtAmount() =>
        At(TokenKind.Integer, "an amount") || (!broken && Current.Kind == TokenKind.Number) || At("at", "least") || At("up", "to") || At("more", "than") || At("about") || At("such", "quantity") || At("unstated", "number");

    /// <summary>A quantity. <c>more than</c> stands only in what a duty speaks of, where it may be a limit.</summary>
    private Amount ReadAmount(bool mayBeLimit = false)
    {
        if (Take("such", "quantity"))
        {
            Require("as");
            var judge = ReadJudge();
            Require("deems", "necessary");
            return new Amount(AmountBound.Exactly, null, null, null, null, null, judge);
        }
        if (Take("unstated", "number"))
        {
            Require("of");
            return new Amount(AmountBound.Unstated, null, null, At(TokenKind.Name, "a unit") ? ReadName("a unit") : ReadWord("a unit"), null, null, null);
        }
        var bound = Take("at", "least") ? AmountBound.AtLeast : Take("up", "to") ? AmountBound.UpTo : Take("about") ? AmountBound.About
            : mayBeLimit && Take("more", "than") ? AmountBound.MoreThan
            : AmountBound.Exactly;
        var from = ReadFigure();
        Figure? to = null;
        if (At("to") && Ahead(1).Kind is TokenKind.Integer or TokenKind.Number)
        {
            Advance();
            to = ReadFigure();
            if (to.Value < from.Value && to.Scale >= from.Scale && !broken)
            {
                Complain("CAS109", source.Location(Previous.Start, Previous.Length), $"The amount goes down from {from.Value:#,0.##} to {to.Value:#,0.##}.", "Write the smaller figure first.");
            }
        }
        var unit = At(TokenKind.Name, "a unit") ? ReadName("a unit") : ReadWord("a unit");
        string? per = null;
        string? perOf = null;
        if (Take("per"))
        {
            (per, perOf) = ReadRate();
        }
        return new Amount(bound, from, to, unit, per, perOf, null);
    }

    /// <summary><c>per year</c>, <c>per km of Contact Line</c>, <c>per Brigade</c>.</summary>
    private (string Per, string? Of) ReadRate()
    {
        if (At(TokenKind.Name, "a name"))
        {
            return (ReadName("a name"), null);
        }
        if (!broken && Current.Kind == TokenKind.Keyword)
        {
            return (ReadPeriod().ToString().ToLowerInvariant(), null);
        }
        var word = ReadWord("a period or a unit");
        return (word, Take("of") ? ReadName("the name of what is measured") : null);
    }

    private Figure ReadFigure()
    {
        if (!At(TokenKind.Integer, "a number") && (broken || Current.Kind != TokenKind.Number))
        {
            Fail();
            return new Figure(0, Scale.One);
        }
        if (!decimal.TryParse(Current.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > LargestFigure)
        {
            Complain("CAS109", Here, $"The number {Shown(Current)} is too large.", $"Write a number up to {LargestFigure:N0}.");
            number = 0;
        }
        Advance();
        var scale = Take("thousand") ? Scale.Thousand : Take("million") ? Scale.Million : Take("billion") ? Scale.Billion : Scale.One;
        return new Figure(number, scale);
    }

    /// <summary>Who said it, where and when; null when nothing is said of it. Its slots after the source come in any order, each once.</summary>
    private Provenance? ReadProvenance()
    {
        if (At(TokenKind.Comma, "a comma") && Is(Ahead(1), "source"))
        {
            Advance();
        }
        NoteWordsBehindComma("source");
        var start = position;
        if (!Take("source"))
        {
            return null;
        }
        var text = ReadText("the source");
        var read = new Provenance(text, null, [], noDate, null, [], Since(start));
        var isDated = false;
        while (true)
        {
            if (At(TokenKind.Comma, "a comma") && Ahead(1) is { Kind: TokenKind.Keyword or TokenKind.Word, Value: "page" or "stated" or "on" or "confidence" or "contested" })
            {
                Advance();
            }
            if (Take("page"))
            {
                OnlyOnce(read.Page is not null, "page");
                read = read with { Page = ReadCount("a page number") };
            }
            else if (Take("stated"))
            {
                Require("by");
                OnlyOnce(!read.StatedBy.IsEmpty, "stated by");
                read = read with { StatedBy = ReadNames("a party's name") };
            }
            else if (Take("on"))
            {
                OnlyOnce(isDated, "on");
                isDated = true;
                read = read with { On = ReadDate() };
            }
            else if (Take("confidence"))
            {
                OnlyOnce(read.Confidence is not null, "confidence");
                read = read with { Confidence = ReadConfidence() };
            }
            else if (Take("contested"))
            {
                Require("by");
                OnlyOnce(!read.ContestedBy.IsEmpty, "contested by");
                read = read with { ContestedBy = ReadNames("a party's name") };
            }
            else
            {
                break;
            }
        }
        if (!isDated && !broken)
        {
            if (Current.Kind == TokenKind.Word && Guess(["page", "stated", "on", "confidence", "contested"]))
            {
                Fail();
            }
            else if (AtSentenceEnd())
            {
                Fail("The source has no date.", "Write `on` and the date it was said or published, `about` it if need be.");
            }
            else
            {
                Fail();
            }
        }
        return read with { At = Since(start) };
    }

    private Confidence? ReadConfidence()
    {
        if (At(TokenKind.Percent, "a percentage"))
        {
            if (!double.TryParse(Current.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent > 100)
            {
                Complain("CAS109", Here, $"{Shown(Current)} is more than certain.", "Write a percentage from 0% to 100%.");
                percent = 100;
            }
            Advance();
            return new Confidence(null, percent);
        }
        var known = Confidence.KnownWords;
        foreach (var word in known)
        {
            if (Take(word))
            {
                return new Confidence(word, null);
            }
        }
        if (Guess(known))
        {
            Advance();
            return new Confidence(guessedWord, null);
        }
        Fail();
        return null;
    }
}
