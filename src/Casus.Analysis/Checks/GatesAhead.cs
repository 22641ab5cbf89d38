using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS412: an approval stands before performance. CAS414: it is shut while something is so, whoever approves.</summary>
internal static class GatesAhead
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var day = CheckDay.Of(index);
        foreach (var gate in index.Package.Gates)
        {
            var behind = index.Package.Clauses
                .Where(clause => clause is { Instrument: not null, Duty: { } duty } && !Heads.IsProhibition(duty))
                .Select(clause => (Clause: clause, Fit: Fit(index, gate, clause, day)))
                .Where(item => item.Fit != GateFit.None)
                .ToList();
            if (behind.Count > 0)
            {
                yield return Of(gate, [.. behind.Select(item => item.Clause)], [.. behind.Where(item => item.Fit == GateFit.WhereInPlace).Select(item => item.Clause)]);
            }
        }
    }

    private static GateFit Fit(PackageIndex index, Gate gate, Clause clause, DateOnly day) =>
        clause.Duty is { } duty ? GatesBefore.Fit(index, gate, duty, Heads.Bearers(index, duty.Subject, day), day) : GateFit.None;

    private static Finding Of(Gate gate, IReadOnlyList<Clause> behind, IReadOnlyList<Clause> placeless)
    {
        var (list, one) = (Phrases.List(behind.Select(clause => clause.Id)), behind.Count == 1);
        var message = !gate.Prior ? $"{list} {(one ? "needs" : "need")} the later approval of {gate.By} ({gate.Name}) to go on."
            : gate.ClosedWhile is { } closing ? $"{list} {(one ? "stands" : "stand")} behind {gate.Name}, which {gate.By} keeps shut while {Wording.Of(closing)}."
            : $"{list} {(one ? "stands" : "stand")} behind {gate.Name}: what is due is not deliverable before {gate.By} approves.";
        return new Finding(
            gate is { Prior: true, ClosedWhile: not null } ? "CAS414" : "CAS412",
            gate is { Prior: true, ClosedWhile: not null } ? Severity.Warning : Severity.Info,
            message,
            [new FindingPlace(gate.At, gate.Gloss ?? ""), .. behind.Select(Phrases.Place)],
            gate.ClosedWhile is null ? "Obtain the approval in advance, or plan with what does not need it. Nothing in the text is wrong." : "Settle the passage with who keeps the gate before the promise is counted on, or plan with what does not need it.",
            [
                .. placeless.Count == 0 ? Array.Empty<string>() : [$"{Phrases.List(placeless.Select(clause => clause.Id))} {(placeless.Count == 1 ? "names" : "name")} no place: so far as it is done in {gate.In}."],
                .. gate is { Prior: false, ClosedWhile: { } shut } ? [$"Closed while {Wording.Of(shut)}."] : Array.Empty<string>(),
                .. gate.Unless is { } exemption ? [$"Not needed when {Wording.Of(exemption)}."] : Array.Empty<string>(),
                .. gate.Took is { } took ? [$"It took {Wording.Of(took)} in the past{(gate.Provenance is { } said ? $" ({said.Source})" : "")}."] : Array.Empty<string>(),
            ]);
    }
}
