using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Casus.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Server;

/// <summary>Tells a page when a file or draft of its package becomes another.</summary>
public static class EventEndpoints
{
    /// <summary>Looking at a handful of files costs less than a millisecond, and works on every disk; what the system tells of changes does not.</summary>
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(500);

    /// <param name="Event">changed, removed, or draft.</param>
    /// <param name="Version">The word for the new content; null when it is there no more.</param>
    public sealed record Change(string Event, string Path, string? Version);

    public static void Map(IEndpointRouteBuilder api, Studio studio, CancellationToken stopping) =>
        api.MapGet("packages/{id}/events", (string id, HttpContext context) => studio.Shelf.Find(id) is { } package
                ? TypedResults.ServerSentEvents(Changes(package, studio, CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping).Token))
                : Refusal.NoPackage(id))
            .Produces<Change>(contentType: "text/event-stream").WithSummary("Server-sent events: a file of the package changed on the disk, is gone, or has another draft.");

    private static async IAsyncEnumerable<SseItem<Change>> Changes(ShelvedPackage package, Studio studio, [EnumeratorCancellation] CancellationToken end)
    {
        var stamps = new Dictionary<string, (DateTime Written, long Length)>(StringComparer.Ordinal);
        var known = Look(package, studio, stamps, new Dictionary<(bool, string), string>());
        using var timer = new PeriodicTimer(pause, studio.Time);
        while (await Next(timer, end))
        {
            var now = Look(package, studio, stamps, known);
            foreach (var (name, version) in now.Where(file => known.GetValueOrDefault(file.Key) != file.Value))
            {
                yield return new SseItem<Change>(new Change(name.Draft ? "draft" : "changed", name.Path, version));
            }
            foreach (var name in known.Keys.Where(name => !now.ContainsKey(name)))
            {
                yield return new SseItem<Change>(new Change(name.Draft ? "draft" : "removed", name.Path, null));
            }
            known = now;
        }
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken end)
    {
        try
        {
            return await timer.WaitForNextTickAsync(end);
        }
        catch (OperationCanceledException)
        {
            // The page is closed, or the server stops.
            return false;
        }
    }

    /// <summary>The version of every file and draft. A file is read only when its time or length is another than before.</summary>
    private static Dictionary<(bool Draft, string Path), string> Look(
        ShelvedPackage package, Studio studio, Dictionary<string, (DateTime Written, long Length)> stamps, Dictionary<(bool Draft, string Path), string> before)
    {
        var versions = studio.Drafts.Of(package).ToDictionary(draft => (true, draft.Path), draft => Versions.Of(draft.Text));
        if (!Directory.Exists(package.Folder))
        {
            return versions;
        }
        foreach (var path in PackageFiles.FilesIn(package.Folder).Append(Path.Combine(package.Folder, FileName.Source)).Where(File.Exists))
        {
            var (file, name) = (new FileInfo(path), Path.GetFileName(path));
            var stamp = (file.LastWriteTimeUtc, file.Length);
            if (stamps.TryGetValue(path, out var seen) && seen == stamp && before.TryGetValue((false, name), out var version))
            {
                versions[(false, name)] = version;
            }
            else if (PackageFolder.Read(package, name) is { } read)
            {
                stamps[path] = stamp;
                versions[(false, name)] = read.Version;
            }
        }
        return versions;
    }
}
