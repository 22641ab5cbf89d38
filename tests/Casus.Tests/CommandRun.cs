using Casus.Commands;
using Casus.Files;

namespace Casus.Tests;

/// <summary>One run of the program in this process: what it was called with and all that can be seen of it outside.</summary>
internal sealed record CommandRun(int Exit, string Output, string Error)
{
    /// <summary>The day on which all tests happen.</summary>
    public static TimeProvider Clock { get; } = new StoppedClock();

    public static CommandRun Of(params string[] arguments) => In(Repository.Root, arguments);

    /// <summary>A mistake of our own is not caught here: it fails the test with its trace.</summary>
    public static CommandRun In(string folder, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = CommandLine.Run(arguments, Around(output, error, folder));
        return new CommandRun(exit, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    public static Surroundings Around(TextWriter output, TextWriter error, string folder) =>
        new(output, error, Surroundings.PlainWidth, Colour: false, folder, Repository.Library, AppContext.BaseDirectory, ShowTrace: true, Clock) { RunProgram = Programs.Run };

    /// <summary>Everything that was seen, as a golden file holds it: the same wherever the repository lies.</summary>
    public string Whole(string called) =>
        $"$ casus {called}\n{Output}{(Error.Length > 0 ? "--- error stream ---\n" + Error : "")}--- exit {Exit}\n".Replace(Repository.Root, "<root>", StringComparison.Ordinal);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
