using Casus.Treaties;

namespace Casus.History;

/// <summary>A package as things were known on a day.</summary>
public static class Knowing
{
    /// <summary>
    /// Without what is dated later: claims, positions, likelihoods, deliveries, means, signatures, ratifications, clauses by their source, and instruments
    /// of which everything is later. What a text itself says of later days (when it enters into force, when it ends) was known with the text.
    /// A gate stays: the law it stands in is older than who reports it. A date known only to the month counts from its first day. What has no date, such as an assumption of the encoder, stays.
    /// </summary>
    public static Package On(Package package, DateOnly day)
    {
        var unknown = package.Instruments.Where(instrument => !IsKnown(package, instrument, day)).Select(instrument => instrument.Name).ToHashSet(StringComparer.Ordinal);
        bool Stands(string? instrument) => instrument is null || !unknown.Contains(instrument);
        return package with
        {
            AsOf = VagueDate.Of(day),
            Instruments = package.Instruments.Where(instrument => Stands(instrument.Name)).Select(instrument => On(instrument, day)).ToSequence(),
            Articles = package.Articles.Where(article => Stands(article.Instrument)).ToSequence(),
            Texts = package.Texts.Where(text => Stands(text.Instrument)).ToSequence(),
            Reservations = package.Reservations.Where(reservation => Stands(reservation.Instrument) && IsKnown(reservation.Provenance, day)).ToSequence(),
            Clauses = package.Clauses.Where(clause => Stands(clause.Instrument) && IsKnown(clause.Provenance, day)).ToSequence(),
            Claims = package.Claims.Where(claim => IsKnown(claim.Provenance, day)).ToSequence(),
            Positions = package.Positions.Where(position => IsKnown(position.Provenance, day)).ToSequence(),
            Likelihoods = package.Likelihoods.Where(likelihood => IsKnown(likelihood.Provenance, day)).ToSequence(),
            Deliveries = package.Deliveries.Where(delivery => delivery.On.Earliest <= day && IsKnown(delivery.Provenance, day)).ToSequence(),
            Means = package.Means.Where(means => IsKnown(means.Provenance, day)).ToSequence(),
            Requirements = package.Requirements.Where(requirement => IsKnown(requirement.Provenance, day)).ToSequence(),
        };
    }

    private static bool IsKnown(Provenance? provenance, DateOnly day) => provenance is null || provenance.On.Earliest <= day;

    /// <summary>From the first day that its signatures, its ratifications or the sources of its clauses name; one that names none is known.</summary>
    private static bool IsKnown(Package package, Instrument instrument, DateOnly day)
    {
        var days = instrument.Signatures.Select(signature => signature.On)
            .Concat(instrument.Ratifications.Select(ratification => ratification.On))
            .Concat(package.Clauses.Where(clause => clause.Instrument == instrument.Name).Select(clause => clause.Provenance?.On).OfType<VagueDate>())
            .Select(date => date.Earliest)
            .ToList();
        return days.Count == 0 || days.Min() <= day;
    }

    private static Instrument On(Instrument instrument, DateOnly day)
    {
        var signatures = instrument.Signatures.Where(signature => signature.On.Earliest <= day).ToSequence();
        return instrument with
        {
            Signatures = signatures,
            Unsigned = instrument.Unsigned || (signatures.IsEmpty && !instrument.Signatures.IsEmpty),
            Ratifications = instrument.Ratifications.Where(ratification => ratification.On.Earliest <= day).ToSequence(),
        };
    }
}
