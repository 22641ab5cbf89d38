using Casus.Keystones;
using Casus.Printing;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;

namespace Casus.Tests.Keystones;

/// <summary>On whose say the strongest help rests, where some lower help would be left without it.</summary>
public sealed class HighestHelpTests
{
    private static KeystoneReport Paris()
    {
        var package = Packages.Compiled("2026-01-paris");
        return KeystoneSearch.Of(package, new Question(package.Reading, AsIfSigned: false, ProposedBy: null), new DateOnly(2026, 1, 6), []);
    }

    [Fact]
    public void Either_side_alone_can_withhold_the_ceasefire_on_which_fighting_for_Ukraine_rests()
    {
        var attack = Paris().Answers[0];
        Assert.Empty(attack.SinglePoints);
        Assert.Equal(["Russia", "Ukraine"], attack.HighestRestsOn.Where(point => point.Words == "ceasefire-in-force").Select(point => point.Of).Order(StringComparer.Ordinal));
        Assert.All(attack.HighestRestsOn, point => Assert.Contains("fight", point.Lost));
        Assert.Contains("this answer takes it as given", Assert.Single(KeystoneWords.OfTheHighest(attack, names => string.Join(" or ", names))), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_promise_waits_for_another_there_is_no_keystone() => Assert.All(Paris().Answers, answer => Assert.False(answer.HasKeystones()));

    [Fact]
    public void Where_promises_wait_for_each_other_there_are_keystones()
    {
        var package = Packages.Compiled("2026-positions");
        Assert.Contains(KeystoneSearch.Of(package, new Question(package.Reading, AsIfSigned: false, ProposedBy: null), new DateOnly(2026, 2, 28), []).Answers, answer => answer.HasKeystones());
    }

    [Fact]
    public void A_firm_act_on_no_ladder_stands_in_the_matrix_and_says_how_it_binds()
    {
        var package = Packages.Compiled("2026-01-paris");
        var matrix = Matrices.Of(package, new Question(package.Reading, AsIfSigned: false, ProposedBy: null), new DateOnly(2026, 1, 6), [], SweepSettings.Default);
        var cell = matrix.Columns[0].Cells.First(one => one.Guarantor == "France");
        Assert.Equal(["finalize-commitments"], cell.FirmActs);
        Assert.Equal([Casus.Treaties.Level.Political], cell.FirmBy);
        Assert.Empty(matrix.Columns[0].Cells.First(one => one.Guarantor == "United States").AllFirm);
    }
}
