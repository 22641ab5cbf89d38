using System.Collections.Immutable;
using Casus.Treaties;

namespace Casus.Statements;

/// <summary>
/// What words of a statement suggest. A rule is a phrase and nothing more: no model, no guess at grammar. Where a phrase leaves open how far it binds, the weaker
/// word stands here, because a person strengthens it knowingly and might not notice what was strengthened for them.
/// </summary>
internal static class KeywordRules
{
    /// <summary>Phrases that say how far somebody binds himself; at the same place the longest counts.</summary>
    public static ImmutableArray<(string Phrase, Modal Modal)> Modals { get; } =
    [
        .. Rows(Modal.ShallNot, "shall not; must not; may not; is prohibited from; are prohibited from; undertakes not to; undertake not to; shall refrain from"),
        .. Rows(Modal.WillNot, "will not; won't; commits not to; commit not to; pledges not to; pledge not to; agrees not to; agree not to; will refrain from"),
        .. Rows(Modal.Shall, "shall; must; is obliged to; are obliged to; is bound to; are bound to"),
        .. Rows(Modal.Will, "will; undertakes to; undertake to; commits to; commit to; committed to; committing to; pledges to; pledge to; pledged to; agrees to; agree to; agreed to; "
            + "promises to; promise to; guarantees to; guarantee to; has undertaken to; have undertaken to"),
        .. Rows(Modal.IntendsTo, "intends to; intend to; aims to; aim to; plans to; plan to; seeks to; seek to; should; would; stand ready to; stands ready to; stood ready to; ready to; "
            + "is prepared to; are prepared to; prepared to; is willing to; are willing to; willing to; is determined to; are determined to; is resolved to; are resolved to; "
            + "hopes to; hope to; reaffirms its readiness to; expresses readiness to; express readiness to; endeavours to; endeavour to"),
        .. Rows(Modal.May, "may; can; could; might; is entitled to; are entitled to; has the right to; have the right to"),
    ];

    /// <summary>Words for the rungs that every package knows, the gravest first: a sentence that speaks of several is taken at its gravest.</summary>
    public static ImmutableArray<(string Phrase, string Rung)> Rungs { get; } =
    [
        .. Rows("fight", "use of armed force; armed force; use of force; military force; use force; combat; fight"),
        .. Rows("deploy", "deploy; deployment; deploying; station troops; send troops; send forces; troops; boots on the ground; multinational force; military presence; contingent"),
        .. Rows("arm", "weapons; weapon; arms; ammunition; munitions; military equipment; military aid; military assistance; military support; missiles; air defence systems; air defense systems; "
            + "armaments; security assistance; defense articles; defence articles"),
        .. Rows("sanction", "sanctions; sanction; economic measures; embargo; restrictive measures; freeze assets"),
        .. Rows("consult", "consult; consults; consultations; consultation; hold talks; meet at; convene; convenes"),
        .. Rows("state", "condemn; condemns; diplomatic initiatives; diplomatic support; statement of support"),
    ];

    /// <summary>Words for help of a kind that is not named.</summary>
    public static ImmutableArray<string> Help { get; } = Phrases("assist; assistance; come to the aid; come to the assistance; come to the defence; come to the defense; aid; help; support; stand with; defend");

    /// <summary>Phrases before what must happen first.</summary>
    public static ImmutableArray<string> OfTrigger { get; } =
        Phrases("in the event of; in event of; in the event that; in case of; in case; in the case of; in response to; if; when; whenever; should there be; in any");

    /// <summary>Phrases before what the promise waits for.</summary>
    public static ImmutableArray<string> OfWait { get; } = Phrases("once; after; following; upon; as soon as; subject to");

    /// <summary>Words that tell of an attack.</summary>
    public static ImmutableArray<string> Attack { get; } = Phrases("armed attack; attack; attacked; aggression; invasion; renewed hostilities");

    /// <summary>Phrases by which a request is the condition.</summary>
    public static ImmutableArray<string> Request { get; } = Phrases("at the request of; on the request of; upon the request of; upon request; on request; if requested; at its request; when requested");

    /// <summary>Other names under which parties are spoken of.</summary>
    public static ImmutableArray<(string Phrase, string Name)> OtherNames { get; } =
    [
        .. Rows("United States", "US; U.S.; USA; United States of America; America; Washington"),
        .. Rows("United Kingdom", "UK; U.K.; Britain; Great Britain; London"),
        .. Rows("Russia", "Russian Federation; Moscow"),
        .. Rows("Türkiye", "Turkey"),
        .. Rows("Netherlands", "Holland"),
    ];

    /// <summary>Words by which those who speak call themselves.</summary>
    public static ImmutableArray<string> Speakers { get; } = Phrases("we; the parties; the participants; the signatories; the coalition; members of the coalition; the guarantors; the allies; each party; each of us");

    private static IEnumerable<(string Phrase, T Meaning)> Rows<T>(T meaning, string phrases) => phrases.Split("; ").Select(phrase => (phrase, meaning));

    private static ImmutableArray<string> Phrases(string phrases) => [.. phrases.Split("; ")];
}
