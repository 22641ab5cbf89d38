using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS802: reports that contradict each other. CAS804: a clause on one weak report. CAS805: an old source. CAS808: a speaker who changed position.</summary>
internal static class Reports
{
    private const int AboutTheSameDate = 180;
    private const int Old = 365;
    private const double Weak = 0.5;

    public static IEnumerable<Finding> Of(PackageIndex index) =>
    [
        .. Subjects(index).SelectMany(subject => OfSubject(index, subject)),
        .. index.Package.Positions.GroupBy(PositionKey.Of).Select(Changed).OfType<Finding>(),
        .. WeakSources(index),
        .. OldSources(index),
    ];

    /// <summary>One report of a matter: what it says in words, who says it, on which day.</summary>
    private sealed record Version(string Says, string Speaker, VagueDate On, bool IsOwn, Sequence<string> ContestedBy, SourceLocation At)
    {
        public string Line => $"{On}, {Speaker}: {Says}";
    }

    private sealed record Subject(string Name, IReadOnlyList<Version> Versions);

    private static IEnumerable<Subject> Subjects(PackageIndex index)
    {
        foreach (var same in index.Package.Claims.Where(claim => claim.Clause is { Label: not null }).GroupBy(claim => claim.Clause?.Label ?? ""))
        {
            yield return new Subject("clause " + same.Key, [.. same.Select(claim => Of(claim, claim.Clause is { } clause ? Said(clause) : "", Bearers(index, claim.Clause))).OfType<Version>()]);
        }
        foreach (var same in index.Package.Claims.Where(claim => claim.That is not null).GroupBy(claim => Positive(claim.That)))
        {
            var words = same.Key is { } fact ? Wording.Of(fact) : "";
            yield return new Subject(words, [.. same.Select(claim => Of(claim, claim.That is Not ? "not so" : "so", [])).OfType<Version>()]);
        }
    }

    private static Version? Of(Claim claim, string says, IReadOnlyList<string> bearers) => claim.Provenance is not { } source ? null
        : new Version(
            says,
            source.StatedBy.IsEmpty ? source.Source : Wording.Names(source.StatedBy),
            source.On,
            source.StatedBy.Any(bearers.Contains),
            source.ContestedBy,
            claim.At);

    private static Condition? Positive(Condition? condition) => condition is Not not ? not.Inner : condition;

    private static string Said(Clause clause) => Wording.Said(clause with { Label = null, Provenance = null }).TrimEnd('.');

    private static IReadOnlyList<string> Bearers(PackageIndex index, Clause? clause) =>
        clause?.Duty is { } duty ? [.. Heads.Bearers(index, duty.Subject, CheckDay.Of(index)), .. duty.Subject.Names] : [];

    private static IEnumerable<Finding> OfSubject(PackageIndex index, Subject subject)
    {
        var versions = subject.Versions.OrderBy(version => version.On.Latest.DayNumber).ToList();
        var contradictory = versions.Where(version => versions.Exists(other => Contradict(version, other))).ToList();
        if (contradictory.Count > 0)
        {
            yield return new Finding(
                "CAS802", Severity.Warning,
                $"Reports of {subject.Name} contradict each other; it counts as unknown.",
                contradictory.Select(version => new FindingPlace(version.At, version.Says)).ToSequence(),
                "A later statement by the party itself settles it; until then each report stands for itself.",
                contradictory.Select(version => version.Line + (version.ContestedBy.IsEmpty ? "" : $" (contested by {Wording.Names(version.ContestedBy)})") + ".").ToSequence());
        }
        foreach (var speaker in versions.GroupBy(version => version.Speaker).Where(same => same.First().Says != same.Last().Says && same.First().On.Latest < same.Last().On.Latest))
        {
            yield return Drift(subject.Name, speaker.Key, [.. speaker]);
        }
    }

    /// <summary>
    /// Two speakers who differ at about one date, or of whom one contests the other. Reports of third parties are given twice the time:
    /// neither is the party's own change of mind. A party's own later word is not contradicted by an older report of others.
    /// </summary>
    private static bool Contradict(Version one, Version other)
    {
        if (one.Says == other.Says || one.Speaker == other.Speaker)
        {
            return false;
        }
        var apart = Math.Abs(one.On.Latest.DayNumber - other.On.Latest.DayNumber);
        var contested = one.ContestedBy.Contains(other.Speaker) || other.ContestedBy.Contains(one.Speaker);
        return contested || apart <= (one.IsOwn || other.IsOwn ? AboutTheSameDate : 2 * AboutTheSameDate);
    }

