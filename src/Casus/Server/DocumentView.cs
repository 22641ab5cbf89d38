using Casus.Commands;
using Casus.Files;
using Casus.Formatting;
using Casus.Treaties;

namespace Casus.Server;

/// <summary>A party of the document, with what it is in the package.</summary>
public sealed record DocumentParty(string Name, string? Gloss, IReadOnlyList<string> Roles);

/// <summary>One thing that stands in an instrument, or is reported beside it: original words, our paraphrase, or a sentence as it was understood.</summary>
/// <param name="Label">The article it stands in.</param>
/// <param name="Clause">The label of the clause; null when it is none.</param>
/// <param name="Sentence">The canonical sentence; null for words alone.</param>
/// <param name="Review">How it stands to the review of the package, or who disputes it; null when it is no clause and nothing such is known.</param>
/// <param name="Kind">text, paraphrase, clause, permission, effect, reservation, claim, position.</param>
public sealed record DocumentItem(
    string? Label, string? Heading, string? Clause, string? Text, string? Paraphrase, string? Sentence, string? Source, string? On, string? Confidence, string? Review, string File, int Line, string Kind)
{
    /// <summary>The review state of a clause in a word, see <see cref="ClauseReview"/>; null for what is none.</summary>
    public string? State { get; init; }

    /// <summary>The name by which answers speak of the clause: <c>Paris clause 4(1)</c>; null for what is none.</summary>
    public string? Id { get; init; }

    /// <summary>The sources that it names by their keys, written out.</summary>
    public IReadOnlyList<NamedSource> Written { get; init; } = [];

    /// <summary>As it reads in the text it was made from, where that is otherwise; empty when it was added; null when it was not altered.</summary>
    public string? AlteredFrom { get; init; }
}

/// <param name="Status">signed, unsigned, or none said.</param>
/// <param name="Date">The day of the first signature.</param>
public sealed record DocumentInstrument(string Name, string? Title, string Kind, string Status, string? Date, IReadOnlyList<string> Parties, IReadOnlyList<DocumentItem> Articles);

/// <summary>A place that the package names. It says what a text covers and nothing of sovereignty.</summary>
public sealed record DocumentArea(string Name, string Kind, string? Gloss, IReadOnlyList<string> Within, IReadOnlyList<string> ContestedBy);

