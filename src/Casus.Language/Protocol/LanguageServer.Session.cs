using System.Text.Json;
using Casus.Text;

namespace Casus.Protocol;

/// <summary>The session itself: its opening and end, and the texts that the editor opens, changes and closes.</summary>
public sealed partial class LanguageServer
{
    private Action<Utf8JsonWriter> Open(JsonElement parameters)
    {
        stage = Stage.Open;
        var client = parameters.Optional("capabilities") ?? default;
        abilities = new EditorAbilities(
            client.Says("textDocument", "completion", "completionItem", "snippetSupport"),
            client.Says("workspace", "workspaceEdit", "documentChanges"),
            client.Says("textDocument", "publishDiagnostics", "relatedInformation"),
            client.Says("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"));
        teller.TellsRelated = abilities.RelatedPlaces;
        return Abilities.Write;
    }

    /// <summary>Takes a notification. One that is unknown or wrong is passed over, as the protocol has no answer to it; the author is told of a wrong one.</summary>
    private async Task Note(RpcMessage notification, CancellationToken end)
    {
        if (notification.Method == "exit")
        {
            stage = Stage.Ended;
            return;
        }
        if (stage != Stage.Open)
        {
            return;
        }
        try
        {
            TakeNote(notification);
        }
        catch (RequestRefused refused)
        {
            await Log($"{notification.Method}: {refused.Message}", end);
        }
    }

    private ValueTask Log(string sentence, CancellationToken end) => connection.Notify(
        "window/logMessage",
        json =>
        {
            const int error = 1;
            json.WriteStartObject();
            json.WriteNumber("type", error);
            json.WriteString("message", sentence);
            json.WriteEndObject();
        },
        end);

    private void TakeNote(RpcMessage notification)
    {
        var parameters = notification.Parameters;
        switch (notification.Method)
        {
            case "textDocument/didOpen":
                var opened = parameters.Member("textDocument");
                Changed(opened.Words("uri"), path => new OpenDocument(opened.Words("uri"), opened.Whole("version"), new SourceText(path, opened.Words("text"))));
                break;
            case "textDocument/didChange":
                Change(parameters);
                break;
            case "textDocument/didSave":
                // Another file of the package may have been written with it.
                Changed(parameters.Member("textDocument").Words("uri"), path => snapshot.Documents.GetValueOrDefault(path));
                break;
            case "textDocument/didClose":
                Changed(parameters.Member("textDocument").Words("uri"), _ => null);
                break;
            case "workspace/didChangeWatchedFiles":
                Changed([.. snapshot.Documents.Keys]);
                break;
            case "$/cancelRequest":
                Cancel(parameters.Member("id"));
                break;
        }
    }

    private void Change(JsonElement parameters)
    {
        var document = parameters.Member("textDocument");
        var uri = document.Words("uri");
        Changed(uri, path =>
        {
            var open = snapshot.Documents.GetValueOrDefault(path) ?? throw new RequestRefused(RpcError.WrongParameters, $"The document {uri} is not open.");
            var text = parameters.Items("contentChanges").Aggregate(open.Text, (before, change) => new SourceText(path, Changed(before, change)));
            return open with { Version = document.Whole("version"), Text = text };
        });
    }

    private static string Changed(SourceText text, JsonElement change)
    {
        var words = change.Words("text");
        if (change.Optional("range") is not { } range)
        {
            return words;
        }
        var (start, end) = range.Range(text);
        return string.Concat(text.Content.AsSpan(0, start), words, text.Content.AsSpan(end));
    }

    /// <summary>Takes a document as it now is (null: closed) and has the findings told anew.</summary>
    private void Changed(string uri, Func<string, OpenDocument?> now)
    {
        var path = workspace.PathOf(uri) ?? throw new RequestRefused(RpcError.WrongParameters, $"The document {uri} is not of this workspace.");
        snapshot = now(path) is { } document ? snapshot.With(path, document) : snapshot.Without(path);
        Changed([path]);
    }

    private void Changed(IReadOnlyList<string> paths)
    {
        snapshot = new Snapshot(snapshot.Documents, workspace);
        teller.Tell(paths, snapshot);
    }

    private void Cancel(JsonElement id) => underWay.Find(question => question.Id == id.GetRawText())?.Broken.Cancel();
}
