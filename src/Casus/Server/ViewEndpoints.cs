using Casus.Commands;
using Casus.Explanations;
using Casus.Files;
using Casus.Findings;
using Casus.Loopholes;
using Casus.Printing;
using Casus.Treaties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Server;

/// <summary>A package as the pages show it, and what they show beside it.</summary>
public static class ViewEndpoints
{
    /// <summary>A package, with texts that stand in for its files.</summary>
    public sealed record PackageText(string Package, IReadOnlyDictionary<string, string>? Drafts);

    /// <param name="Repair">Its number, as the answer of <c>repair</c> counts them.</param>
    /// <param name="Reading">literal or good-faith, as it was asked; the same goes for the other two.</param>
    public sealed record WantedRepair(string Package, IReadOnlyDictionary<string, string>? Drafts, int Repair, string? Reading = null, bool AsIfSigned = false, string? Variant = null);

    /// <param name="Files">The files that change, whole, by their names.</param>
    public sealed record ChangedFiles(IReadOnlyDictionary<string, string> Files);

    private const string GeoJson = "application/geo+json";

    public sealed record Explained(string Code, string Title, string Markdown);

    public static void Map(IEndpointRouteBuilder api, Studio studio)
    {
        api.MapPost("document", (PackageText wanted) => View(wanted, studio, (opened, package, around) => Results.Ok(DocumentView.Of(opened, package, new ClauseReviews(opened, package, around.Folder), around.Folder))))
            .Produces<DocumentView>().Produces<Refusal>(StatusCodes.Status422UnprocessableEntity).WithSummary("A package as a document: articles, original words, our sentences, sources.");
        api.MapPost("readings", (PackageText wanted) => View(wanted, studio, (opened, package, around) => Results.Ok(ReadingsView.Of(package, new ClauseReviews(opened, package, around.Folder), Second(around)))))
            .Produces<ReadingsView>().Produces<Refusal>(StatusCodes.Status422UnprocessableEntity).WithSummary("What is disputed in a package, side by side, and what its review found.");
        api.MapPost("situation", (PackageText wanted) => View(wanted, studio, (_, package, _) => Results.Ok(SituationView.Of(package, studio.Time))))
            .Produces<SituationView>().Produces<Refusal>(StatusCodes.Status422UnprocessableEntity).WithSummary("What can be asked of a package: its casus, what can be settled, its scenarios.");
        api.MapPost("apply", (WantedRepair wanted, CancellationToken end) => Apply(wanted, studio, end))
            .Produces<ChangedFiles>().Produces<Refusal>(StatusCodes.Status422UnprocessableEntity).WithSummary("The files with one repair made in them. Nothing is written.");
        api.MapGet("explain/{code}", (string code) => ExplanationPage.Find(code) is { } page ? Results.Ok(new Explained(page.Code, page.Title, page.Body)) : Refusal.NotFound($"There is no finding \"{code}\"."))
            .Produces<Explained>().Produces<Refusal>(StatusCodes.Status404NotFound).WithSummary("What a finding means.");
        api.MapGet("boundaries", () => Data(studio, "boundaries", "ukraine-oblasts.geojson", "boundaries"))
            .Produces(StatusCodes.Status200OK, contentType: GeoJson).WithSummary("Boundaries for the map, with viewpoint, source and licence.");
        api.MapGet("places", () => Data(studio, "places", "ukraine.geojson", "places"))
            .Produces(StatusCodes.Status200OK, contentType: GeoJson).Produces<Refusal>(StatusCodes.Status404NotFound).WithSummary("Where the bases and cities lie that figures about means name, each with its source.");
        api.MapGet("cities", () => Data(studio, "places", "cities.geojson", "cities"))
            .Produces(StatusCodes.Status200OK, contentType: GeoJson).Produces<Refusal>(StatusCodes.Status404NotFound).WithSummary("Cities that packages name, as points, with source and licence.");
    }

    /// <summary>Opens the package and answers of it; a text that is not understood is answered with its first error.</summary>
    private static IResult View(PackageText wanted, Studio studio, Func<OpenedPackage, Package, Surroundings, IResult> answer)
    {
        if (studio.Shelf.Find(wanted.Package) is not { } shelved)
        {
            return Refusal.NoPackage(wanted.Package);
        }
        if (Answers.Refusal(wanted.Drafts) is { Length: > 0 } refusal)
        {
            return Refusal.Unprocessable(refusal);
        }
        var around = studio.Answers.Around(shelved, wanted.Drafts);
        var opened = OpenedPackage.Open(".", around);
        return opened.Refusal.Length > 0 ? Refusal.Unprocessable(opened.Refusal)
            : opened is { HasErrors: false, Package: { } package } ? answer(opened, package, around)
            : Refusal.Unprocessable("While the words are not understood there is nothing to show. " + (opened.Findings.FirstOrDefault(finding => finding.Level == Severity.Error)?.Message ?? ""));
    }

    /// <summary>The package as it was encoded a second time for its review; null where that does not lie beside it.</summary>
    private static Package? Second(Surroundings around)
    {
        var path = Path.Combine(around.Folder, ReviewRecord.Folder, ReviewRecord.SecondEncoding);
        if (!File.Exists(path) || PackageFiles.Read(path, ReviewRecord.SecondEncoding).Text is not { } text)
        {
            return null;
        }
        var compilation = around.Compile([text], OpenedPackage.Imports(around));
        return compilation.Findings.Any(finding => finding.Level == Severity.Error) ? null : compilation.Package;
    }

    private static IResult Apply(WantedRepair wanted, Studio studio, CancellationToken end) => View(new PackageText(wanted.Package, wanted.Drafts), studio, (opened, package, around) =>
    {
        var (question, refusal) = AskedOf.QuestionOf(new Asked(null, null, wanted.Reading, wanted.AsIfSigned, wanted.Variant), package);
        if (refusal.Length > 0)
        {
            return Refusal.Unprocessable(refusal);
        }
        using var work = new LongWork(around, end);
        var repairs = Numbered.Of(RepairSearch.Of(package, question, RepairedTexts.MostTries, work.Settings, work.End));
        end.ThrowIfCancellationRequested();
        var repaired = RepairedTexts.Of(opened, package, repairs, wanted.Repair, around);
        return repaired.Refusal.Length > 0
            ? Refusal.Unprocessable(repaired.Refusal)
            : Results.Ok(new ChangedFiles(repaired.Texts.ToDictionary(text => text.Path, text => text.Content, StringComparer.Ordinal)));
    });

    /// <summary>A file of the data that come with Casus, as it is.</summary>
    private static IResult Data(Studio studio, string folder, string name, string what) =>
        studio.DataFolder is { } data && Path.Combine(data, folder, name) is var file && File.Exists(file)
            ? Results.File(file, GeoJson)
            : Refusal.NotFound($"The {what} (the folder data/{folder}) do not lie beside this program. Start Casus from the folder it came in, or copy the folder data into a folder above the program, and start it again; everything else works without it.");
}
