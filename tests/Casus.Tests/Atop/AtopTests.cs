using Casus.Atop;
using Casus.Files;
using Casus.Responses;

namespace Casus.Tests.Atop;

/// <summary>The scheme of the ATOP project in both directions.</summary>
public sealed class AtopTests
{
    private const string Columns = "atopid,begyr,endyr,mem1,mem2,mem3,defense,offense,neutral,nonagg,consul,conditio";

    [Theory]
    [InlineData("1949-washington", "defense", 1)]
    [InlineData("1949-washington", "consul", 1)]
    [InlineData("1949-washington", "offense", 0)]
    [InlineData("1994-budapest", "defense", 0)]
    [InlineData("1994-budapest", "nonagg", 1)]
    [InlineData("1994-budapest", "consul", 1)]
    [InlineData("1925-locarno", "nonagg", 1)]
    [InlineData("1953-us-korea", "defense", 1)]
    [InlineData("2024-russia-dprk", "bilat", 1)]
    [InlineData("2022-istanbul", "neutral", 1)]
    [InlineData("2026-01-paris", "defense", 0)]
    public void The_package_is_coded(string package, string variable, int code) =>
        Assert.Equal(code, AtopReading.Of(Packages.Compiled(package)).Alliance.Single(item => item.Name == variable).Code);

    /// <summary>Every way of coding the six obligations comes back as it went in.</summary>
    [Fact]
    public void What_is_imported_is_read_out_alike()
    {
        for (var codes = 1; codes < 1 << 6; codes++)
        {
            var cells = Enumerable.Range(0, 6).Select(bit => codes >> bit & 1).ToList();
            // Conditions are laid on the four obligations that are performed on an event.
            if (cells[5] == 1 && cells is [0, 0, 0, _, 0, _])
            {
                continue;
            }
            var (rows, aside, refusal) = AtopRow.Read(CsvTable.Of($"{Columns}\n7,1900,0,2,20,.,{string.Join(',', cells)}\n"));
            Assert.Equal("", refusal);
            Assert.Empty(aside);
            var answer = AtopReading.Of(Compiled.Clean(AtopPackage.Text(rows, new Dictionary<string, string>(), "test.csv")));
            var expected = AtopRow.Obligations.Zip(cells).Where(pair => pair.First != "conditio" || pair.Second == 1);
            Assert.All(expected, pair => Assert.Equal((codes, pair.First, pair.Second), (codes, pair.First, Code(answer.Alliance, pair.First))));
        }
    }

    [Fact]
    public void Members_are_coded_each_by_its_own_row()
    {
        const string file = "atopid,member,yrent,yrexit,defense,offense,neutral,nonagg,consul,conditio\n5,200,1900,0,1,0,0,0,0,0\n5,220,1900,0,0,0,0,0,1,0\n5,230,1910,1915,0,0,0,0,1,0\n";
        var (rows, _, _) = AtopRow.Read(CsvTable.Of(file));
        var members = AtopReading.Of(Compiled.Clean(AtopPackage.Text(rows, new Dictionary<string, string> { ["200"] = "First State" }, "test.csv"))).Members;
        Assert.Equal(1, Code(members.Single(member => member.Member == "First State").Codes, "defense"));
        Assert.Equal(0, Code(members.Single(member => member.Member == "State-220").Codes, "defense"));
        Assert.Equal(1, Code(members.Single(member => member.Member == "State-220").Codes, "consul"));
    }

    [Theory]
    [InlineData("7,1900,0,2,20,.,9,0,0,0,0,0", "defense", "9")]
    [InlineData("7,1900,0,2,20,.,1,0,,0,0,0", "neutral", "")]
    [InlineData("7,19xx,0,2,20,.,1,0,0,0,0,0", "begyr", "19xx")]
    [InlineData("x,1900,0,2,20,.,1,0,0,0,0,0", "atopid", "x")]
    [InlineData("7,1900,0,.,.,.,1,0,0,0,0,0", "mem1", ".")]
    public void A_row_with_an_unknown_code_is_set_aside_and_not_guessed(string row, string column, string value)
    {
        var (rows, aside, _) = AtopRow.Read(CsvTable.Of($"{Columns}\n{row}\n8,1900,0,2,20,.,1,0,0,0,0,0\n"));
        Assert.Equal("8", Assert.Single(rows).Alliance);
        var left = Assert.Single(aside);
        Assert.Equal(2, left.Line);
        Assert.Contains($"{column} is \"{value}\"", left.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_kind_of_file_is_refused() => Assert.Contains("no column", AtopRow.Read(CsvTable.Of("state,year\n2,1900\n")).Refusal, StringComparison.Ordinal);

    private static int Code(Sequence<AtopCode> codes, string name) => codes.Single(code => code.Name == name).Code;
}
