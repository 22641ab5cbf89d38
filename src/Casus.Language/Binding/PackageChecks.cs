using System.Collections.Immutable;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>Every check of names, distribution and static rules on an assembled package.</summary>
internal static class PackageChecks
{
    public static IEnumerable<Finding> Of(Package package, ResolvedFiles files)
    {
        var scope = new Scope(package);
        var places = new TextPlaces(files.Trees);
        return
        [
            .. Names(package, files, scope, places),
            .. CycleChecks.Of(scope),
            .. MemberChecks.Of(scope, places),
            .. TriggerChecks.Of(scope),
            .. DutyChecks.Of(scope),
            .. InstrumentChecks.Of(scope, places, instrument => IsDamaged(instrument, files)),
            .. SourceChecks.Of(package),
        ];
    }

    /// <summary>True when a sentence of the instrument was given up: what is missing in it may be what that sentence said.</summary>
    private static bool IsDamaged(Instrument instrument, ResolvedFiles files) =>
        files.Own.SelectMany(tree => tree.Findings)
            .Any(finding => finding is { Level: Severity.Error, Places: [var place, ..] }
                && place.At.File == instrument.At.File
                && place.At.Start >= instrument.At.Start
                && place.At.Start <= instrument.At.Start + instrument.At.Length);

    private static IEnumerable<Finding> Names(Package package, ResolvedFiles files, Scope scope, TextPlaces places)
    {
        var forgiven = files.Trees.SelectMany(tree => tree.NamesInBrokenSentences).ToImmutableHashSet(StringComparer.Ordinal);
        var names = new NameFindings(scope, places, forgiven, Severity.Warning, files.AllFound);
        var checks = new NameChecks(names);
        if (package.Reading.Floor is { } floor && files.Own.FirstOrDefault(tree => tree.Header?.Reading?.Floor == floor)?.Header is { } header)
        {
            checks.Rung(floor, header.At);
        }
        checks.Check(package);
        return names.All();
    }
}
