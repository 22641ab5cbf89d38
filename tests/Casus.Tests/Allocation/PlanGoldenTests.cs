namespace Casus.Tests.Allocation;

/// <summary>What a reader sees of <c>casus plan</c> and <c>casus import</c>, on tables made for the test. The solver is left out, so that it is the same everywhere.</summary>
public sealed class PlanGoldenTests
{
    private const string Tables = "tests/Casus.Tests/Allocation/tables/";

    [Theory]
    [InlineData("plan-help", "plan", "--help")]
    [InlineData("plan-text", "plan", Tables + "forces-made-for-the-test.csv", "--no-solver")]
    [InlineData("plan-json", "plan", Tables + "forces-made-for-the-test.csv", "--no-solver", "--json")]
    [InlineData("plan-package", "plan", "2026-positions", "--no-solver")]
    [InlineData("plan-package-wish", "plan", "2026-positions", "--no-solver", "--requirement", "CSIS Tripwire", "--open", "Commons Vote", "--by", "60", "--json")]
    [InlineData("plan-package-none", "plan", "1994-budapest")]
    [InlineData("plan-no-file", "plan", "no-such-file.csv")]
    [InlineData("plan-other-table", "plan", Tables + "tracker-made-for-the-test.csv")]
    [InlineData("import-help", "import", "--help")]
    [InlineData("import-kiel-help", "import", "kiel", "--help")]
    [InlineData("import-kiel", "import", "kiel", Tables + "tracker-made-for-the-test.csv")]
    [InlineData("import-kiel-json", "import", "kiel", Tables + "tracker-made-for-the-test.csv", "--json")]
    [InlineData("import-kiel-other-table", "import", "kiel", Tables + "forces-made-for-the-test.csv")]
    [InlineData("import-kiel-no-such-option", "import", "kiel", Tables + "tracker-made-for-the-test.csv", "--as", "csv")]
    public void Command(string name, params string[] arguments)
    {
        var run = CommandRun.Of(arguments);
        Golden.Matches(Path.Combine(Repository.Tests, "golden", name + ".txt"), run.Whole(string.Join(' ', arguments)));
    }
}
