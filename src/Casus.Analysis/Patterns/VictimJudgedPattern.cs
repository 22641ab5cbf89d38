using Casus.Checks;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Patterns;

/// <summary>The side in need finds that the case has arisen, and not its guarantor.</summary>
internal static class VictimJudgedPattern
{
    public static IEnumerable<PatternUse> Of(PackageIndex index, DateOnly day) =>
        from clause in index.Package.Clauses
        where clause.Duty is { } duty && !Heads.IsProhibition(duty) && Sides.Guarantors(index, clause, day).Count > 0
        from found in clause.When is { } when ? Atoms.Findings(index, when) : []
        where found.Positive && (found.By.Kind == FinderKind.Victim || (found.By is { Kind: FinderKind.Named, Name: { } name } && Sides.IsOnlyProtected(index, name)))
        select new PatternUse("victim-judged", $"{clause.Id}: {Wording.Of(found.What)} as found by {found.By.Name ?? "the victim"}", clause.At);
}
