using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS601: a circular wait. CAS602: a leg of an exchange that is only allowed. CAS604: a wait for a promise nobody made. CAS605: waits that deny themselves.</summary>
internal static class Pledges
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var graph = Dependencies.Of(index, CheckDay.Of(index));
        var clauses = index.Package.Clauses.GroupBy(clause => clause.Id).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        return
        [
            .. graph.Circles.Select(circle => CircularWait.Of(graph, circle, clauses)).OfType<Finding>(),
            .. graph.Circles.Select(circle => SelfDenial(circle, clauses)).OfType<Finding>(),
            .. OnlyAllowed(index, graph, clauses),
            .. NeverPromised(index, graph, clauses),
        ];
    }

    private static IEnumerable<Finding> OnlyAllowed(PackageIndex index, DependencyGraph graph, Dictionary<string, Clause> clauses)
    {
        foreach (var leg in graph.Waits.Where(wait => wait is { Kind: WaitKind.Likewise, To: not null }).GroupBy(wait => new { wait.OnParty, wait.OnWord }))
        {
            var makers = leg.Select(wait => wait.To ?? "").Distinct().Select(id => clauses[id]).ToList();
            var promised = makers.Where(maker => maker.Duty is { Modal: not (Modal.May or Modal.IntendsTo) }).ToList();
            if (promised.Count == makers.Count || promised.Exists(maker => Unready(index, maker) is null))
            {
                continue;
            }
            var resting = leg.Select(wait => wait.From).Distinct().ToList();
            yield return new Finding(
                "CAS602", Severity.Warning,
                $"One side of the exchange is not promised: {leg.Key.OnParty} {(makers.Exists(maker => maker.Duty?.Modal == Modal.May) ? "may" : "only intends to")} {leg.Key.OnWord}.",
                [.. makers.Select(Phrases.Place), .. resting.Select(id => Phrases.Place(clauses[id])).Take(6)],
                "Make it a promise: \"will\", or \"shall\" in a treaty.",
                [$"In exchange for it: {Phrases.List(resting)}.", .. promised.Select(maker => $"{maker.Id} would promise it, and is {Unready(index, maker)}.")]);
        }
    }

    private static IEnumerable<Finding> NeverPromised(PackageIndex index, DependencyGraph graph, Dictionary<string, Clause> clauses)
    {
        var open = graph.Waits.Where(wait => wait is { To: null, Kind: WaitKind.Promise or WaitKind.Likewise });
        foreach (var same in open.GroupBy(wait => wait.OnWord))
        {
            var (parties, waiting) = (same.Select(wait => wait.OnParty).Distinct().ToList(), same.Select(wait => wait.From).Distinct().ToList());
            yield return new Finding(
                "CAS604", Severity.Warning,
                $"Nobody has promised that {Phrases.List(parties)} will {same.Key}, and {Phrases.List(waiting)} {(waiting.Count == 1 ? "waits" : "wait")} for it.",
                waiting.Select(id => Phrases.Place(clauses[id])).ToSequence(),
                "Encode the missing promise if it exists, or wait for a fact that can be given.",
                Hidden(same));
        }
        foreach (var same in graph.Waits.Where(wait => wait is { ByLaw: true, To: not null, Kind: WaitKind.Promise or WaitKind.Likewise }).GroupBy(wait => new { wait.OnParty, wait.OnWord }))
        {
            var makers = same.Select(wait => wait.To ?? "").Distinct().Select(id => clauses[id]).ToList();
            if (makers.Exists(maker => IsByLaw(index, maker) && Unready(index, maker) is null))
            {
                continue;
            }
            var waiting = same.Select(wait => wait.From).Distinct().ToList();
            yield return new Finding(
                "CAS604", Severity.Warning,
                $"Nobody has promised by law that {same.Key.OnParty} will {same.Key.OnWord}, and {Phrases.List(waiting)} {(waiting.Count == 1 ? "asks" : "ask")} for no less.",
                [.. waiting.Select(id => Phrases.Place(clauses[id])), .. makers.Select(Phrases.Place)],
                "Write the promise into a treaty, or ask for less than law.",
                [.. makers.Select(maker => IsByLaw(index, maker) ? $"{maker.Id} would, and is {Unready(index, maker)}." : $"{maker.Id} is no promise by law."), .. Hidden(same)]);
        }
    }

    private static Sequence<string> Hidden(IEnumerable<Wait> waits) =>
        waits.Where(wait => wait.Through is not null).Select(wait => $"The wait stands in what \"{wait.Through}\" means.").Distinct().ToSequence();

    /// <summary>A promise of level law: <c>shall</c>, or a choice, in an instrument that can hold law.</summary>
    private static bool IsByLaw(PackageIndex index, Clause clause) =>
        clause.Duty is { Modal: not (Modal.Will or Modal.IntendsTo) } && clause.Instrument is { } name && index.Instruments.TryGetValue(name, out var instrument)
        && Levels.CapOf(instrument.Kind) == Level.Law;

    /// <summary>Why the text a clause stands in binds nobody yet; null when its face says nothing against it.</summary>
    private static string? Unready(PackageIndex index, Clause clause) =>
        clause.Instrument is { } name && index.Instruments.TryGetValue(name, out var instrument) ? Standing.Unready(instrument) : null;

    private static Finding? SelfDenial(Circle circle, Dictionary<string, Clause> clauses)
    {
        var next = WaitPaths.ByClause(circle.Legs);
        var shortest = circle.Legs
            .Where(leg => leg.Kind == WaitKind.Absence)
            .DistinctBy(leg => (leg.From, leg.To))
            .Select(leg => WaitPaths.Shortest(next, leg.To ?? "", leg.From) is { } back ? [leg, .. back] : (IReadOnlyList<Wait>?)null)
            .OfType<IReadOnlyList<Wait>>()
            .ToList();
        if (shortest.MinBy(path => path.Count) is not { } cycle)
        {
            return null;
        }
        var others = shortest.Select(path => path[0].To ?? "").Distinct().Where(id => id != cycle[0].To).ToList();
        return new Finding(
            "CAS605", Severity.Warning,
            $"The texts do not settle it: {Phrases.List(cycle.Select(leg => leg.From))} depend on one another's not coming about.",
            cycle.Select(leg => Phrases.Place(clauses[leg.From])).ToSequence(),
            "Say which comes first in time, or drop one of the two conditions.",
            [.. WaitPaths.Lines(cycle), .. others.Count > 0 ? [$"The same holds with {Phrases.List(others)}."] : Array.Empty<string>()]);
    }
}
