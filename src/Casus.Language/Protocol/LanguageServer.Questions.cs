using System.Text.Json;
using Casus.Editing;
using Casus.Formatting;
using Casus.Text;

namespace Casus.Protocol;

/// <summary>What the editor asks of a text, and how each answer is written.</summary>
public sealed partial class LanguageServer
{
    private Action<Utf8JsonWriter> AnswerTo(RpcMessage request) => request.Method switch
    {
        "initialize" => Open(request.Parameters),
        "shutdown" => ShutDown(),
        "textDocument/completion" => Complete(request.Parameters),
        "textDocument/hover" => HoverOver(request.Parameters),
        "textDocument/definition" => Definition(request.Parameters),
        "textDocument/references" => AllReferences(request.Parameters),
        "textDocument/prepareRename" => PrepareRename(request.Parameters),
        "textDocument/rename" => RenameTo(request.Parameters),
        "textDocument/formatting" => Format(request.Parameters),
        "textDocument/documentSymbol" => Symbols(request.Parameters),
        "textDocument/semanticTokens/full" => Colours(request.Parameters),
        _ => throw new RequestRefused(RpcError.NoSuchMethod, $"There is no method {request.Method}."),
    };

    private Action<Utf8JsonWriter> ShutDown()
    {
        stage = Stage.ShutDown;
        return static json => json.WriteNullValue();
    }

    private Action<Utf8JsonWriter> Complete(JsonElement parameters)
    {
        var (package, tree, position) = Pointed(parameters);
        var list = Completion.At(package, tree, position);
        return json => CompletionJson.Write(json, list, abilities.Snippets);
    }

    private Action<Utf8JsonWriter> HoverOver(JsonElement parameters)
    {
        var (package, tree, position) = Pointed(parameters);
        if (Hover.At(package, tree, position) is not { } hover)
        {
            return static json => json.WriteNullValue();
        }
        return json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("contents");
            json.WriteString("kind", "markdown");
            json.WriteString("value", string.Join("\n\n", hover.Sentences.Prepend(hover.Title.Length > 0 ? $"**{hover.Title}**" : "").Where(line => line.Length > 0)));
            json.WriteEndObject();
            json.Range("range", hover.At);
            json.WriteEndObject();
        };
    }

    private Action<Utf8JsonWriter> Definition(JsonElement parameters)
    {
        var (package, tree, position) = Pointed(parameters);
        return References.Definition(package, tree, position) is { } at ? json => json.Location(at, workspace) : static json => json.WriteNullValue();
    }

    private Action<Utf8JsonWriter> AllReferences(JsonElement parameters)
    {
        var (package, tree, position) = Pointed(parameters);
        var places = References.Of(package, tree, position, parameters.Says("context", "includeDeclaration"));
        return json =>
        {
            json.WriteStartArray();
            foreach (var at in places)
            {
                json.Location(at, workspace);
            }
            json.WriteEndArray();
        };
    }

    private Action<Utf8JsonWriter> PrepareRename(JsonElement parameters)
    {
        var (package, tree, position) = Pointed(parameters);
        var renameable = Rename.At(package, tree, position);
        if (renameable.Refusal.Length > 0)
        {
            throw new RequestRefused(RpcError.Failed, renameable.Refusal);
        }
        return json =>
        {
            json.WriteStartObject();
            json.Range("range", renameable.At);
            json.WriteString("placeholder", renameable.Name);
            json.WriteEndObject();
        };
    }

    private Action<Utf8JsonWriter> RenameTo(JsonElement parameters)
    {
        var (package, tree, position) = Pointed(parameters);
        var renaming = Rename.To(package, tree, position, parameters.Words("newName"));
        if (renaming.Refusal.Length > 0)
        {
            throw new RequestRefused(RpcError.Failed, renaming.Refusal);
        }
        var now = snapshot;
        return json => json.WorkspaceEdit(renaming.Edits, now, workspace, abilities.VersionedEdits);
    }

    private Action<Utf8JsonWriter> Format(JsonElement parameters)
    {
        var (_, tree) = Spoken(parameters, snapshot);
        var formatted = Formatter.Format(tree);
        return json => json.Edits(Difference(tree.Text, formatted));
    }

    /// <summary>One edit of what differs, so that the cursor stays where the text is the same.</summary>
    private static IEnumerable<TextEdit> Difference(SourceText text, string formatted)
    {
        var content = text.Content;
        if (content == formatted)
        {
            return [];
        }
        var start = content.AsSpan().CommonPrefixLength(formatted);
        var end = 0;
        while (end < Math.Min(content.Length, formatted.Length) - start && content[^(end + 1)] == formatted[^(end + 1)])
        {
            end++;
        }
        return [new TextEdit(text.Location(start, content.Length - end - start), formatted[start..^end])];
    }

    private Action<Utf8JsonWriter> Symbols(JsonElement parameters)
    {
        var (package, tree) = Spoken(parameters, snapshot);
        var outline = Outline.Of(package, tree);
        return json => OutlineJson.Write(json, outline, abilities.Outlines, workspace);
    }

    private Action<Utf8JsonWriter> Colours(JsonElement parameters)
    {
        var (package, tree) = Spoken(parameters, snapshot);
        return json => TokensJson.Write(json, SemanticTokens.Of(package, tree));
    }
}
