using Casus.Circuits;
using Casus.Sweeping;

namespace Casus.Questions;

/// <summary>The settings that mark one class of an occasion.</summary>
/// <param name="Fixed">The facts that tell it apart from its neighbours, and how they stand in it.</param>
/// <param name="Result">What was counted in it.</param>
public sealed record ClassOfSituations(IReadOnlyDictionary<Signal, bool> Fixed, SweepResult Result);

/// <summary>
/// Parts the situations of an occasion until, within a class, the answers are the same in every situation, or until there are as many classes
/// as a page holds. Each part divides its whole by one fact, so together the classes are all situations and no situation is in two.
/// </summary>
public static class SituationClasses
{
    private static readonly bool[] bothWays = [true, false];

    /// <param name="inquiry">The occasion.</param>
    /// <param name="answers">What should be the same throughout a class.</param>
    /// <param name="most">How many classes at most.</param>
    public static IReadOnlyList<ClassOfSituations> Of(Inquiry inquiry, IReadOnlyList<Signal> answers, int most, SweepSettings settings, CancellationToken cancellation)
    {
        var parts = new List<Part> { Count(inquiry, answers, new Dictionary<Signal, bool>(), settings, cancellation) };
        while (parts.Count < most && parts.Where(part => part.Divider is not null).MaxBy(part => part.Varying) is { Divider: { } divider } widest)
        {
            var place = parts.IndexOf(widest);
            parts.RemoveAt(place);
            parts.InsertRange(place, bothWays.Select(value => Count(inquiry, answers, new Dictionary<Signal, bool>(widest.Fixed) { [divider] = value }, settings, cancellation)));
        }
        return [.. parts.Select(part => new ClassOfSituations(part.Fixed, part.Result))];
    }

    /// <param name="Varying">How many answers differ within the part.</param>
    /// <param name="Divider">The fact by which it is best divided; null when nothing differs, or nothing could be counted.</param>
    private sealed record Part(IReadOnlyDictionary<Signal, bool> Fixed, SweepResult Result, int Varying, Signal? Divider);

    private static Part Count(Inquiry inquiry, IReadOnlyList<Signal> answers, IReadOnlyDictionary<Signal, bool> @fixed, SweepSettings settings, CancellationToken cancellation)
    {
        var result = inquiry.Sweep(answers, settings, @fixed, cancellation);
        if (result.Outputs is not { } tallies)
        {
            return new Part(@fixed, result, 0, null);
        }
        var all = 1L << result.Swept.Count;
        var varying = Enumerable.Range(0, answers.Count).Where(i => tallies[i].Count > 0 && tallies[i].Count < all).ToList();
        return new Part(@fixed, result, varying.Count, varying.Count == 0 ? null : Divider(inquiry, [.. varying.Select(i => answers[i])], result, @fixed, settings, cancellation));
    }

    /// <summary>The fact after whose setting the fewest answers still differ; of several the first in the text.</summary>
    private static Signal? Divider(
        Inquiry inquiry, IReadOnlyList<Signal> varying, SweepResult whole, IReadOnlyDictionary<Signal, bool> @fixed, SweepSettings settings, CancellationToken cancellation)
    {
        var circuit = inquiry.Space.Circuit;
        var split = inquiry.Sweep([.. whole.Swept.SelectMany(fact => varying.Select(answer => circuit.And(answer, fact))), .. varying], settings, @fixed, cancellation);
        if (split.Outputs is not { } tallies)
        {
            return null;
        }
        var half = 1L << (split.Swept.Count - 1);
        var places = Enumerable.Range(0, whole.Swept.Count).ToList();
        int Differing(int place) => Enumerable.Range(0, varying.Count).Sum(answer =>
        {
            var with = tallies[place * varying.Count + answer].Count;
            var without = tallies[whole.Swept.Count * varying.Count + answer].Count - with;
            return (with > 0 && with < half ? 1 : 0) + (without > 0 && without < half ? 1 : 0);
        });
        return places.Count == 0 ? null : whole.Swept[places.MinBy(Differing)];
    }
}
