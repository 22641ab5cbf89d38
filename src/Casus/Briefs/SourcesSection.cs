using Casus.Commands;
using Casus.Files;
using Casus.Printing;
using Casus.Reports.Content;
using Casus.Treaties;

namespace Casus.Briefs;

/// <summary>Every clause, reservation and report, each with its source.</summary>
internal static class SourcesSection
{
    private const WordingStyle Aloud = WordingStyle.ReadAloud;

    /// <summary>The mark of a source that was not checked against the text.</summary>
    private const string Unchecked = "[M]";

    /// <summary>The clauses with their sources, and the sources written out.</summary>
    public static Section Write(BriefQuestion asked, PlainWords words)
    {
        var package = asked.Package;
        var folder = asked.Opened.Folder ?? "";
        var reviews = new ClauseReviews(asked.Opened, package, folder);
        var instruments = package.Clauses.GroupBy(clause => clause.Instrument)
            .Select(same => new RowGroup(TitleOf(package, same.Key), same.Select(clause => Row(new Cell(clause.Label ?? "?", Detail: asked.Opened.Altered?.Has(clause.Id) == true ? "altered" : ""), Wording.Said(clause, Aloud), clause.Provenance, State(asked, reviews, clause), words)).ToSequence()));
        var reservations = package.Reservations.Select(item => Row(Listing.Of([.. item.By]), Wording.Of(item with { Provenance = null }, Aloud), item.Provenance, State(item.Provenance, []), words)).ToSequence();
        var claims = package.Claims.Select(claim => Row(claim.Clause?.Label ?? "report", Claimed(claim), Source(claim), State(Source(claim), reviews.Disputes(claim)), words)).ToSequence();
        var table = new TableBlock(
            "Clauses and reports",
            ["Clause", "What it says, as understood", "Source", "Date", "Confidence", "Review and disputes"],
            [
                .. instruments,
                .. reservations.IsEmpty ? Array.Empty<RowGroup>() : [new RowGroup("Reservations", reservations)],
                .. claims.IsEmpty ? Array.Empty<RowGroup>() : [new RowGroup("Reports, which bind nobody", claims)],
            ],
            "A report is compared and weighed; it stands in no text. A source marked [M] is general knowledge that was not checked against the text. A disputed reading is one that a second reader of the same sources held differently, or that both hold open.");
        var blocks = new List<Block> { table };
        if (!reviews.Review.Disputed.IsEmpty)
        {
            blocks.Add(new Paragraph(PlainWords.Sentence(string.Join("; ", reviews.Review.Disputed.Select(reading => reading.Words))), "Disputed readings."));
        }
        var keys = SourceKeys.Of(folder);
        var used = package.Clauses.Select(clause => clause.Provenance).Concat(package.Reservations.Select(item => item.Provenance)).Concat(package.Claims.Select(Source)).OfType<Provenance>()
            .SelectMany(source => keys.In(source.Source)).Distinct().ToList();
        if (used.Count > 0)
        {
            blocks.Add(TableBlock.Of("The sources written out", ["Key", "What it is"], used.GroupBy(source => source.What).Select(same => Reports.Content.Row.Of(string.Join(", ", same.Select(source => source.Key)), same.Key)), "\"Seen\": the source itself was read. \"Second hand\" or [R]: what others quote of it."));
        }
        return Section.Of("Sources", blocks) with { IsAnnex = true };
    }

    private static string TitleOf(Package package, string? instrument) =>
        package.Instruments.FirstOrDefault(known => known.Name == instrument) is { } found
            ? (found.Title is { } title && title != found.Name ? $"{found.Name}: {title}" : found.Name) + $" ({Wording.Kind(found.Kind)}{(found.Unsigned ? ", unsigned" : "")})"
            : "Outside any instrument";

    private static Row Row(Cell label, string said, Provenance? source, string state, PlainWords words) => Reports.Content.Row.Of(
        label, words.Plain(said), source is null ? "no source named" : source.Source + (source.Page is int page ? $", p. {page}" : "") + (source.StatedBy.IsEmpty ? "" : $", stated by {Listing.Of([.. source.StatedBy])}"),
        source?.On.ToString() ?? "–", source?.Confidence?.ToString() ?? "not graded", state);

    private static string State(BriefQuestion asked, ClauseReviews reviews, Clause clause) =>
        asked.Opened.Altered?.Has(clause.Id) == true ? "altered, so nobody has reviewed it"
        : clause.Provenance is { } source && source.Source.Contains(Unchecked, StringComparison.Ordinal) ? State(source, reviews.Disputes(clause))
        : clause.Provenance is null ? "without source; " + reviews.Of(clause).Words
        : reviews.Of(clause) is { State: not "disputed" } review ? review.Words + "; no dispute recorded" : reviews.Of(clause).Words;

    private static string State(Provenance? source, IEnumerable<string> disputes) => string.Join("; ",
        [
            .. disputes,
            .. source is null ? ["without source"] : source.Source.Contains(Unchecked, StringComparison.Ordinal) ? ["not checked against the text"] : Array.Empty<string>(),
        ]) is { Length: > 0 } words ? words : "no dispute recorded";

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
