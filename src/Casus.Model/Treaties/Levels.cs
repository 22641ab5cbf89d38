namespace Casus.Treaties;

/// <summary>How binding a clause can be: its modal, capped by the kind of instrument it stands in (design 1.2).</summary>
public static class Levels
{
    /// <summary>The most an instrument of this kind can hold. A draft is read as the treaty it would be.</summary>
    public static Level CapOf(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Treaty or InstrumentKind.Agreement or InstrumentKind.Protocol or InstrumentKind.Annex
            or InstrumentKind.Resolution or InstrumentKind.Draft => Level.Law,
        InstrumentKind.Statute => Level.DomesticLaw,
        _ => Level.Political,
    };

    /// <summary>What the modal alone claims: <c>shall</c> law, <c>will</c> political, <c>intends to</c> and <c>may</c> nothing.</summary>
    public static Level Of(Modal modal) => modal switch
    {
        Modal.Shall or Modal.ShallNot => Level.Law,
        Modal.Will or Modal.WillNot => Level.Political,
        _ => Level.None,
    };

    /// <summary>The lesser of the two.</summary>
    public static Level Of(InstrumentKind kind, Modal modal)
    {
        var (cap, claimed) = (CapOf(kind), Of(modal));
        return cap < claimed ? cap : claimed;
    }
}
