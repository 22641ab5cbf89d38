using Casus.Calculation;
using Casus.Forces;

namespace Casus.Pillars;

/// <summary>Air and missile defence: what leaks through, when the stock is gone, what is covered, and when ordered launchers and interceptors come.</summary>
public static class Interceptors
{
    public const string RaidSize = "raid-size";
    public const string Shots = "shots-per-target";
    public const string Hit = "hit-chance";
    public const string RaidsPerDay = "raids-per-day";
    public const string InStock = "interceptors-in-stock";
    public const string Resupply = "pac-3";
    public const string OwnShare = "share-of-interceptors";
    public const string CoveredByUnit = "area-per-fire-unit";
    public const string ToCover = "area-to-cover";
    public const string UnitsReceived = "patriot-received";
    public const string UnitsAsked = "patriot-ask";
    public const string InterceptorsOrdered = "interceptors-contracted";
    public const string RampFrom = "interceptors-ramp-from";
    public const string RampTo = "interceptors-ramp-to";
    public const string RampYears = "interceptors-ramp-years";
    public const string Operators = "interceptor-operators";
    private const string Units = "interceptors";
    private const double DaysOfYear = 365;

    /// <summary>Days until a stock is empty: stock ÷ (used − made), and never where as much is made as is used.</summary>
    public static Function DaysUntilEmpty { get; } = new(
        "days until empty", numbers => numbers[1] <= numbers[2] ? double.PositiveInfinity : numbers[0] / (numbers[1] - numbers[2]), [Direction.Rises, Direction.Falls, Direction.Rises])
    {
        Written = arguments => $"{arguments[0]} ÷ ({arguments[1]} − {arguments[2]})",
    };

    /// <summary>Years until so many have been made on a ramp: units; rate at first, rate in the end, years of growth.</summary>
    public static Function YearsOnRamp { get; } = new(
        "years on the ramp", numbers => new ProductionRamp(numbers[1], numbers[2], numbers[3]).WhenMade(numbers[0]), [Direction.Rises, Direction.Falls, Direction.Falls, Direction.Rises])
    {
        Written = arguments => $"years to make {arguments[0]} at {arguments[1]} a year rising to {arguments[2]} over {arguments[3]} years",
    };

    internal static PillarSheet Of(LeverSet levers)
    {
        var (queue, gaps) = LauncherOrders.Of(levers);
        return new PillarSheet(Pillar.Defence, [.. Raids(levers), .. Coverage(levers), .. Supply(levers), .. queue], gaps);
    }

    private static IEnumerable<StepDefinition> Raids(LeverSet levers)
    {
        const string group = "Raids";
        if (levers.Has(RaidSize, Shots, Hit))
        {
            yield return new StepDefinition("leakers", group, "Targets of a raid that come through", "targets", Formula.Of(RaidSize) * Functions.AllMiss.Of(Formula.Of(Hit), Formula.Of(Shots)), IsKey: true);
        }
        if (levers.Has(RaidSize, Shots, RaidsPerDay))
        {
            yield return new StepDefinition("interceptors-used", group, "Interceptors used in a day", "interceptors per day", Formula.Of(RaidSize) * Formula.Of(Shots) * Formula.Of(RaidsPerDay));
        }
        if (levers.Has(RaidSize, Shots, RaidsPerDay, InStock, Resupply, OwnShare))
        {
            yield return new StepDefinition(
                "interceptors-resupplied", group, "Interceptors that come in a day", "interceptors per day", Formula.Of(Resupply) * Formula.Of(OwnShare) / DaysOfYear);
            yield return new StepDefinition(
                "stock-out-day", group, "Day on which the stock is gone", "days",
                DaysUntilEmpty.Of(Formula.Of(InStock), Formula.Of("interceptors-used"), Formula.Of("interceptors-resupplied")), IsKey: true);
        }
    }

    private static IEnumerable<StepDefinition> Coverage(LeverSet levers)
    {
        if (levers.Has(UnitsReceived, CoveredByUnit, ToCover))
        {
            yield return new StepDefinition(
                "covered-share", "Coverage", "Part of the area that the launchers received can cover", Quantity.Share,
                Functions.Smallest.Of(1, Formula.Of(UnitsReceived) * Formula.Of(CoveredByUnit) / Formula.Of(ToCover)));
        }
    }

    private static IEnumerable<StepDefinition> Supply(LeverSet levers)
    {
        const string group = "Interceptors made";
        if (levers.Has(InterceptorsOrdered, Resupply))
        {
            yield return new StepDefinition(
                "interceptors-contracted-years", group, "Years to make what is contracted, at the rate of the last year", "years", Formula.Of(InterceptorsOrdered) / Formula.Of(Resupply), IsKey: true);
        }
        if (levers.Has(InterceptorsOrdered, RampFrom, RampTo, RampYears))
        {
            yield return new StepDefinition(
                "interceptors-contracted-years-on-ramp", group, "The same if production grows as agreed", "years",
                YearsOnRamp.Of(Formula.Of(InterceptorsOrdered), Formula.Of(RampFrom), Formula.Of(RampTo), Formula.Of(RampYears)), IsKey: true);
        }
        foreach (var order in levers.Of(Pillar.Defence, LeverKind.Order).Where(order => order.SuppliedBy is { } supply && levers.Has(supply)))
        {
            var supply = order.SuppliedBy ?? throw new InvalidOperationException("It was asked for.");
            var (to, years) = (LeverNames.Of(supply + PackageFigures.RisingTo), LeverNames.Of(supply + PackageFigures.RisingYears));
            yield return new StepDefinition(
                $"{order.Name}-years-from-{supply}", "Orders at the supply they are ordered from", $"{order.Words}: years of the whole output of {supply}", "years",
                levers.Has(to, years) ? YearsOnRamp.Of(Formula.Of(order.Name), Formula.Of(supply), Formula.Of(to), Formula.Of(years)) : Formula.Of(order.Name) / Formula.Of(supply));
        }
        if (levers.Has(Operators, Resupply))
        {
            yield return new StepDefinition(
                "interceptors-per-operator", group, "A year's output in equal parts for every operator", $"{Units} a year", Formula.Of(Resupply) / Formula.Of(Operators));
        }
    }
}