    /// <summary>What a party says of one matter, over time.</summary>
    private sealed record PositionKey(string Party, string Label)
    {
        public static PositionKey Of(Position position) => new(position.Party, position.Label);
    }

    private static Finding? Changed(IGrouping<PositionKey, Position> same)
    {
        var versions = (
            from position in same
            where position.Provenance is not null
            let source = position.Provenance
            orderby source.On.Latest.DayNumber
            select new Version(Wording.Stance(position.Stance) + " " + Wording.Of(position.Condition), position.Party, source.On, IsOwn: true, [], position.At)).ToList();
        return versions.Count > 1 && versions.Select(version => version.Says).Distinct().Count() > 1
            ? Drift($"position {same.Key.Label}", same.Key.Party, versions)
            : null;
    }

    private static Finding Drift(string matter, string speaker, List<Version> versions) => new(
        "CAS808", Severity.Info,
        $"{speaker} has changed what it says of {matter}: the latest counts.",
        versions.Select(version => new FindingPlace(version.At, version.Says)).ToSequence(),
        "",
        versions.Select(version => $"{version.On}: {version.Says}.").ToSequence());

    private static IEnumerable<Finding> WeakSources(PackageIndex index)
    {
        foreach (var same in index.Package.Clauses.Where(clause => IsWeak(clause.Provenance)).GroupBy(clause => clause.Instrument))
        {
            var clauses = same.ToList();
            yield return new Finding(
                "CAS804", Severity.Info,
                clauses.Count == 1 ? $"{clauses[0].Id} rests on one weak report." : $"{clauses.Count} clauses of {same.Key} rest on one weak report each.",
                clauses.Select(clause => Phrases.Place(clause, clause.Provenance is { } source ? $"{source.Source}, confidence {source.Confidence}" : "")).ToSequence(),
                "Add a second, independent source, or write it as a claim, which binds nobody.",
                []);
        }
    }

    /// <summary>Below even odds; or at even odds from a single source. A semicolon parts several sources of one sentence.</summary>
    private static bool IsWeak(Provenance? source) =>
        source?.Confidence is { } confidence && (confidence.Value < Weak || (confidence.Value <= Weak && !source.Source.Contains(';', StringComparison.Ordinal) && !source.Source.Contains(',', StringComparison.Ordinal)));

    /// <summary>The day of a statement as a number; before all others when it has no source.</summary>
    private static int DayOf(Provenance? source) => source?.On.Latest.DayNumber ?? -1;

    /// <summary>Positions and reports only: the words of a treaty do not age. A statement that its speaker has replaced is history and not told.</summary>
    private static IEnumerable<Finding> OldSources(PackageIndex index)
    {
        if (index.Package.AsOf is not { } asOf)
        {
            yield break;
        }
        bool IsOld(Provenance? source) => source is not null && asOf.Earliest.DayNumber - source.On.Latest.DayNumber > Old;
        var positions = index.Package.Positions.GroupBy(PositionKey.Of)
            .Select(same => same.MaxBy(position => DayOf(position.Provenance))).OfType<Position>()
            .Where(position => IsOld(position.Provenance))
            .Select(position => new FindingPlace(position.At, $"{position.Provenance?.On}, {position.Party}"));
        var claims = index.Package.Claims.GroupBy(claim => new { claim.Clause?.Label, That = Positive(claim.That), Speaker = Wording.Names(claim.Provenance?.StatedBy ?? []) })
            .Select(same => same.MaxBy(claim => DayOf(claim.Provenance))).OfType<Claim>()
            .Where(claim => IsOld(claim.Provenance))
            .Select(claim => new FindingPlace(claim.At, $"{claim.Provenance?.On}, {claim.Provenance?.Source}"));
        var old = positions.Concat(claims).OrderBy(place => place.At.Start).ToSequence();
        if (old.Count > 0)
        {
            yield return new Finding(
                "CAS805", Severity.Info,
                old.Count == 1 ? $"A statement is more than a year older than {asOf}." : $"{old.Count} statements are more than a year older than {asOf}.",
                old,
                "Look for later statements; where there are none, the finding says how old the knowledge is.",
                []);
        }
    }
}