/// <summary>A package as a document for somebody who reads no code.</summary>
/// <param name="Reviewed">The day on which it was encoded a second time by other eyes; null when it was not.</param>
/// <param name="Unsettled">How many differences that review left open.</param>
public sealed record DocumentView(
    string Title, IReadOnlyList<DocumentParty> Parties, IReadOnlyList<DocumentInstrument> Instruments, IReadOnlyList<DocumentItem> Claims, IReadOnlyList<string> Assumptions, IReadOnlyList<DocumentArea> Areas,
    string? Reviewed, int Unsettled)
{
    /// <summary>In one line, that and how the text differs from the one it was made from; null when it does not.</summary>
    public string? Altered { get; private init; }

    /// <summary>What a comparison of these texts cannot show, as those who encoded them warn; empty for nothing.</summary>
    public string Limits { get; private init; } = "";

    /// <summary>The whole document, with what was altered, and with every source written out.</summary>
    public static DocumentView Of(OpenedPackage opened, Package package, ClauseReviews reviews, string folder)
    {
        var keys = SourceKeys.Of(folder);
        var document = Of(package, reviews);
        DocumentItem With(DocumentItem item) => item with
        {
            Written = item.Source is { } source ? keys.In(source) : [],
            AlteredFrom = item.Id is { } id && opened.Altered?.Clauses.FirstOrDefault(clause => clause.Id == id) is { } altered ? altered.Before ?? "" : null,
        };
        return document with
        {
            Instruments = [.. document.Instruments.Select(instrument => instrument with { Articles = [.. instrument.Articles.Select(With)] })],
            Claims = [.. document.Claims.Select(With)],
            Altered = opened.Altered?.Mark,
            Limits = ComparisonLimits.Of(folder),
        };
    }

    private static DocumentView Of(Package package, ClauseReviews reviews)
    {
        var lines = ReadBack.Of(package);
        return new DocumentView(
            package.Name,
            [.. package.Parties.Select(party => new DocumentParty(party.Name, party.Gloss, [.. party.Roles.Select(Spoken), .. party.OrganOf is null ? [] : new[] { "organ of " + party.OrganOf }]))],
            [.. package.Instruments.Select(instrument => OfInstrument(instrument, package, lines, reviews))],
            [
                .. package.Texts.Where(text => text.Instrument is null).Select(text => OfWords(text, package)),
                .. package.Clauses.Where(clause => clause.Instrument is null).Select(clause => OfClause(clause, package, lines, reviews)),
                .. package.Claims.Select(claim => Item(null, null, claim.Clause?.Label, SentenceAt(lines, claim.At), claim.Provenance, claim.At, "claim")),
                .. package.Positions.Select(position => Item(null, position.Party, null, SentenceAt(lines, position.At), position.Provenance, position.At, "position")),
            ],
            [.. package.Assumptions.Select(assumption => Wording.Of(assumption.Condition, WordingStyle.ReadAloud))],
            [.. package.Places.Select(place => new DocumentArea(place.Name, place.Kind == PlaceKind.Line ? "line" : "area", place.Gloss, [.. place.Within], [.. place.ContestedBy]))],
            reviews.Review.Second?.ToString("yyyy-MM-dd"),
            reviews.Open.Count);
    }

    private static DocumentInstrument OfInstrument(Instrument instrument, Package package, Sequence<ReadBackLine> lines, ClauseReviews reviews)
    {
        var items = package.Texts.Where(text => text.Instrument == instrument.Name).Select(text => OfWords(text, package))
            .Concat(package.Clauses.Where(clause => clause.Instrument == instrument.Name).Select(clause => OfClause(clause, package, lines, reviews)))
            .Concat(package.Reservations.Where(reservation => reservation.Instrument == instrument.Name)
                .Select(reservation => Item(null, null, null, SentenceAt(lines, reservation.At), reservation.Provenance, reservation.At, "reservation")));
        return new DocumentInstrument(
            instrument.Name, instrument.Title, instrument.Kind.ToString().ToLowerInvariant(),
            instrument.Signatures.IsEmpty ? instrument.Unsigned ? "unsigned" : "no signature is said" : "signed",
            instrument.Signatures.IsEmpty ? null : instrument.Signatures[0].On.ToString(),
            [.. instrument.Parties],
            [.. items.OrderBy(item => item.File, StringComparer.Ordinal).ThenBy(item => item.Line)]);
    }

    private static DocumentItem OfWords(TextItem text, Package package) => new(
        text.Article, HeadingOf(package, text.Instrument, text.Article), null,
        text.Quoted ? text.Words : null, text.Quoted ? null : text.Words,
        null, null, null, null, null, text.At.File, text.At.Line, text.Quoted ? "text" : "paraphrase");

    private static DocumentItem OfClause(Clause clause, Package package, Sequence<ReadBackLine> lines, ClauseReviews reviews)
    {
        var kind = clause.Effect is not null ? "effect" : clause.Duty?.Modal == Modal.May ? "permission" : "clause";
        var item = Item(clause.Article, HeadingOf(package, clause.Instrument, clause.Article), clause.Label, SentenceAt(lines, clause.At), clause.Provenance, clause.At, kind);
        var review = reviews.Of(clause);
        return item with { Review = review.Words, State = review.State, Id = clause.Id };
    }

    private static DocumentItem Item(string? label, string? heading, string? clause, string? sentence, Provenance? provenance, SourceLocation at, string kind) => new(
        label, heading, clause, null, null, sentence, provenance?.Source, provenance?.On.ToString(), provenance?.Confidence?.ToString(),
        provenance is null || provenance.ContestedBy.IsEmpty ? null : "contested by " + Wording.Names(provenance.ContestedBy),
        at.File, at.Line, kind);

    private static string? HeadingOf(Package package, string? instrument, string? article) =>
        article is null ? null : package.Articles.FirstOrDefault(candidate => candidate.Instrument == instrument && candidate.Label == article)?.Title;

    /// <summary>The sentence that was read back from a place. Places are told apart by their key; equality passes over them.</summary>
    private static string? SentenceAt(Sequence<ReadBackLine> lines, SourceLocation at) => lines.FirstOrDefault(line => line.At.Key == at.Key)?.Sentence;

    private static string Spoken(Role role) => role switch
    {
        Role.PossibleAggressor => "possible aggressor",
        _ => role.ToString().ToLowerInvariant(),
    };
}
