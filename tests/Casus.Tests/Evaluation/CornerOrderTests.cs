using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Tests.Evaluation;

/// <summary>FIRM ≤ ASSURED ≤ POSSIBLE ≤ AT ONE TABLE, duty by duty, where nothing is denied (design 6.4, Theorem 1).</summary>
public sealed class CornerOrderTests
{
    private const int Cases = 400;

    [Fact]
    public void Each_corner_reaches_at_least_as_far_as_the_one_before() => Seeds.Each(Cases, seed =>
    {
        var (package, world) = RandomPackages.WithWorld(seed, RandomShape.Positive with { Papers = seed % 2 == 0 });
        var dice = new Dice(seed);
        var (situation, question) = (RandomSituations.Partial(world, dice), RandomSituations.Some(dice, world));
        var response = Responder.Respond(package, situation, question);
        Assert.Empty(response.Unsettled);
        foreach (var duty in response.Duties)
        {
            CornerAnswer[] corners = [duty.Firm, duty.Assured, duty.Possible, duty.AtOneTable];
            Assert.DoesNotContain(corners, corner => corner.Contested);
            for (var i = 1; i < corners.Length; i++)
            {
                Assert.True(
                    Height(package, corners[i - 1].Reached) <= Height(package, corners[i].Reached),
                    $"corner {i} lies below corner {i - 1}: {Verdicts.Of(duty)}{Seeds.Words(package)}");
            }
        }
    });

    [Fact]
    public void A_firm_duty_reaches_no_less_than_its_floor() => Seeds.Each(Cases, seed =>
    {
        var (package, world) = RandomPackages.WithWorld(seed, RandomShape.Whole);
        var dice = new Dice(seed);
        var question = RandomSituations.Some(dice, world);
        foreach (var duty in Responder.Respond(package, RandomSituations.Partial(world, dice), question).Duties.Where(duty => !duty.IsProhibition))
        {
            Assert.True(duty.Firm.Reached is null || duty.Firm.Reached == duty.Floor, Verdicts.Of(duty));
            Assert.True(Height(package, duty.Floor) <= Height(package, duty.Ceiling), Verdicts.Of(duty));
            Assert.True(duty.Firm.Reached is null || duty.Whether == Whether.Firm, Verdicts.Of(duty));
            Assert.True(duty.Possible.Reached is null || !duty.IsPermission || duty.Firm.Reached is null, "a permission became a duty: " + Verdicts.Of(duty));
        }
    });

    /// <summary>A word's place in the order of the ladders; nothing lies below everything, an act on no ladder on a height of its own.</summary>
    private static int Height(Package package, string? word)
    {
        var rungs = package.Ladders.SelectMany(ladder => ladder.Rungs).ToList();
        return word is null ? -1 : rungs.IndexOf(word) is var place and >= 0 ? place : rungs.Count;
    }
}
