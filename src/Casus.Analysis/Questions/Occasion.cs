using Casus.Checks;
using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Questions;

/// <summary>One way in which a casus of a package arises: what happens, to whom, by whom; and what every situation of it leaves open.</summary>
/// <param name="Casus">The casus by name.</param>
/// <param name="Happens">What is given: the events of this way, each with its participants.</param>
/// <param name="DoesNotHappen">Events that would set off other clauses by themselves; one situation is one event.</param>
public sealed record Occasion(string Casus, Sequence<Condition> Happens, Sequence<Condition> DoesNotHappen, string? Victim, string? Aggressor)
{
    // Every pair of victim and aggressor of a small circle (Locarno's five) is a case of its own; of a large one, one member stands for all.
    private const int MostVictims = 4;

    /// <summary>What the clauses that answer it wait for as a plain fact (<c>once settlement-signed</c>): it comes after it. In the plain situation these are so; a sweep leaves them open.</summary>
    public Sequence<Condition> Premises { get; init; }

    /// <summary>Everything given in each of its situations.</summary>
    public IEnumerable<Condition> Given => Happens.Concat(DoesNotHappen);

    /// <summary>It in words: <c>armed-attack on Ukraine by Russia</c>.</summary>
    public string Words => Happens.IsEmpty ? "nothing particular happens" : string.Join("; ", Happens.Select(literal => Wording.Of(literal)));

    public Case CaseOn(PackageIndex index, DateOnly day) => new(index, Victim, Aggressor, Requester: null, day);

    /// <summary>
    /// Every way in which the casus of one wording of a package arise. A casus in which only the protected side attacks is there to end the
    /// guarantee, and no help is asked of it.
    /// </summary>
    public static IReadOnlyList<Occasion> Of(PackageIndex index, DateOnly day) =>
    [
        .. from casus in index.Package.Casus
           from plain in PlainCase.Each(index, casus.Condition, day, MostVictims)
           where !IsByTheProtected(index, plain.Aggressor)
           select new Occasion(casus.Name, plain.Happens, plain.DoesNotHappen, plain.Victim, plain.Aggressor)
           {
               Premises = plain.Premises.Select(word => (Condition)new Occurs(word, null, null, null, null, SourceLocation.None)).ToSequence(),
           },
    ];

    private static bool IsByTheProtected(PackageIndex index, string? attacker) =>
        attacker is not null && Sides.PossibleAggressors(index).Count > 0
        && index.HasRole(attacker, Role.Beneficiary) && !index.HasRole(attacker, Role.PossibleAggressor);
}
