using Casus.Checks;
using Casus.Evaluation;
using Casus.Loopholes;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Tests.Loopholes;

/// <summary>What must be true of the library when every situation is looked at, in the words of those who asked for it.</summary>
public sealed class StatementTests
{
    [Fact]
    public void In_Budapest_nothing_above_consult_is_even_possible_in_a_conventional_attack()
    {
        var matrix = MatrixOf("1994-budapest");
        var conventional = matrix.Columns.Where(column => column.Class.Casus == "Conventional Attack").ToList();
        Assert.NotEmpty(conventional);
        Assert.All(conventional, column => Assert.Equal(ProofKind.Enumeration, column.Proof.Kind));
        Assert.All(conventional.SelectMany(column => column.Cells), cell => Assert.Contains(cell.Possible, new[] { "consult", "state", null }));
        Assert.Contains(Packages.FindingsOf("1994-budapest"), finding => finding.Code == "CAS402" && finding.Message.Contains("consult", StringComparison.Ordinal));
    }

    [Fact]
    public void In_Locarno_the_flagrant_path_has_a_way_round_by_finding()
    {
        var finding = Assert.Single(Packages.FindingsOf("1925-locarno"), finding => finding.Code == "CAS430" && finding.Message.Contains("due to assist", StringComparison.Ordinal));
        Assert.Contains(finding.Details, line => line.StartsWith("cause", StringComparison.Ordinal) && line.Contains("finder", StringComparison.Ordinal));
        Assert.NotEmpty(finding.Repairs);
    }

    [Fact]
    public void The_classes_of_a_matrix_are_together_every_situation_of_each_way()
    {
        foreach (var name in Packages.Names)
        {
            var package = Packages.Compiled(name);
            var index = new PackageIndex(Variants.Choose(package, null));
            var question = new Question(package.Reading, AsIfSigned: false, ProposedBy: null);
            var columns = MatrixOf(name).Columns;
            foreach (var occasion in Occasion.Of(index, CheckDay.Of(index)))
            {
                var space = Inquiry.Of(index, occasion, question, CheckDay.Of(index)).Space;
                var own = columns.Where(column => column.Class.Casus == occasion.Casus && column.Class.Happens == occasion.Words && column.Class.Victim == occasion.Victim && column.Class.Aggressor == occasion.Aggressor);
                Assert.Equal(System.Numerics.BigInteger.Pow(2, space.Inputs.Count), own.Aggregate(System.Numerics.BigInteger.Zero, (sum, column) => sum + column.Class.Situations));
            }
        }
    }

    [Fact]
    public void A_situation_shown_as_a_loophole_is_one_by_the_reference()
    {
        foreach (var name in Packages.Names)
        {
            var package = Packages.Compiled(name);
            var index = new PackageIndex(Variants.Choose(package, null));
            var question = new Question(package.Reading, AsIfSigned: false, ProposedBy: null);
            foreach (var casus in index.Package.Casus)
            {
                var ways = LoopholeSearch.WaysOf(index, casus.Name, question, CheckDay.Of(index), []);
                foreach (var demand in Demands.OfCasus(index, casus, ways, SweepSettings.Default, CancellationToken.None))
                {
                    if (LoopholeSearch.Find(demand, ways, SweepSettings.Default) is { Holes: > 0 } loophole)
                    {
                        var way = ways.First(way => way.Occasion.Words == loophole.Happens);
                        var situation = Situation.Of(new DateTimeOffset(way.Space.Case.On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), loophole.Given.Concat(loophole.Situation));
                        var solved = Responder.Solve(index, new Knowledge(index, situation), way.Space.Case, question);
                        Same.Nothing(demand.Parties.Where(party => Cover.Reaching(solved, Corner.Firm, party, demand.Rung).Any()).Select(party => $"{name}, {casus.Name}: {party} firmly owes {demand.Rung}"));
                    }
                }
            }
        }
    }

    private static Matrix MatrixOf(string name)
    {
        var package = Packages.Compiled(name);
        var index = new PackageIndex(package);
        return Matrices.Of(package, new Question(package.Reading, AsIfSigned: false, ProposedBy: null), CheckDay.Of(index), [], SweepSettings.Default);
    }
}
