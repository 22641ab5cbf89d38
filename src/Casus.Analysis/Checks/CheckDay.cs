using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>The day on which a package is looked at.</summary>
public static class CheckDay
{
    /// <summary>The package's <c>as of</c>; without one, the last day any of its instruments or sources names.</summary>
    public static DateOnly Of(PackageIndex index) =>
        index.Package.AsOf?.Latest ?? Dates(index.Package).Select(date => date.Latest).DefaultIfEmpty(new DateOnly(2000, 1, 1)).Max();

    private static IEnumerable<VagueDate> Dates(Package package)
    {
        var instruments = package.Instruments.SelectMany(instrument =>
            instrument.Signatures.Select(signature => signature.On)
                .Concat(instrument.Ratifications.Select(ratification => ratification.On))
                .Append(instrument.Entry.On)
                .OfType<VagueDate>());
        var sources = package.Clauses.Select(clause => clause.Provenance?.On).OfType<VagueDate>();
        return instruments.Concat(sources);
    }
}
