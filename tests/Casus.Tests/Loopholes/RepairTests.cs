using Casus.Checks;
using Casus.Commands;
using Casus.Edits;
using Casus.Evaluation;
using Casus.Findings;
using Casus.Loopholes;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Tests.Loopholes;

/// <summary>Every repair offered for the library does what it says: written into the text it is understood, the way round is gone, and nothing became weaker unless the repair said so.</summary>
public sealed class RepairTests
{
    private const int MostTries = 120;
    private static readonly bool[] bothWays = [true, false];

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void A_repair_offered_closes_the_way_round(string name)
    {
        var opened = Packages.Open(name);
        var package = opened.Package ?? throw new InvalidOperationException($"{name} has no header.");
        var question = new Question(package.Reading, AsIfSigned: false, ProposedBy: null);
        foreach (var item in RepairSearch.Of(package, question, MostTries, SweepSettings.Default))
        {
            foreach (var repair in item.Repairs)
            {
                var written = Written(opened, package, repair.Edit);
                var index = new PackageIndex(Variants.Choose(written, null));
                var demand = item.Loophole.Demand;
                var ways = LoopholeSearch.WaysOf(index, demand.Casus, question, CheckDay.Of(index), []);
                var expected = demand.Expectation is null ? null : package.Expectations.OfType<ExpectDue>().First(due => Wording.Of(due) == demand.Expectation);
                Assert.Null(LoopholeSearch.Find(demand, ways, SweepSettings.Default, expected));
                var before = new PackageIndex(Variants.Choose(package, null));
                foreach (var isSo in bothWays)
                {
                    var lost = Firm(before, demand.Casus, isSo).Except(Firm(index, demand.Casus, isSo)).Where(owed => !(repair.Weakens ?? throw new InvalidOperationException("Every library package is small enough to tell who owes less.")).Any(weaker => weaker.StartsWith(owed.Split(" owes ")[0], StringComparison.Ordinal)));
                    Same.Nothing(lost.Select(owed => $"after «{repair.Edit.Words}», with every open fact {isSo}, no longer: {owed}"));
                }
            }
        }
    }

    [Fact]
    public void The_library_has_loopholes_that_can_be_repaired_and_some_that_cannot()
    {
        var repaired = Packages.Names.SelectMany(name =>
        {
            var package = Packages.Compiled(name);
            return RepairSearch.Of(package, new Question(package.Reading, AsIfSigned: false, ProposedBy: null), MostTries, SweepSettings.Default);
        }).ToList();
        Assert.True(repaired.Count(item => !item.Repairs.IsEmpty) >= 5, "too few repairs to test anything");
        Assert.Contains(repaired, item => item.Repairs.IsEmpty);
    }

    /// <summary>By the reference: who firmly owes what in each way in which a casus arises, with every open fact the same way.</summary>
    private static List<string> Firm(PackageIndex index, string casus, bool isSo) =>
    [
        .. from occasion in Occasion.Of(index, CheckDay.Of(index))
           where occasion.Casus == casus
           let @case = occasion.CaseOn(index, CheckDay.Of(index))
           let literals = occasion.Given.Concat(OpenFacts.Of(index, @case, occasion.Given).Select(open => open.Literal(isSo)))
           let situation = Situation.Of(new DateTimeOffset(@case.On.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero), literals)
           let solved = Responder.Solve(index, new Knowledge(index, situation), @case, new Question(index.Package.Reading, AsIfSigned: false, ProposedBy: null))
           from party in index.Package.Parties
           // Where each may attack each, "each other" lays the duty on the attacker too; nobody counts on its help, and no repair speaks of it.
           where @case.SideOf(party.Name) != Side.Aggressor
           from rung in index.Package.Ladders.SelectMany(ladder => ladder.Rungs)
           where Cover.Reaching(solved, Corner.Firm, party.Name, rung).Any()
           select $"{party.Name} owes {rung} in: {occasion.Words}",
    ];

    /// <summary>As <c>casus repair --apply</c> writes it: the text is changed and read again.</summary>
    private static Package Written(OpenedPackage opened, Package package, Edit edit)
    {
        var texts = Patch.Of(package, edit.Apply(package))
            .GroupBy(change => change.At.File)
            .Select(file => new SourceText(file.Key, Patch.Apply((opened.TextOf(file.Key) ?? throw new InvalidOperationException($"{file.Key} is not of the package.")).Content, file)))
            .ToList();
        var again = opened.With(texts, CommandRun.Around(TextWriter.Null, TextWriter.Null, Repository.Root));
        Same.Nothing(again.Findings.Where(finding => finding.Level == Severity.Error).Select(finding => $"after «{edit.Words}»: {finding.Code} {finding.Message}"));
        return again.Package ?? throw new InvalidOperationException("The written text has no header.");
    }
}
