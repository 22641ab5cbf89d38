using Casus.Binding;
using Casus.Keystones;
using Casus.Responses;
using Casus.Situations;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Tests.Keystones;

/// <summary>
/// The circle of August 2025: soldiers wait for the backing of the United States, and the backing for soldiers. Two readings of whose soldiers;
/// SOURCE.md of the package says why there are two.
/// </summary>
public sealed class FoundingKeystoneTests
{
    private const string Settled = "settlement-signed; ";

    [Theory]
    [InlineData("Lead Reading")]
    [InlineData("Any Reading")]
    public void With_Russia_not_objecting_nobody_is_firmly_due_to_deploy_and_both_are_assured(string reading) => Assert.All(Answers(reading, Settled + "russia-permits-troops"), answer =>
    {
        Assert.Empty(Deploying(answer, Corner.Firm));
        Assert.Equal(["United Kingdom", "France"], Deploying(answer, Corner.Assured));
    });

    [Theory]
    [InlineData("Lead Reading")]
    [InlineData("Any Reading")]
    public void With_Russia_objecting_nobody_is(string reading) => Assert.All(Answers(reading, Settled + "not russia-permits-troops"), answer =>
        Assert.All(answer.Reached, reach => Assert.Empty(Deploying(answer, reach.Corner))));

    [Theory]
    [InlineData("Lead Reading", "uk", "us-back")]
    [InlineData("Any Reading", "fr", "uk", "us-back")]
    public void The_keystones_are(string reading, params string[] alone) => Assert.All(Answers(reading, Settled + "russia-permits-troops"), answer =>
    {
        var closing = Assert.Single(answer.Closings, closing => closing is { In: Corner.Firm, Target: Corner.Assured } && closing.Words.Contains("deploy"));
        Assert.Equal(closing.Bearing.Count, closing.LargestTried);
        var found = closing.Sets.Select(set => string.Join(" and ", set.Select(id => id.Split(" clause ")[1].Split(' ')[0]))).Order(StringComparer.Ordinal);
        Assert.Equal(alone, found);
    });

    /// <summary>As said in August the intentions bind nobody, and no simultaneous promise is offered: nothing is assured either.</summary>
    [Fact]
    public void As_said_nothing_is_assured() => Assert.All(Answers(null, Settled + "russia-permits-troops"), answer => Assert.Empty(answer.In(Corner.Assured)));

    private static IEnumerable<string> Deploying(KeystoneAnswer answer, Corner corner) => answer.In(corner).Where(commitment => commitment.Word == "deploy").Select(commitment => commitment.Party);

    private static Sequence<KeystoneAnswer> Answers(string? variant, string given)
    {
        var package = Packages.Compiled("2025-08-founding");
        var (literals, _) = Parser.ParseGiven(new SourceText("--given", given));
        var (bound, _) = GivenBinder.Bind(package, literals);
        var report = KeystoneSearch.Of(package, new Question(package.Reading, AsIfSigned: false, variant), new DateOnly(2025, 8, 26), [.. bound]);
        Assert.NotEmpty(report.Answers);
        return report.Answers;
    }
}
