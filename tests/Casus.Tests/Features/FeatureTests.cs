using Casus.Files;

namespace Casus.Tests.Features;

/// <summary>Packages side by side: what a table says of one is what its own answers say.</summary>
public sealed class FeatureTests
{
    [Theory]
    [InlineData("1994-budapest", "firm", "consult")]
    [InlineData("1994-budapest", "ceiling", "consult")]
    [InlineData("1994-budapest", "veto", "Russia, if it attacks")]
    [InlineData("1994-budapest", "exit", "not said")]
    [InlineData("2024-france-ukraine", "clock", "24 hours")]
    [InlineData("1949-washington", "ceiling", "fight (1 of 2)")]
    [InlineData("1949-washington", "exit", "1 year notice")]
    [InlineData("1939-paris", "in-force", "no")]
    [InlineData("1939-uk-poland", "finder", "the victim")]
    [InlineData("1953-us-korea", "binding", "law")]
    public void The_table_says(string package, string feature, string words) => Assert.Equal(words, Cell(package, feature));

    [Fact]
    public void Rows_are_sorted_by_what_the_words_mean_and_not_by_their_letters()
    {
        var firm = Rows("firm", "--sort", "firm", "--csv").Skip(1).Select(row => row[1].Split(' ')[0]).ToList();
        Assert.True(firm.IndexOf("state") < firm.IndexOf("consult"), "to state is less than to consult");
        Assert.True(firm.LastIndexOf("consult") < firm.IndexOf("deploy"), "to consult is less than to deploy");
        var turned = Rows("firm", "--sort", "firm", "--reverse", "--csv").Skip(1).Select(row => row[1].Split(' ')[0]).ToList();
        Assert.True(turned.IndexOf("deploy") < turned.IndexOf("consult"));
    }

    [Fact]
    public void What_says_nothing_of_a_feature_stands_last()
    {
        var clocks = Rows("clock", "--sort", "clock", "--reverse", "--csv").Skip(1).Select(row => row[1]).ToList();
        var first = clocks.FindIndex(words => words.Length == 0);
        Assert.True(first > 0);
        Assert.All(clocks.Skip(first), words => Assert.Equal("", words));
    }

    [Fact]
    public void Every_package_of_the_library_is_a_row() => Assert.Equal(Packages.Names, Rows("kind", "--csv").Skip(1).Select(row => row[0]));

    [Fact]
    public void Cells_with_commas_come_back_whole()
    {
        var output = new StringWriter();
        IReadOnlyList<IReadOnlyList<string>> rows = [["a", "b, c", "said \"d\"", "two\nlines", ""], ["", "x", "", "", "y"]];
        Csv.Write(output, rows);
        Assert.Equal(rows, Whole(output.ToString()));
    }

    private static IReadOnlyList<IReadOnlyList<string>> Whole(string text) => CsvTable.Of(text) is var table ? [[.. table.Columns], .. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Cells])] : [];

    private static string Cell(string package, string feature) => Rows(feature, "--csv").Single(row => row[0] == package)[1];

    private static IReadOnlyList<IReadOnlyList<string>> Rows(params string[] arguments)
    {
        var run = CommandRun.Of(["table", .. arguments]);
        Assert.Equal(0, run.Exit);
        return Whole(run.Output);
    }
}
