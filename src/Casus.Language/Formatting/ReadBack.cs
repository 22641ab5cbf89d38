using Casus.Treaties;

namespace Casus.Formatting;

/// <summary>What a line of a read-back is about.</summary>
public enum ReadBackKind { Case, Fact, Body, Gate, Clause, Permission, Effect, Reservation, Claim, Position }

/// <summary>One sentence read back.</summary>
/// <param name="Kind">What it is about; a clause with <c>may</c> is a permission, one with <c>then</c> an effect.</param>
/// <param name="Heading">Under which heading it stands: the instrument, and the article if there is one.</param>
/// <param name="Label">The short name by which answers speak of it.</param>
/// <param name="Sentence">The canonical English sentence; parsed, it is the same noun again.</param>
/// <param name="Logic">The same as one line of logic.</param>
/// <param name="At">Where it stands in the source.</param>
public sealed record ReadBackLine(ReadBackKind Kind, string Heading, string Label, string Sentence, string Logic, SourceLocation At);

/// <summary>Says back what a package was understood to say.</summary>
public static class ReadBack
{
    private const WordingStyle Aloud = WordingStyle.ReadAloud;

    /// <summary>The cases and derived facts, bodies and gates, then each instrument article by article, then claims and positions.</summary>
    public static Sequence<ReadBackLine> Of(Package package) =>
    [
        .. package.Casus.Select(casus => new ReadBackLine(
            ReadBackKind.Case, "Cases", casus.Name, Wording.Of(casus, Aloud), $"{casus.Name} ⇔ {Logic.Of(casus.Condition)}", casus.At)),
        .. package.Facts.Where(fact => fact.Means is not null).Select(Derived),
        .. package.Bodies.Select(body => new ReadBackLine(ReadBackKind.Body, "Bodies", body.Name, Wording.Of(body, Aloud), Logic.Of(body), body.At)),
        .. package.Gates.Select(gate => new ReadBackLine(ReadBackKind.Gate, "Gates", gate.Name, Wording.Of(gate, Aloud), Logic.Of(gate), gate.At)),
        .. Headings(package).SelectMany(heading => Standing(package, heading.Instrument, heading.Article)),
        .. package.Claims.Select(claim => Claimed(claim)),
        .. package.Positions.Select(position => new ReadBackLine(
            ReadBackKind.Position,
            "Positions of " + position.Party,
            "position " + position.Label,
            Wording.Of(position, Aloud),
            $"{Wording.Stance(position.Stance)}[{position.Party}]({Logic.Of(position.Condition)})",
            position.At)),
    ];

    /// <summary>One clause: its label, sentence and line of logic.</summary>
    public static ReadBackLine Of(Clause clause, string heading) => new(
        clause.Effect is not null ? ReadBackKind.Effect : clause.Duty?.Modal == Modal.May ? ReadBackKind.Permission : ReadBackKind.Clause,
        heading,
        Label(clause),
        Wording.Of(clause, Aloud),
        Logic.Of(clause),
        clause.At);

    private static ReadBackLine Derived(Fact fact) => new(
        ReadBackKind.Fact, "Facts", fact.Word, Wording.Of(fact, Aloud), fact.Means is null ? fact.Word : $"{fact.Word} ⇔ {Logic.Of(fact.Means)}", fact.At);

    /// <summary>Instrument and article of everything that stands somewhere, each once, in the order of the text.</summary>
    private static IEnumerable<(string? Instrument, string? Article)> Headings(Package package) =>
        package.Clauses.Select(clause => (clause.Instrument, clause.Article))
            .Concat(package.Reservations.Select(reservation => (reservation.Instrument, (string?)null)))
            .Distinct()
            .GroupBy(heading => heading.Instrument)
            .SelectMany(instrument => instrument);

    private static IEnumerable<ReadBackLine> Standing(Package package, string? instrument, string? article)
    {
        var heading = Heading(package, instrument, article);
        var clauses = package.Clauses.Where(clause => clause.Instrument == instrument && clause.Article == article).Select(clause => Of(clause, heading));
        // A reservation does not say in which article it stands, so it is read under the instrument.
        var reservations = article is null ? package.Reservations.Where(reservation => reservation.Instrument == instrument) : [];
        return clauses.Concat(reservations.Select(reservation => Reserved(reservation, heading)));
    }

    private static ReadBackLine Reserved(Reservation reservation, string heading) => new(
        ReadBackKind.Reservation,
        heading,
        $"reservation to {Wording.Reference(reservation.To)}",
        Wording.Of(reservation, Aloud),
        Logic.Of(reservation),
        reservation.At);

    private static ReadBackLine Claimed(Claim claim)
    {
        var label = claim.Clause is null ? "claim" : "claim of " + Label(claim.Clause);
        var logic = claim switch
        {
            { That: Condition that } => Logic.Of(that),
            { Clause: Clause clause } => Logic.Of(clause),
            { Reservation: Reservation reservation } => Logic.Of(reservation),
            _ => "",
        };
        return new ReadBackLine(ReadBackKind.Claim, "Claims", label, Wording.Of(claim, Aloud), $"reported({logic})", claim.At);
    }

    private static string Heading(Package package, string? instrument, string? article)
    {
        if (instrument is null)
        {
            return "";
        }
        var title = package.Instruments.FirstOrDefault(candidate => candidate.Name == instrument)?.Title;
        var words = title is null ? instrument : $"{instrument}, {title}";
        if (article is null)
        {
            return words;
        }
        var articleTitle = package.Articles.FirstOrDefault(candidate => candidate.Instrument == instrument && candidate.Label == article)?.Title;
        return $"{words}, Article {article}" + (articleTitle is null ? "" : $" ({articleTitle})");
    }

    private static string Label(Clause clause) =>
        "clause " + (clause.Label ?? "without label") + (clause.ProposedBy.IsEmpty ? "" : " as proposed by " + Wording.Names(clause.ProposedBy));
}
