using Casus.Calculation;
using Casus.Forces;

namespace Casus.Pillars;

/// <summary>The corridor's traffic and the part of the time it is open, the ships that a gate keeps out, and the days that clearing mines takes.</summary>
public static class Sea
{
    public const string Cargo = "corridor-cargo";
    public const string Ships = "corridor-ships";
    public const string Period = "corridor-period";
    public const string PortHits = "port-hits";
    public const string Closings = "closings-per-month";
    public const string DaysToReopen = "days-to-reopen";
    public const string GateOpen = "straits-open";
    public const string Mined = "mined-area";
    public const string Cleared = "cleared-per-ship-day";
    private const double DaysOfMonth = 30;

    internal static PillarSheet Of(LeverSet levers)
    {
        var (steps, gaps) = Entering(levers);
        return new PillarSheet(Pillar.Sea, [.. Corridor(levers), .. steps], gaps);
    }

    private static IEnumerable<StepDefinition> Corridor(LeverSet levers)
    {
        const string group = "Corridor";
        if (levers.Has(Cargo, Ships, Period))
        {
            yield return new StepDefinition("corridor-cargo-per-month", group, "Cargo in a month", "million tonnes", Formula.Of(Cargo) / Formula.Of(Period), IsKey: true);
            yield return new StepDefinition("corridor-cargo-per-ship", group, "Cargo of a ship", "million tonnes", Formula.Of(Cargo) / Formula.Of(Ships));
            yield return new StepDefinition("corridor-ships-per-day", group, "Ships in a day", "ships per day", Formula.Of(Ships) / (Formula.Of(Period) * DaysOfMonth));
        }
        if (levers.Has(PortHits, Period))
        {
            yield return new StepDefinition("port-hits-per-month", group, "Port facilities hit in a month, while it was open", "facilities per month", Formula.Of(PortHits) / Formula.Of(Period));
        }
        if (levers.Has(Cargo, Ships, Period, Closings, DaysToReopen))
        {
            // Open and closed by turns: of a cycle of (time open + time to reopen) the first part is open.
            yield return new StepDefinition(
                "corridor-open", group, "Part of the time in which the corridor is open", Quantity.Share,
                1 / (1 + (Formula.Of(Closings) * Formula.Of(DaysToReopen) / DaysOfMonth)), IsKey: true);
            yield return new StepDefinition("days-open", group, "Days of a month on which it is open", "days", DaysOfMonth * Formula.Of("corridor-open"));
            yield return new StepDefinition("corridor-cargo-left", group, "Cargo in a month with those interruptions", "million tonnes", Formula.Of("corridor-cargo-per-month") * Formula.Of("corridor-open"));
        }
    }

    /// <summary>Ships of states without a coast there enter as the gate allows.</summary>
    private static (IReadOnlyList<StepDefinition> Steps, IReadOnlyList<Gap> Gaps) Entering(LeverSet levers)
    {
        var (steps, gaps) = (new List<StepDefinition>(), new List<Gap>());
        foreach (var ships in levers.Of(Pillar.Sea, LeverKind.Offer).Where(_ => levers.Has(GateOpen)))
        {
            var (enter, lacking) = (ships.Name + "-entering", ships.Name + "-outside");
            steps.Add(new StepDefinition(enter, "Gate and mines", $"{ships.Words}: able to enter", ships.Unit, Formula.Of(ships.Name) * Formula.Of(GateOpen), IsKey: true));
            steps.Add(new StepDefinition(lacking, "Gate and mines", $"{ships.Words}: kept outside", ships.Unit, Formula.Of(ships.Name) * (1 - Formula.Of(GateOpen))));
            gaps.Add(new Gap(lacking, $"{ships.Words}: kept outside by the gate", new Held(ships.Name, enter, ships.Name, ships.Words)));
            if (levers.Has(Mined, Cleared))
            {
                steps.Add(new StepDefinition(
                    ships.Name + "-clearing-days", "Gate and mines", $"{ships.Words}: days to clear the mined area", "days", Formula.Of(Mined) / (Formula.Of(enter) * Formula.Of(Cleared))));
            }
        }
        return (steps, gaps);
    }
}
