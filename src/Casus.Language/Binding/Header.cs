using System.Collections.Immutable;
using Casus.Findings;
using Casus.Syntax;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>The headers of a package's files made one: the first file that says something wins.</summary>
internal sealed record Header(string PackageName, int LanguageVersion, Reading Reading, VagueDate? AsOf, Sequence<Level> BindingMeans, Duration? Horizon)
{
    public static Header? Of(ImmutableArray<SyntaxTree> files, ImmutableArray<Finding>.Builder findings)
    {
        var headers = files.Select(file => file.Header).OfType<FileHeader>().ToImmutableArray();
        if (headers.IsEmpty)
        {
            return null;
        }
        CheckPackageNames(headers, findings);
        var binding = headers.Where(header => !header.BindingMeans.IsEmpty).ToImmutableArray();
        return new Header(
            headers[0].PackageName,
            headers[0].LanguageVersion,
            First(headers, header => header.Reading, "reading", findings) ?? Reading.Literal,
            First(headers, header => header.AsOf, "date (as of)", findings),
            First(binding, header => (BindingWords?)new BindingWords(header.BindingMeans), "meaning of binding", findings)?.Levels ?? [Level.Law],
            First(headers, header => header.Horizon, "horizon", findings));
    }

    private static void CheckPackageNames(ImmutableArray<FileHeader> headers, ImmutableArray<Finding>.Builder findings)
    {
        var names = headers.GroupBy(header => header.PackageName).ToList();
        if (names.Count > 1)
        {
            findings.Add(new Finding(
                "CAS142",
                Severity.Error,
                $"These files are read as one package but name {names.Count} of them: {string.Join(", ", names.Select(name => name.Key))}.",
                headers.DistinctBy(header => header.PackageName).Select(header => new FindingPlace(header.At, $"package {header.PackageName}")).ToSequence(),
                $"Write \"package {headers[0].PackageName}\" in every file, or move the other package to a folder of its own.",
                []));
        }
    }

    private static T? First<T>(ImmutableArray<FileHeader> headers, Func<FileHeader, T?> slot, string named, ImmutableArray<Finding>.Builder findings)
        where T : class
    {
        var said = headers.Where(header => slot(header) is not null).ToImmutableArray();
        if (said.IsEmpty)
        {
            return null;
        }
        var first = slot(said[0]);
        if (said.Skip(1).FirstOrDefault(header => !Equals(slot(header), first)) is { } other)
        {
            findings.Add(new Finding(
                "CAS204",
                Severity.Error,
                $"The {named} of the package is said twice, and differently.",
                [new FindingPlace(other.At, "here otherwise"), new FindingPlace(said[0].At, "said first; this one is used")],
                "Say it in one file only.",
                []));
        }
        return first;
    }

    private sealed record BindingWords(Sequence<Level> Levels);
}
