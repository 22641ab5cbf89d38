using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>What clauses promise and who bears them, before any condition is asked.</summary>
public static class Heads
{
    /// <summary>The bearer of a count duty: nobody in particular, so many of a group.</summary>
    public static string CountBearer(int count, string group) => $"at least {count} of {group}";

    /// <summary>The bearers of a duty. <c>each other</c> leaves out the victim.</summary>
    public static IReadOnlyList<string> Bearers(PackageIndex index, Subject subject, DateOnly on, string? victim = null)
    {
        if (subject.Distribution == Distribution.AtLeast)
        {
            return [CountBearer(subject.Count, index.GroupNamed(subject.Names[0])?.Name ?? subject.Names[0])];
        }
        var members = index.Members(subject.Names, on).Except(index.Members(subject.Except, on));
        return subject.Distribution == Distribution.EachOther ? [.. members.Where(member => member != victim)] : [.. members];
    }

    /// <summary>Every party and word that some clause of the package, whatever its force, has the party do.</summary>
    public static IReadOnlySet<Atom> Bound(PackageIndex index, DateOnly day) => (
        from clause in index.Package.Clauses
        where clause.Duty is { } promised && !IsProhibition(promised)
        let duty = clause.Duty
        from word in Ceilings(index, duty.Measure).SelectMany(index.DownFrom).Append(Word(duty.Measure))
        from bearer in Bearers(index, duty.Subject, day)
        select new Atom(bearer, word, ByLaw: false)).ToHashSet();

    /// <summary>Whether a duty, at its ceiling, reaches the word.</summary>
    public static bool Promises(PackageIndex index, Duty duty, string word) =>
        !IsProhibition(duty) && Ceilings(index, duty.Measure).Any(top => index.DownFrom(top).Contains(word));

    public static bool IsProhibition(Duty duty) => duty.Modal is Modal.ShallNot or Modal.WillNot || duty.Measure.Kind == MeasureKind.Refrain;

    /// <summary>
    /// Whether what is asked can be done within what is forbidden: a limit (<c>shall not deploy more than 500 troops</c>) forbids only what is above it,
    /// and what names no quantity, or another unit, does not go above it by its own words.
    /// </summary>
    public static bool IsWithinLimit(Duty forbidden, Duty asked) =>
        forbidden.Measure.Amount is { Bound: AmountBound.MoreThan, Least: var limit } allowed
        && !(asked.Measure.Amount is { } amount && amount.Unit == allowed.Unit && amount.Least > limit);

    /// <summary>A <c>may</c> is a permission; whether it is also help is for the corners to say.</summary>
    public static bool IsPermission(Duty duty) => duty.Modal == Modal.May;

    /// <summary>The least the measure asks; null when its quantity may be nothing (<c>up to</c>, a judged quantity).</summary>
    public static string? Floor(PackageIndex index, Measure measure, string? bearer, DateOnly on, Reading reading)
    {
        if (measure.Amount is { } amount && amount.Least == 0)
        {
            return null;
        }
        if (measure.ByAllMeans)
        {
            return BestMeans(index, bearer, on);
        }
        if (measure.Kind != MeasureKind.Assist && measure.Range is null)
        {
            return Word(measure);
        }
        var lowest = measure.Range?.From ?? index.LowestRung;
        var lifts = reading is { Kind: ReadingKind.GoodFaith, Floor: not null } && measure.As is { Decides: false };
        return lifts && reading.Floor is { } floor && Ceilings(index, measure).Any(top => index.DownFrom(top).Contains(floor)) ? floor : lowest;
    }

    /// <summary>The most the measure allows: the top rung on every ladder from the first named to the last, or the one act.</summary>
    public static IReadOnlyList<string> Ceilings(PackageIndex index, Measure measure)
    {
        if (measure.Kind != MeasureKind.Assist && measure.Range is null && !measure.ByAllMeans)
        {
            return [Word(measure)];
        }
        var (from, upTo) = measure.Range is { } range ? (range.From, range.UpTo) : (index.LowestRung, index.HighestRung);
        if (index.RungOf(from) is not var (first, _) || index.RungOf(upTo) is not var (last, _))
        {
            return [upTo];
        }
        var ladders = index.Package.Ladders.ToList();
        var between = ladders.SkipWhile(ladder => ladder.Name != first.Name).TakeWhile(ladder => ladder.Name != last.Name).Select(ladder => ladder.Rungs[^1]);
        return [.. between, upTo];
    }

    /// <summary>The word a measure is known by; what one organ is asked to do is not what the asker does.</summary>
    public static string Word(Measure measure) => measure.Kind switch
    {
        MeasureKind.Assist => "assist",
        MeasureKind.SeekAction => "seek-action",
        _ => measure.Word ?? "act",
    };

    /// <summary>Best rung for which the bearer has declared means (S11); the lowest rung when none is declared.</summary>
    private static string BestMeans(PackageIndex index, string? bearer, DateOnly on)
    {
        var own = index.Package.Means.Where(means => bearer is not null && index.Members(means.Of, on).Contains(bearer) && (means.Amount.From?.Value ?? 0) > 0).ToList();
        var help = index.Package.Ladders[^1].Rungs;
        return own.Exists(means => means.Kind == MeansKind.Force) ? help[^1] : own.Count > 0 ? help[0] : index.LowestRung;
    }
}
