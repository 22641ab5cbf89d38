using System.Text;
using System.Text.RegularExpressions;

namespace Casus.Tests.Architecture;

/// <summary>The habits of CONTRIBUTING that a reader of the sources can hold.</summary>
public sealed partial class SourceRulesTests
{
    private const int MostLines = 400;

    public static TheoryData<string> Folders => ["src", "tests", "bench"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_file_is_longer_than_400_lines(string folder) =>
        Same.Nothing(Sources(folder).Select(file => (file, Lines: File.ReadLines(file).Count())).Where(item => item.Lines > MostLines)
            .Select(item => $"{Repository.Short(item.file)} has {item.Lines} lines"));

    /// <summary>The operator says "not null" without proof; product code shows it instead.</summary>
    [Fact]
    public void No_null_is_forgiven() =>
        Same.Nothing(Sources("src").SelectMany(file => CodeLines(File.ReadAllText(file)).Where(line => Forgiving().IsMatch(line.Code)).Select(line => $"{Repository.Short(file)}:{line.Number} {line.Code.Trim()}")));

    [Fact]
    public void Line_ends_are_those_of_unix_and_files_end_with_one() =>
        Same.Nothing(new[] { "src", "tests", "bench", "treaties", "docs" }.Select(folder => Repository.In(folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".casus" or ".md" or ".json" && !IsMade(file) && !file.Contains("bad-input", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file) is var text && text.Length > 0 && (text.Contains('\r', StringComparison.Ordinal) || text[^1] != '\n'))
            .Select(Repository.Short));

    [Theory]
    [InlineData("var a = b!.C;", true)]
    [InlineData("return b!;", true)]
    [InlineData("F(b!, c)", true)]
    [InlineData("x = list[0]!;", true)]
    [InlineData("x = F()!;", true)]
    [InlineData("if (a != b && !c) { }", false)]
    [InlineData("a is not null", false)]
    public void The_scanner_knows_the_operator(string code, bool forgiving) => Assert.Equal(forgiving, Forgiving().IsMatch(code));

    [Fact]
    public void The_scanner_reads_code_and_not_words() =>
        Assert.DoesNotContain(CodeLines("var a = \"b!.C\"; // d!.E\n/* f!.G */ var h = '!'; var i = @\"j!\"\"k!.\"; var l = \"\"\"m!.\"\"\";"), line => Forgiving().IsMatch(line.Code));

    private static IEnumerable<string> Sources(string folder) =>
        Directory.Exists(Repository.In(folder)) ? Directory.EnumerateFiles(Repository.In(folder), "*.cs", SearchOption.AllDirectories).Where(file => !IsMade(file)).Order(StringComparer.Ordinal) : [];

    private static bool IsMade(string file) => file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "artifacts" or "TestResults" or "BenchmarkDotNet.Artifacts");

    [GeneratedRegex(@"[\w\)\]""]!(?!=)(?=[\s\.;,\)\]\}\[\?]|$)", RegexOptions.None, 10_000)]
    private static partial Regex Forgiving();

    /// <summary>The code without comments and quoted words.</summary>
    private static IEnumerable<(int Number, string Code)> CodeLines(string source)
    {
        var code = new StringBuilder();
        for (var i = 0; i < source.Length;)
        {
            var end = EndOfWords(source, i);
            if (end == i)
            {
                code.Append(source[i++]);
                continue;
            }
            code.Append("\"\"").Append('\n', source[i..end].Count(letter => letter == '\n'));
            i = end;
        }
        return code.ToString().Split('\n').Select((line, index) => (index + 1, line));
    }

    /// <summary>Where the comment or quotation that begins here ends; here when none begins.</summary>
    private static int EndOfWords(string source, int start)
    {
        var rest = source.AsSpan(start);
        if (rest.StartsWith("//"))
        {
            return rest.IndexOf('\n') is var line and >= 0 ? start + line : source.Length;
        }
        if (rest.StartsWith("/*"))
        {
            return After(source, "*/", start + 2);
        }
        if (rest.StartsWith("\"\"\""))
        {
            return After(source, "\"\"\"", start + 3);
        }
        if (rest.StartsWith("@\"") || rest.StartsWith("$@\""))
        {
            var i = source.IndexOf('"', start) + 1;
            while (i < source.Length && (source[i] != '"' || (i + 1 < source.Length && source[i + 1] == '"')))
            {
                i += source[i] == '"' ? 2 : 1;
            }
            return i + 1;
        }
        return rest[0] is '"' or '\'' ? EndOfPlain(source, start) : start;
    }

    private static int EndOfPlain(string source, int start)
    {
        var i = start + 1;
        while (i < source.Length && source[i] != source[start] && source[i] != '\n')
        {
            i += source[i] == '\\' ? 2 : 1;
        }
        return Math.Min(i + 1, source.Length);
    }

    private static int After(string source, string mark, int from) => source.IndexOf(mark, from, StringComparison.Ordinal) is var end and >= 0 ? end + mark.Length : source.Length;
}
