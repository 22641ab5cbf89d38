
namespace Casus.Printing;

/// <summary>The rows of a table that could not be taken.</summary>
internal static class SetAsideText
{
    private const int Indent = 2;

    /// <summary>Writes nothing when all were taken.</summary>
    public static void Write(Page page, Sequence<SetAside> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }
        page.Heading(rows.Count == 1 ? "ONE ROW WAS SET ASIDE" : $"{rows.Count} ROWS WERE SET ASIDE");
        foreach (var row in rows)
        {
            page.Paragraph($"Line {row.Line}: {row.Reason}", Indent, Indent * 2);
        }
    }
}
