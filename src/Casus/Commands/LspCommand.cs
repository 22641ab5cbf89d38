using System.CommandLine;
using Casus.Editors;
using Casus.Files;
using Casus.Protocol;

namespace Casus.Commands;

/// <summary><c>casus lsp</c>: the language server, for an editor that starts it and talks to it over standard input and output.</summary>
public static class LspCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var command = new Command("lsp", "Speak with an editor: the language server, over standard input and output.");
        // Editors commonly name the way; there is no other.
        command.Options.Add(new Option<bool>("--stdio") { Hidden = true });
        command.SetAction((_, cancellation) => Run(surroundings, cancellation));
        return command;
    }

    private static async Task<int> Run(Surroundings surroundings, CancellationToken cancellation)
    {
        using var input = surroundings.OpenInput();
        using var output = surroundings.OpenOutput();
        using var channel = new StreamChannel(input, output);
        var library = Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder);
        using var server = new LanguageServer(channel, new FileWorkspace(library), PackageServices.Of(code => PageOf(code, library)), surroundings.Time);
        return await server.Run(cancellation) ? Exit.Good : Exit.Found;
    }

    /// <summary>The page of a code in the documentation that lies beside the library.</summary>
    private static string? PageOf(string code, Library? library) =>
        library is not null && Path.GetFullPath(Path.Combine(library.Folder, "..", "docs", "diagnostics.md")) is var page && File.Exists(page)
            ? $"{new Uri(page).AbsoluteUri}#{code.ToLowerInvariant()}"
            : null;
}
