namespace Casus.Tests.Fuzz;

/// <summary>The short run. The long one: <c>dotnet run -c Release --project bench/Casus.Benchmarks -- fuzz 1000000</c>.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20261122;
    private const int Texts = 3_000;

    [Fact]
    public void Spoiled_sources_give_no_exception_and_no_hang()
    {
        var sources = Packages.SourcePaths.Select(File.ReadAllText).ToList();
        var result = FuzzRun.Run(sources, Seed, first: 0, Texts, _ => { });
        Same.Nothing(result.Failures);
        Assert.Equal(Texts, result.Texts);
        Assert.True(result.Answered >= Texts / 50, $"only {result.Answered} texts came as far as an answer");
    }

    /// <summary>Texts at the edges: nothing, one sign, one sign without end.</summary>
    [Fact]
    public void Monotonous_texts_give_no_exception_and_no_hang()
    {
        string[] pieces = ["", " ", "\"", "(", ")", "{", "}", ".", ",", "--", "not ", "not (", "casus ", "when ", "A ", "a ", "1 ", "1,", "2026-", "clause ", "clause 1: ", "failing which ", "and ", "\0", "\ud83d", "party A. ", "casus A is A. ", "group A is A. ", "text \"a\" "];
        foreach (var piece in pieces)
        {
            foreach (var times in new[] { 1, 2, 3, 5_000 })
            {
                var text = string.Concat(Enumerable.Repeat(piece, times));
                FuzzRun.Try(text, _ => { });
                FuzzRun.Try("casus 1 package P.\n" + text, _ => { });
                FuzzRun.Try("casus 1 package P.\nparty A. party B.\ninstrument I, treaty among A and B {\n" + text, _ => { });
                FuzzRun.Try("casus 1 package P.\nparty A. party B.\ninstrument I, treaty among A and B {\nclause 1: when " + text, _ => { });
            }
        }
    }
}
