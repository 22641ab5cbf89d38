namespace Casus.Commands;

/// <summary>Which system this is, as far as opening a browser goes.</summary>
public enum Desktop { Windows, MacOS, Other }

/// <summary>Whether a person sits at this machine, so that a browser can be opened for them, and with which program.</summary>
public static class DesktopBrowser
{
    public static Desktop Here { get; } = OperatingSystem.IsWindows() ? Desktop.Windows : OperatingSystem.IsMacOS() ? Desktop.MacOS : Desktop.Other;

    /// <summary>The program that opens an address in the person's browser; null where nobody would see it.</summary>
    /// <param name="terminal">Whether the output goes to a terminal. What is read by another program, or written to a file, was not started by hand.</param>
    /// <param name="variable">Variables of the environment.</param>
    public static string? For(Desktop desktop, bool terminal, Func<string, string?> variable)
    {
        bool IsSet(string name) => variable(name) is { Length: > 0 };
        // A display may be handed on over SSH (X forwarding). Without one the person sits at another machine.
        var hasDisplay = IsSet("DISPLAY") || IsSet("WAYLAND_DISPLAY");
        return !terminal ? null
            : desktop == Desktop.Other ? hasDisplay ? "xdg-open" : null
            : IsSet("SSH_CONNECTION") ? null
            : desktop == Desktop.Windows ? "explorer" : "open";
    }
}
