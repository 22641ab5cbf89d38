using Casus.Printing;
using Casus.Reports.Content;
using Casus.Treaties;

namespace Casus.Briefs;

/// <summary>Every clause, reservation and report, each with its source.</summary>
internal static class SourcesSection
{
    private const WordingStyle Aloud = WordingStyle.ReadAloud;

    public static Section Write(Package package, PlainWords words)
    {
        var instruments = package.Clauses.GroupBy(clause => clause.Instrument)
            .Select(same => new RowGroup(TitleOf(package, same.Key), same.Select(clause => Row(clause.Label ?? "?", Wording.Said(clause, Aloud), clause.Provenance, words)).ToSequence()));
        var reservations = package.Reservations.Select(item => Row(Listing.Of([.. item.By]), Wording.Of(item with { Provenance = null }, Aloud), item.Provenance, words)).ToSequence();
        var claims = package.Claims.Select(claim => Row(claim.Clause?.Label ?? "report", Claimed(claim), Source(claim), words)).ToSequence();
        var table = new TableBlock(
            "Clauses and reports",
            ["Clause", "What it says, as understood", "Source", "Date", "Confidence", "State"],
            [
                .. instruments,
                .. reservations.IsEmpty ? Array.Empty<RowGroup>() : [new RowGroup("Reservations", reservations)],
                .. claims.IsEmpty ? Array.Empty<RowGroup>() : [new RowGroup("Reports, which bind nobody", claims)],
            ],
            "A report is compared and weighed; it stands in no text. A source marked [M] is general knowledge that was not checked against the text. Whether a second reader has encoded it, and what differed, stands in the package's SOURCE.md.");
        return Section.Of("Sources", table) with { IsAnnex = true };
    }

    private static string TitleOf(Package package, string? instrument) =>
        package.Instruments.FirstOrDefault(known => known.Name == instrument) is { } found
            ? (found.Title is { } title && title != found.Name ? $"{found.Name}: {title}" : found.Name) + $" ({Wording.Kind(found.Kind)}{(found.Unsigned ? ", unsigned" : "")})"
            : "Outside any instrument";

    private static Row Row(string label, string said, Provenance? source, PlainWords words) => Reports.Content.Row.Of(
        label, words.Plain(said), source is null ? "no source named" : source.Source + (source.Page is int page ? $", p. {page}" : "") + (source.StatedBy.IsEmpty ? "" : $", stated by {Listing.Of([.. source.StatedBy])}"),
        source?.On.ToString() ?? "–", source?.Confidence?.ToString() ?? "not graded", State(source));

    private static string State(Provenance? source) => source switch
    {
        null => "without source",
        { ContestedBy.IsEmpty: false } => $"contested by {Listing.Of([.. source.ContestedBy])}",
        { Source: var words } when words.Contains("[M]", StringComparison.Ordinal) => "not checked against the text",
        _ => "no dispute recorded",
    };

    private static Provenance? Source(Claim claim) => claim.Provenance ?? claim.Clause?.Provenance ?? claim.Reservation?.Provenance;

    private static string Claimed(Claim claim) => claim switch
    {
        { That: { } that } => PlainWords.Sentence(Wording.Of(that, Aloud)),
        { Clause: { } clause } => Wording.Said(clause, Aloud),
        { Reservation: { } reservation } => Wording.Of(reservation with { Provenance = null }, Aloud),
        { Text: { } text } => text.Words,
        _ => "",
    };
}
