using Casus.Checks;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Patterns;

/// <summary>A way of drafting that has been tried before, and the rule by which a package that uses it is recognised.</summary>
/// <param name="Name">As a reader types it.</param>
/// <param name="Rule">The rule, in a sentence.</param>
/// <param name="Find">Every use in a package on a day.</param>
public sealed record ClausePattern(string Name, string Rule, Func<PackageIndex, DateOnly, IEnumerable<PatternUse>> Find)
{
    public static IReadOnlyList<ClausePattern> All { get; } =
    [
        new("reverse-veto", "Something takes effect because a body that one member can block has not decided within a time.", DecisionPatterns.ReverseVeto),
        new("recusal", "A body decides without the vote of those who are parties to the dispute, of the aggressor, or of others named.", DecisionPatterns.Recusal),
        new("all-but-force", "After the decision of a body each owes what was decided, and armed force alone only if it so decides or consents.", DecisionPatterns.AllButForce),
        new("interim-cover", "A text with a pledge ends when another comes into force, or applies provisionally before it is in force.", TimePatterns.InterimCover),
        new("convene-and-decide", "One instrument has the guarantors meet within a day, and decide together, or do without a decision, within three.", TimePatterns.ConveneAndDecide),
        new("contingency", "An instrument that gives so much a year says what an event changes in it.", ContingencyPattern.Of),
        new("victim-judged", "The attacked or protected side itself finds that the case for a pledge of a guarantor has arisen.", VictimJudgedPattern.Of),
        new("dated-schedule", "One party owes several things by its clock alone, at different times counted from the same event.", TimePatterns.DatedSchedule),
    ];

    /// <summary>Every use of every pattern, as the package stands without the wordings that only one side proposes.</summary>
    public static IReadOnlyList<PatternUse> In(Package package)
    {
        var index = new PackageIndex(Variants.Choose(package, null));
        var day = CheckDay.Of(index);
        return [.. All.SelectMany(pattern => pattern.Find(index, day).DistinctBy(use => use.Words))];
    }
}
