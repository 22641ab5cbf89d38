using Casus.Calculation;
using Casus.Forces;

namespace Casus.Pillars;

/// <summary>
/// The queue for launchers: orders with a size, a time and a rank, on one production. Who jumps the queue is a lever: <c>NAME-rank</c>. An order is
/// delivered with its last unit, so its date is an interval wherever a figure before it is one.
/// </summary>
public static class LauncherOrders
{
    public const string Production = "fire-units-made";
    private const string RankEnding = "-rank";
    private const string PlacedEnding = "-placed";
    private const string Group = "Queue for launchers";

    /// <summary>The numbers of each order in the call of the function: units, placed, rank.</summary>
    private const int PerOrder = 3;

    internal static (IReadOnlyList<StepDefinition> Steps, IReadOnlyList<Gap> Gaps) Of(LeverSet levers)
    {
        var orders = levers.Of(Pillar.Defence, LeverKind.Order).Where(order => levers.Has(order.Name + RankEnding, order.Name + PlacedEnding)).ToList();
        if (!levers.Has(Production))
        {
            return ([], []);
        }
        var steps = new List<StepDefinition>();
        // An order of nobody stands for those that are not known; it only makes others wait.
        foreach (var (order, place) in orders.Select((order, place) => (order, place)).Where(item => item.order.Of.Length > 0))
        {
            steps.Add(new StepDefinition(
                order.Name + "-alone", Group, $"{order.Words}: years of the whole output", "years", Formula.Of(order.Name) / Formula.Of(Production), IsKey: true));
            steps.Add(new StepDefinition(
                order.Name + "-delivered", Group, $"{order.Words}: delivered after so many years, behind those before it", "years",
                DeliveredOf(place, orders.Count).Of([.. orders.SelectMany(Numbers), Formula.Of(Production)]), IsKey: true));
        }
        return (steps, []);
    }

    private static IEnumerable<Formula> Numbers(Lever order) => [Formula.Of(order.Name), Formula.Of(order.Name + PlacedEnding), Formula.Of(order.Name + RankEnding)];

    /// <summary>
    /// When one of so many orders is delivered. It comes later the larger it or another is, the later it was placed, and the lower it stands; sooner the
    /// later the others were placed, the lower they stand, and the more is made.
    /// </summary>
    private static Function DeliveredOf(int place, int count)
    {
        var directions = Enumerable.Range(0, count).SelectMany(order => order == place
            ? [Direction.Rises, Direction.Rises, Direction.Rises]
            : new[] { Direction.Rises, Direction.Falls, Direction.Falls }).Append(Direction.Falls);
        double Delivered(IReadOnlyList<double> numbers) => Backlog.Completed(
            [.. Enumerable.Range(0, count).Select(order => new WaitingOrder(numbers[order * PerOrder], numbers[(order * PerOrder) + 1], numbers[(order * PerOrder) + 2]))],
            new ProductionRamp(numbers[^1], numbers[^1], 0))[place];
        string Written(IReadOnlyList<string> arguments)
        {
            string Of(int order) => $"{arguments[order * PerOrder]} (rank {arguments[(order * PerOrder) + 2]}, placed {arguments[(order * PerOrder) + 1]})";
            return $"years until {Of(place)} is made at {arguments[^1]} a year, beside {string.Join(" and ", Enumerable.Range(0, count).Where(order => order != place).Select(Of))}";
        }
        return new Function("delivered", Delivered, directions.ToSequence()) { Written = Written };
    }
}
