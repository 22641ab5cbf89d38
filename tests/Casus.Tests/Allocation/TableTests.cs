using Casus.Files;

namespace Casus.Tests.Allocation;

/// <summary>Tables of others: what is taken, and why a row is not. All figures are made for the test.</summary>
public sealed class TableTests
{
    private const string Heading = "country,iso,year,month,total,financial,humanitarian,military,commitments,to_be_allocated,gdp,pct_gdp\n";

    private static string Table(string name) => Repository.In("tests", "Casus.Tests", "Allocation", "tables", name);

    [Fact]
    public void A_negative_month_is_taken_as_it_stands()
    {
        var month = KielTable.Read(Heading + "Borland,B,2022,5,0.7,0.5,0,0.2,0,-0.7,1,1\n", "t").Months.Single();
        Assert.Equal((0m, 0.7m, -0.7m), (month.Committed, month.Allocated, month.ToBeAllocated));
    }

    [Theory]
    [InlineData("Borland,B,2022,13,0,0,0,0,0,0,1,1", "no month")]
    [InlineData("Borland,B,22,1,0,0,0,0,0,0,1,1", "no year")]
    [InlineData("Borland,B,2022,1,NA,0,0,0,0,0,1,1", "no number")]
    [InlineData("Borland,B,2022,1,0.3,0.1,0.1,0,0.3,0,1,1", "parts add up to 0.2")]
    [InlineData("Borland,B,2022,1,0.2,0.1,0.1,0,0.3,0,1,1", "not the 0 to be allocated")]
    [InlineData(",B,2022,1,0,0,0,0,0,0,1,1", "no donor")]
    [InlineData("Borland,B,2022,1,0,0", "6 cells")]
    [InlineData("\"Borland,B,2022,1,0,0,0,0,0,0,1,1", "never closed")]
    public void A_bad_row_is_set_aside_and_the_rest_is_taken(string row, string reason)
    {
        var read = KielTable.Read(Heading + "Corland,C,2022,1,0,0,0,0,0,0,1,1\n" + row + "\nDorland,D,2022,1,0,0,0,0,0,0,1,1\n", "t");
        var aside = Assert.Single(read.SetAside);
        Assert.Equal(3, aside.Line);
        Assert.Contains(reason, aside.Reason, StringComparison.Ordinal);
        Assert.Equal(["Corland", "Dorland"], read.Months.Select(month => month.Donor));
    }

    [Fact]
    public void Nothing_that_is_shown_or_written_calls_an_allocation_a_delivery()
    {
        var folder = Directory.CreateTempSubdirectory("casus-import-").FullName;
        try
        {
            var run = CommandRun.In(folder, "import", "kiel", Table("tracker-made-for-the-test.csv"), "-o", "funds.csv");
            Assert.Equal(0, run.Exit);
            var written = File.ReadAllText(Path.Combine(folder, "funds.csv"));
            Assert.DoesNotContain("deliver", written, StringComparison.OrdinalIgnoreCase);
            var shown = string.Join(' ', run.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
            const string said = "Allocated is assigned to a purpose and is not delivered: the table says nothing of delivery.";
            Assert.Contains(said, shown, StringComparison.Ordinal);
            Assert.DoesNotContain("deliver", shown.Replace(said, "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("\"Corland, Kingdom of\",2022-05,0.020002,0.020001,", written, StringComparison.Ordinal);
            Assert.Contains("Borland,2022-05,0,0.7,0.5,0,0.2,-0.7,EUR billion,3", written, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "1|2")]
    [InlineData("a;b\n1,5;2\n", "1,5|2")]
    [InlineData("a,b\r\n\"x, \"\"y\"\"\",2\r\n", "x, \"y\"|2")]
    [InlineData("# note\na,b\n\n# note\n1,2", "1|2")]
    [InlineData("a,b\n\"two\nlines\",2\n", "two\nlines|2")]
    public void Cells_are_read_as_they_were_written(string content, string cells)
    {
        var table = CsvTable.Of(content);
        var row = Assert.Single(table.Rows);
        Assert.Equal(cells, $"{table.Cell(row, "a")}|{table.Cell(row, "b")}");
    }

    [Theory]
    [InlineData("force,A,troops,2.5", "whole number")]
    [InlineData("force,A,troops,-1", "0 or more")]
    [InlineData("force,A,,1", "under kind is empty")]
    [InlineData("requirement,A,troops,10 to 5,1", "quantity above 0")]
    [InlineData("requirement,A,troops,10,soon", "number of days")]
    [InlineData("requirement,need,troops,10,5", "earlier row")]
    [InlineData("army,A,troops,1", "requirement, force, gate or lift")]
    [InlineData("force,A,troops,\"1,5\"", "number of 0 or more")]
    [InlineData("force,A,troops,1,,2", "stands under none")]
    [InlineData("requirement,A,,ten,soon", "quantity above 0")]
    public void A_row_of_a_plan_that_cannot_be_taken_says_why(string row, string reason)
    {
        var read = AllocationTable.Read("record,name,kind,quantity,by\nrequirement,need,troops,\"10,000\",D+30\n" + row + "\nforce,B,troops,3\n", "t");
        Assert.Contains(reason, Assert.Single(read.SetAside).Reason, StringComparison.Ordinal);
        Assert.Equal((10000, 30), (read.Question.Requirements.Single().Least, read.Question.Requirements.Single().By));
        Assert.Equal("B", read.Question.Forces.Single().Name);
    }

    /// <summary>The table that docs/plan.md shows is taken whole, and planned for.</summary>
    [Fact]
    public void The_table_in_the_documentation_is_one()
    {
        var shown = string.Join('\n', File.ReadLines(Repository.In("docs", "plan.md")).SkipWhile(line => !line.StartsWith("    record,", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim()));
        var read = AllocationTable.Read(shown, "docs/plan.md");
        Assert.Empty(read.SetAside);
        Assert.Equal((1, 1, 1), (read.Question.Requirements.Count, read.Question.Forces.Count, read.Question.Gates.Count));
    }
}
