using Casus.Responses;
using Casus.Treaties;

namespace Casus.History;

/// <summary>Everything dated in a package, in order of time.</summary>
public static class Dates
{
    public static Chronology Of(Package package, DateOnly day) => new(
        package.Name, day,
        Entries(package).OrderBy(entry => entry.On.Earliest).ThenBy(entry => entry.On.Latest).ThenBy(entry => entry.Kind).ToSequence());

    private static IEnumerable<DatedEntry> Entries(Package package) =>
        [.. package.Instruments.SelectMany(OfInstrument), .. Wordings(package), .. package.Clauses.SelectMany(OfClause), .. Sayings(package), .. Membership(package), .. OfMeans(package)];

    private static IEnumerable<DatedEntry> OfInstrument(Instrument instrument)
    {
        foreach (var signature in instrument.Signatures)
        {
            yield return new DatedEntry(signature.On, DatedKind.Signed, $"{instrument.Name} signed" + (signature.By.IsEmpty ? "" : " by " + Wording.Names(signature.By)), "", instrument.At);
        }
        foreach (var ratification in instrument.Ratifications)
        {
            yield return new DatedEntry(ratification.On, DatedKind.Ratified, $"{instrument.Name} ratified by {Wording.Names(ratification.By)}", "", instrument.At);
        }
        if (instrument.Entry is { Kind: EntryKind.OnDate, On: { } entry })
        {
            yield return new DatedEntry(entry, DatedKind.InForce, $"{instrument.Name} enters into force", "", instrument.At);
        }
        if (instrument.AppliesProvisionallyFrom is { } provisional)
        {
            yield return new DatedEntry(provisional, DatedKind.InForce, $"{instrument.Name} applies provisionally", "", instrument.At);
        }
        if (instrument.Ending?.On is { } end)
        {
            yield return new DatedEntry(end, DatedKind.Ends, $"{instrument.Name} ends", "", instrument.At);
        }
        if (instrument.Ending is { After: { } term, When: null } && Start(instrument) is { } start && term.After(At(start)) is var last && last < DateTimeOffset.MaxValue)
        {
            yield return new DatedEntry(VagueDate.Of(DateOnly.FromDateTime(last.UtcDateTime)), DatedKind.Ends, $"{instrument.Name} ends, {term} after it began", "", instrument.At);
        }
    }

    private static DateOnly? Start(Instrument instrument) =>
        instrument.Entry.On?.Latest ?? (instrument.Signatures.IsEmpty ? null : instrument.Signatures.Max(signature => signature.On.Latest));

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>Clauses by the day of their source, where that is not a day on which their instrument was signed: statements, drafts, later texts.</summary>
    private static IEnumerable<DatedEntry> Wordings(Package package) =>
        from clause in package.Clauses
        from provenance in clause.Provenance is { } own ? [own] : Array.Empty<Provenance>()
        where !package.Instruments.Any(instrument => instrument.Name == clause.Instrument && instrument.Signatures.Any(signature => signature.On == provenance.On))
        group clause by (clause.Instrument, provenance.On) into same
        let first = same.First()
        select new DatedEntry(
            same.Key.On, DatedKind.Worded,
            same.Count() == 1 ? $"{first.Id}: {Wording.Said(first)}" : $"{same.Count()} clauses of {same.Key.Instrument}, the first {first.Id}: {Wording.Said(first)}",
            By(first.Provenance), first.At);

    private static IEnumerable<DatedEntry> OfClause(Clause clause)
    {
        if (clause.Duty?.Terms is not { } terms)
        {
            yield break;
        }
        if (terms.NotBefore?.Date is { } start)
        {
            yield return new DatedEntry(start, DatedKind.Begins, $"{clause.Id} may begin to bind", "", clause.At);
        }
        if (terms.NoLaterThan is { } due)
        {
            yield return new DatedEntry(due, DatedKind.Due, $"{clause.Id} must be done: {Wording.Said(clause)}", "", clause.At);
        }
        if (terms.UntilDate is { } end)
        {
            yield return new DatedEntry(end, DatedKind.Ends, $"{clause.Id} ends", "", clause.At);
        }
    }

    private static IEnumerable<DatedEntry> Sayings(Package package) =>
    [
        .. package.Positions.Where(position => position.Provenance is not null).Select(position => new DatedEntry(
            On(position.Provenance), DatedKind.Said, $"{position.Party} {Stance(position.Stance)} {Wording.Of(position.Condition)}", By(position.Provenance), position.At)),
        .. package.Claims.Where(claim => claim.Provenance is not null).Select(claim => new DatedEntry(
            On(claim.Provenance), DatedKind.Reported,
            claim.That is { } that ? Wording.Of(that) : claim.Clause is { } clause ? $"clause {clause.Label}: {Wording.Said(clause)}" : claim.Text?.Words ?? "a reservation",
            By(claim.Provenance), claim.At)),
    ];

    private static string Stance(Stance stance) => stance.ToString().ToLowerInvariant();

    private static VagueDate On(Provenance? provenance) => provenance?.On ?? throw new InvalidOperationException("Only what has a source is asked for its date.");

    private static string By(Provenance? provenance) => provenance is null ? "" : provenance.StatedBy.IsEmpty ? provenance.Source : Wording.Names(provenance.StatedBy);

    private static IEnumerable<DatedEntry> Membership(Package package) =>
        package.Memberships.Select(change => new DatedEntry(change.On, change.Joined ? DatedKind.Joined : DatedKind.Left, $"{change.Party} {(change.Joined ? "joined" : "left")} {change.Group}", By(change.Provenance), change.At));

    private static IEnumerable<DatedEntry> OfMeans(Package package)
    {
        foreach (var delivery in package.Deliveries)
        {
            yield return new DatedEntry(delivery.On, DatedKind.Delivered, $"{Wording.Of(delivery.Amount)} {Wording.Stage(delivery.Stage)}{(delivery.Under is { } under ? $" under {Wording.Reference(under)}" : "")}{(delivery.To is { } to ? $" to {to}" : "")}", By(delivery.Provenance), delivery.At);
        }
        foreach (var means in package.Means)
        {
            if (means.From is { } start)
            {
                yield return new DatedEntry(start, DatedKind.Begins, $"{means.Name}: supply begins", By(means.Provenance), means.At);
            }
            if (means.RisingTo is { } ramp)
            {
                yield return new DatedEntry(ramp.By, DatedKind.Due, $"{means.Name} has risen to {Wording.Of(ramp.To)}", By(means.Provenance), means.At);
            }
            if (means.Until is { } end)
            {
                yield return new DatedEntry(end, DatedKind.Ends, $"{means.Name} ends", By(means.Provenance), means.At);
            }
        }
    }
}
