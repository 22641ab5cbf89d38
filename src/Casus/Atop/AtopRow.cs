using Casus.Files;

namespace Casus.Atop;

/// <summary>A row of an alliance- or member-level file of the ATOP project, with the columns that are taken over.</summary>
/// <param name="Alliance">The alliance's number.</param>
/// <param name="Members">State numbers: one in a member-level file, all in an alliance-level file.</param>
/// <param name="Codes">The codes that are 1.</param>
/// <param name="Begin">The year in which it begins, or the member enters.</param>
/// <param name="End">The year in which it ends, or the member leaves; null while it lasts.</param>
public sealed record AtopRow(int Line, string Alliance, Sequence<string> Members, Sequence<string> Codes, int Begin, int? End)
{
    /// <summary>The obligations, in the order of the codebook; what is coded otherwise than 0 or 1 sets the row aside.</summary>
    public static IReadOnlyList<string> Obligations { get; } = ["defense", "offense", "neutral", "nonagg", "consul", Conditions];

    /// <summary>The one of them that a file may lack.</summary>
    private const string Conditions = "conditio";

    private const int EarliestYear = 1815;

    /// <summary>The rows of a file; those whose codes are not known are set aside and not guessed.</summary>
    /// <returns>The rows, those set aside, and why the file is none of the two kinds (empty where it is).</returns>
    public static (IReadOnlyList<AtopRow> Rows, Sequence<SetAside> Aside, string Refusal) Read(CsvTable table)
    {
        var missing = Obligations.Where(name => name != Conditions).Prepend("atopid").FirstOrDefault(name => !table.Has(name));
        var isMember = table.Has("member") && table.Has("yrent");
        var isAlliance = table.Has("mem1") && table.Has("begyr");
        if (missing is not null || !(isMember || isAlliance))
        {
            return ([], [], $"The file is no ATOP file of alliances or members: it has no column {missing ?? "member and yrent, nor mem1 and begyr"}.");
        }
        var (rows, aside) = (new List<AtopRow>(), new List<SetAside>());
        foreach (var row in table.Rows)
        {
            string Cell(string name) => table.Cell(row, name);
            if (Fault(row, table, isMember) is { } fault)
            {
                aside.Add(fault);
                continue;
            }
            var members = isMember ? [Cell("member")] : table.Columns.Where(IsMemberColumn).Select(Cell).Where(IsState).ToSequence();
            var end = Cell(isMember ? "yrexit" : "endyr");
            rows.Add(new AtopRow(
                row.Line, Cell("atopid"), members, Obligations.Where(name => Cell(name) == "1").ToSequence(),
                int.Parse(Cell(isMember ? "yrent" : "begyr")), int.TryParse(end, out var year) && year >= EarliestYear ? year : null));
        }
        return (rows, aside.ToSequence(), "");
    }

    private static SetAside? Fault(CsvRow row, CsvTable table, bool isMember)
    {
        SetAside Of(string column, string why) => new(row.Line, $"{column} is \"{table.Cell(row, column)}\", which {why}.");
        var year = isMember ? "yrent" : "begyr";
        if (!row.IsClosed)
        {
            return new SetAside(row.Line, "a quotation mark is opened and never closed.");
        }
        if (!IsNumber(table.Cell(row, "atopid")))
        {
            return Of("atopid", "is no number of an alliance");
        }
        if (!int.TryParse(table.Cell(row, year), out var begin) || begin < EarliestYear || begin > DateOnly.MaxValue.Year)
        {
            return Of(year, $"is no year from {EarliestYear} on");
        }
        if (isMember ? !IsState(table.Cell(row, "member")) : !table.Columns.Any(name => IsMemberColumn(name) && IsState(table.Cell(row, name))))
        {
            return Of(isMember ? "member" : "mem1", "is no number of a state");
        }
        return Obligations.Where(table.Has).Where(name => table.Cell(row, name) is not ("0" or "1")).Select(name => Of(name, "is not 0 or 1")).FirstOrDefault();
    }

    private static bool IsMemberColumn(string name) => name.StartsWith("mem", StringComparison.OrdinalIgnoreCase) && IsNumber(name[3..]);

    /// <summary>A state has a number above 0; a missing one is written empty, as a full stop or as 0.</summary>
    private static bool IsState(string cell) => IsNumber(cell) && cell.Trim('0').Length > 0;

    private static bool IsNumber(string cell) => cell.Length > 0 && cell.All(char.IsAsciiDigit);
}
