using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>How a gate lies to a duty.</summary>
internal enum GateFit
{
    /// <summary>It does not concern it.</summary>
    None,

    /// <summary>The duty cannot be performed without it.</summary>
    Before,

    /// <summary>The duty names no place; where it is performed in the gate's place, it needs it.</summary>
    WhereInPlace,
}

/// <summary>Which gates stand before a duty, by bearer, act and place.</summary>
internal static class GatesBefore
{
    public static GateFit Fit(PackageIndex index, Gate gate, Duty duty, IEnumerable<string> bearers, DateOnly day)
    {
        if (!bearers.Intersect(index.Members(gate.For, day)).Any()
            || !Heads.Ceilings(index, duty.Measure).SelectMany(index.DownFrom).Append(Heads.Word(duty.Measure)).Contains(gate.To))
        {
            return GateFit.None;
        }
        if (gate.In is not { } where)
        {
            return GateFit.Before;
        }
        return (duty.Measure.In ?? duty.Terms.OnlyIn) is { } place ? (index.Fit(place, where, day) == PlaceFit.Within ? GateFit.Before : GateFit.None)
            : duty.Terms.NotIn is { } excluded && index.Fit(where, excluded, day) == PlaceFit.Within ? GateFit.None
            : GateFit.WhereInPlace;
    }

    public static IEnumerable<Gate> Of(PackageIndex index, Duty duty, string bearer, DateOnly day) =>
        index.Package.Gates.Where(gate => Fit(index, gate, duty, [bearer], day) != GateFit.None);
}
