using Casus.Checks;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Credence;

/// <summary>A report that is weighed: that something is so, or that a clause stands as worded.</summary>
/// <param name="Fact">What is reported to be so; null for a clause.</param>
/// <param name="Clause">The clause that stands if the report is right; null for a fact.</param>
/// <param name="Label">Reports of one clause have one label; what they say differently cannot all be right.</param>
internal sealed record WeighedReport(GradedReport Graded, Condition? Fact, Clause? Clause, string? Label);

/// <summary>Which reports of a package are weighed, and which are not.</summary>
internal static class Reports
{
    private const double Certain = 1.0;

    /// <summary>
    /// The graded reports that stand on a day: claims that something is so, claims of clauses, and clauses of instruments whose source is graded below certainty.
    /// Of one speaker's claims of the same the last counts (design 6.9 S9).
    /// </summary>
    public static (IReadOnlyList<WeighedReport> Weighed, IReadOnlyList<LeftOutReport> LeftOut) Of(PackageIndex index, DateOnly on)
    {
        var (weighed, leftOut) = (new List<WeighedReport>(), new List<LeftOutReport>());
        foreach (var clause in index.Package.Clauses.Where(clause => clause.Duty is not null && clause.Provenance?.Confidence is { Value: < Certain }))
        {
            weighed.Add(new WeighedReport(Graded(clause.Provenance, clause.Id + ": " + Wording.Said(clause), clause.At), null, clause, null));
        }
        foreach (var claim in index.Package.Claims)
        {
            var words = claim.That is { } that ? Wording.Of(that) : claim.Clause is { } clause ? Wording.Said(clause) : "";
            if (WhyNot(index.Package, claim, on) is { } why)
            {
                leftOut.Add(new LeftOutReport(words, why, claim.At));
            }
            else
            {
                weighed.Add(new WeighedReport(Graded(claim.Provenance, words, claim.At), claim.That, claim.Clause, claim.Clause?.Label));
            }
        }
        return ([.. weighed.Where(report => Bears(index, report, weighed))], [.. leftOut.Where(report => report.Words.Length > 0)]);
    }

    /// <summary>Whether a report can make a difference at all: somebody asks for its fact, its clause offers something, or it contradicts one that can.</summary>
    private static bool Bears(PackageIndex index, WeighedReport report, List<WeighedReport> all) =>
        report.Fact is { } fact ? Knowledge.Conjuncts(fact).Select(Knowledge.Positive).Any(literal => IsAsked(index, all, literal))
        : report.Clause is not { Duty: { } duty } || !Heads.IsProhibition(duty) || all.Exists(other => Contradict(report, other)) || (report.Label is null && SomeClausePrevails(index));

    /// <summary>A prohibition keeps nobody from what it owes unless a clause says which of the two prevails.</summary>
    private static bool SomeClausePrevails(PackageIndex index) =>
        index.Package.Clauses.Any(clause => clause.Duty?.Terms is { } terms && (terms.Notwithstanding is not null || terms.SubjectTo is not null || terms.WithoutPrejudiceTo is not null));

    private static bool IsAsked(PackageIndex index, List<WeighedReport> all, Condition literal)
    {
        if (literal is not Occurs fact)
        {
            return true;
        }
        var conditions = index.Package.Clauses.Concat(all.Select(report => report.Clause).OfType<Clause>()).SelectMany(clause => Slots.Conditions(index, clause)).Select(slot => slot.Condition)
            .Concat(index.Package.Clauses.Where(clause => clause.Effect is not null).Select(clause => clause.When).OfType<Condition>())
            .Concat(index.Package.Casus.Select(casus => casus.Condition))
            .Concat(index.Package.Instruments.SelectMany(instrument => new[] { instrument.Entry.When, instrument.Ending?.When }).OfType<Condition>());
        // A fact that promises define is asked for under its own word too.
        return conditions.Any(condition => Asks(index, condition, fact.Word)) || index.Facts.GetValueOrDefault(fact.Word)?.Means is not null;
    }

    private static bool Asks(PackageIndex index, Condition condition, string word) => Evaluation.Leaves.Of(index, condition, helps: true).Any(leaf => leaf.Condition is Occurs occurs && occurs.Word == word);

    /// <summary>The first key of a source's words: what stands before the first mark of punctuation. <c>SEED1: M. Miron</c> is of SEED1.</summary>
    public static string SourceOf(Provenance? provenance)
    {
        var words = provenance?.Source ?? "";
        var end = words.IndexOfAny([':', ';', ',', '(', '[']);
        return (end < 0 ? words : words[..end]).Trim();
    }

    /// <summary>Whether two reports cannot both be right: one says what the other denies, or they word one clause differently.</summary>
    public static bool Contradict(WeighedReport one, WeighedReport other) =>
        one.Fact is { } fact && other.Fact is { } against
            ? Knowledge.Positive(fact) == Knowledge.Positive(against) && fact is Not != against is Not
            : one.Label is { } label && label == other.Label && one.Clause is { } worded && other.Clause is { } differently && Wording.Said(worded) != Wording.Said(differently);

    private static GradedReport Graded(Provenance? provenance, string words, SourceLocation at) => new(SourceOf(provenance), provenance?.Confidence?.Value ?? Certain, words, at);

    private static string? WhyNot(Package package, Claim claim, DateOnly on) => claim switch
    {
        { Provenance: null } => "it names no source",
        { That: null, Clause.Duty: null } => "it reports neither a fact nor a duty",
        { Provenance: { } source } when source.On.Earliest > on => "it is later than the day asked about",
        { Provenance: { } source } when source.StatedBy.Any(source.ContestedBy.Contains) => "its own speaker contests it",
        { Provenance: { Confidence: null, ContestedBy.IsEmpty: false } } => "it is contested and not graded",
        _ when package.Claims.Any(other => other != claim && Replaces(other, claim, on)) => "the same speaker has said otherwise since",
        _ => null,
    };

    private static bool Replaces(Claim later, Claim earlier, DateOnly on) =>
        later.Provenance is { } next && earlier.Provenance is { } old && !old.StatedBy.IsEmpty && next.StatedBy == old.StatedBy && next.On.Earliest <= on && next.On.Latest > old.On.Latest
        && (later.That is { } now && earlier.That is { } before ? Knowledge.Positive(now) == Knowledge.Positive(before) : later.Clause?.Label is { } label && label == earlier.Clause?.Label);
}
