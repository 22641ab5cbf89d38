using Casus.Allocations;

namespace Casus.Benchmarks.Allocation;

/// <summary>
/// A question made by chance, the same from the same seed; no force and no requirement of it is real. Every force can serve at every theatre and in
/// every month, so there are forces × theatres × months whole numbers, and rows for each force and month, each force's months, each theatre and month.
/// </summary>
internal static class ReferenceAllocation
{
    private const int DaysOfMonth = 30;

    public static AllocationQuestion Make(int seed, int forces, int theatres, int months, int grain)
    {
        var random = new Random(seed);
        var elements = Enumerable.Range(0, forces).Select(index =>
        {
            var units = random.Next(2, 9) * grain;
            // No two count alike and none counts a round number, so that whole units rarely fit exactly.
            var counts = random.Next(7, 40) + (random.Next(10) / 10.0);
            var most = Math.Round(months * (0.35 + (0.4 * random.NextDouble())), 1);
            return new ForceElement($"Force {index + 1}", $"Owner {index + 1}", "strength", units, counts, 0, 1, most, [], [], [], 0, "", "", SourceLocation.None);
        }).ToList();
        var capacity = elements.Sum(element => element.Units * element.Counts * (element.Months ?? months)) / (theatres * months);
        var requirements =
            from theatre in Enumerable.Range(0, theatres)
            from month in Enumerable.Range(0, months)
            let least = Math.Round(capacity * (0.5 + (1.4 * random.NextDouble())), 1)
            select new ForceRequirement(
                $"Theatre {theatre + 1}, month {month + 1}", $"Mission {theatre + 1}", $"Theatre {theatre + 1}", "strength",
                least, least, month * DaysOfMonth, (month + 1) * DaysOfMonth, random.Next(1, 10), "", SourceLocation.None);
        return new AllocationQuestion(requirements.ToSequence(), elements.ToSequence(), [], []);
    }
}
