namespace Casus.Atop;

/// <summary>A row that was not taken, with the column and the value at fault.</summary>
/// <param name="Line">Counted from 1, the heading included.</param>
public sealed record SetAside(int Line, string Column, string Value, string Why);

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
    public static (IReadOnlyList<AtopRow> Rows, IReadOnlyList<SetAside> Aside, string Refusal) Read(IReadOnlyList<IReadOnlyList<string>> table)
    {
        var columns = table.Count == 0 ? [] : table[0].Select(name => name.Trim().ToLowerInvariant()).ToList();
        var missing = Obligations.Where(name => name != Conditions).Prepend("atopid").FirstOrDefault(name => !columns.Contains(name));
        var isMember = columns.Contains("member") && columns.Contains("yrent");
        var isAlliance = columns.Contains("mem1") && columns.Contains("begyr");
        if (missing is not null || !(isMember || isAlliance))
        {
            return ([], [], $"The file is no ATOP file of alliances or members: it has no column {missing ?? "member and yrent, nor mem1 and begyr"}.");
        }
        var (rows, aside) = (new List<AtopRow>(), new List<SetAside>());
        for (var i = 1; i < table.Count; i++)
        {
            var cells = table[i];
            string Cell(string name) => columns.IndexOf(name) is var place and >= 0 && place < cells.Count ? cells[place].Trim() : "";
            if (Fault(i + 1, Cell, columns, isMember) is { } fault)
            {
                aside.Add(fault);
                continue;
            }
            var members = isMember ? [Cell("member")] : columns.Where(IsMemberColumn).Select(Cell).Where(IsState).ToSequence();
            var end = Cell(isMember ? "yrexit" : "endyr");
            rows.Add(new AtopRow(
                i + 1, Cell("atopid"), members, Obligations.Where(name => Cell(name) == "1").ToSequence(),
                int.Parse(Cell(isMember ? "yrent" : "begyr")), int.TryParse(end, out var year) && year >= EarliestYear ? year : null));
        }
        return (rows, aside, "");
    }

    private static SetAside? Fault(int line, Func<string, string> cell, List<string> columns, bool isMember)
    {
        var year = isMember ? "yrent" : "begyr";
        if (!IsNumber(cell("atopid")))
        {
            return new SetAside(line, "atopid", cell("atopid"), "is no number of an alliance");
        }
        if (!int.TryParse(cell(year), out var begin) || begin < EarliestYear || begin > DateOnly.MaxValue.Year)
        {
            return new SetAside(line, year, cell(year), $"is no year from {EarliestYear} on");
        }
        if (isMember ? !IsState(cell("member")) : !columns.Any(name => IsMemberColumn(name) && IsState(cell(name))))
        {
            return new SetAside(line, isMember ? "member" : "mem1", cell(isMember ? "member" : "mem1"), "is no number of a state");
        }
        return Obligations.Where(columns.Contains).Where(name => cell(name) is not ("0" or "1"))
            .Select(name => new SetAside(line, name, cell(name), "is not 0 or 1")).FirstOrDefault();
    }

    private static bool IsMemberColumn(string name) => name.StartsWith("mem", StringComparison.Ordinal) && IsNumber(name[3..]);

    /// <summary>A state has a number above 0; a missing one is written empty, as a full stop or as 0.</summary>
    private static bool IsState(string cell) => IsNumber(cell) && cell.Trim('0').Length > 0;

    private static bool IsNumber(string cell) => cell.Length > 0 && cell.All(char.IsAsciiDigit);
}
