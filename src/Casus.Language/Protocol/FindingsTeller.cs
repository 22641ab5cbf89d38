using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Casus.Editing;
using Casus.Findings;

namespace Casus.Protocol;

/// <summary>
/// Tells the editor the findings of every package it has files of: those of reading, names and plain checks at once after a change; those of the search when they
/// are there. A change breaks off what is under way for the text before it.
/// </summary>
internal sealed class FindingsTeller(RpcConnection connection, IWorkspace workspace, EditorServices services, TimeProvider time) : IDisposable
{
    /// <summary>What is under way, and what has been broken off and not ended yet.</summary>
    private readonly List<Telling> tellings = [];

    /// <summary>The files of the package of each document, for knowing which packages a change concerns.</summary>
    private readonly ConcurrentDictionary<string, Sequence<string>> files = new(StringComparer.Ordinal);

    /// <summary>Held while findings are sent, so that those of an earlier text never come after those of a later one.</summary>
    private readonly SemaphoreSlim sending = new(1, 1);

    /// <summary>The files that findings were told of, by the document they were told for; a file without findings any more is told so once.</summary>
    private readonly Dictionary<string, HashSet<string>> told = new(StringComparer.Ordinal);

    /// <summary>The findings found last for each package that is still held somewhere.</summary>
    private readonly ConditionalWeakTable<EditedPackage, IReadOnlyList<Finding>> known = [];

    private sealed record Telling(string Path, CancellationTokenSource Broken, Task Done);

    /// <summary>Whether the editor understands the further places of a finding.</summary>
    public bool TellsRelated { get; set; }

    /// <summary>Tells the findings of the packages that have one of these files.</summary>
    public void Tell(IReadOnlyList<string> paths, Snapshot snapshot)
    {
        foreach (var done in tellings.Where(telling => telling.Done.IsCompleted).ToList())
        {
            done.Broken.Dispose();
            tellings.Remove(done);
        }
        foreach (var path in files.Where(package => package.Value.Any(paths.Contains)).Select(package => package.Key).Concat(paths).Distinct(StringComparer.Ordinal).ToList())
        {
            foreach (var before in tellings.Where(telling => telling.Path == path))
            {
                before.Broken.Cancel();
            }
            var broken = new CancellationTokenSource();
            var end = broken.Token;
            tellings.Add(new Telling(path, broken, Task.Run(() => Tell(path, snapshot, end), CancellationToken.None)));
        }
    }

    /// <summary>The findings of a package as far as they have been found.</summary>
    public IReadOnlyList<Finding> Known(EditedPackage package) => known.TryGetValue(package, out var found) ? found : Plain(package);

    /// <summary>Breaks off what is under way and waits until it has ended.</summary>
    public async Task Ended()
    {
        foreach (var telling in tellings)
        {
            await telling.Broken.CancelAsync();
        }
        await Task.WhenAll(tellings.Select(telling => telling.Done));
        tellings.ForEach(telling => telling.Broken.Dispose());
    }

    public void Dispose() => sending.Dispose();

    private async Task Tell(string path, Snapshot snapshot, CancellationToken end)
    {
        try
        {
            end.ThrowIfCancellationRequested();
            if (!snapshot.Documents.ContainsKey(path) || snapshot.PackageOf(path) is not { } package)
            {
                files.TryRemove(path, out _);
                await Send(path, [], [], snapshot, end);
                return;
            }
            files[path] = package.Compilation.Trees.Select(tree => tree.Text.Path).ToSequence();
            var plain = Plain(package);
            known.AddOrUpdate(package, plain);
            await Send(path, package.OwnFiles, plain, snapshot, end);
            if (!package.Compilation.HasErrors && package.Compilation.Package is { } nouns)
            {
                await Task.Delay(services.Rest, time, end);
                IReadOnlyList<Finding> all = [.. plain, .. services.SearchChecks(nouns, end)];
                end.ThrowIfCancellationRequested();
                known.AddOrUpdate(package, all);
                await Send(path, package.OwnFiles, all, snapshot, end);
            }
        }
        catch (OperationCanceledException)
        {
            // The text was changed again, or the session has ended: findings of this text interest nobody any more.
        }
        catch (IOException)
        {
            // The editor has gone; the reading of the channel notices it too and ends the session.
        }
        catch (Exception mistake)
        {
            await Confess(mistake);
        }
    }

    private ImmutableArray<Finding> Plain(EditedPackage package) =>
        package.Compilation is { HasErrors: false, Package: { } nouns } compilation ? [.. compilation.Findings, .. services.PlainChecks(nouns)] : package.Compilation.Findings;

    private ValueTask Confess(Exception mistake) => connection.Notify(
        "window/logMessage",
        json =>
        {
            json.WriteStartObject();
            json.WriteNumber("type", 1);
            json.WriteString("message", $"Casus itself made a mistake while looking for findings ({mistake.GetType().Name}: {mistake.Message.ReplaceLineEndings(" ")}). Please report it.");
            json.WriteEndObject();
        },
        CancellationToken.None);

    private async Task Send(string path, Sequence<string> files, IReadOnlyList<Finding> findings, Snapshot snapshot, CancellationToken end)
    {
        await sending.WaitAsync(end);
        try
        {
            var byFile = findings.ToLookup(finding => finding.Places.IsEmpty || finding.Places[0].At.File.Length == 0 ? path : finding.Places[0].At.File, StringComparer.Ordinal);
            var before = told.GetValueOrDefault(path) ?? [];
            var now = files.Concat(byFile.Select(file => file.Key)).ToHashSet(StringComparer.Ordinal);
            told[path] = now;
            foreach (var file in now.Concat(before.Where(file => !now.Contains(file) && !told.Values.Any(others => others.Contains(file)))))
            {
                end.ThrowIfCancellationRequested();
                await connection.Notify("textDocument/publishDiagnostics", json => Write(json, file, [.. byFile[file]], snapshot), end);
            }
        }
        finally
        {
            sending.Release();
        }
    }

    private void Write(Utf8JsonWriter json, string file, IReadOnlyList<Finding> findings, Snapshot snapshot)
    {
        var open = snapshot.Documents.GetValueOrDefault(file);
        json.WriteStartObject();
        json.WriteString("uri", open?.Uri ?? workspace.UriOf(file));
        if (open is not null)
        {
            json.WriteNumber("version", open.Version);
        }
        json.WriteStartArray("diagnostics");
        foreach (var finding in findings)
        {
            Diagnostic.Write(json, finding, workspace, services.PageOf, TellsRelated);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
