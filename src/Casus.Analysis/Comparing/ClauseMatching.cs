using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Comparing;

/// <summary>
/// Which clause of one text is which of the other. A clause keeps its identity under another label when it lays the same duty on the same
/// parties; under the same label when it is at least borne by some of the same.
/// </summary>
internal static class ClauseMatching
{
    /// <param name="Changes">Clauses that are not in both as they stand: lost, gained, reworded, renamed.</param>
    /// <param name="Unchanged">How many are.</param>
    public sealed record Matched(Sequence<ClauseChange> Changes, int Unchanged);

    private sealed record Borne(Clause Clause, Sequence<string> Bearers);

    private sealed record Pair(Borne Before, Borne After, int Likeness);

    public static Matched Of(ReadText before, ReadText after)
    {
        var (old, made) = (All(before), All(after));
        var pairs = (
            from was in old
            from now in made
            let likeness = Likeness(was, now)
            where likeness > 0
            orderby likeness descending
            select new Pair(was, now, likeness)).ToList();
        var (matchedOld, matchedNew) = (new Dictionary<Borne, Borne>(ReferenceEqualityComparer.Instance), new HashSet<Borne>(ReferenceEqualityComparer.Instance));
        foreach (var pair in pairs)
        {
            if (!matchedOld.ContainsKey(pair.Before) && matchedNew.Add(pair.After))
            {
                matchedOld.Add(pair.Before, pair.After);
            }
        }
        var compared = old.Where(matchedOld.ContainsKey).Select(was => Compared(was, matchedOld[was])).ToList();
        var changes = old.Where(was => !matchedOld.ContainsKey(was)).Select(was => new ClauseChange(ClauseFate.Lost, was.Clause, null, was.Bearers, [], []))
            .Concat(made.Where(now => !matchedNew.Contains(now)).Select(now => new ClauseChange(ClauseFate.Gained, null, now.Clause, [], now.Bearers, [])))
            .Concat(compared.OfType<ClauseChange>());
        return new Matched(changes.ToSequence(), compared.Count(change => change is null));
    }

    private static List<Borne> All(ReadText text) =>
        [.. text.Index.Package.Clauses.Select(clause => new Borne(clause, clause.Duty is { } duty ? Heads.Bearers(text.Index, duty.Subject, text.Day).ToSequence() : []))];

    /// <summary>How much speaks for two clauses being one; 0 when they are not.</summary>
    private static int Likeness(Borne before, Borne after)
    {
        var (was, now) = (before.Clause, after.Clause);
        var sameLabel = was.Label == now.Label;
        var sameWords = was.Duty == now.Duty && was.Effect == now.Effect && was.When == now.When;
        var sameDuty = was.Duty is { } old && now.Duty is { } made && before.Bearers.Any(after.Bearers.Contains)
            && Heads.Word(old.Measure) == Heads.Word(made.Measure) && Heads.IsProhibition(old) == Heads.IsProhibition(made);
        var sameEffect = was.Effect is { } struck && now.Effect is { } strikes && struck.Of == strikes.Of;
        var samePlace = sameLabel && was.Instrument == now.Instrument && (was.Duty is null) == (now.Duty is null)
            && (was.Duty is null || before.Bearers.Any(after.Bearers.Contains));
        return sameWords || sameDuty || sameEffect || samePlace
            ? (sameWords ? 8 : 0) + (sameDuty || sameEffect ? 4 : 0) + (sameLabel ? 2 : 0) + (was.When == now.When ? 1 : 0) + (was.Instrument == now.Instrument ? 1 : 0)
            : 0;
    }

    private static ClauseChange? Compared(Borne before, Borne after)
    {
        var words = Words(before.Clause, after.Clause).ToSequence();
        var (lost, gained) = (before.Bearers.Except(after.Bearers).ToSequence(), after.Bearers.Except(before.Bearers).ToSequence());
        return !words.IsEmpty || !lost.IsEmpty || !gained.IsEmpty ? new ClauseChange(ClauseFate.Reworded, before.Clause, after.Clause, lost, gained, words)
            : before.Clause.Label != after.Clause.Label ? new ClauseChange(ClauseFate.Renamed, before.Clause, after.Clause, [], [], [])
            : null;
    }

    private static IEnumerable<WordChange> Words(Clause before, Clause after)
    {
        var (was, now) = (before.Duty, after.Duty);
        WordChange? Changed(string? old, string? made) => old == made ? null : new WordChange(old, made);
        var slots = new[]
        {
            Changed(before.When is { } when ? "when " + Wording.Of(when) : null, after.When is { } whenNow ? "when " + Wording.Of(whenNow) : null),
            Changed(was is null ? null : Wording.Subject(was.Subject), now is null ? null : Wording.Subject(now.Subject)),
            Changed(was is null ? null : Wording.Modal(was.Modal), now is null ? null : Wording.Modal(now.Modal)),
            Changed(was is null ? null : Wording.Measure(was.Measure), now is null ? null : Wording.Measure(now.Measure)),
            Changed(before.Effect is { } effect ? Wording.Of(effect) : null, after.Effect is { } effectNow ? Wording.Of(effectNow) : null),
            Changed(was?.FailingWhich is { } failing ? "failing which " + Wording.Of(failing) : null, now?.FailingWhich is { } failingNow ? "failing which " + Wording.Of(failingNow) : null),
        };
        return slots.OfType<WordChange>().Concat(Terms(was, now)).Concat(Level(before, after));
    }

    /// <summary>Slots that begin alike are one slot worded otherwise.</summary>
    private static IEnumerable<WordChange> Terms(Duty? before, Duty? after)
    {
        static string Head(string slot) => slot.Split(' ')[0];
        var (was, now) = (before is null ? [] : Wording.Slots(before.Terms).ToList(), after is null ? [] : Wording.Slots(after.Terms).ToList());
        var (gone, come) = (was.Except(now).ToList(), now.Except(was).ToList());
        foreach (var slot in gone)
        {
            var instead = come.Find(other => Head(other) == Head(slot));
            if (instead is not null)
            {
                come.Remove(instead);
            }
            yield return new WordChange(slot, instead);
        }
        foreach (var slot in come)
        {
            yield return new WordChange(null, slot);
        }
    }

    /// <summary>How binding the words are, where that changed and a promise is made at all.</summary>
    private static IEnumerable<WordChange> Level(Clause before, Clause after) =>
        before.Level != after.Level && before.Duty is not null && after.Duty is not null
            ? [new WordChange(Binding(before.Level), Binding(after.Level))]
            : [];

    private static string Binding(Level level) => level switch
    {
        Treaties.Level.Law => "binding by law",
        Treaties.Level.DomesticLaw => "binding by domestic law",
        Treaties.Level.Political => "politically binding",
        _ => "no promise",
    };
}
