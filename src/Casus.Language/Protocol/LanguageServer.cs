using System.Collections.Immutable;
using System.Text.Json;
using Casus.Editing;
using Casus.Syntax;

namespace Casus.Protocol;

/// <summary>
/// Speaks the Language Server Protocol with one editor: takes its texts, tells findings, answers what it asks of them. Texts are read in the order in which they
/// come; what may take long runs beside and is broken off when the text changes or the editor takes the question back.
/// </summary>
public sealed partial class LanguageServer : IDisposable
{
    private readonly IMessageChannel channel;
    private readonly IWorkspace workspace;
    private readonly EditorServices services;
    private readonly RpcConnection connection;
    private readonly FindingsTeller teller;

    /// <summary>The requests that are being answered beside the reading.</summary>
    private readonly List<Question> underWay = [];
    private Snapshot snapshot;
    private EditorAbilities abilities = new(Snippets: false, VersionedEdits: false, RelatedPlaces: false, Outlines: false);
    private Stage stage = Stage.Waiting;

    /// <param name="channel">To the editor. It stays the caller's.</param>
    /// <param name="workspace">The files that no editor has open.</param>
    /// <param name="services">What only the meaning of a package can say.</param>
    /// <param name="time">For the rest before a search.</param>
    public LanguageServer(IMessageChannel channel, IWorkspace workspace, EditorServices services, TimeProvider time)
    {
        (this.channel, this.workspace, this.services) = (channel, workspace, services);
        connection = new RpcConnection(channel);
        teller = new FindingsTeller(connection, workspace, services, time);
        snapshot = new Snapshot(ImmutableDictionary.Create<string, OpenDocument>(StringComparer.Ordinal), workspace);
    }

    private enum Stage { Waiting, Open, ShutDown, Ended }

    /// <param name="Id">As it stands in the message.</param>
    private sealed record Question(string Id, CancellationTokenSource Broken, Task Answered);

    /// <summary>What this editor understands beyond the least.</summary>
    private sealed record EditorAbilities(bool Snippets, bool VersionedEdits, bool RelatedPlaces, bool Outlines);

    /// <summary>Serves until the editor ends the session or closes its side. No message, however broken, ends it.</summary>
    /// <returns>Whether the editor asked to shut down before it left, as the protocol wants.</returns>
    /// <exception cref="OperationCanceledException">It was broken off from outside.</exception>
    public async Task<bool> Run(CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var wasShutDown = false;
        try
        {
            while (stage != Stage.Ended && await channel.Receive(end.Token) is { } incoming)
            {
                await Take(incoming, end.Token);
                wasShutDown |= stage == Stage.ShutDown;
            }
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll([.. underWay.Select(question => question.Answered), teller.Ended()]);
            underWay.ForEach(question => question.Broken.Dispose());
        }
        return wasShutDown;
    }

    public void Dispose() => teller.Dispose();

    private async Task Take(Incoming incoming, CancellationToken end)
    {
        if (incoming.Fault.Length > 0)
        {
            await connection.Refuse(null, new RpcError(incoming.IsTooLong ? RpcError.NotARequest : RpcError.NotJson, incoming.Fault), end);
            return;
        }
        var (message, error, id) = RpcMessage.Read(incoming.Message);
        if (error is not null)
        {
            await connection.Refuse(id, error, end);
        }
        else if (message is { Id: { } asked })
        {
            await Answer(message, asked, end);
        }
        else if (message is not null)
        {
            await Note(message, end);
        }
    }

    private async Task Answer(RpcMessage request, JsonElement id, CancellationToken end)
    {
        if (WhyNotNow(request) is { } early)
        {
            await connection.Refuse(id, early, end);
        }
        else if (request.Method is "textDocument/codeAction" or "textDocument/inlayHint")
        {
            Beside(request, id, end);
        }
        else
        {
            await AnswerNow(id, () => AnswerTo(request), end);
        }
    }

    /// <summary>Answers while further messages are read.</summary>
    private void Beside(RpcMessage request, JsonElement id, CancellationToken end)
    {
        foreach (var done in underWay.Where(question => question.Answered.IsCompleted).ToList())
        {
            done.Broken.Dispose();
            underWay.Remove(done);
        }
        var broken = CancellationTokenSource.CreateLinkedTokenSource(end);
        var (now, token) = (snapshot, broken.Token);
        Func<Action<Utf8JsonWriter>> find = request.Method == "textDocument/inlayHint" ? () => Hints(request.Parameters, now, token) : () => CodeActions(request.Parameters, now, token);
        underWay.Add(new Question(id.GetRawText(), broken, Task.Run(() => AnswerNow(id, find, end), CancellationToken.None)));
    }

    /// <summary>Finds the answer and sends it; every way in which that can fail has its error.</summary>
    private async Task AnswerNow(JsonElement id, Func<Action<Utf8JsonWriter>> find, CancellationToken end)
    {
        RpcError error;
        try
        {
            await connection.Answer(id, find(), end);
            return;
        }
        catch (RequestRefused refused)
        {
            error = refused.Error;
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            error = new RpcError(RpcError.Cancelled, "The question was taken back.");
        }
        catch (Exception mistake) when (mistake is not (OperationCanceledException or IOException))
        {
            // A mistake of ours must not take the author's editor down; it is told as one.
            error = new RpcError(RpcError.OwnMistake, $"Casus itself made a mistake ({mistake.GetType().Name}: {mistake.Message.ReplaceLineEndings(" ")}). Please report it.");
        }
        await connection.Refuse(id, error, end);
    }

    private RpcError? WhyNotNow(RpcMessage request) => stage switch
    {
        Stage.Waiting when request.Method != "initialize" => new RpcError(RpcError.NotInitialized, "The session has not been opened: the first request is initialize."),
        Stage.ShutDown => new RpcError(RpcError.NotARequest, "The session was shut down; only exit may follow."),
        Stage.Open when request.Method == "initialize" => new RpcError(RpcError.NotARequest, "The session is open already."),
        _ => null,
    };

    /// <summary>The package that a request speaks of, the file in it, and the document's text as the editor has it.</summary>
    private (EditedPackage Package, SyntaxTree Tree) Spoken(JsonElement parameters, Snapshot of)
    {
        var uri = parameters.Member("textDocument").Words("uri");
        var path = workspace.PathOf(uri);
        return path is not null && of.PackageOf(path) is { } package && package.TreeOf(path) is { } tree
            ? (package, tree)
            : throw new RequestRefused(RpcError.WrongParameters, $"There is no document {uri}.");
    }

    private (EditedPackage Package, SyntaxTree Tree, int Position) Pointed(JsonElement parameters)
    {
        var (package, tree) = Spoken(parameters, snapshot);
        return (package, tree, parameters.Member("position").Position(tree.Text));
    }
}
