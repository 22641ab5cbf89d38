using Casus.Forces;
using Casus.Treaties;

namespace Casus.Pillars;

/// <summary>The figures that a package itself declares: forces, stocks, supplies, funds and requirements, as levers.</summary>
public static class PackageFigures
{
    /// <summary>What is added to the name of a figure of the data that differs from the package's of the same name.</summary>
    public const string InData = "-in-data";

    /// <summary>What is added to the name of a supply that grows: to how much, and in how many years.</summary>
    internal const string RisingTo = " rising to";
    internal const string RisingYears = " rising years";

    private const double DaysOfYear = 365.25;
    private const decimal Billion = 1_000_000_000m;
    private static readonly string[] currencies = ["USD", "EUR", "GBP", "NOK"];
    private static readonly string[] defence = ["systems", "batteries", "interceptors", "launchers"];

    /// <summary>
    /// The figures of the data with those of the package. Where both have one of the same name and unit, the package's is reckoned with; the data's is left
    /// out when it says the same, and stands beside it under another name when it does not (<see cref="Differences"/>).
    /// </summary>
    public static IReadOnlyList<Lever> Joined(IEnumerable<Lever> data, Package package)
    {
        var declared = Of(package).ToDictionary(lever => lever.Name);
        var levers = new List<Lever>();
        foreach (var lever in data)
        {
            if (!declared.Remove(lever.Name, out var same) || same.Unit != lever.Unit)
            {
                levers.Add(lever);
                continue;
            }
            // What somebody judged to be so is no better for being declared again.
            levers.Add(lever with { SuppliedBy = same.SuppliedBy, Quantity = same.Quantity is { } own && lever.Quantity is { } before ? own with { Grade = (Grade)Math.Max((int)own.Grade, (int)before.Grade) } : same.Quantity, At = same.At });
            if (Differ(lever, same))
            {
                levers.Add(lever with { Name = lever.Name + InData, Words = lever.Words + " (data/forces)" });
            }
        }
        return [.. levers, .. declared.Values];
    }

    /// <summary>Where package and data give different figures for one thing: both, each with its source.</summary>
    public static IEnumerable<Circumstance> Differences(IEnumerable<Lever> data, Package package)
    {
        var own = Of(package).ToDictionary(lever => lever.Name);
        foreach (var lever in data.Where(lever => own.TryGetValue(lever.Name, out var same) && same.Unit == lever.Unit && Differ(lever, same)))
        {
            var same = own[lever.Name];
            yield return new Circumstance(
                lever.Pillar, CircumstanceKind.Difference, "", lever.Name,
                $"{lever.Words}: {same.Quantity?.Range} {same.Unit} in the package ({same.Quantity?.Source}) and {lever.Quantity?.Range} in data/forces ({lever.Quantity?.Source})", lever.Quantity?.Source ?? "", lever.Quantity?.On, same.At);
        }
    }

    /// <summary>What stands beside the figures: gates, what has come of promises, and how a figure was found.</summary>
    public static IEnumerable<Circumstance> Circumstances(Package package) => [.. Gates(package), .. Deliveries(package), .. Kept(package)];

    /// <summary>The gates of the package: what must be approved before, or after, a promise is performed.</summary>
    private static IEnumerable<Circumstance> Gates(Package package) =>
        package.Gates.Select(gate => new Circumstance(
            Pillar.Arrival, CircumstanceKind.Gate, gate.For, gate.Name,
            $"{(gate.Prior ? "prior" : "later")} approval by {gate.By} to {gate.To}{(gate.In is { } place ? $" in {place}" : "")}"
            + (gate.Within is { } within ? $", within {within}" : "")
            + (gate.Took is { } took ? $"; took {Wording.Of(took)} in the past" : "")
            + (gate.ClosedWhile is { } closing ? $"; closed while {Wording.Of(closing)}" : "")
            + (gate.Unless is { } exemption ? $"; not needed when {Wording.Of(exemption)}" : ""),
            gate.Provenance?.Source ?? gate.Name, gate.Provenance?.On, gate.At));

    private static IEnumerable<Circumstance> Deliveries(Package package) =>
        package.Deliveries.Select(delivery => new Circumstance(
            PillarOf(delivery.Amount.Unit, Pillar.Stocks), CircumstanceKind.Delivered, delivery.To ?? "", "delivery",
            $"{Wording.Of(delivery.Amount)} {Wording.Stage(delivery.Stage)} on {delivery.On}{(delivery.Under is { } under ? $" under {Wording.Reference(under)}" : "")}{(delivery.CountedAs is { } counted ? $"; counted as {counted}" : "")}",
            delivery.Provenance?.Source ?? "the package", delivery.Provenance?.On, delivery.At));

    /// <summary>Means that are kept for somebody else, or that caveats keep from something.</summary>
    private static IEnumerable<Circumstance> Kept(Package package) =>
        from means in package.Means
        where means.EarmarkedFor is not null || !means.NotFor.IsEmpty || !means.NotIn.IsEmpty
        select new Circumstance(
            PillarOf(means.Amount.Unit, Pillar.Land), CircumstanceKind.Elsewhere, Wording.Names(means.Of), means.Name,
            means.Name + (means.EarmarkedFor is { } other ? $" is kept for {other}" : "")
            + (means.NotFor.IsEmpty ? "" : $"{(means.EarmarkedFor is null ? "" : ",")} not for {string.Join(" and ", means.NotFor)}")
            + (means.NotIn.IsEmpty ? "" : $"{(means.EarmarkedFor is null && means.NotFor.IsEmpty ? "" : ",")} not in {Wording.Names(means.NotIn)}")
            + $" ({Wording.Of(means.Amount)})",
            means.Provenance?.Source ?? "the package", means.Provenance?.On, means.At);

