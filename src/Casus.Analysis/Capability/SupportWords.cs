using Casus.Checks;
using Casus.Evaluation;
using Casus.Forces;
using Casus.Treaties;

namespace Casus.Capability;

/// <summary>
/// Which clauses are of intelligence, communications, cyber or sanctions: by the act's own word, or by what its declaration says it is; sanctions also by
/// what is asked for to bring them back (<c>has requested snapback</c>).
/// </summary>
internal static class SupportWords
{
    private static readonly (SupportKind Kind, string[] Stems)[] stems =
    [
        (SupportKind.Intelligence, ["intelligence", "reconnaissance", "satellite", "early-warning", "early warning"]),
        (SupportKind.Communications, ["communication"]),
        (SupportKind.Cyber, ["cyber"]),
        (SupportKind.Sanctions, ["sanction", "embargo", "snapback"]),
    ];

    public static IEnumerable<SupportKind> KindsOf(PackageIndex index, Clause clause, Duty duty)
    {
        var act = Heads.Word(duty.Measure);
        var said = act + " " + (index.Package.Acts.FirstOrDefault(declared => declared.Word == act)?.Gloss ?? "");
        var asked = clause.When is { } when ? string.Join(' ', Atoms.Of(index, when).Select(leaf => leaf.Atom).OfType<HasRequested>().Select(request => request.Word)) : "";
        return stems.Where(kind => kind.Stems.Any(stem => said.Contains(stem, StringComparison.OrdinalIgnoreCase)
                || (kind.Kind == SupportKind.Sanctions && asked.Contains(stem, StringComparison.OrdinalIgnoreCase))))
            .Select(kind => kind.Kind);
    }
}
