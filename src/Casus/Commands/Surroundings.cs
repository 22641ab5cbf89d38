using System.Collections.Immutable;
using System.Text;
using Casus.Binding;
using Casus.Calculation;
using Casus.Capability;
using Casus.Files;
using Casus.Precedents;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary>What a command sees of the world outside: where it writes, from which folder it was called, the clock, the library.</summary>
/// <param name="Output">Where the answer goes.</param>
/// <param name="Error">Where it is said why a command could not run.</param>
/// <param name="Width">Characters a line may have.</param>
/// <param name="Colour">Whether the output is a terminal that shows colours.</param>
/// <param name="Folder">The folder the command was called from.</param>
/// <param name="Library">The folder of the library as the caller names it (CASUS_LIBRARY), or null.</param>
/// <param name="Program">The folder of the program itself.</param>
/// <param name="ShowTrace">Whether a mistake of our own is shown with its trace (CASUS_TRACE).</param>
public sealed record Surroundings(
    TextWriter Output, TextWriter Error, int Width, bool Colour, string Folder, string? Library, string Program, bool ShowTrace, TimeProvider Time)
{
    /// <summary>Whether the error stream is a terminal that shows colours.</summary>
    public bool ErrorColour { get; init; }

    /// <summary>Whether the output goes to a terminal, before which a person sits.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>How the program was called, for commands that a reader may copy (CASUS_CALLED: <c>./casus</c>).</summary>
    public string Called { get; init; } = "casus";

    /// <summary>The private folder that is read beside a package (<c>--with</c>); null when there is none.</summary>
    public string? Overlay { get; init; }

    /// <summary>The day on which things are known (<c>casus at</c>); null for all that the library holds.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>Runs another program on this machine; without it there is none.</summary>
    public Func<ProgramCall, ProgramResult?> RunProgram { get; init; } = static _ => null;

    /// <summary>Texts that stand in for files that somebody is writing.</summary>
    public Drafts Drafts { get; init; } = Drafts.None;

    /// <summary>Whether a file may be read as part of a package. A server reads none but those of its packages, whatever a text imports.</summary>
    public Func<string, bool> MayRead { get; init; } = static _ => true;

    /// <summary>Makes a package of texts; a server keeps what it made before.</summary>
    public Func<ImmutableArray<SourceText>, Func<string, SourceText?>, Compilation> Compile { get; init; } = Compiler.Compile;

    /// <summary>Searches about figures of means that were made before; a server keeps them, so that a figure which is set is answered at once.</summary>
    public SearchMemory? Searches { get; init; }

    /// <summary>What likeness reads of a package; a server keeps what it made before.</summary>
    public Func<Package, Sketch> SketchOf { get; init; } = Sketch.OnPaper;

    /// <summary>What packages were found to say of time and support.</summary>
    public BackingMemory Backings { get; init; } = new();

    /// <summary>The folder in which the person's drafts are kept (CASUS_STATE, else where the system keeps such things).</summary>
    public string State { get; init; } = "";

    /// <summary>The folder of the studio's pages, where they do not lie beside the program (CASUS_PAGES).</summary>
    public string? Pages { get; init; }

    /// <summary>Set when nobody waits for the answer any more. A terminal says so by a signal, which the command line itself listens to.</summary>
    public CancellationToken BrokenOff { get; init; }

    /// <summary>Opens the bytes that come in; without it there are none.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Opens the place for bytes that go out, apart from <see cref="Output"/>; without it they go nowhere.</summary>
    public Func<Stream> OpenOutput { get; init; } = static () => Stream.Null;

    /// <summary>A line in a pipe or a file.</summary>
    public const int PlainWidth = 100;

    private const int Narrowest = 40;
    private const int Widest = 140;
    private const int BufferSize = 1 << 14;

    public static Surroundings OfThisProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = utf8;
        }
        var terminal = !Console.IsOutputRedirected;
        return new Surroundings(
            new StreamWriter(Console.OpenStandardOutput(), utf8, BufferSize) { AutoFlush = false },
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            terminal ? TerminalWidth() : PlainWidth,
            terminal && ShowsColours(),
            Directory.GetCurrentDirectory(),
            Environment.GetEnvironmentVariable("CASUS_LIBRARY"),
            AppContext.BaseDirectory,
            Environment.GetEnvironmentVariable("CASUS_TRACE") is { Length: > 0 },
            TimeProvider.System)
        {
            Called = Environment.GetEnvironmentVariable("CASUS_CALLED") is { Length: > 0 } called ? called : "casus",
            IsTerminal = terminal,
            RunProgram = Programs.Run,
            State = StateFolder(),
            Pages = Environment.GetEnvironmentVariable("CASUS_PAGES") is { Length: > 0 } pages ? pages : null,
            OpenInput = Console.OpenStandardInput,
            OpenOutput = Console.OpenStandardOutput,
            ErrorColour = !Console.IsErrorRedirected && ShowsColours(),
        };
    }

    private static string StateFolder()
    {
        if (Environment.GetEnvironmentVariable("CASUS_STATE") is { Length: > 0 } named)
        {
            return Path.GetFullPath(named);
        }
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
        {
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Casus");
        }
        // The freedesktop.org rule for what a program keeps between runs.
        return Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } state && Path.IsPathRooted(state)
            ? Path.Combine(state, "casus")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state", "casus");
    }

    /// <summary>NO_COLOR with any text turns colours off (no-color.org).</summary>
    private static bool ShowsColours() =>
        Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") != "dumb";

    private static int TerminalWidth()
    {
        try
        {
            var width = Console.WindowWidth;
            return width <= 0 ? PlainWidth : Math.Clamp(width, Narrowest, Widest);
        }
        catch (IOException)
        {
            // Some terminals do not tell their width.
            return PlainWidth;
        }
    }
}
