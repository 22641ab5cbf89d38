using Casus.Forces;
using Casus.Treaties;

namespace Casus.Pillars;

/// <summary>The figures that a package itself declares: forces, stocks, supplies, funds and requirements, as levers.</summary>
public static class PackageFigures
{
    private const decimal Billion = 1_000_000_000m;
    private static readonly string[] currencies = ["USD", "EUR", "GBP", "NOK"];

    /// <summary>
    /// The figures of the data with those of the package. A figure of the package takes the place of the data's of the same name and unit;
    /// one of another name stands beside them.
    /// </summary>
    public static IReadOnlyList<Lever> Joined(IEnumerable<Lever> data, Package package)
    {
        var levers = data.ToList();
        foreach (var own in Of(package))
        {
            var place = levers.FindIndex(lever => lever.Name == own.Name);
            if (place < 0)
            {
                levers.Add(own);
            }
            else if (levers[place].Unit == own.Unit)
            {
                levers[place] = levers[place] with { Quantity = own.Quantity, At = own.At };
            }
        }
        return levers;
    }

    /// <summary>The gates of the package: what must be approved before, or after, a promise is performed.</summary>
    public static IEnumerable<Circumstance> Gates(Package package) =>
        package.Gates.Select(gate => new Circumstance(
            Pillar.Arrival, CircumstanceKind.Gate, gate.For, gate.Name,
            $"{(gate.Prior ? "prior" : "later")} approval by {gate.By} to {gate.To}{(gate.In is { } place ? $" in {place}" : "")}"
            + (gate.Within is { } within ? $", within {within}" : "")
            + (gate.ClosedWhile is { } closing ? $"; closed while {Wording.Of(closing)}" : "")
            + (gate.Unless is { } exemption ? $"; not needed when {Wording.Of(exemption)}" : ""),
            gate.Name, null, gate.At));

    private static IEnumerable<Lever> Of(Package package) =>
        package.Means.Select(Of).Concat(package.Requirements.Select(Of)).OfType<Lever>().DistinctBy(lever => lever.Name);

    private static Lever? Of(MeansDeclaration means)
    {
        var (pillar, kind) = means.Kind switch
        {
            MeansKind.Force when means.Amount.Unit == "aircraft" => (Pillar.Air, LeverKind.Offer),
            MeansKind.Force when means.Amount.Unit is "ships" or "vessels" => (Pillar.Sea, LeverKind.Offer),
            MeansKind.Force => (Pillar.Land, LeverKind.Strength),
            MeansKind.Stock => (Pillar.Stocks, LeverKind.Stock),
            MeansKind.Supply => (Pillar.Defence, LeverKind.Production),
            _ => (Pillar.Money, LeverKind.Promised),
        };
        return Of(means.Name, pillar, kind, string.Join(", ", means.Of), means.Name, means.Amount, means.Provenance, means.At);
    }

    private static Lever? Of(Requirement requirement) => Of(
        requirement.Name, requirement.Amount.Unit == "aircraft" ? Pillar.Air : Pillar.Land, LeverKind.Requirement, "", requirement.Name, requirement.Amount, requirement.Provenance, requirement.At);

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
        var low = (double)(amount.Least / scale);
        // "At least" names no most; the figure it names is what can be counted on.
        var high = (double)((amount.Most ?? amount.From.Value) / scale);
        var source = provenance?.Source ?? "the package";
        return new Lever(LeverNames.Of(name), pillar, kind, of, words, unit, new Quantity(new Interval(low, Math.Max(low, high)), unit, kind == LeverKind.Requirement ? Grade.Judgement : Grade.Data, source, provenance?.On), "", at);
    }
}
