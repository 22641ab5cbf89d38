using Casus.Calculation;
using Casus.Forces;

namespace Casus.Pillars;

/// <summary>What of a stock could be lost to the adversary or run out first.</summary>
public static class Stocks
{
    public const string Advance = "advance-per-day";
    public const string Asked = Interceptors.UnitsAsked;

    private const string UsedEnding = "-used";
    private const string MadeEnding = "-made";
    private const string DistanceEnding = "-distance";

    internal static PillarSheet Of(LeverSet levers)
    {
        var stocks = levers.Of(Pillar.Stocks, LeverKind.Stock).ToList();
        var steps = new List<StepDefinition>();
        var gaps = new List<Gap>();
        foreach (var stock in stocks)
        {
            steps.AddRange(Expended(levers, stock));
            steps.AddRange(Captured(levers, stock));
            if (levers.Find(Asked) is { } asked && asked.Unit == stock.Unit)
            {
                var name = $"{asked.Name}-less-{stock.Name}";
                steps.Add(new StepDefinition(name, "Against what is asked", $"{asked.Words}, less {stock.Words}", stock.Unit, Formula.Of(asked.Name) - Formula.Of(stock.Name)));
                gaps.Add(new Gap(name, $"{asked.Words}: {stock.Words}"));
            }
        }
        return new PillarSheet(Pillar.Stocks, steps, gaps);
    }

    private static IEnumerable<StepDefinition> Expended(LeverSet levers, Lever stock)
    {
        var (used, made) = (stock.Name + UsedEnding, stock.Name + MadeEnding);
        if (levers.Has(used, made))
        {
            yield return new StepDefinition(
                stock.Name + "-empty", "Expended", $"{stock.Words}: gone after", "months",
                Interceptors.DaysUntilEmpty.Of(Formula.Of(stock.Name), Formula.Of(used), Formula.Of(made)), IsKey: true);
        }
        if (levers.Has(made))
        {
            yield return new StepDefinition(
                stock.Name + "-replaced", "Expended", $"{stock.Words}: months of output that would replace them all", "months", Formula.Of(stock.Name) / Formula.Of(made), IsKey: true);
        }
    }

    /// <summary>A depot is overrun when the line has moved to it; only the pace of a line that moves slowly is known.</summary>
    private static IEnumerable<StepDefinition> Captured(LeverSet levers, Lever stock)
    {
        if (levers.Has(stock.Name + DistanceEnding, Advance))
        {
            yield return new StepDefinition(
                stock.Name + "-overrun", "Captured", $"{stock.Words}: where they are kept is reached after, at the pace of a line that moves slowly", "days",
                Formula.Of(stock.Name + DistanceEnding) / Formula.Of(Advance), Grade.Data);
        }
    }
}