    private static bool Differ(Lever data, Lever own) => data.Quantity is { } quantity && quantity.Range != own.Quantity?.Range;

    private static IEnumerable<Lever> Of(Package package) =>
        package.Means.SelectMany(Of).Concat(package.Requirements.Select(Of)).OfType<Lever>().DistinctBy(lever => lever.Name);

    /// <summary>The figure itself, what of it is on order with its place in the queue, and the further stages of money.</summary>
    private static IEnumerable<Lever?> Of(MeansDeclaration means)
    {
        var (pillar, kind) = means.Kind switch
        {
            MeansKind.Force when PillarOf(means.Amount.Unit, Pillar.Land) is var own and not Pillar.Land => (own, LeverKind.Offer),
            // What may be less than it says is an offer; what is there is a strength.
            MeansKind.Force => (Pillar.Land, means.Amount.Bound == AmountBound.UpTo ? LeverKind.Offer : LeverKind.Strength),
            MeansKind.Stock => (Pillar.Stocks, LeverKind.Stock),
            MeansKind.Supply => (Pillar.Defence, LeverKind.Production),
            _ => (Pillar.Money, LeverKind.Promised),
        };
        var owners = string.Join(", ", means.Of);
        Lever? Figure(string name, Pillar at, LeverKind what, Amount? amount) => amount is null ? null : Of(name, at, what, owners, name, amount, means.Provenance, means.At);
        yield return Figure(means.Name, pillar, kind, means.Amount);
        if (means.OnOrder is { } order)
        {
            var name = means.Amount.From is null ? means.Name : means.Name + " on order";
            yield return Figure(name, Pillar.Defence, LeverKind.Order, order.Amount) is { } ordered
                ? ordered with { SuppliedBy = order.From is { } supply ? LeverNames.Of(supply) : null }
                : null;
            yield return order.Priority is int rank
                ? new Lever(
                    LeverNames.Of(name) + "-rank", Pillar.Defence, LeverKind.Rule, owners, $"{name}: place in the queue", "rank",
                    new Quantity(Interval.Point(rank), "rank", Grade.Judgement, means.Provenance?.Source ?? "the package", means.Provenance?.On), "", means.At)
                : null;
        }
        if (means is { RisingTo: { } ramp, From: { } from } && ramp.By.Earliest > from.Earliest)
        {
            yield return Figure(means.Name + RisingTo, Pillar.Defence, LeverKind.Rule, ramp.To);
            var years = (ramp.By.Earliest.DayNumber - from.Earliest.DayNumber) / DaysOfYear;
            yield return new Lever(
                LeverNames.Of(means.Name + RisingYears), Pillar.Defence, LeverKind.Rule, owners, $"{means.Name}: years from {from} to {ramp.By}", "years",
                new Quantity(Interval.Point(years), "years", Grade.Data, means.Provenance?.Source ?? "the package", means.Provenance?.On), "", means.At);
        }
        yield return Figure(means.Name + " appropriated", Pillar.Money, LeverKind.Appropriated, means.Appropriated);
        yield return Figure(means.Name + " contracted", Pillar.Money, LeverKind.Contracted, means.Contracted);
        yield return Figure(means.Name + " delivered", Pillar.Money, LeverKind.Delivered, means.Delivered);
    }

    private static Lever? Of(Requirement requirement) => Of(
        requirement.Name, PillarOf(requirement.Amount.Unit, Pillar.Land), LeverKind.Requirement, "", requirement.Name, requirement.Amount, requirement.Provenance, requirement.At);

    private static Pillar PillarOf(string? unit, Pillar otherwise) =>
        unit == "aircraft" ? Pillar.Air : unit is "ships" or "vessels" ? Pillar.Sea : currencies.Contains(unit) ? Pillar.Money : defence.Contains(unit) ? Pillar.Defence : otherwise;

    /// <summary>Null for an amount without a figure (<c>such quantity as … deems necessary</c>), or a name that is no lever's.</summary>
    private static Lever? Of(string name, Pillar pillar, LeverKind kind, string of, string words, Amount amount, Provenance? provenance, SourceLocation at)
    {
        if (amount.From is null || amount.Unit is not { } plain || !LeverNames.IsName(LeverNames.Of(name)))
        {
            return null;
        }
        var isMoney = currencies.Contains(plain);
        var scale = isMoney ? Billion : 1;
        var unit = (isMoney ? "billion " + plain : plain) + (amount.Per is { } per ? $" a {per}" : "");
        // "At least" names no most; the figure it names is what can be counted on. "Up to" is the most that can be hoped for.
        var high = (double)((amount.Most ?? amount.From.Value) / scale);
        var low = amount.Bound == AmountBound.UpTo ? high : (double)(amount.Least / scale);
        var source = provenance?.Source ?? "the package";
        return new Lever(LeverNames.Of(name), pillar, kind, of, words, unit, new Quantity(new Interval(low, Math.Max(low, high)), unit, kind == LeverKind.Requirement ? Grade.Judgement : Grade.Data, source, provenance?.On), "", at);
    }
}
