using Casus.Checks;
using Casus.Commands;
using Casus.Evaluation;
using Casus.Files;
using Casus.Findings;
using Casus.Printing;
using Casus.Questions;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Server;

/// <summary>A package on the shelf in a few words.</summary>
/// <param name="Title">The heading of its SOURCE.md, else the title of its first instrument, else the package's own name.</param>
/// <param name="Place">The words of its name without the year.</param>
/// <param name="Year">The year its name begins with; null when there is none.</param>
/// <param name="Parties">States and organisations, without organs.</param>
/// <param name="AsOf">The day of which it speaks.</param>
/// <param name="Given">The plainest casus in words, of which the verdict is the answer; null when nothing can be asked.</param>
/// <param name="Verdict">Who is firmly bound in it, in one sentence; null while the text has errors.</param>
/// <param name="Kind">own, treaty, draft (nothing signed), positions (no instrument), hypothetical.</param>
/// <param name="Problems">Errors and warnings of the words and of the checks that need no search; casus check says more.</param>
/// <param name="Reviewed">The day on which it was encoded a second time by other eyes; null when it was not.</param>
/// <param name="Unsettled">How many differences that review left open.</param>
public sealed record PackageSummary(
    string Id, string Title, string Place, int? Year, IReadOnlyList<string> Parties, int Clauses, string? AsOf, string? Given, string? Verdict, string Kind, bool Writable, int Problems,
    string? Reviewed, int Unsettled)
{
    /// <summary>Whether changes are kept that were written and not saved.</summary>
    public bool Changed { get; init; }

    private const int YearLength = 4;

    public static PackageSummary Of(ShelvedPackage shelved, OpenedPackage opened, TimeProvider time)
    {
        var package = opened.Package;
        var (given, verdict) = opened.HasErrors || package is null ? (null, null) : VerdictOf(package, time);
        var findings = opened.HasErrors || package is null ? opened.Findings : opened.Findings.Concat(Checker.Check(package));
        var review = Review.Of(shelved.Folder);
        var parts = shelved.Name.Split('-', StringSplitOptions.RemoveEmptyEntries);
        int? year = parts is [{ Length: YearLength } first, ..] && int.TryParse(first, out var number) ? number : null;
        return new PackageSummary(
            shelved.Id,
            TitleOf(shelved, package),
            string.Join(' ', parts.Where(part => !part.All(char.IsAsciiDigit)).Select(part => char.ToUpperInvariant(part[0]) + part[1..])),
            year,
            [.. (package?.Parties ?? []).Where(party => party.OrganOf is null).Select(party => party.Name)],
            package?.Clauses.Count ?? 0,
            package?.AsOf?.ToString(),
            given,
            verdict,
            KindOf(shelved, package),
            shelved.Writable,
            findings.Count(finding => finding.Level != Severity.Info),
            review.Second?.ToString("yyyy-MM-dd"),
            review.Differences.Count(difference => difference.Outcome == ReviewOutcome.NotSettled));
    }

    private static string TitleOf(ShelvedPackage shelved, Package? package) =>
        HeadingOf(shelved) ?? (package is null ? shelved.Name : package.Instruments.Select(instrument => instrument.Title).FirstOrDefault(title => title is not null) ?? package.Name);

    /// <summary>What the package is called where its sources are told; the folder's name before a colon is left out.</summary>
    private static string? HeadingOf(ShelvedPackage shelved)
    {
        var path = Path.Combine(shelved.Folder, FileName.Source);
        if (!File.Exists(path) || File.ReadLines(path).FirstOrDefault() is not ['#', ' ', .. var heading])
        {
            return null;
        }
        var title = heading.StartsWith(shelved.Name + ":", StringComparison.Ordinal) ? heading[(shelved.Name.Length + 1)..].Trim() : heading.Trim();
        return title.Length == 0 ? null : char.ToUpperInvariant(title[0]) + title[1..];
    }

    /// <summary>Packages of real texts are named by their year; what begins with a letter is a model or a study.</summary>
    private static string KindOf(ShelvedPackage shelved, Package? package) =>
        shelved.Writable ? "own"
        : !char.IsAsciiDigit(shelved.Name[0]) ? "hypothetical"
        : package is null || package.Instruments.IsEmpty ? "positions"
        : package.Instruments.All(instrument => instrument.Signatures.IsEmpty) ? "draft"
        : "treaty";

    private static (string? Given, string? Verdict) VerdictOf(Package package, TimeProvider time)
    {
        if (package.Instruments.IsEmpty && package.Clauses.IsEmpty)
        {
            return (null, "Reports and positions only: nobody is bound by them.");
        }
        var day = package.AsOf?.Latest ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var index = new PackageIndex(Variants.Choose(package, null));
        // The plainest way: the one that asks for the fewest things to happen.
        if (Occasion.Of(index, day).MinBy(way => way.Happens.Count) is not { } occasion)
        {
            return (null, null);
        }
        var situation = Situation.Of(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), occasion.Happens);
        var response = Responder.Respond(package, situation, new Question(package.Reading, AsIfSigned: false, null));
        return (occasion.Words, Headline.Of(package, response)[0]);
    }
}
