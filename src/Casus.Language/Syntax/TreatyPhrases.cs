using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Casus.Syntax;

/// <summary>
/// What treaties and statements say in words that the language says with a slot, or does not say at all; and what to write for it.
/// Where the choice is one of law and not of words (<c>undertakes</c>, <c>should</c>), the mend names the choices and takes none.
/// </summary>
internal static class TreatyPhrases
{
    private const string TheCase = "Put the case first: `when NAME,` or `when armed-attack on NAME,` and then who is bound.";
    private const string BindsOrPromises = "Write `shall` if the text binds in law, `will` if it is a political promise.";
    private const string OnlyMeans = "Write `intends to` for an intention, `may` for a permission; only `shall` and `will` oblige.";
    private const string OnlyAView = "A sentence that only states a view obliges nobody: keep it as `paraphrase \"…\"`, or as a `position`.";
    private const string OnlyTries = "To try is not to achieve. Write `intends to` if no result is owed, or a range from what is certain: `assist NAME from state up to arm`.";
    private const string OwnProcess = "Write `subject to its own process` for a party's own law and procedure; another text is named with `subject to instrument NAME` or `without prejudice to`.";
    private const string Limit = "A limit forbids: write `shall not`, the act and `more than`, as in `shall not field more than 600,000 troops`.";
    private const string AtRequest = "Write `at request of NAME`, after what is owed.";
    private const string NoEnd = "Write `until` and what ends it, a date or a fact; where the text names no end, leave it out.";
    private const string AnArticle = "Write `article` and its number for every part of a text that has a number.";
    private const string WhileItLasts = "Write `when` and what must be so before the duty, or `until` and what ends it.";

    /// <summary>How many tokens before a mistake a phrase may have begun.</summary>
    public const int LongestStart = 3;

    private static readonly FrozenDictionary<string, ImmutableArray<(ImmutableArray<string> Words, string Mend)>> forModal = Table(
        (BindsOrPromises,
            "undertakes; undertake; agrees; agree; commits; commit; pledges; pledge; promises; promise; is committed; are committed; is bound; are bound; "
            + "is obliged; are obliged; has agreed; have agreed; has undertaken; have undertaken; remains committed; remain committed; guarantees; guarantee; assures; assure"),
        (OnlyMeans,
            "should; ought; would; is ready; are ready; is prepared; are prepared; is willing; are willing; stands ready; stand ready; expresses readiness; "
            + "is determined; are determined; is resolved; are resolved; aims; aim; seeks; seek; plans; plan; hopes; hope"),
        (OnlyAView,
            "affirms; affirm; reaffirms; reaffirm; recognises; recognise; recognizes; recognize; notes; note; welcomes; welcome; condemns; condemn; considers; "
            + "consider; believes; believe; declares; declare; emphasises; emphasise; emphasizes; emphasize; underlines; underline; stresses; stress; reiterates; "
            + "reiterate; acknowledges; acknowledge; supports; support; expresses; express; calls; call; urges; urge; remains; remain"));

