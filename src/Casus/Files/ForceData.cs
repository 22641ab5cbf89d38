using System.Globalization;
using Casus.Forces;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Files;

/// <summary>The figures about one protected party, and the rows of its files that could not be taken.</summary>
public sealed record ForceFigures(Sequence<Lever> Levers, Sequence<Circumstance> Circumstances, Sequence<SetAside> Aside)
{
    public static ForceFigures None { get; } = new([], [], []);
}

/// <summary>
/// Reads the folder of figures: <c>data/forces/NAME</c> for the protected party NAME, one file a pillar and <c>circumstances.csv</c>
/// (see data/forces/README.md). A row that cannot be taken is set aside with its line and reason; the rest counts.
/// </summary>
public static class ForceData
{
    private const string CircumstancesFile = "circumstances.csv";
    private static readonly string[] path = ["data", "forces"];
    private static readonly string[] leverColumns = ["name", "kind", "of", "words", "low", "high", "unit", "grade", "source", "date", "note"];
    private static readonly string[] circumstanceColumns = ["pillar", "kind", "party", "subject", "words", "source", "date"];

    /// <summary>The figures about these parties, from the folder beside the library; none where there is none.</summary>
    public static ForceFigures Read(Library? library, IEnumerable<string> parties, string currentFolder)
    {
        if (library is null || Directory.GetParent(library.Folder)?.FullName is not { } root)
        {
            return ForceFigures.None;
        }
        var files = parties.Select(party => Path.Combine([root, .. path, party])).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal)).ToList();
        var (levers, circumstances, aside) = (new List<Lever>(), new List<Circumstance>(), new List<SetAside>());
        foreach (var file in files)
        {
            var (text, unreadable) = PackageFiles.Read(file, PackageFiles.Shown(file, currentFolder));
            if (text is null || unreadable is not null)
            {
                aside.Add(new SetAside(1, unreadable?.Message ?? "The file cannot be read.", PackageFiles.Shown(file, currentFolder)));
                continue;
            }
            var ofCircumstances = Path.GetFileName(file) == CircumstancesFile;
            var table = new Table(text, ofCircumstances ? circumstanceColumns : leverColumns, aside);
            if (ofCircumstances)
            {
                circumstances.AddRange(table.Rows.Select(row => CircumstanceOf(row, aside)).OfType<Circumstance>());
            }
            else
            {
                levers.AddRange(table.Rows.Select(row => LeverOf(row, Path.GetFileNameWithoutExtension(file), aside)).OfType<Lever>());
            }
        }
        return new ForceFigures(levers.ToSequence(), circumstances.ToSequence(), aside.OrderBy(row => row.File, StringComparer.Ordinal).ThenBy(row => row.Line).ToSequence());
    }

    /// <summary>The rows of a file with the columns that are asked for, in whatever order its first row names them.</summary>
    private sealed class Table
    {
        public Table(SourceText text, IReadOnlyList<string> wanted, List<SetAside> aside)
        {
            var read = CsvTable.Of(text.Content);
            if (wanted.FirstOrDefault(column => !read.Has(column)) is { } missing)
            {
                aside.Add(new SetAside(1, $"The first row names no column {missing}; it must name {string.Join(", ", wanted)}. The file was not taken.", text.Path));
                return;
            }
            foreach (var row in read.Rows)
            {
                if (row.Cells.Length == read.Columns.Length && row.IsClosed)
                {
                    Rows.Add(new Row(At(text, row.Line), wanted.ToDictionary(column => column, column => read.Cell(row, column))));
                }
                else
                {
                    var reason = row.IsClosed
                        ? $"The row has {row.Cells.Length} fields and the first row names {read.Columns.Length}."
                        : "A quotation mark is opened in the row and never closed.";
                    aside.Add(new SetAside(row.Line, reason, text.Path));
                }
            }
        }

        public List<Row> Rows { get; } = [];

        private static SourceLocation At(SourceText text, int line) => new(text.Path, line, 1, line, 1, 0, 0);
    }

    private sealed record Row(SourceLocation At, Dictionary<string, string> Fields)
    {
        public string this[string column] => Fields[column];
    }

    private static Lever? LeverOf(Row row, string pillarName, List<SetAside> aside)
    {
        Lever? Aside(string reason)
        {
            aside.Add(new SetAside(row.At.Line, reason, row.At.File));
            return null;
        }
        if (!TryWord<Pillar>(pillarName, out var pillar))
        {
            return Aside($"\"{pillarName}\" is no pillar; a file is named after one: {Words<Pillar>()}.");
        }
        if (!TryWord<LeverKind>(row["kind"], out var kind))
        {
            return Aside($"\"{row["kind"]}\" is no kind of figure; there are {Words<LeverKind>()}.");
        }
        if (!LeverNames.IsName(row["name"]))
        {
            return Aside($"\"{row["name"]}\" is no name: small letters, digits and hyphens.");
        }
        if (row["unit"].Length == 0)
        {
            return Aside("The row names no unit.");
        }
        Lever Made(Quantity? quantity) => new(row["name"], pillar, kind, row["of"], row["words"], row["unit"], quantity, row["note"], row.At);
        if (row["low"].Length == 0 && row["high"].Length == 0)
        {
            return Made(null);
        }
        if (!LeverNames.TryNumber(row["low"], out var low) || !LeverNames.TryNumber(row["high"], out var high) || low > high)
        {
            return Aside($"\"{row["low"]}\" to \"{row["high"]}\" is no range of numbers.");
        }
        if (GradeOf(row["grade"]) is not { } grade)
        {
            return Aside($"\"{row["grade"]}\" is no grade: E exact, D data, J judgement.");
        }
        if (row["source"].Length == 0)
        {
            return Aside("The figure names no source.");
        }
        return TryDate(row["date"], out var date)
            ? Made(new Quantity(new Interval(low, high), row["unit"], grade, row["source"], date))
            : Aside($"\"{row["date"]}\" is no date: 2025-08, or 2025-08-20, or nothing.");
    }

    private static Circumstance? CircumstanceOf(Row row, List<SetAside> aside)
    {
        Circumstance? Aside(string reason)
        {
            aside.Add(new SetAside(row.At.Line, reason, row.At.File));
            return null;
        }
        if (!TryWord<Pillar>(row["pillar"], out var pillar))
        {
            return Aside($"\"{row["pillar"]}\" is no pillar; there are {Words<Pillar>()}.");
        }
        if (!TryWord<CircumstanceKind>(row["kind"], out var kind))
        {
            return Aside($"\"{row["kind"]}\" is no kind of circumstance; there are {Words<CircumstanceKind>()}.");
        }
        if (row["source"].Length == 0 || row["words"].Length == 0)
        {
            return Aside("The row has no words, or names no source.");
        }
        return TryDate(row["date"], out var date)
            ? new Circumstance(pillar, kind, row["party"], row["subject"], row["words"], row["source"], date, row.At)
            : Aside($"\"{row["date"]}\" is no date: 2025-08, or 2025-08-20, or nothing.");
    }

    private static Grade? GradeOf(string word) => word switch
    {
        "E" => Grade.Exact,
        "D" => Grade.Data,
        "J" => Grade.Judgement,
        _ => null,
    };

    private static bool TryWord<T>(string word, out T value)
        where T : struct, Enum =>
        // A number would be taken for a place in the list.
        Enum.TryParse(word, ignoreCase: true, out value) && word.All(char.IsLetter);

    private static string Words<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()));

    /// <summary>A day, a month, or nothing.</summary>
    private static bool TryDate(string word, out VagueDate? date)
    {
        date = DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? VagueDate.Of(day)
            : DateOnly.TryParseExact(word, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? new VagueDate(month.Year, month.Month, null, about: false)
            : null;
        return date is not null || word.Length == 0;
    }
}
