using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Acceptance;

/// <summary>Which texts of a package are on the table, and the words in which others have spoken of them.</summary>
internal static class Texts
{
    /// <summary>
    /// The package with the instruments asked about and their clauses alone. When none is named: all, but for a draft that lies beside a text
    /// that has been signed. Reports bind nobody and are left out.
    /// </summary>
    public static Package OnTheTable(Package package, IReadOnlyList<string> named)
    {
        var settled = package.Instruments.Any(instrument => instrument.Kind != InstrumentKind.Draft && !instrument.Signatures.IsEmpty);
        var kept = package.Instruments
            .Where(instrument => named.Count > 0 ? named.Contains(instrument.Name) : !(settled && instrument.Kind == InstrumentKind.Draft))
            .ToSequence();
        var names = kept.Select(instrument => instrument.Name).ToHashSet(StringComparer.Ordinal);
        return package with
        {
            Instruments = kept,
            Clauses = package.Clauses.Where(clause => clause.Instrument is { } holder && names.Contains(holder)).ToSequence(),
            Claims = [],
        };
    }

    /// <summary>The package with the facts, casus and groups that only another package declares, so that what was said in its words can be asked.</summary>
    public static Package InTheWordsOf(Package package, Package other)
    {
        var index = new PackageIndex(package);
        return package with
        {
            Facts = [.. package.Facts, .. other.Facts.Where(fact => !index.Facts.ContainsKey(fact.Word))],
            Casus = [.. package.Casus, .. other.Casus.Where(casus => !index.Casus.ContainsKey(casus.Name))],
            Groups = [.. package.Groups, .. other.Groups.Where(group => index.GroupNamed(group.Name) is null && (group.MemberNoun is not { } noun || index.GroupNamed(noun) is null) && index.PartyNamed(group.Name) is null)],
        };
    }
}
