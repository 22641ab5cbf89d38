using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>How far a duty goes for one bearer, caps included.</summary>
public static class Reach
{
    /// <summary>The words reached: at the ceiling one per ladder, lowest ladder first; at the floor one, or none when the least is nothing.</summary>
    public static IReadOnlyList<string> Of(Evaluator evaluator, Candidate candidate, bool exercised) =>
        Of(evaluator.Index, evaluator.Case.On, evaluator.Question.Reading, candidate, exercised);

    /// <summary>The same, of a day and a reading; nothing of the situation bears on it.</summary>
    public static IReadOnlyList<string> Of(PackageIndex index, DateOnly on, Reading reading, Candidate candidate, bool exercised)
    {
        var measure = candidate.Duty.Measure;
        var caps = Caps(index, candidate, on, exercised);
        if (exercised)
        {
            return [.. Heads.Ceilings(index, measure).SelectMany(word => Capped(index, word, caps))];
        }
        return Heads.Floor(index, measure, candidate.Bearer, on, reading) is { } floor
            ? [.. Capped(index, Carved(index, candidate, floor, on), caps)]
            : [];
    }

    /// <summary>A carve-out in words of its own (<c>without prejudice to "…"</c>) leaves only the lowest rung certain (design 4, D16).</summary>
    private static string Carved(PackageIndex index, Candidate candidate, string floor, DateOnly on) =>
        candidate.Duty.Measure.ByAllMeans && TermsOf(index, candidate, on).Any(terms => terms.WithoutPrejudiceToText is not null) ? index.LowestRung : floor;

    private static List<Cap> Caps(PackageIndex index, Candidate candidate, DateOnly on, bool exercised) =>
    [
        .. TermsOf(index, candidate, on).Select(terms => terms.NotBeyond).OfType<Cap>().Where(cap => !(exercised && cap.UnlessItConsents)),
    ];

    /// <summary>The slots of a duty and of every reservation that its bearer has laid on it.</summary>
    public static IEnumerable<Terms> TermsOf(PackageIndex index, Candidate candidate, DateOnly on) =>
        index.Package.Reservations
            .Where(reservation => Standing.Names(reservation.To, candidate.Clause) && index.Members(reservation.By, on).Contains(candidate.Bearer))
            .Select(reservation => reservation.Terms)
            .Prepend(candidate.Duty.Terms);

    /// <summary>A cap cuts its own ladder at the rung and every ladder declared after it altogether; ladders before it stay whole.</summary>
    private static IEnumerable<string> Capped(PackageIndex index, string word, List<Cap> caps)
    {
        foreach (var cap in caps)
        {
            if (index.RungOf(word) is not var (ladder, position) || index.RungOf(cap.Rung) is not var (capLadder, capPosition))
            {
                continue;
            }
            var order = index.Package.Ladders.ToList();
            var difference = order.IndexOf(ladder) - order.IndexOf(capLadder);
            if (difference > 0)
            {
                yield break;
            }
            if (difference == 0 && position > capPosition)
            {
                word = cap.Rung;
            }
        }
        yield return word;
    }
}
