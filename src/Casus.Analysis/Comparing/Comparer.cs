using Casus.Responses;
using Casus.Sweeping;

namespace Casus.Comparing;

/// <summary>Whether texts that are not in force are read as if they were.</summary>
public enum Signing
{
    /// <summary>Both are, when nothing at all is in force of one of the two: a text that binds nobody can only be compared as what it would be.</summary>
    AsNeeded,

    /// <summary>Both are.</summary>
    AsIfSigned,

    /// <summary>Neither is.</summary>
    AsItStands,
}

/// <summary>Compares two texts, class of situation by class, party by party (design 6.6).</summary>
public static class Comparer
{
    /// <exception cref="OperationCanceledException">The comparison was broken off.</exception>
    public static Comparison Compare(ComparableText first, ComparableText second, Signing signing, SweepSettings settings, CancellationToken cancellation = default)
    {
        var (firstDescribed, secondDescribed) = (ReadText.Describe(first), ReadText.Describe(second));
        var supposed = signing == Signing.AsIfSigned || (signing == Signing.AsNeeded && (firstDescribed.InForce.IsEmpty || secondDescribed.InForce.IsEmpty));
        var (before, after) = (ReadText.Of(first, supposed), ReadText.Of(second, supposed));
        var matched = ClauseMatching.Of(before, after);
        return new Comparison(
            firstDescribed, secondDescribed, supposed, second.Given,
            SharedOccasion.Of(before, after).Select(occasion => new ClassComparer(before, after, occasion, settings).Compare(cancellation)).ToSequence(),
            matched.Changes, matched.Unchanged,
            DeclarationChanges.Of(first.Package, second.Package));
    }

    /// <summary>Which clauses are not in both as they stand, without asking what difference it makes; and how many are.</summary>
    public static (Sequence<ClauseChange> Changes, int Unchanged) Clauses(ComparableText first, ComparableText second)
    {
        var matched = ClauseMatching.Of(ReadText.Of(first, supposed: true), ReadText.Of(second, supposed: true));
        return (matched.Changes, matched.Unchanged);
    }
}
