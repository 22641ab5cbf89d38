namespace Casus.Treaties;

/// <summary>The words of instruments: kind, parties and what they say of their own life.</summary>
public static partial class Wording
{
    /// <summary><c>treaty</c>, <c>communique</c>.</summary>
    public static string Kind(InstrumentKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>An instrument's heading, up to but without the opening brace.</summary>
    public static Sequence<string> Slots(Instrument instrument, WordingStyle style = WordingStyle.Source)
    {
        var slots = new List<string>
        {
            $"instrument {instrument.Name}{Gloss(instrument.Title)},",
            $"{Kind(instrument.Kind)} {Among(instrument.Kind)} {Names(instrument.Parties, style)}",
        };
        foreach (var option in InstrumentOptions(instrument, style))
        {
            slots.AddAfterComma(option);
        }
        return slots.ToSequence();
    }

    public static string Of(EntryIntoForce entry, WordingStyle style = WordingStyle.Source) => entry.Kind switch
    {
        EntryKind.OnDate when entry.On is not null => "enters into force on " + Of(entry.On),
        EntryKind.WhenCondition when entry.When is not null => "enters into force when " + Of(entry.When, style),
        EntryKind.ForEachWhenRatified => "enters into force for each when it has ratified",
        _ => "",
    };

    public static string Of(Ending ending, WordingStyle style = WordingStyle.Source) => ending switch
    {
        { On: VagueDate on } => "ends on " + Of(on),
        { After: Duration after, When: Condition when } => $"ends {Of(after)} after {Of(when, style)}",
        { After: Duration after } => "ends after " + Of(after),
        { When: Condition when } => "ends when " + Of(when, style),
        _ => "",
    };

    /// <summary>What several agree is among them; what each says for itself is by them. Both words mean the same.</summary>
    private static string Among(InstrumentKind kind) =>
        kind is InstrumentKind.Resolution or InstrumentKind.Statute or InstrumentKind.Pledge or InstrumentKind.Statement ? "by" : "among";

    private static IEnumerable<string> InstrumentOptions(Instrument instrument, WordingStyle style)
    {
        foreach (var signature in instrument.Signatures)
        {
            yield return "signed" + By(signature.By, style) + " on " + Of(signature.On);
        }
        if (instrument.Unsigned || !instrument.UnsignedBy.IsEmpty)
        {
            yield return "unsigned" + By(instrument.UnsignedBy, style);
        }
        foreach (var ratification in instrument.Ratifications)
        {
            yield return "ratified" + By(ratification.By, style) + " on " + Of(ratification.On);
        }
        if (Of(instrument.Entry, style) is { Length: > 0 } entry)
        {
            yield return entry;
        }
        if (instrument.AppliesProvisionallyFrom is not null)
        {
            yield return "applies provisionally from " + Of(instrument.AppliesProvisionallyFrom);
        }
        if (instrument.Ending is not null && Of(instrument.Ending, style) is { Length: > 0 } ending)
        {
            yield return ending;
        }
        if (instrument.DenunciationNotice is not null)
        {
            yield return $"may be denounced on {Of(instrument.DenunciationNotice)} notice";
        }
        if (instrument.RenewableByConsent)
        {
            yield return "renewable by consent";
        }
        if (instrument.Replaces is not null)
        {
            yield return "replaces " + Name(instrument.Replaces, style);
        }
        if (!instrument.OwedTo.IsEmpty)
        {
            yield return "owed to " + Names(instrument.OwedTo, style);
        }
    }

    private static string By(Sequence<string> names, WordingStyle style) => names.IsEmpty ? "" : " by " + Names(names, style);
}