    private static readonly FrozenDictionary<string, ImmutableArray<(ImmutableArray<string> Words, string Mend)>> forSlots = Table(
        (TheCase, "in event of; in event that; in case of; in case; in response to; upon; following; whenever; where"),
        (OwnProcess, "in accordance with; consistent with; in line with; in keeping with; according to; depending on; under; pursuant to; within limits of"),
        (NoEnd, "for as long as; as long as; so long as; for duration of; at any time"),
        (WhileItLasts, "while; during; throughout"),
        ("Write `forthwith`, or better the time: `within 24 hours of request`.", "as soon as; without delay; at once; at earliest; swiftly; rapidly; quickly; urgently; immediately; promptly"),
        ("Write `assist NAME from state up to fight as it deems necessary`, with the lowest and the highest of what it may choose.",
            "take such action; such action as; such measures as; such action; take action; all necessary"),
        ("Write `assist NAME`; add `from … up to …` if the text leaves open what kind of help.",
            "come to aid; come to assistance; come to defence; come to defense; stand with; stand by; stands with; stands by; provide assistance; provide support; "
            + "provide help; render assistance; give assistance; lend support"),
        (OnlyTries, "seek to; endeavour to; endeavor to; strive to; try to; attempt to; aim to; work to; work on; towards; toward; with view; make every effort; use best efforts; make efforts"),
        ("Leave `continue to` out: the act alone says it.", "continue to; go on to; remain ready to"),
        (Limit, "no more than; not more than; at most; maximum of; not exceed; not exceeding; limited to; capped at; fewer than; less than"),
        ("Write `at least` and the number.", "no less than; not less than; no fewer than; not fewer than; minimum of"),
        (AtRequest, "on request; upon request; at request; if requested; when requested; when asked; if asked"),
        (AnArticle, "paragraph; para; section; point; chapter; part; preamble"),
        ("Words of the original stand as `text \"…\"`, your own as `paraphrase \"…\"`.", "quote; quotation; original; note; remark; comment"),
        ("Write `each` and the name of the group or of its member; `at least 1 of` the group if one is enough.", "each of; each member; each party; each state; every; all; both; either; any"),
        ("Write one clause for each kind that is owed by itself; the list can stand in a `paraphrase`.", "including; such as; inter alia; among others; especially; notably; in particular"),
        ("Leave `that` out: what follows is a fact or a name and what it has done.", "provided that; unless that; until that; once that"),
        ("Write `no later than` and the date.", "before; by end; not later than"),
        ("Write `subject to consent of NAME` for a party, `subject to decision of NAME` for a body or organ, `subject to its own process` for the bearer's own law. Approval that the text does not ask for is a `gate`.", "subject to"),
        ("Write `unless` and the case; `each NAME except NAME` leaves a member out.", "except; except for; except when; except as; other than; save"),
        ("Leave `where possible` out; a duty with an open hour wants two clauses: the duty, and the hour with `if it so decides`.",
            "where possible; if possible; as appropriate; if appropriate; if necessary; as necessary; as needed"));

    /// <summary>What to write for the verb at <paramref name="at"/>, where the language wants a modal; null when it is of no known phrase.</summary>
    public static string? ForModal(IReadOnlyList<string> words, int at) => Longest(forModal, words, at) ?? Longest(forSlots, words, at);

    /// <summary>
    /// What to write for the phrase that the word at <paramref name="at"/> belongs to, or that ends just before it; null when there is none.
    /// </summary>
    public static string? ForSlot(IReadOnlyList<string> words, int at) => Longest(forSlots, words, at);

    private static string? Longest(FrozenDictionary<string, ImmutableArray<(ImmutableArray<string> Words, string Mend)>> table, IReadOnlyList<string> words, int at)
    {
        string? mend = null;
        var longest = 0;
        for (var start = Math.Max(0, at - LongestStart); start <= at; start++)
        {
            foreach (var (phrase, itsMend) in table.GetValueOrDefault(words[start], []))
            {
                var reaches = start + phrase.Length > at || (start + phrase.Length == at && phrase.Length > 1);
                if (phrase.Length > longest && reaches && start + phrase.Length <= words.Count && Stands(phrase, words, start))
                {
                    (mend, longest) = (itsMend, phrase.Length);
                }
            }
        }
        return mend;
    }

    private static bool Stands(ImmutableArray<string> phrase, IReadOnlyList<string> words, int start)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (words[start + i] != phrase[i])
            {
                return false;
            }
        }
        return true;
    }

    private static FrozenDictionary<string, ImmutableArray<(ImmutableArray<string> Words, string Mend)>> Table(params ReadOnlySpan<(string Mend, string Phrases)> rows)
    {
        var all = new List<(ImmutableArray<string> Words, string Mend)>();
        foreach (var (mend, phrases) in rows)
        {
            all.AddRange(phrases.Split("; ").Select(phrase => (phrase.Split(' ').ToImmutableArray(), mend)));
        }
        return all.GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }
}
