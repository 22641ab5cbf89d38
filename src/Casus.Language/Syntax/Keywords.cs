using System.Collections.Frozen;

namespace Casus.Syntax;

/// <summary>
/// The words of the grammar, by where they are words of the grammar (design 3.4). A word that stands in none of these sets and still has a place
/// in the grammar (<c>veto</c>, <c>guarantor</c>, <c>arrived</c>) is a keyword only where the parser reads it as one, so that an act may be called <c>monitor</c>.
/// </summary>
internal static class Keywords
{
    /// <summary>The small words that hold sentences together. They are keywords wherever they stand; a fact or act cannot be called so.</summary>
    private static readonly FrozenSet<string> Reserved = Set(
        "and", "or", "not", "when", "then", "once", "provided", "unless", "until", "if", "where",
        "each", "other", "every", "except", "jointly", "severally", "least",
        "at", "of", "on", "by", "in", "outside", "across", "to", "from", "up", "with", "within", "as", "for", "only", "beyond", "without", "per", "such",
        "is", "are", "has", "have", "shall", "will", "may", "intends", "intend",
        "automatically", "forthwith", "beginning", "no", "before", "after", "subject", "notwithstanding", "failing", "which",
        "victim", "aggressor", "requester", "itself", "it", "its",
        "clause", "article", "source", "stated", "confidence", "contested", "about",
        "likewise", "undertakes", "undertake", "decides",
        "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
        "thousand", "million", "billion");

    /// <summary>The words that begin a declaration or a line in braces. Elsewhere they are words like others: <c>Türkiye will supply</c>.</summary>
    public static IReadOnlyList<string> Starters { get; } =
    [
        "casus", "import", "reading", "as", "binding", "horizon",
        "party", "organ", "group", "membership", "ladder", "act", "area", "line", "fact", "body", "gate", "force", "stock", "fund", "supply",
        "requirement", "delivery", "instrument", "claim", "position", "assume", "likelihood", "expect", "scenario",
        "article", "clause", "text", "paraphrase", "reservation", "day", "unknown",
    ];

    private static readonly FrozenSet<string> StarterSet = Starters.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words that may begin the sentence of a clause.</summary>
    private static readonly FrozenSet<string> SentenceOpeners = Set("when", "then", "each", "at", "jointly", "if", "not");

    /// <summary>The words that may follow a colon, besides those that begin a sentence.</summary>
    private static readonly FrozenSet<string> ColonFollowers = Set(
        "in", "no", "only", "within", "until", "once", "provided", "unless", "subject", "after", "verified", "notwithstanding", "without",
        "automatically", "forthwith", "beginning", "for", "requires", "accepts", "refuses",
        "promised", "appropriated", "contracted", "dispatched", "arrived");

    /// <summary>Words that people write for a word of the language and that mean the same in law. <see cref="TreatyPhrases"/> has those that may not.</summary>
    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["must"] = "shall", ["can"] = "may", ["could"] = "may", ["might"] = "may",
        ["immediately"] = "forthwith", ["promptly"] = "forthwith",
        ["commits"] = "undertakes", ["pledges"] = "undertakes", ["promises"] = "undertakes", ["they"] = "it", ["deem"] = "deems", ["despite"] = "notwithstanding",
        ["see"] = "source", ["said"] = "stated",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The lower-case words that the grammar asks for at one place or another, but that are no reserved words.</summary>
    private static readonly FrozenSet<string> Contextual = Set(
        "package", "joined", "left", "means", "hands", "closed", "prior", "later", "approval", "decision", "members", "votes", "quorum", "veto", "silence",
        "signed", "unsigned", "ratified", "enters", "applies", "ends", "renewable", "replaces", "owed", "based", "earmarked", "rotating", "rising", "shared",
        "needing", "took", "counted", "unstated", "appropriated", "contracted", "delivered",
        "decided", "undertaken", "requested", "begun", "bound", "member", "proposed", "found", "under", "containing");

    /// <summary>The reserved words that a drafter might take for an act or fact.</summary>
    private static readonly FrozenSet<string> Nouns = Set(
        "source", "subject", "victim", "aggressor", "requester", "clause", "article", "confidence", "undertake", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years");

    /// <summary>The words that begin a slot of a clause.</summary>
    public static IReadOnlyList<string> Slots { get; } =
    [
        "only", "not", "automatically", "forthwith", "beginning", "within", "no", "until", "for", "if", "at", "subject", "after", "verified",
        "once", "provided", "unless", "notwithstanding", "without",
    ];

    public static bool IsNoun(string word) => Nouns.Contains(word);

    public static bool IsReserved(string word) => Reserved.Contains(word);

    public static bool BeginsDeclaration(string word) => StarterSet.Contains(word);

    /// <summary>True when the word, after a full stop or brace, is a keyword even with a capital.</summary>
    public static bool BeginsSentence(string word) => StarterSet.Contains(word) || SentenceOpeners.Contains(word);

    /// <summary>True when the word, after a colon, is a keyword even with a capital.</summary>
    public static bool FollowsColon(string word) => SentenceOpeners.Contains(word) || ColonFollowers.Contains(word);

    /// <summary>True when the grammar uses the word somewhere, so that it is hardly meant as a name.</summary>
    public static bool IsOfTheGrammar(string word) => Reserved.Contains(word) || StarterSet.Contains(word) || Contextual.Contains(word);

    /// <summary>The word of the language that people mean who write <paramref name="word"/>; null when there is none.</summary>
    public static string? MeantBy(string word) => Synonyms.GetValueOrDefault(word);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
