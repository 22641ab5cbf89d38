using Casus.Situations;
using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>On which side of the guarantee a party stands in one case (design 6.9 S4).</summary>
public enum Side { Guarantor, Protected, Aggressor }

/// <summary>One case within a situation: who was attacked, by whom, who asked. Null where the situation does not say.</summary>
public sealed record Case(PackageIndex Index, string? Victim, string? Aggressor, string? Requester, DateOnly On)
{
    /// <summary>
    /// Every pair of an attacked party and its attacker that the situation names. A pair without an attacker is the same case as
    /// one with. A situation that attacks nobody is one case without victim.
    /// </summary>
    public static IReadOnlyList<Case> Of(PackageIndex index, Situation situation)
    {
        var on = DateOnly.FromDateTime(situation.At.UtcDateTime);
        var requester = situation.Given.Select(given => given.Literal).OfType<HasRequested>().Select(request => request.By.Name).FirstOrDefault();
        var pairs = new List<Attack>();
        foreach (var occurs in situation.Given.Select(given => Bare(given.Literal)).OfType<Occurs>())
        {
            var victim = occurs.On is { Kind: WhoKind.Named, Name: { } name } && index.PartyNamed(name) is not null ? name : null;
            var aggressor = occurs.By is { Kind: WhoKind.Named, Name: { } doer } && index.PartyNamed(doer) is not null ? doer : null;
            if (victim is not null && victim != aggressor)
            {
                pairs.Add(new Attack(victim, aggressor));
            }
        }
        var cases = pairs
            .Where(pair => pair.Aggressor is not null || !pairs.Exists(other => other.Victim == pair.Victim && other.Aggressor is not null))
            .Distinct()
            .Select(pair => new Case(index, pair.Victim, pair.Aggressor, requester, on))
            .ToList();
        return cases.Count > 0 ? cases : [new Case(index, null, null, requester, on)];
    }

    private sealed record Attack(string Victim, string? Aggressor);

    /// <summary>Without an attacker named, every possible aggressor counts as one; the attacked is protected; all others are free.</summary>
    public Side SideOf(string name)
    {
        var party = Index.PrincipalOf(name);
        if (party == Aggressor || (Aggressor is null && party != Victim && Index.HasRole(party, Role.PossibleAggressor)))
        {
            return Side.Aggressor;
        }
        var isProtected = party == Victim || (Index.HasRole(party, Role.Beneficiary) && !Index.HasRole(party, Role.Guarantor));
        return isProtected ? Side.Protected : Side.Guarantor;
    }

    /// <summary>The party a role word stands for; null when the situation does not bind it.</summary>
    public string? Bound(WhoKind role) => role switch
    {
        WhoKind.Victim => Victim,
        WhoKind.Aggressor => Aggressor,
        WhoKind.Requester => Requester ?? Victim,
        _ => null,
    };

    private static Condition Bare(Condition literal) => literal is Found found ? found.Inner : literal;
}
