using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>Who stands where before any situation is asked: by the roles that the package gives.</summary>
internal static class Sides
{
    public static IReadOnlyList<string> PossibleAggressors(PackageIndex index) =>
        [.. index.Package.Parties.Where(party => party.Has(Role.PossibleAggressor)).Select(party => party.Name)];

    public static bool IsPossibleAggressor(PackageIndex index, string name) => index.HasRole(index.PrincipalOf(name), Role.PossibleAggressor);

    /// <summary>A beneficiary that guarantees nothing itself.</summary>
    public static bool IsOnlyProtected(PackageIndex index, string name) =>
        index.PrincipalOf(name) is var party && index.HasRole(party, Role.Beneficiary) && !index.HasRole(party, Role.Guarantor);

    /// <summary>Bearers who guarantee: a declared guarantor; where nobody is declared one, everybody who is not only protected or a possible aggressor. A count duty is borne by guarantors.</summary>
    public static bool Guarantees(PackageIndex index, string bearer)
    {
        if (index.PartyNamed(bearer) is null)
        {
            return index.GroupNamed(bearer) is null && !index.Bodies.ContainsKey(bearer);
        }
        var party = index.PrincipalOf(bearer);
        return index.HasRole(party, Role.Guarantor)
            || (!index.Package.Parties.Any(other => other.Has(Role.Guarantor)) && !IsOnlyProtected(index, party) && !IsPossibleAggressor(index, party));
    }

    /// <summary>The guarantors among a clause's bearers.</summary>
    public static IReadOnlyList<string> Guarantors(PackageIndex index, Clause clause, DateOnly day) =>
        clause.Duty is { } duty ? [.. Heads.Bearers(index, duty.Subject, day).Where(bearer => Guarantees(index, bearer))] : [];
}
