using System.Text;
using Casus.Commands;
using Casus.Files;
using Casus.Statements;
using Casus.Treaties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Casus.Server;

/// <summary>A declaration or statement, sentence by sentence, with what its keywords suggest. It is read here and sent nowhere.</summary>
public static class StatementEndpoints
{
    private const long LargestStatement = 2 * 1024 * 1024;

    private const int LongestTitle = 120;

    /// <param name="N">From 1.</param>
    /// <param name="Start">The character of <see cref="StatementText.Text"/> at which it begins, from 0.</param>
    public sealed record Sentence(int N, string Text, int Start, int End, Proposed? Suggestion);

    /// <inheritdoc cref="Statements.Suggestion"/>
    public sealed record Proposed(IReadOnlyList<string> Who, string Modal, string? Measure, string? When, string? Clause);

    /// <param name="Title">The name of the file, else the first words.</param>
    /// <param name="Text">The whole text as it was read.</param>
    public sealed record StatementText(string Title, string Text, IReadOnlyList<Sentence> Sentences);

    public static void Map(IEndpointRouteBuilder api, Studio studio) =>
        api.MapPost("statement", (HttpRequest request, string? package, string? title) => Read(request, package, title, studio))
            .WithMetadata(new BodyLimit())
            .Produces<StatementText>().Produces<Refusal>(StatusCodes.Status413PayloadTooLarge).Produces<Refusal>(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Parts a statement (plain text or DOCX, the body itself or the file of a form; at most 2 MB) into sentences, with what their keywords suggest.")
            .WithDescription("package names the package whose names, acts and facts are looked for; title what the statement is called. No model, nothing is sent anywhere.");

    private sealed class BodyLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => LargestStatement;
    }

    private static async Task<IResult> Read(HttpRequest request, string? id, string? title, Studio studio)
    {
        var shelved = id is null ? null : studio.Shelf.Find(id);
        if (id is not null && shelved is null)
        {
            return Refusal.NoPackage(id);
        }
        var (name, bytes) = await BodyOf(request);
        var (text, refusal) = TextOf(bytes);
        if (refusal.Length > 0)
        {
            return Refusal.Unprocessable(refusal);
        }
        var known = shelved is null ? null : OpenedPackage.Open(".", studio.Answers.Around(shelved, drafts: null)).Package;
        var sentences = Sentences.Of(text).Select(sentence => Of(sentence, known)).ToList();
        var first = sentences.Count == 0 ? "" : sentences[0].Text[..Math.Min(LongestTitle, sentences[0].Text.Length)];
        return Results.Ok(new StatementText(title ?? name ?? first, text, sentences));
    }

    private static Sentence Of(StatementSentence sentence, Package? package)
    {
        var suggested = Suggestion.Of(sentence.Text, package);
        return new Sentence(
            sentence.Number, sentence.Text, sentence.Start, sentence.End,
            suggested is null ? null : new Proposed([.. suggested.Who], suggested.Modal, suggested.Measure, suggested.When, suggested.Clause));
    }

    private static async Task<(string? Name, byte[] Bytes)> BodyOf(HttpRequest request)
    {
        var end = request.HttpContext.RequestAborted;
        using var bytes = new MemoryStream();
        if (!request.HasFormContentType)
        {
            await request.Body.CopyToAsync(bytes, end);
            return (null, bytes.ToArray());
        }
        var form = await request.ReadFormAsync(end);
        if (form.Files is [var file, ..])
        {
            await file.CopyToAsync(bytes, end);
            return (Path.GetFileName(file.FileName), bytes.ToArray());
        }
        return (null, Encoding.UTF8.GetBytes(form["text"].ToString()));
    }

    private static (string Text, string Refusal) TextOf(byte[] bytes)
    {
        if (WordDocument.IsArchive(bytes))
        {
            using var stream = new MemoryStream(bytes);
            return WordDocument.Read(stream);
        }
        var (text, unreadable) = PackageFiles.Decode(bytes, "statement");
        return unreadable is null && !text.Content.Contains('\0', StringComparison.Ordinal)
            ? (text.Content.ReplaceLineEndings("\n"), "")
            : ("", "The file is neither plain text in UTF-8 nor a Word document (DOCX). Save it as one of these.");
    }
}
