using System.Numerics;
using Casus.Questions;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The answer of <c>casus matrix</c> for a reader: one block a class, one line a guarantor.</summary>
internal sealed class MatrixText(Page page, Matrix matrix)
{
    private const int Indent = 2;
    private const string Nothing = "–";

    public void Write(string heading)
    {
        page.Paragraph(heading);
        if (matrix.Columns.IsEmpty)
        {
            page.Line();
            page.Paragraph("The package declares no casus, so there is no case in which help could be owed. Declare one: casus NAME is armed-attack on VICTIM by AGGRESSOR.");
            return;
        }
        page.Paragraph(page.Dim($"{Count(matrix.Columns.Count, "class", "classes")} of situation, on {matrix.On:yyyy-MM-dd}; together they are every situation in which a casus of the package arises."));
        foreach (var casus in matrix.Columns.GroupBy(column => (column.Class.Casus, column.Class.Happens)))
        {
            page.Heading($"{casus.Key.Casus.ToUpperInvariant()}: {casus.Key.Happens}");
            foreach (var column in casus)
            {
                page.Line();
                Write(column);
            }
        }
        page.Line();
        page.Paragraph(page.Dim(
            "Firm: owed in every situation of the class, even if everyone does the least the words allow. In some: firm in some of its situations only. "
            + "Possible: the most that any of them allows. What a class does not name is open both ways in it."), Indent);
    }

    private void Write(MatrixColumn column)
    {
        var marks = column.Class.Given.IsEmpty ? "in every such situation" : string.Join("; ", column.Class.Given.Select(literal => Wording.Of(literal)));
        page.Paragraph(page.Bold(marks) + page.Dim($"  ({ProofWords.Of(column.Proof)})"), Indent, Indent * 2);
        var real = column.Cells.Where(cell => cell.Possible is not null || cell.Firm is not null || cell.Whether != Whether.None).ToList();
        if (real.Count == 0)
        {
            page.Paragraph(page.Red("Nobody is due to do anything, and nobody can become due."), Indent * 2);
            return;
        }
        var table = new Table("Guarantor", "Whether", "From – up to", "Firm", "In some", "Possible", "When", "On whose say");
        foreach (var row in real.GroupBy(cell => cell with { Guarantor = "", Clauses = [] }))
        {
            var cell = row.Key;
            table.Row(
                string.Join(", ", row.Select(item => item.Guarantor)), ResponseJson.Word(cell.Whether), Span(cell),
                cell.AllFirm.IsEmpty ? Nothing : page.Green(string.Join(", ", cell.AllFirm)) + (cell.FirmBy.IsEmpty ? "" : page.Dim($" ({ClauseWords.By(cell.FirmBy)})")), cell.SometimesFirm ?? Nothing, cell.Possible is { } possible ? page.Cyan(possible) : Nothing,
                cell.When, cell.OnWhoseSay.IsEmpty ? Nothing : string.Join(", ", cell.OnWhoseSay));
        }
        table.Write(page, Indent * 2);
        var idle = column.Cells.Count - real.Count;
        if (idle > 0)
        {
            page.Paragraph(page.Dim($"Nothing from {Count(idle, "other guarantor", "other guarantors")}."), Indent * 2);
        }
    }

    private static string Span(MatrixCell cell) => cell switch
    {
        { Floor: null, Ceiling: null } => Nothing,
        { Floor: { } floor, Ceiling: { } ceiling } when floor == ceiling => floor,
        _ => $"{cell.Floor ?? "nothing"} – {cell.Ceiling}",
    };

    private static string Count(BigInteger number, string one, string many) => number.IsOne ? "1 " + one : $"{number} {many}";
}
