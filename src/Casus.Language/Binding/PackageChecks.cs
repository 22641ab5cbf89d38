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
            .. InstrumentChecks.Of(scope, places),
            .. SourceChecks.Of(package),
        ];
    }

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
