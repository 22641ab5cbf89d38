using Casus.Checks;
using Casus.Credence;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Tests.Credence;

/// <summary>What a source carries falls with it, and nothing else does.</summary>
public sealed class DeletedSourceTests
{
    private const double Exact = 1e-9;

    [Theory]
    [InlineData("2025-08-founding")]
    [InlineData("2024-uk-ukraine")]
    [InlineData("2023-vilnius")]
    public void Without_a_source_only_what_rested_on_it_loses_weight(string name)
    {
        var package = Packages.Compiled(name);
        var whole = Weigh(package);
        var reports = whole.Answers.SelectMany(answer => answer.Reports).DistinctBy(report => report.At.Key).ToList();
        Assert.NotEmpty(reports);
        foreach (var source in reports.Select(report => report.Source).Distinct())
        {
            var gone = reports.Where(report => report.Source == source).Select(report => report.At.Key).ToHashSet();
            var left = Verdicts(Weigh(package with
            {
                Claims = package.Claims.Where(claim => !gone.Contains(claim.At.Key)).ToSequence(),
                Clauses = package.Clauses.Where(clause => !gone.Contains(clause.At.Key)).ToSequence(),
            }));
            var fell = false;
            foreach (var (verdict, before) in Verdicts(whole))
            {
                var now = left.TryGetValue(verdict, out var still) ? still.Weight : 0;
                if (before.Rests.Contains(source))
                {
                    Assert.True(now <= before.Weight + Exact, $"without {source}, {verdict} rises from {before.Weight} to {now}");
                    fell |= now < before.Weight - Exact;
                }
                else
                {
                    Assert.True(Math.Abs(now - before.Weight) < Exact, $"without {source}, on which it does not rest, {verdict} goes from {before.Weight} to {now}");
                }
            }
            Assert.True(fell, $"nothing falls with {source}, though verdicts are said to rest on it");
        }
    }

    private static CredenceReport Weigh(Package package) =>
        Weighing.Of(package, new Question(package.Reading, AsIfSigned: true, null), CheckDay.Of(new PackageIndex(package)), []);

    private static Dictionary<(string Casus, string Party, string Word, Corner Corner), (double Weight, Sequence<string> Rests)> Verdicts(CredenceReport report) =>
        (from answer in report.Answers
         from casus in answer.Casus
         from verdict in answer.Verdicts
         from weight in verdict.Weights
         group (weight.Weight ?? double.NaN, verdict.Sources) by (casus, verdict.Party, verdict.Word, weight.Corner) into same
         select (same.Key, same.First())).ToDictionary(item => item.Key, item => item.Item2);
}
