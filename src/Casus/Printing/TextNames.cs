using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>How a paragraph speaks of the two texts once it has said which they are.</summary>
internal sealed record TextNames(string First, string Second)
{
    private const int MostTitles = 2;

    public static TextNames OfTwo { get; } = new("the first", "the second");

    /// <summary>Where the second is the first with a change.</summary>
    public static TextNames OfAChange { get; } = new("the old text", "the changed text");

    /// <summary>Which two texts they are, by the titles of what stands in them.</summary>
    /// <param name="packages">The packages of the two, in this order.</param>
    public static string Opening(Comparison comparison, IReadOnlyList<Package> packages)
    {
        var (first, second) = (Name(comparison.First, packages[0]), Name(comparison.Second, packages[^1]));
        if (first == second)
        {
            return comparison.First.On == comparison.Second.On
                ? $"Two versions are compared of {first}: the first is {comparison.First.Title}, the second {comparison.Second.Title}."
                : $"One text is looked at on two days, {first}: the first is what stands on {PlainWords.Of(comparison.First.On)}, the second what stands on {PlainWords.Of(comparison.Second.On)}.";
        }
        return $"The first text is {first}; the second is {second}.";
    }

    /// <summary><c>the 28-point plan, with Security guarantee annex</c>: the first title, and the next where it is the only other.</summary>
    private static string Name(ComparedText text, Package package)
    {
        var titles = package.Instruments
            .Where(instrument => text.InForce.Contains(instrument.Name) || text.NotInForce.Contains(instrument.Name))
            .Select(instrument => instrument.Title ?? instrument.Name)
            .ToList();
        var proposer = text.ProposedBy is { } party ? " as proposed by " + Wording.Name(party, WordingStyle.ReadAloud) : "";
        return titles.Count switch
        {
            0 => text.Title,
            1 => "the " + titles[0] + proposer,
            MostTitles => $"the {titles[0]} with the {titles[1]}{proposer}",
            _ => $"the {titles[0]} and the texts that go with it{proposer}",
        };
    }
}
