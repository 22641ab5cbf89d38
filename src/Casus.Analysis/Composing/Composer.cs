using System.Numerics;
using Casus.Checks;
using Casus.Comparing;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;

namespace Casus.Composing;

/// <summary>Reads several texts as one, and says where they do the same twice, where they rely on each other, and where they contradict each other.</summary>
public static class Composer
{
    /// <param name="texts">Two or more.</param>
    /// <exception cref="OperationCanceledException">The search was broken off.</exception>
    public static Composition Compose(IReadOnlyList<ComparableText> texts, Signing signing, SweepSettings settings, CancellationToken cancellation = default)
    {
        var described = texts.Select(ReadText.Describe).ToSequence();
        var supposed = signing == Signing.AsIfSigned || (signing == Signing.AsNeeded && described.Any(text => text.InForce.IsEmpty));
        var merged = Merging.Merge(texts);
        var composed = new ComparableText(merged.Package.Name, merged.Package, ProposedBy: null, texts[0].Reading);
        var (index, day) = (composed.AsRead(supposed), CheckDay.Of(new PackageIndex(merged.Package)));
        var question = new Question(composed.Reading, AsIfSigned: false, ProposedBy: null);
        var seams = new SeamSearch(index, day, merged);
        var (overlaps, contradictions, situations, undecided) = (new List<Overlap>(), new List<Contradiction>(), BigInteger.Zero, 0);
        var occasions = Occasion.Of(index, day);
        foreach (var occasion in occasions)
        {
            var duties = new ComposedDuties(Inquiry.Of(index, occasion, question, day), merged, settings, cancellation);
            overlaps.AddRange(duties.Overlaps());
            contradictions.AddRange(duties.Contradictions());
            seams.See(duties);
            situations += BigInteger.Pow(2, duties.Unknowns);
            undecided += duties.Undecided;
        }
        return new Composition(
            described, day, supposed, merged.Conflicts,
            Folded(overlaps).ToSequence(), seams.Seams(), Folded(contradictions).ToSequence(), occasions.Count, situations, undecided);
    }

    /// <summary>The package that several texts make together, for asking it like any other.</summary>
    public static ComparableText Together(IReadOnlyList<ComparableText> texts)
    {
        var merged = Merging.Merge(texts);
        return new ComparableText(merged.Package.Name, merged.Package, ProposedBy: null, texts[0].Reading);
    }

    /// <summary>What is so in several casus is told once, with the first example; then parties of whom the same is so together.</summary>
    private static IEnumerable<Overlap> Folded(IEnumerable<Overlap> overlaps) =>
        overlaps
            .GroupBy(one => one with { Where = Nowhere })
            .Select(same => same.Key with { Where = Joined(same.Select(one => one.Where)) })
            .GroupBy(one => one with { Parties = [] })
            .Select(same => same.Key with { Parties = same.SelectMany(one => one.Parties).Distinct().ToSequence() });

    private static IEnumerable<Contradiction> Folded(IEnumerable<Contradiction> contradictions) =>
        contradictions
            .GroupBy(one => one with { Where = Nowhere })
            .Select(same => same.Key with { Where = Joined(same.Select(one => one.Where)) })
            .GroupBy(one => one with { Parties = [] })
            .Select(same => same.Key with { Parties = same.SelectMany(one => one.Parties).Distinct().ToSequence() });

    private static ComposedWhere Nowhere { get; } = new([], [], []);

    private static ComposedWhere Joined(IEnumerable<ComposedWhere> where)
    {
        var all = where.ToList();
        return all[0] with { Casus = all.SelectMany(one => one.Casus).Distinct().ToSequence() };
    }
}
