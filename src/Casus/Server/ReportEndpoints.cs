using Casus.Briefs;
using Casus.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Server;

/// <summary>The brief of a package as a file.</summary>
public static class ReportEndpoints
{
    /// <param name="Second">A text to compare it with, named as for the question <c>diff</c>; null for none.</param>
    /// <param name="Set">Figures about means that are set, as for the question <c>means</c>.</param>
    public sealed record ReportOptions(
        string? Given = null, string? On = null, string? Reading = null, bool AsIfSigned = false, string? Variant = null, string? Second = null, IReadOnlyList<string>? Set = null);

    /// <inheritdoc cref="AskRequest"/>
    public sealed record ReportRequest(string Package, IReadOnlyDictionary<string, string>? Drafts, ReportOptions? Options);

    public static void Map(IEndpointRouteBuilder api, Studio studio) =>
        api.MapPost("report/{format}", (string format, ReportRequest wanted, CancellationToken end) => Make(format, wanted, studio, end))
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").Produces<Refusal>(StatusCodes.Status404NotFound).Produces<Refusal>(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("The brief of a package as a file: html, pdf (needs Chromium on the machine of the server) or docx.");

    private static async Task<IResult> Make(string format, ReportRequest wanted, Studio studio, CancellationToken end)
    {
        if (KindOf(format) is not { } kind)
        {
            return Refusal.NotFound($"A report is made as html, pdf or docx; \"{format}\" is none of them.");
        }
        if (studio.Shelf.Find(wanted.Package) is not { } package)
        {
            return Refusal.NoPackage(wanted.Package);
        }
        var options = wanted.Options ?? new ReportOptions();
        var refusal = Answers.Refusal(wanted.Drafts);
        var (against, unknown) = Arguments.Text(options.Second, studio.Shelf);
        if (refusal.Length > 0 || unknown.Length > 0)
        {
            return Refusal.Unprocessable(refusal.Length > 0 ? refusal : unknown);
        }
        var asked = new Asked(options.Given, options.On, options.Reading, options.AsIfSigned, options.Variant);
        // The brief says how it is made again: a treaty by its name, one's own package by its folder.
        var named = new BriefWanted(package.Writable ? package.Folder : package.Name, asked, against, options.Set ?? []);
        var brief = await studio.Answers.Work(() =>
        {
            var around = studio.Answers.Around(package, wanted.Drafts);
            return Brief.Make(OpenedPackage.Open(".", around), named, kind, around, end);
        }, end);
        return brief.IsMade && brief.Format == kind
            ? Results.Bytes(brief.Bytes, TypeOf(kind), $"{package.Name}.{format}")
            : Refusal.Unprocessable(brief.Remark);
    }

    private static BriefFormat? KindOf(string format) => format switch
    {
        "html" => BriefFormat.Html,
        "pdf" => BriefFormat.Pdf,
        "docx" => BriefFormat.Docx,
        _ => null,
    };

    private static string TypeOf(BriefFormat kind) => kind switch
    {
        BriefFormat.Html => "text/html; charset=utf-8",
        BriefFormat.Pdf => "application/pdf",
        _ => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };
}
