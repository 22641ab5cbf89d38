using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS701: must and must not, seen without search. CAS703: another text has priority. CAS710: exceptions of equal rank that disagree.</summary>
internal static class Conflicts
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var day = CheckDay.Of(index);
        return [.. Contradictions(index, day), .. GivesWay(index), .. EqualExceptions(index, day)];
    }

    private static IEnumerable<Finding> Contradictions(PackageIndex index, DateOnly day)
    {
        var musts = index.Package.Clauses.Where(clause => clause.Duty is { Modal: Modal.Shall or Modal.Will, Terms: { ConsentOf.IsEmpty: true, DecisionOf: null, IfItSoDecides: false } } duty && !Heads.IsProhibition(duty)).ToList();
        var mustNots = index.Package.Clauses.Where(clause => clause.Duty is { } duty && Heads.IsProhibition(duty)).ToList();
        foreach (var must in musts)
        {
            foreach (var mustNot in mustNots.Where(other => CanMeet(index, must, other)))
            {
                if (must.Duty is { } owed && mustNot.Duty is { } forbidden && Word(index, owed, forbidden, day) is { } word
                    && Heads.Bearers(index, owed.Subject, day).Intersect(Heads.Bearers(index, forbidden.Subject, day)).ToList() is { Count: > 0 } both)
                {
                    yield return new Finding(
                        "CAS701", Severity.Error,
                        $"{Phrases.List(both)} must {word} under {must.Id} and must not under {mustNot.Id}.",
                        [Phrases.Place(must), Phrases.Place(mustNot)],
                        $"Say which prevails (\"notwithstanding clause {mustNot.Label} of {mustNot.Instrument}\"), or part the cases.",
                        must.When is null && mustNot.When is null ? []
                        : [(must.When ?? mustNot.When) is { } when ? $"Both hold when {Wording.Of(when)}." : ""]);
                }
            }
        }
    }

    /// <summary>Both bind at once: they stand in one text or in two that are signed, no rank is said, and one trigger is absent or both are the same.</summary>
    private static bool CanMeet(PackageIndex index, Clause must, Clause mustNot) =>
        (must.Instrument == mustNot.Instrument || (IsReady(index, must) && IsReady(index, mustNot) && !Replaces(index, must, mustNot)))
        && (must.When is null || mustNot.When is null || must.When == mustNot.When)
        && must.Duty is { Terms: { } owed } && mustNot.Duty is { Terms: { } forbidden }
        && forbidden.Unless.IsEmpty && owed.Unless.IsEmpty
        && (owed.Once.IsEmpty || forbidden.Once.IsEmpty || owed.Once == forbidden.Once)
        && (owed.Provided.IsEmpty || forbidden.Provided.IsEmpty || owed.Provided == forbidden.Provided)
        && forbidden.Until is null && forbidden.UntilDate is null
        && !Ranks(must, mustNot) && !Ranks(mustNot, must);

    private static bool IsReady(PackageIndex index, Clause clause) =>
        clause.Instrument is { } name && index.Instruments.TryGetValue(name, out var instrument) && Standing.Unready(instrument) is null;

    private static bool Replaces(PackageIndex index, Clause one, Clause other) =>
        index.Package.Instruments.Any(instrument => (instrument.Name == one.Instrument && instrument.Replaces == other.Instrument) || (instrument.Name == other.Instrument && instrument.Replaces == one.Instrument));

    private static bool Ranks(Clause one, Clause other) =>
        new[] { one.Duty?.Terms.Notwithstanding, one.Duty?.Terms.SubjectTo, one.Duty?.Terms.WithoutPrejudiceTo }.OfType<Reference>().Any(reference => Standing.Names(reference, other));

    /// <summary>The word that is owed at the least and forbidden, in places that meet.</summary>
    private static string? Word(PackageIndex index, Duty owed, Duty forbidden, DateOnly day)
    {
        if (forbidden.Measure.Word is not { } word || Heads.IsWithinLimit(forbidden, owed) || !SamePlace(index, owed.Measure.In, forbidden.Measure.In) || !SameWho(owed.Measure.Object, forbidden.Measure.Object) || !SameWho(owed.Measure.To, forbidden.Measure.To))
        {
            return null;
        }
        var floor = Heads.Floor(index, owed.Measure, null, day, index.Package.Reading);
        return floor is not null && owed.Measure.Kind != MeasureKind.SeekAction && index.DownFrom(floor).Contains(word) ? word : null;
    }

    private static bool SamePlace(PackageIndex index, string? one, string? other) =>
        one is null || other is null || index.Fit(one, other, CheckDay.Of(index)) == PlaceFit.Within || index.Fit(other, one, CheckDay.Of(index)) == PlaceFit.Within;

    private static bool SameWho(Who? one, Who? other) => one is null || other is null || one == other;

    private static IEnumerable<Finding> GivesWay(PackageIndex index)
    {
        foreach (var clause in index.Package.Clauses)
        {
            foreach (var (terms, _, at) in Slots.Terms(index, clause))
            {
                foreach (var way in new[] { new { Above = terms.SubjectTo, Words = "subject to" }, new { Above = terms.WithoutPrejudiceTo, Words = "without prejudice to" } })
                {
                    if (way.Above is { Of: { } other } above && (above.Kind == ReferenceKind.Instrument || other != clause.Instrument))
                    {
                        yield return new Finding(
                            "CAS703", Severity.Info,
                            $"{clause.Id} gives way to {Wording.Reference(above)} where they meet.",
                            [new FindingPlace(at, $"\"{way.Words} {Wording.Reference(above)}\""), .. index.Instruments.TryGetValue(other, out var instrument) ? [new FindingPlace(instrument.At, instrument.Title ?? "")] : Array.Empty<FindingPlace>()],
                            "Nothing has to be mended if that is meant.",
                            []);
                    }
                }
            }
        }
    }

    private static IEnumerable<Finding> EqualExceptions(PackageIndex index, DateOnly day)
    {
        var exceptions = index.Package.Clauses.Where(clause => clause.Duty?.Terms.Notwithstanding is not null).ToList();
        for (var i = 0; i < exceptions.Count; i++)
        {
            for (var j = i + 1; j < exceptions.Count; j++)
            {
                var (one, other) = (exceptions[i], exceptions[j]);
                if (one.Duty is { } first && other.Duty is { } second && first.Terms.Notwithstanding == second.Terms.Notwithstanding
                    && !Ranks(one, other) && !Ranks(other, one) && Disagree(index, first, second)
                    && Heads.Bearers(index, first.Subject, day).Intersect(Heads.Bearers(index, second.Subject, day)).Any())
                {
                    yield return new Finding(
                        "CAS710", Severity.Warning,
                        $"{one.Id} and {other.Id} are exceptions of equal rank to {Wording.Reference(first.Terms.Notwithstanding ?? throw new InvalidOperationException("Both prevail over a clause."))}, and say different things.",
                        [Phrases.Place(one), Phrases.Place(other)],
                        "Rank them with \"notwithstanding\", or part the cases with \"unless\".",
                        []);
                }
            }
        }
    }

    private static bool Disagree(PackageIndex index, Duty one, Duty other)
    {
        var (forbids, asks) = Heads.IsProhibition(one) ? (one, other) : (other, one);
        return Heads.IsProhibition(forbids) && !Heads.IsProhibition(asks) && forbids.Measure.Word is { } word && Heads.Promises(index, asks, word) && !Heads.IsWithinLimit(forbids, asks);
    }
}
