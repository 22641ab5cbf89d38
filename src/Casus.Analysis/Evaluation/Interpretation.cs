using Casus.Responses;

namespace Casus.Evaluation;

/// <summary>That a party has promised a word (and every rung below it), or, with a clause for a word, that a clause's duty has arisen for it.</summary>
public sealed record Atom(string Party, string Word, bool ByLaw)
{
    /// <summary>The atom "this clause's duty has arisen for this bearer".</summary>
    public static Atom Arisen(string party, string clauseId) => new(party, "§ " + clauseId, ByLaw: false);
}

/// <summary>The sets one derivation step reads: simultaneous promises from <see cref="Simultaneous"/>, earlier ones from <see cref="Sequential"/>, and denied ones from <see cref="Denied"/>.</summary>
public sealed record Interpretation(IReadOnlySet<Atom> Simultaneous, IReadOnlySet<Atom> Sequential, IReadOnlySet<Atom> Denied);

/// <summary>How a corner treats choices, unknowns and dependence (design 6.4; 6.9 S2 to S4).</summary>
/// <param name="Exercised">Every <c>may</c> used, every range at its ceiling, free votes yes, unknown facts in favour.</param>
/// <param name="Honoured">Simultaneous promises may be assumed together, provided that they all come true.</param>
/// <param name="OneTable">A wait for another's promise is read as simultaneous with it.</param>
/// <param name="FactsOpen">A fact that nobody has given counts for the duty, whosever hands it lies in: what is still open.</param>
/// <param name="Opposed">The same choices, every unknown, whosever it is, read the other way: what a denial may have to reckon with.</param>
public sealed record CornerRule(Corner Corner, bool Exercised, bool Honoured, bool OneTable, bool Opposed = false, bool FactsOpen = false)
{
    public static CornerRule Firm { get; } = new(Corner.Firm, Exercised: false, Honoured: false, OneTable: false);

    public static CornerRule Assured { get; } = new(Corner.Assured, Exercised: false, Honoured: true, OneTable: false);

    public static CornerRule Possible { get; } = new(Corner.Possible, Exercised: true, Honoured: true, OneTable: false);

    public static CornerRule AtOneTable { get; } = new(Corner.AtOneTable, Exercised: true, Honoured: true, OneTable: true);

    /// <summary>
    /// POSSIBLE with every fact that nobody has given still open. The aggressor is expected to keep from coming about what lies in its hands, so POSSIBLE does not count
    /// on it; unknown it is all the same.
    /// </summary>
    public static CornerRule Open { get; } = Possible with { FactsOpen = true };

    public static IReadOnlyList<CornerRule> All { get; } = [Firm, Assured, Possible, AtOneTable];

    /// <summary>
    /// What an unknown counts as where it helps (<paramref name="helps"/>) or hurts the duty. The aggressor plays its unknowns against the
    /// duty, the protected side for it, everybody else against it in FIRM and ASSURED and for it beyond.
    /// </summary>
    public bool Resolve(Side side, bool helps) => (Opposed, side) switch
    {
        (false, Side.Aggressor) => !helps,
        (false, Side.Protected) => helps,
        _ => Favours ? helps : !helps,
    };

    /// <summary>The same of a plain fact in somebody's hands.</summary>
    public bool ResolveFact(Side side, bool helps) => FactsOpen && !Opposed ? helps : Resolve(side, helps);

    /// <summary>Whether what is only vaguely known is read in favour.</summary>
    public bool Favours => Exercised != Opposed;
}
