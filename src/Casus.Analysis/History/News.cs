using Casus.Treaties;

namespace Casus.History;

/// <summary>One thing said since a day that can bear on a verdict, and the package without it.</summary>
internal sealed record News(string Words, Func<Package, Package> TakenAway)
{
    /// <summary>Claims one by one; texts that are new; signatures; clauses of texts that are older.</summary>
    public static IReadOnlyList<News> Of(Package package, DateOnly since)
    {
        var news = new List<News>();
        bool IsNew(VagueDate? date) => date is not null && date.Earliest >= since;
        foreach (var claim in package.Claims.Where(claim => IsNew(claim.Provenance?.On)))
        {
            news.Add(new News($"the report of {claim.Provenance?.On} that {Said(claim)}", whole => whole with { Claims = whole.Claims.Where(other => !ReferenceEquals(other, claim)).ToSequence() }));
        }
        foreach (var instrument in package.Instruments)
        {
            var clauses = package.Clauses.Where(clause => clause.Instrument == instrument.Name).ToList();
            var later = clauses.Where(clause => IsNew(clause.Provenance?.On)).ToList();
            // A text that is new as a whole is one thing said; what is added to an older one is told clause by clause.
            if (later.Count == clauses.Count && later.Count > 1)
            {
                news.Add(new News(instrument.Name, whole => whole with { Clauses = whole.Clauses.Where(clause => clause.Instrument != instrument.Name).ToSequence() }));
            }
            else
            {
                news.AddRange(later.Select(added => new News(added.Id, whole => whole with { Clauses = whole.Clauses.Where(clause => !ReferenceEquals(clause, added)).ToSequence() })));
            }
            if (instrument.Signatures.Any(signature => IsNew(signature.On)) && later.Count < clauses.Count)
            {
                news.Add(new News($"the signature of {instrument.Name}", whole => Without(whole, instrument.Name, since, signatures: true)));
            }
            if (instrument.Ratifications.Any(ratification => IsNew(ratification.On)))
            {
                news.Add(new News($"the ratification of {instrument.Name}", whole => Without(whole, instrument.Name, since, signatures: false)));
            }
            // A text without clauses can matter too: another may wait for its signature.
            if (clauses.Count == 0 && instrument.Signatures.Any(signature => IsNew(signature.On)))
            {
                news.Add(new News($"the signature of {instrument.Name}", whole => Without(whole, instrument.Name, since, signatures: true)));
            }
        }
        return news;
    }

    private static string Said(Claim claim) =>
        claim.That is { } that ? Wording.Of(that) : claim.Clause is { } clause ? "clause " + clause.Label + " says: " + Wording.Said(clause) : "something is so";

    private static Package Without(Package package, string name, DateOnly since, bool signatures) => package with
    {
        Instruments = package.Instruments.Select(instrument => instrument.Name != name ? instrument
            : signatures ? WithoutSignatures(instrument, since)
            : instrument with { Ratifications = instrument.Ratifications.Where(ratification => ratification.On.Earliest < since).ToSequence() }).ToSequence(),
    };

    private static Instrument WithoutSignatures(Instrument instrument, DateOnly since)
    {
        var left = instrument.Signatures.Where(signature => signature.On.Earliest < since).ToSequence();
        return instrument with { Signatures = left, Unsigned = instrument.Unsigned || left.IsEmpty };
    }
}
