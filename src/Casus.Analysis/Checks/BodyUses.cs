using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Checks;

internal enum BodyRole { Decision, Finding, Action }

/// <summary>That a clause cannot do without a body: its decision, its finding, or its acting.</summary>
internal sealed record BodyUse(Clause Clause, Body Body, BodyRole Role, string Words, SourceLocation At);

/// <summary>
/// Which clauses of guarantors need a body to say yes. Where the body's silence serves the protected side (an exception, an end, a stop),
/// nothing rests on it here.
/// </summary>
internal static class BodyUses
{
    public static IReadOnlyList<BodyUse> Of(PackageIndex index, DateOnly day) =>
    [
        .. index.Package.Clauses
            .Where(clause => clause.Effect is { Kind: EffectKind.Revives } || Sides.Guarantors(index, clause, day).Count > 0)
            .SelectMany(clause => Of(index, clause))
            .DistinctBy(use => new { use.Clause.Id, use.Body.Name, use.Role }),
    ];

    /// <summary>The names of the bodies whose decision a clause waits for, whoever bears it.</summary>
    public static IEnumerable<string> Named(PackageIndex index, Clause clause) => Of(index, clause).Where(use => use.Role == BodyRole.Decision).Select(use => use.Body.Name);

    private static IEnumerable<BodyUse> Of(PackageIndex index, Clause clause)
    {
        foreach (var (terms, _, at) in Slots.Terms(index, clause))
        {
            if (terms.DecisionOf is { } decider && index.Bodies.TryGetValue(decider, out var deciding))
            {
                yield return new BodyUse(clause, deciding, BodyRole.Decision, $"\"subject to decision of {decider}\"", at);
            }
        }
        if (clause.Duty?.Measure is { } measure)
        {
            if (measure.As is { Decides: true, By.Name: { } judge } && index.Bodies.TryGetValue(judge, out var judging))
            {
                yield return new BodyUse(clause, judging, BodyRole.Decision, $"\"as {judge} decides\"", clause.At);
            }
            if (measure is { Kind: MeasureKind.SeekAction, Organ: { } organ } && index.Bodies.TryGetValue(organ, out var acting))
            {
                yield return new BodyUse(clause, acting, BodyRole.Action, $"\"seek action of {organ}\"", clause.At);
            }
        }
        foreach (var slot in Slots.Conditions(index, clause).Where(slot => slot.Helps))
        {
            foreach (var leaf in Atoms.Of(index, slot.Condition).Where(leaf => leaf.Positive))
            {
                if (leaf.Atom is HasDecided { By: { Kind: WhoKind.Named, Name: { } name } } decided && index.Bodies.TryGetValue(name, out var voting))
                {
                    yield return new BodyUse(clause, voting, BodyRole.Decision, $"\"{Wording.Of(decided)}\"", clause.At);
                }
                else if (leaf.By is { Kind: FinderKind.Named, Name: { } finder } && index.Bodies.TryGetValue(finder, out var finding))
                {
                    yield return new BodyUse(clause, finding, BodyRole.Finding, $"\"as found by {finder}\"", clause.At);
                }
            }
        }
    }
}
