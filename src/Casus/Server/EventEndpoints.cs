using System.Text.Json;
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

    private const string EventStream = "text/event-stream";

    /// <summary>A quarter of a minute.</summary>
    private const int RoundsBetweenComments = 30;

    /// <param name="Event">changed, removed, or draft.</param>
    /// <param name="Version">The word for the new content; null when it is there no more.</param>
    public sealed record Change(string Event, string Path, string? Version);

    public static void Map(IEndpointRouteBuilder api, Studio studio, CancellationToken stopping) =>
        api.MapGet("packages/{id}/events", async (string id, HttpContext context) =>
            {
                if (studio.Shelf.Find(id) is not { } package)
                {
                    return Refusal.NoPackage(id);
                }
                using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
                await Tell(package, studio, context.Response, end.Token);
                return Results.Empty;
            })
            .Produces<Change>(contentType: EventStream).WithSummary("Server-sent events: a file of the package changed on the disk, is gone, or has another draft.");

    /// <summary>Writes every change as a message without name, and now and then an empty line of comment, by which a page that is gone is noticed.</summary>
    private static async Task Tell(ShelvedPackage package, Studio studio, HttpResponse response, CancellationToken end)
    {
        response.ContentType = EventStream;
        // At once, so that the page knows that it is listened for.
        await response.WriteAsync(":\n\n", end);
        await response.Body.FlushAsync(end);
        var stamps = new Dictionary<string, (DateTime Written, long Length)>(StringComparer.Ordinal);
        var known = Look(package, studio, stamps, new Dictionary<(bool, string), string>());
        using var timer = new PeriodicTimer(pause, studio.Time);
        for (var round = 1; await Next(timer, end); round++)
        {
            var now = Look(package, studio, stamps, known);
            var changes = Changes(known, now).Select(change => $"data: {JsonSerializer.Serialize(change, JsonSerializerOptions.Web)}\n\n").ToList();
            known = now;
            if (changes.Count > 0 || round % RoundsBetweenComments == 0)
            {
                await response.WriteAsync(changes.Count > 0 ? string.Concat(changes) : ":\n\n", end);
                await response.Body.FlushAsync(end);
            }
        }
    }

    private static IEnumerable<Change> Changes(Dictionary<(bool Draft, string Path), string> before, Dictionary<(bool Draft, string Path), string> now) =>
        now.Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => new Change(file.Key.Draft ? "draft" : "changed", file.Key.Path, file.Value))
            .Concat(before.Keys.Where(name => !now.ContainsKey(name)).Select(name => new Change(name.Draft ? "draft" : "removed", name.Path, null)));

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
