using Casus.Calculation;
using Casus.Forces;

namespace Casus.Pillars;

/// <summary>
/// A list of arms against what is paid in month by month and against what is made. Promised, appropriated, contracted and delivered stay four different
/// things: each is a lever of its own (<c>NAME-appropriated</c>, <c>NAME-contracted</c>, <c>NAME-delivered</c>), and none is reckoned from another.
/// </summary>
public static class Money
{
    public const string List = "us-arms-list";
    public const string AskedThisYear = "purl-ask";
    public const string UnitPrice = "fire-unit-price";
    public const string ContractValue = "interceptors-contract-value";
    private const string Years = "years";
    private const double MonthsOfYear = 12;
    private const double MillionsOfBillion = 1000;

    internal static PillarSheet Of(LeverSet levers)
    {
        var funding = levers.Of(Pillar.Money, LeverKind.Funding).ToList();
        var (steps, gaps) = (new List<StepDefinition>(), new List<Gap>());
        foreach (var fund in funding)
        {
            if (levers.Has(List))
            {
                steps.Add(new StepDefinition(
                    $"{List}-years-at-{fund.Name}", "The list against monthly funding", $"The list paid at {fund.Words}", Years, Formula.Of(List) / (Formula.Of(fund.Name) * MonthsOfYear), IsKey: true));
            }
            if (levers.Has(AskedThisYear))
            {
                var name = $"{AskedThisYear}-less-{fund.Name}";
                steps.Add(new StepDefinition(
                    name, "The list against monthly funding", $"Asked for each month of the year, less {fund.Words}", fund.Unit, (Formula.Of(AskedThisYear) / MonthsOfYear) - Formula.Of(fund.Name)));
                gaps.Add(new Gap(name, $"Asked for 2026 in monthly parts: {fund.Words}", new Held(fund.Name, fund.Name, "", "asked for 2026 in monthly parts")));
            }
        }
        steps.AddRange(Yearly(levers));
        steps.AddRange(Production(levers));
        foreach (var promised in levers.Of(Pillar.Money, LeverKind.Promised))
        {
            foreach (var (stage, verb) in new[] { ("appropriated", "appropriated"), ("contracted", "contracted"), ("delivered", "delivered") })
            {
                if (levers.Has($"{promised.Name}-{stage}"))
                {
                    steps.Add(new StepDefinition(
                        $"{promised.Name}-not-{stage}", "Promised and not yet more", $"{promised.Words}: not {verb}", promised.Unit, Formula.Of(promised.Name) - Formula.Of($"{promised.Name}-{stage}")));
                }
            }
        }
        return new PillarSheet(Pillar.Money, steps, gaps);
    }

    /// <summary>The list at the pace of commitments of other years (the Israel model).</summary>
    private static IEnumerable<StepDefinition> Yearly(LeverSet levers) =>
        levers.Of(Pillar.Money, LeverKind.Price).Where(yearly => yearly.Unit == "billion USD a year" && levers.Has(List)).Select(yearly => new StepDefinition(
            $"{List}-years-at-{yearly.Name}", "The list against yearly commitments", $"The list at the pace of {yearly.Words}", Years, Formula.Of(List) / Formula.Of(yearly.Name)));

    private static IEnumerable<StepDefinition> Production(LeverSet levers)
    {
        const string group = "The list against production";
        if (levers.Has(List, UnitPrice, LauncherOrders.Production))
        {
            yield return new StepDefinition($"{List}-in-fire-units", group, "The list spent on Patriot batteries alone", "fire units", Formula.Of(List) / Formula.Of(UnitPrice));
            yield return new StepDefinition($"{List}-fire-unit-years", group, "The list spent on Patriot batteries alone: years of their whole output", Years, Formula.Of($"{List}-in-fire-units") / Formula.Of(LauncherOrders.Production), IsKey: true);
        }
        if (levers.Has(ContractValue, Interceptors.InterceptorsOrdered))
        {
            yield return new StepDefinition(
                "interceptor-price-in-contract", group, "Price of an interceptor in the contract", "million USD", Formula.Of(ContractValue) * MillionsOfBillion / Formula.Of(Interceptors.InterceptorsOrdered));
        }
    }
}
