using Casus.Forces;
using Casus.Treaties;

namespace Casus.Capability;

/// <summary>Which acts are intelligence, communications, cyber or sanctions: by their own word, or by what their declaration says they are.</summary>
internal static class SupportWords
{
    private static readonly (SupportKind Kind, string[] Stems)[] stems =
    [
        (SupportKind.Intelligence, ["intelligence", "reconnaissance", "satellite", "early-warning", "early warning"]),
        (SupportKind.Communications, ["communication"]),
        (SupportKind.Cyber, ["cyber"]),
        (SupportKind.Sanctions, ["sanction", "embargo", "snapback"]),
    ];

    public static IEnumerable<SupportKind> KindsOf(Package package, string act)
    {
        var said = act + " " + (package.Acts.FirstOrDefault(declared => declared.Word == act)?.Gloss ?? "");
        return stems.Where(kind => kind.Stems.Any(stem => said.Contains(stem, StringComparison.OrdinalIgnoreCase))).Select(kind => kind.Kind);
    }
}
