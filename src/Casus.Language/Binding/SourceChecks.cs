using Casus.Findings;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>CAS801: what rests on a report must say whose. CAS205: a position said twice under one label and date.</summary>
internal static class SourceChecks
{
    public static IEnumerable<Finding> Of(Package package) =>
    [
        .. package.Claims.Where(claim => (claim.Provenance ?? claim.Clause?.Provenance ?? claim.Reservation?.Provenance) is null)
            .Select(claim => Unsourced("This claim", claim.At)),
        .. package.Positions.Where(position => position.Provenance is null).Select(position => Unsourced($"The position {position.Label} of {position.Party}", position.At)),
        .. package.Likelihoods.Where(likelihood => likelihood.Provenance is null).Select(likelihood => Unsourced("This likelihood", likelihood.At)),
        .. package.Instruments.SelectMany(instrument => Clauses(instrument, package)),
        .. PositionsTwice(package),
    ];

    private static Finding Unsourced(string what, SourceLocation at) =>
        Finding.At("CAS801", Severity.Warning, at, $"{what} names no source.", "Add: source \"…\" stated by NAME on DATE.");

    /// <summary>The text of a treaty can be read by all; a pledge, a statement and a draft are known only from those who report them.</summary>
    private static IEnumerable<Finding> Clauses(Instrument instrument, Package package)
    {
        if (instrument.Kind is not (InstrumentKind.Pledge or InstrumentKind.Statement or InstrumentKind.Draft))
        {
            yield break;
        }
        var bare = package.Clauses.Where(clause => clause.Instrument == instrument.Name && clause.Provenance is null).ToList();
        if (bare.Count > 0)
        {
            yield return new Finding(
                "CAS801",
                Severity.Warning,
                $"{(bare.Count == 1 ? "A clause" : $"{bare.Count} clauses")} of {instrument.Name}, a {instrument.Kind.ToString().ToLowerInvariant()}, {(bare.Count == 1 ? "names" : "name")} no source.",
                bare.Select(clause => new FindingPlace(clause.At, KindWords.Of(clause))).ToSequence(),
                "Add: source \"…\" stated by NAME on DATE.",
                []);
        }
    }

    private static IEnumerable<Finding> PositionsTwice(Package package) =>
        package.Positions
            .GroupBy(position => new { position.Party, position.Label, position.Provenance?.On })
            .Where(versions => versions.Count() > 1)
            .Select(versions => new Finding(
                "CAS205",
                Severity.Error,
                $"The position {versions.Key.Label} of {versions.Key.Party} is given more than once for one date.",
                versions.Reverse().Select(position => new FindingPlace(position.At, $"position {position.Label}")).ToSequence(),
                "Date them apart, if one follows the other, or give one another label.",
                []));
}
