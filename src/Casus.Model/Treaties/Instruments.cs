namespace Casus.Treaties;

public enum InstrumentKind { Treaty, Agreement, Protocol, Annex, Resolution, Statute, Memorandum, Communique, Declaration, Pledge, Statement, Draft }

/// <summary>How binding a promise is. Domestic law binds its maker at home and is owed to nobody abroad.</summary>
public enum Level { None, Political, DomesticLaw, Law }

public enum EntryKind { OnSignature, OnDate, WhenCondition, ForEachWhenRatified }

/// <summary>When an instrument enters into force. Without words about it: from signature.</summary>
public sealed record EntryIntoForce(EntryKind Kind, VagueDate? On, Condition? When);

/// <summary>When an instrument ends: on a date, after a duration (from entry into force), when a condition holds, or a duration after one.</summary>
public sealed record Ending(VagueDate? On, Duration? After, Condition? When);

public sealed record Signature(Sequence<string> By, VagueDate On);

public sealed record Ratification(Sequence<string> By, VagueDate On);

/// <summary>The instrument's own facts. <see cref="Signatures"/> with no names means all parties.</summary>
public sealed record Instrument(
    string Name,
    string? Title,
    InstrumentKind Kind,
    Sequence<string> Parties,
    Sequence<Signature> Signatures,
    bool Unsigned,
    Sequence<string> UnsignedBy,
    Sequence<Ratification> Ratifications,
    EntryIntoForce Entry,
    VagueDate? AppliesProvisionallyFrom,
    Ending? Ending,
    Duration? DenunciationNotice,
    bool RenewableByConsent,
    string? Replaces,
    Sequence<string> OwedTo,
    SourceLocation At);

/// <summary>An article's heading and its own provisional application.</summary>
public sealed record Article(string Instrument, string Label, string? Title, VagueDate? AppliesProvisionallyFrom, SourceLocation At);

/// <summary>Words that stand in an instrument: a quotation (<see cref="Quoted"/>) or our paraphrase.</summary>
public sealed record TextItem(string? Instrument, string? Article, bool Quoted, string Words, SourceLocation At);

/// <summary>A reservation, understanding or caveat: further slots laid on a clause for some of its bearers.</summary>
public sealed record Reservation(string? Instrument, Sequence<string> By, Reference To, Terms Terms, Provenance? Provenance, SourceLocation At);

/// <summary>
/// One sentence with a duty or an effect. <see cref="Label"/> is null where the text gives none; the binder then numbers it.
/// <see cref="ProposedBy"/> names who proposes this wording instead of the clause of the same label: a variant.
/// </summary>
public sealed record Clause(
    string? Instrument,
    string? Article,
    string? Label,
    Sequence<string> ProposedBy,
    Condition? When,
    Duty? Duty,
    Effect? Effect,
    Provenance? Provenance,
    Level Level,
    SourceLocation At)
{
    /// <summary>Instrument and label, the name by which answers speak of it: <c>IST clause 5</c>, with the proposer of a variant.</summary>
    public string Id => (Instrument is null ? "" : Instrument + " ") + "clause " + (Label ?? "?")
        + (ProposedBy.IsEmpty ? "" : " as proposed by " + ProposedBy);
}

/// <summary>A report: that a condition holds, or that a clause stands as worded. It is compared and weighed; it stands in no instrument and binds nobody.</summary>
public sealed record Claim(Condition? That, Clause? Clause, TextItem? Text, Reservation? Reservation, Provenance? Provenance, SourceLocation At);

public enum Stance { Requires, Accepts, Refuses }

/// <summary>What a party says it wants, accepts or refuses, on a date. A refusal that it calls final is a red line of the speaker.</summary>
public sealed record Position(string Label, string Party, Stance Stance, Condition Condition, Provenance? Provenance, SourceLocation At);
