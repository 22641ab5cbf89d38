using Casus.Allocations;
using Casus.LinearPrograms;

namespace Casus.Allocation;

/// <summary>Why the least of a requirement is not reached: a set of limits that alone makes it so, none of which can be left out.</summary>
public static class Explaining
{
    /// <summary>So many limits can be tried in every smaller combination.</summary>
    private const int FewLimits = 18;
    private const int MostTrials = 3_000;

    /// <summary>For each requirement short of its least, in the order of the weighted shortfall; no more than <paramref name="most"/> of them.</summary>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public static Sequence<UnmetRequirement> Of(AllocationAnswer answer, int most, CancellationToken cancellation = default) =>
        answer.Outcomes.Where(outcome => outcome.ShortOfLeast > Negligible(outcome.Requirement))
            .OrderByDescending(outcome => outcome.ShortOfLeast * outcome.Requirement.Weight)
            .Take(most).Select(outcome => Of(answer, outcome.Requirement, cancellation)).ToSequence();

    private static UnmetRequirement Of(AllocationAnswer answer, ForceRequirement requirement, CancellationToken cancellation)
    {
        var wanted = AtLeast(requirement, requirement.Least);
        var alone = Narrowed(answer.Question with { Requirements = [wanted] });
        if (!CanBeMet(alone, cancellation))
        {
            return Explained(requirement, UnmetReason.Alone, alone, [.. Limits.Of(alone)], cancellation);
        }
        // What the plan gives the others can be given, for the plan gives it; so a set that excludes this one excludes it because of this one.
        var others = answer.Outcomes.Where(outcome => outcome.Requirement != requirement && outcome.Provided > 0)
            .Select(outcome => AtLeast(outcome.Requirement, Math.Min(outcome.Provided, outcome.Requirement.Least)))
            .Where(other => other.Least > 0).ToList();
        var beside = Narrowed(answer.Question with { Requirements = [wanted, .. others] });
        if (CanBeMet(beside, cancellation))
        {
            return new UnmetRequirement(requirement, UnmetReason.OnlyDivided, [], IsSmallest: false);
        }
        var limits = others.Select(other => new Limit(LimitKind.OtherRequirement, other.Name, "")).Concat(Limits.Of(beside));
        return Explained(requirement, UnmetReason.BesideOthers, beside, [.. limits], cancellation);
    }

    private static ForceRequirement AtLeast(ForceRequirement requirement, double least) => requirement with { Least = least, Most = least, Weight = 1 };

    private static double Negligible(ForceRequirement requirement) => 1e-6 * (1 + requirement.Least);

    /// <summary>Only the forces of a kind that is asked for.</summary>
    private static AllocationQuestion Narrowed(AllocationQuestion question) =>
        question with { Forces = question.Forces.Where(force => question.Requirements.Any(requirement => requirement.Kind == force.Kind)).ToSequence() };

    /// <summary>Whether divided units could meet all requirements; that they cannot is proved by the duals.</summary>
    private static bool CanBeMet(AllocationQuestion question, CancellationToken cancellation) =>
        new DualSimplex(new AllocationProgram(question).Linear()).Solve(cancellation).Bound <= question.Requirements.Sum(Negligible);

    private static UnmetRequirement Explained(ForceRequirement requirement, UnmetReason reason, AllocationQuestion question, IReadOnlyList<Limit> limits, CancellationToken cancellation)
    {
        bool Excludes(IEnumerable<Limit> inForce) => !CanBeMet(Limits.Without(question, limits.Except(inForce).ToHashSet()), cancellation);
        var found = Irreducible([], limits, isBackgroundNew: false, Excludes);
        var (smallest, isProved) = Smaller(limits, found, Excludes);
        return new UnmetRequirement(requirement, reason, limits.Where(smallest.Contains).ToSequence(), isProved);
    }

    /// <summary>A part of the limits that excludes the requirement together with the background, and of which none can be left out (QuickXplain, Junker 2004).</summary>
    private static IReadOnlyList<Limit> Irreducible(IReadOnlyList<Limit> background, IReadOnlyList<Limit> limits, bool isBackgroundNew, Func<IEnumerable<Limit>, bool> excludes)
    {
        if (limits.Count == 0 || (isBackgroundNew && excludes(background)))
        {
            return [];
        }
        if (limits.Count == 1)
        {
            return limits;
        }
        var half = limits.Count / 2;
        IReadOnlyList<Limit> first = [.. limits.Take(half)];
        IReadOnlyList<Limit> second = [.. limits.Skip(half)];
        var ofSecond = Irreducible([.. background, .. first], second, isBackgroundNew: true, excludes);
        var ofFirst = Irreducible([.. background, .. ofSecond], first, ofSecond.Count > 0, excludes);
        return [.. ofFirst, .. ofSecond];
    }

    /// <summary>Tries every smaller set, the smallest first, where there are few; says whether none was left out.</summary>
    private static (IReadOnlyList<Limit> Set, bool IsProved) Smaller(IReadOnlyList<Limit> limits, IReadOnlyList<Limit> found, Func<IEnumerable<Limit>, bool> excludes)
    {
        if (found.Count <= 1 || limits.Count > FewLimits)
        {
            return (found, found.Count <= 1);
        }
        var trials = 0;
        for (var size = 1; size < found.Count; size++)
        {
            foreach (var part in Parts(limits, size, 0))
            {
                if (++trials > MostTrials)
                {
                    return (found, false);
                }
                if (excludes(part))
                {
                    return (part, true);
                }
            }
        }
        return (found, true);
    }

    private static IEnumerable<IReadOnlyList<Limit>> Parts(IReadOnlyList<Limit> limits, int size, int from)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }
        for (var first = from; first + size <= limits.Count; first++)
        {
            foreach (var rest in Parts(limits, size - 1, first + 1))
            {
                yield return [limits[first], .. rest];
            }
        }
    }
}
