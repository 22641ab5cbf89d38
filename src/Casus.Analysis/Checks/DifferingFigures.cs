using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS416: requirements for one thing whose figures overlap and differ: two claims, of which neither is corrected.</summary>
internal static class DifferingFigures
{
    public static IEnumerable<Finding> Of(PackageIndex index) =>
        index.Package.Requirements
            .Where(requirement => requirement.Amount is { From: not null, Unit: not null })
            .GroupBy(requirement => new { requirement.For, requirement.In, requirement.Amount.Unit, requirement.Amount.Per, requirement.Amount.PerOf })
            .SelectMany(Overlapping)
            .Where(same => same.Select(requirement => (Low(requirement), High(requirement))).Distinct().Count() > 1)
            .Select(Finding);

    /// <summary>Figures that share a number, told together; a mission of another size is another thing.</summary>
    private static IEnumerable<IReadOnlyList<Treaties.Requirement>> Overlapping(IEnumerable<Treaties.Requirement> same)
    {
        var (together, reach) = (new List<Treaties.Requirement>(), decimal.MinValue);
        foreach (var next in same.OrderBy(Low).ThenBy(High))
        {
            if (together.Count > 0 && Low(next) > reach)
            {
                yield return together;
                together = [];
            }
            together.Add(next);
            reach = Math.Max(reach, High(next));
        }
        yield return together;
    }

    private static decimal Low(Treaties.Requirement requirement) => requirement.Amount.Least;

    private static decimal High(Treaties.Requirement requirement) => requirement.Amount.Most ?? requirement.Amount.From?.Value ?? 0;

    private static Finding Finding(IReadOnlyList<Treaties.Requirement> same)
    {
        var (first, unit) = (same[0], same[0].Amount.Unit);
        var (leastLow, mostLow, leastHigh, mostHigh) = (same.Min(Low), same.Max(Low), same.Min(High), same.Max(High));
        return new Finding(
            "CAS416", Severity.Info,
            $"{same.Count} figures stand side by side for {first.For}{(first.In is { } place ? $" in {place}" : "")}: {string.Join(", ", same.Select(requirement => Wording.Of(requirement.Amount)))}.",
            same.Select(requirement => new FindingPlace(requirement.At, $"{requirement.Name}: {Wording.Of(requirement.Amount)}")).ToSequence(),
            "Say with each use which of them is meant; neither is corrected here.",
            [
                .. same.Select(requirement => $"{requirement.Name}: {Wording.Of(requirement.Amount)}{(requirement.Provenance is { } said ? $" ({said.Source}, {said.On})" : "")}"),
                $"The lower ends are {mostLow - leastLow:#,0.##} {unit} apart, the upper ends {mostHigh - leastHigh:#,0.##}.",
            ]);
    }
}
