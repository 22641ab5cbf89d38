using System.Text;
using Casus.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Server;

/// <summary>Packages, their files and drafts.</summary>
public static class PackageEndpoints
{
    /// <summary>The packages on the shelf.</summary>
    public sealed record PackageList(IReadOnlyList<PackageSummary> Packages);

    /// <summary>A file of a package; without version when it was begun and never saved.</summary>
    /// <param name="Draft">What was written and not saved; null when there is nothing such.</param>
    /// <param name="DraftBase">The version the draft began from: another one than <paramref name="Version"/> means that the file has changed since.</param>
    public sealed record OpenFile(string Path, string? Version, string Text, string? Draft, string? DraftBase);

    /// <param name="Source">The text of SOURCE.md; null when there is none.</param>
    public sealed record OpenPackage(string Id, string Title, string Folder, bool Writable, IReadOnlyList<OpenFile> Files, OpenFile? Source);

    /// <param name="From">The package to copy; null for the commented start.</param>
    public sealed record NewPackage(string Name, string? From);

    public sealed record MadePackage(string Id);

    public sealed record SavedFile(string Version);

    /// <summary>Somebody else has written the file in the meantime.</summary>
    public sealed record OtherVersion(string? Version, string? Text);

    public static void Map(IEndpointRouteBuilder api, Studio studio)
    {
        api.MapGet("packages", () => Results.Ok(new PackageList([.. studio.Shelf.All().Select(studio.Summary)])))
            .Produces<PackageList>().WithSummary("The packages of the library and of the work folder.");
        api.MapGet("packages/{id}", (string id) => studio.Shelf.Find(id) is { } package ? Results.Ok(Open(package, studio)) : Refusal.NoPackage(id))
            .Produces<OpenPackage>().Produces<Refusal>(StatusCodes.Status404NotFound).WithSummary("A package with its files and drafts.");
        api.MapPost("packages", (NewPackage wanted) => Make(wanted, studio))
            .Produces<MadePackage>(StatusCodes.Status201Created).Produces<Refusal>(StatusCodes.Status422UnprocessableEntity).WithSummary("Makes a package in the work folder: a copy, or a commented start.");
        api.MapPut("packages/{id}/files/{path}", (string id, string path, HttpRequest request) => Save(id, path, request, studio))
            .Accepts<string>("text/plain").Produces<SavedFile>().Produces<OtherVersion>(StatusCodes.Status412PreconditionFailed).Produces<Refusal>(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Saves a file. If-Match names the version the writer saw; If-None-Match: * makes a new file.");
        api.MapPut("packages/{id}/drafts/{path}", (string id, string path, HttpRequest request) => KeepDraft(id, path, request, studio))
            .Accepts<string>("text/plain").Produces(StatusCodes.Status204NoContent).Produces<Refusal>(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Keeps a text that is not saved yet. If-Match may name the version it began from.");
        api.MapDelete("packages/{id}/drafts/{path}", (string id, string path) => DropDraft(id, path, studio))
            .Produces(StatusCodes.Status204NoContent).WithSummary("Throws a draft away.");
    }

    private static OpenPackage Open(ShelvedPackage package, Studio studio)
    {
        var drafts = studio.Drafts.Of(package).ToDictionary(draft => draft.Path, StringComparer.Ordinal);
        OpenFile WithDraft(StoredFile file) => new(file.Path, file.Version, file.Text, drafts.GetValueOrDefault(file.Path)?.Text, drafts.GetValueOrDefault(file.Path)?.Base);
        var files = PackageFolder.FilesOf(package).Select(WithDraft).ToList();
        var begun = drafts.Values.Where(draft => PackageFiles.IsPackageFile(draft.Path) && !files.Exists(file => file.Path == draft.Path)).Select(draft => new OpenFile(draft.Path, null, "", draft.Text, draft.Base));
        var source = PackageFolder.Read(package, FileName.Source);
        return new OpenPackage(package.Id, studio.Summary(package).Title, package.Folder, package.Writable, [.. files, .. begun], source is null ? null : WithDraft(source));
    }

    private static async Task<IResult> Save(string id, string path, HttpRequest request, Studio studio)
    {
        if (studio.Shelf.Find(id) is not { } package)
        {
            return Refusal.NoPackage(id);
        }
        if (!package.Writable)
        {
            return Refusal.Forbidden($"{package.Name} comes with Casus and stays as it is. Start a package of your own from it, and change that.");
        }
        if (FileName.Refusal(path) is { Length: > 0 } refusal)
        {
            return Refusal.Unprocessable(refusal);
        }
        if (FileName.In(package.Folder, path) is not { } file)
        {
            return Refusal.Forbidden($"{path} is a link to another place, and is not written through.");
        }
        var seen = request.Headers.IfMatch.ToString().Trim().Trim('"');
        if (seen.Length == 0 && request.Headers.IfNoneMatch.ToString().Trim() != "*")
        {
            return Results.Json(new Refusal("Say which version of the file you have seen (If-Match), or that it is a new one (If-None-Match: *)."), statusCode: StatusCodes.Status428PreconditionRequired);
        }
        var outcome = studio.Folder.Write(package, file, await TextOf(request), seen.Length == 0 ? null : seen);
        if (outcome is not { Written: true, Version: { } version })
        {
            return Results.Json(new OtherVersion(outcome.Version, outcome.Text), statusCode: StatusCodes.Status412PreconditionFailed);
        }
        studio.Drafts.Drop(package, path);
        return Results.Ok(new SavedFile(version));
    }

    private static async Task<IResult> KeepDraft(string id, string path, HttpRequest request, Studio studio)
    {
        if (studio.Shelf.Find(id) is not { } package)
        {
            return Refusal.NoPackage(id);
        }
        if (FileName.Refusal(path) is { Length: > 0 } refusal)
        {
            return Refusal.Unprocessable(refusal);
        }
        var began = request.Headers.IfMatch.ToString().Trim().Trim('"');
        studio.Drafts.Keep(package, new StoredDraft(path, began.Length == 0 ? PackageFolder.Read(package, path)?.Version : began, await TextOf(request)));
        return Results.NoContent();
    }

    private static IResult DropDraft(string id, string path, Studio studio)
    {
        if (studio.Shelf.Find(id) is not { } package)
        {
            return Refusal.NoPackage(id);
        }
        studio.Drafts.Drop(package, path);
        return Results.NoContent();
    }

    /// <summary>The body as text. Its length is bounded by the server.</summary>
    private static async Task<string> TextOf(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
    }

    private static IResult Make(NewPackage wanted, Studio studio)
    {
        if (FileName.Refusal(wanted.Name + PackageFiles.Ending) is { Length: > 0 } refusal)
        {
            return Refusal.Unprocessable(refusal);
        }
        var (made, why) = wanted.From is null ? BegunPackage.Start(wanted.Name, studio.Shelf.Work, studio.Time)
            : studio.Shelf.Find(wanted.From) is { } from ? BegunPackage.Copy(from.Folder, wanted.Name, studio.Shelf.Work)
            : (null, $"There is no package \"{wanted.From}\" to begin from.");
        return made is null || studio.Shelf.All().FirstOrDefault(package => package.Folder == made) is not { } shelved
            ? Refusal.Unprocessable(why)
            : Results.Created("/api/v1/packages/" + Uri.EscapeDataString(shelved.Id), new MadePackage(shelved.Id));
    }
}
