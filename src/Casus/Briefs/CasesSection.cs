using Casus.Printing;
using Casus.Questions;
using Casus.Reports.Content;
using Casus.Responses;

namespace Casus.Briefs;

/// <summary>In every case: guarantors against classes of situation.</summary>
internal static class CasesSection
{
    private const int MostClasses = 12;
    private const string Nothing = "–";

    public static Section Write(BriefQuestion asked, Matrix? matrix, PlainWords words, PartyNames names, string command)
    {
        if (matrix is null)
        {
            return Section.Of("In every case", new Paragraph($"Not decided in the time there was. Fewer open facts take less time: {command} --given \"…\"."));
        }
        if (matrix.Columns.IsEmpty)
        {
            return Section.Of("In every case", new Paragraph("The package declares no case in which help could be owed."));
        }
        var shown = Bounded.Of(matrix.Columns, MostClasses);
        var opening = "Together these classes hold every situation in which a case of the text arises"
            + (asked.Besides.IsEmpty ? "" : $" while {words.Of(asked.Besides)}")
            + ". Firm: owed in every situation of the class. In some: firm in some of its situations only. Possible: the most that any of them allows.";
        var table = new TableBlock(
            $"What each guarantor owes in each class of situation, {PlainWords.Of(matrix.On)}",
            ["Guarantor", "Firm", "In some", "Possible", "When", "On whose say"],
            shown.Shown.Select(column => Group(column, words, names)).ToSequence(),
            shown.Rest(command));
        return Section.Of("In every case", new Paragraph(opening), table);
    }

    private static RowGroup Group(MatrixColumn column, PlainWords words, PartyNames names)
    {
        var marks = column.Class.Given.IsEmpty ? "" : "; " + words.Of(column.Class.Given);
        var heading = $"{column.Class.Casus}: {words.Plain(column.Class.Happens)}{marks} ({ProofWords.Of(column.Proof)})";
        var real = column.Cells.Where(cell => cell.Possible is not null || !cell.AllFirm.IsEmpty).ToList();
        var acting = column.Cells.Except(real).Where(cell => cell.Whether != Whether.None).Select(cell => cell.Guarantor).ToList();
        var idle = column.Cells.Except(real).Where(cell => cell.Whether == Whether.None).Select(cell => cell.Guarantor).ToList();
        Row Together(List<string> guarantors, string said) => Row.Of(PlainWords.Sentence(names.Few(guarantors)).TrimEnd('.'), Nothing, Nothing, new Cell(said, Emphasis.Quiet), Nothing, Nothing);
        return new RowGroup(heading,
        [
            .. real.GroupBy(cell => cell with { Guarantor = "", Clauses = [] }).Select(same => Row.Of(
                PlainWords.Sentence(names.All([.. same.Select(cell => cell.Guarantor)])).TrimEnd('.'),
                Firm(same.Key, words), Word(same.Key.SometimesFirm, words), Word(same.Key.Possible, words),
                same.Key.When.Length > 0 ? same.Key.When : Nothing, same.Key.OnWhoseSay.IsEmpty ? Nothing : string.Join(", ", same.Key.OnWhoseSay))),
            .. acting.Count == 0 ? Array.Empty<Row>() : [Together(acting, "only acts that stand on no ladder")],
            .. idle.Count == 0 ? Array.Empty<Row>() : [Together(idle, "nothing")],
        ]);
    }

    private static Cell Firm(MatrixCell cell, PlainWords words) => cell.AllFirm.IsEmpty ? Word(null, words)
        : new Cell(words.Plain(string.Join(", ", cell.AllFirm)), Emphasis.Strong, ClauseWords.By(cell.FirmBy));

    private static Cell Word(string? word, PlainWords words) => word is null ? new Cell(Nothing, Emphasis.Quiet) : new Cell(words.Plain(word), Emphasis.Strong);
}
