using System.Collections.Immutable;
using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>Everything that can be said of a package without searching its situations: force, time, cover of the plain cases, bodies, pledges, conflicts, evidence.</summary>
public static class Checker
{
    /// <summary>What depends on which wording stands.</summary>
    private static readonly Func<PackageIndex, IEnumerable<Finding>>[] ofOneWording =
    [
        Force.Of, Time.Of, Consequences.Of, Finders.Of, Switches.Of, PlainCover.Of, Means.Of, GatesAhead.Of, TooLate.Of, Unable.Of, Bodies.Of, Consents.Of,
        Pledges.Of, Conflicts.Of, Vacuity.Of, Expectations.Of,
    ];

    /// <summary>What is asked of the whole package, whoever proposes a clause.</summary>
    private static readonly Func<PackageIndex, IEnumerable<Finding>>[] ofThePackage = [Reports.Of, DifferingFigures.Of, Quotations.Of, Unused.Of];

    /// <summary>
    /// All findings of every wording on the table: errors first, then warnings, then notes, each in the order of the text.
    /// What every wording shares is told once; what only some have says so in its last detail.
    /// </summary>
    public static ImmutableArray<Finding> Check(Package package)
    {
        var whole = new PackageIndex(package);
        return InOrder(InEveryWording(package, index => ofOneWording.SelectMany(family => family(index))).Concat(ofThePackage.SelectMany(family => family(whole))));
    }

    /// <summary>Errors first, then warnings, then notes, each in the order of the text.</summary>
    public static ImmutableArray<Finding> InOrder(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderByDescending(finding => (int)finding.Level)
            .ThenBy(finding => finding.Places.IsEmpty ? "" : finding.Places[0].At.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Places.IsEmpty ? 0 : finding.Places[0].At.Start)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];

    /// <summary>What is found in each wording on the table. What every wording shares is told once; what only some have says so in its last detail.</summary>
    public static IEnumerable<Finding> InEveryWording(Package package, Func<PackageIndex, IEnumerable<Finding>> inOne)
    {
        string?[] wordings = [null, .. Variants.Proposers(package)];
        return wordings
            .SelectMany(proposer => inOne(new PackageIndex(Variants.Choose(package, proposer))).Select(finding => new Told(proposer, finding)))
            .GroupBy(item => Identity.Of(item.Finding))
            .Select(same => InItsWordings([.. same], wordings));
    }

    /// <summary>A finding of the wording that a proposer would have; of the wording without proposer when null.</summary>
    private sealed record Told(string? Proposer, Finding Finding);

    /// <summary>Two wordings have the same finding when it says the same of the same main place; lists of other places may differ.</summary>
    private sealed record Identity(string Code, string Message, SourceSpan Main)
    {
        public static Identity Of(Finding finding) => new(finding.Code, finding.Message, (finding.Places.IsEmpty ? SourceLocation.None : finding.Places[0].At).Key);
    }

    private static Finding InItsWordings(List<Told> same, string?[] wordings)
    {
        var (first, having) = (same[0].Finding, same.Select(item => item.Proposer).Distinct().ToList());
        if (having.Count == wordings.Length)
        {
            return first;
        }
        var line = having.Contains(null)
            ? "Not in the wording proposed by " + Wording.Names(wordings.Except(having).OfType<string>().ToSequence()) + "."
            : "In the wording proposed by " + Wording.Names(having.OfType<string>().ToSequence()) + ".";
        return first with { Details = [.. first.Details, line] };
    }
}
