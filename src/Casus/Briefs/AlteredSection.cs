using Casus.Commands;
using Casus.Printing;
using Casus.Reports.Content;

namespace Casus.Briefs;

/// <summary>What of the text is not as it stands in the text whose name it bears, clause by clause.</summary>
internal static class AlteredSection
{
    public static Section Write(Alterations altered, PlainWords words) => Section.Of(
        "What was altered",
        [
            new Paragraph($"This brief is not of {altered.From} but of that text as somebody altered it. "
                + (altered.OfLibrary ? "A clause that was altered rests on no source any more, and is marked wherever it is named." : "The changes are not saved; a clause that was changed is marked wherever it is named.")),
            .. altered.Besides ? [new Paragraph("Something besides clauses was altered: parties, facts, dates, original words or reports.")] : Array.Empty<Block>(),
            .. altered.Clauses.IsEmpty ? Array.Empty<Block>() :
            [
                TableBlock.Of("Clauses that were altered", ["Clause", $"In {altered.From}", "Here"], altered.Clauses.Select(clause => Row.Of(
                    new Cell(clause.Id, Emphasis.Strong), clause.Before is { } before ? words.Plain(before) : "– (added)", clause.Now is { } now ? words.Plain(now) : "– (struck)"))),
            ],
        ]);

    /// <summary>The name of a clause, marked where it was altered.</summary>
    public static string Named(BriefQuestion asked, string clause) => asked.Opened.Altered?.Has(clause) == true ? clause + " (altered)" : clause;
}
