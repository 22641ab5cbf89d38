using System.Collections.Immutable;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>Reads the conditions of a question in the sense of a package: their names must be the package's.</summary>
public static class GivenBinder
{
    /// <summary>The conditions with their references filled, and what of them the package does not know. A word it does not know is an error: the answer would not speak of it.</summary>
    public static (Sequence<Condition> Conditions, ImmutableArray<Finding> Findings) Bind(Package package, Sequence<Condition> conditions)
    {
        var scope = new Scope(package);
        var filling = new ReferenceFilling(
            [.. scope.Labels],
            [.. package.Instruments.Select(instrument => instrument.Name)]);
        var filled = filling.Fill(conditions, null);
        var findings = new NameFindings(scope, TextPlaces.None, [], Severity.Error, importsFound: true);
        var checks = new NameChecks(findings);
        foreach (var condition in filled)
        {
            checks.CheckGiven(condition);
        }
        foreach (var (role, at) in TriggerChecks.Uses(filled))
        {
            findings.Add(Finding.At("CAS211", Severity.Error, at, $"What is given must say who the {TriggerChecks.Word(role)} is.", "Name the party."));
        }
        return (filled, [.. findings.All()]);
    }
}
