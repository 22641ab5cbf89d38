using System.CommandLine;
using System.CommandLine.Help;

namespace Casus.Commands;

/// <summary>All commands of <c>casus</c>, and what happens when one cannot run.</summary>
public static class CommandLine
{
    private const string Description =
        "Casus: security guarantees as sentences that a machine understands.\n"
        + "Who is bound to do what, by when, on whose say, and what is only hoped.\n\n"
        + "A package P is a .casus file, a folder of them, or a name from the library such as\n"
        + "1994-budapest; a part of the name is enough.\n"
        + "--with DIR, behind any command, reads private files beside the package. A report, an\n"
        + "export or a normal form holds nothing of them without --include-private.\n"
        + "Without a command: the studio opens in the browser.";

    public static int Run(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        try
        {
            return Invoke(arguments, surroundings);
        }
        catch (OperationCanceledException)
        {
            return Refuse(surroundings, "The search was broken off, or its time was up before there was an answer. Nothing was written. Fewer open facts (--given) or a smaller package takes less time.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Something between us and the files: rights, a full disk, a folder that went away. The system's own sentence names it.
            return Refuse(surroundings, problem.Message);
        }
        catch (Exception mistake) when (!surroundings.ShowTrace)
        {
            return Refuse(surroundings, $"Casus itself made a mistake ({mistake.GetType().Name}: {mistake.Message.ReplaceLineEndings(" ")}). Please report it; with CASUS_TRACE=1 set it says where.");
        }
        finally
        {
            surroundings.Output.Flush();
        }
    }

    /// <summary>Says in one sentence on the error stream why the command could not run.</summary>
    public static int Refuse(Surroundings surroundings, string sentence)
    {
        surroundings.Output.Flush();
        surroundings.Error.WriteLine("casus: " + sentence);
        return Exit.CouldNotRun;
    }

    private static int Invoke(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        if (AtCommand.Of(arguments, surroundings) is var (command, around, refused))
        {
            return refused.Length > 0 ? Refuse(surroundings, refused) : Invoke(command, around);
        }
        var root = Root(surroundings);
        // A word that begins with @ is a word, and not a file with more arguments: nobody may be made to read a file that was not named as one.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            return Refuse(surroundings, WhatIsWrong(root, parsed, surroundings));
        }
        var (beside, refusal) = PrivateOptions.Of(parsed, surroundings);
        if (refusal.Length > 0)
        {
            return Refuse(surroundings, refusal);
        }
        if (beside != surroundings)
        {
            parsed = Root(beside).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        }
        var how = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = surroundings.Output,
            Error = surroundings.Error,
        };
        if (!surroundings.BrokenOff.CanBeCanceled)
        {
            return parsed.Invoke(how);
        }
        // Asked by a program that listens to the signals itself.
        how.ProcessTerminationTimeout = null;
        return parsed.InvokeAsync(how, surroundings.BrokenOff).GetAwaiter().GetResult();
    }

    private static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand(Description)
        {
            CheckCommand.Make(surroundings),
            RespondCommand.Make(surroundings),
            MatrixCommand.Make(surroundings),
            RepairCommand.Make(surroundings),
            ExportCommand.Make(surroundings),
            DiffCommand.Make(surroundings),
            WhatIfCommand.Make(surroundings),
            ComposeCommand.Make(surroundings),
            ReportCommand.Make(surroundings),
            ReadBackCommand.Make(surroundings),
            FormatCommand.Make(surroundings),
            ScenarioCommand.Make(surroundings),
            GraphCommand.Make(surroundings),
            AcceptCommand.Make(surroundings),
            KeystoneCommand.Make(surroundings),
            TimeCommand.Make(surroundings),
            PlanCommand.Make(surroundings),
            ImportCommand.Make(surroundings),
            ClaimsCommand.Make(surroundings),
            MeansCommand.Make(surroundings),
            NormalFormCommand.Make(surroundings),
            ExplainCommand.Make(surroundings),
            LibraryCommand.Make(surroundings),
            TableCommand.Make(surroundings),
            LikeCommand.Make(surroundings),
            PatternsCommand.Make(surroundings),
            SinceCommand.Make(surroundings),
            TimelineCommand.Make(surroundings),
            AtCommand.Make(surroundings),
            AtopCommand.Make(surroundings),
            NewCommand.Make(surroundings),
            FrontDoor.Make(surroundings),
            LspCommand.Make(surroundings),
        };
        foreach (var option in PrivateOptions.Make())
        {
            root.Options.Add(option);
        }
        Studio(root, surroundings);
        return root;
    }

    /// <summary>Without a command the studio opens. The program that is compiled ahead has no studio and answers as it did before there was one.</summary>
    private static void Studio(RootCommand root, Surroundings surroundings)
    {
#if STUDIO
        root.Subcommands.Add(ServeCommand.Make(surroundings));
        root.SetAction((_, end) => ServeCommand.RunUsual(surroundings, end));
#else
        root.SetAction(_ => FrontDoor.Run(surroundings));
#endif
    }

    /// <summary>An option the command does not have is otherwise taken for an argument, and then the wrong word is complained of.</summary>
    private static string? Unknown(Command command, ParseResult parsed) =>
        parsed.Tokens.Select(token => token.Value).FirstOrDefault(word =>
            word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2 && PrivateOptions.Make().Concat(command.Options).All(option => option.Name != word.Split('=', ':')[0]));

    /// <summary>A command as it is typed, with those it stands under.</summary>
    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{NameOf(parent)} {command.Name}" : command.Name;

    private static string WhatIsWrong(RootCommand root, ParseResult parsed, Surroundings surroundings)
    {
        var command = parsed.CommandResult.Command;
        var called = NameOf(command);
        var help = surroundings.Called + (command == root ? " --help" : $" {called} --help");
        if (command == root && parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-'))
        {
            var near = root.Subcommands.Select(known => known.Name).FirstOrDefault(name => Likeness.IsNear(name, word));
            return near is null ? $"There is no command \"{word}\"; {help} lists them." : $"There is no command \"{word}\". Did you mean {surroundings.Called} {near}?";
        }
        if (Unknown(command, parsed) is { } option)
        {
            return $"casus {called} has no option {option}. {help} lists them.";
        }
        var message = string.Join(' ', parsed.Errors[0].Message.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return $"{message.TrimEnd('.')}. {help} says how it is called.";
    }
}
