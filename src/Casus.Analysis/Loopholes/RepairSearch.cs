using Casus.Checks;
using Casus.Edits;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Loopholes;

/// <summary>A change of the text that has been tried and closes a loophole.</summary>
/// <param name="Weakens">Guarantors that owe less somewhere after it than before, in words; none where nothing became weaker, null where too much is open to tell.</param>
public sealed record Repair(Edit Edit, Sequence<string>? Weakens, Proof Proof);

/// <summary>A loophole with the repairs found for it, the smallest first.</summary>
/// <param name="Tried">How many changes were tried.</param>
public sealed record RepairedLoophole(Loophole Loophole, Sequence<Repair> Repairs, int Tried);

/// <summary>Tries the smallest edits of a text on a loophole and keeps those that close it: each is applied, and the whole search made again.</summary>
public static class RepairSearch
{
    /// <summary>Repairs of every loophole of one wording: of the strongest help in each casus, and of every expectation of duty.</summary>
    /// <param name="mostTries">How many edits, and pairs of edits, are tried for one loophole.</param>
    public static IReadOnlyList<RepairedLoophole> Of(Package package, Question question, int mostTries, SweepSettings settings, CancellationToken cancellation = default)
    {
        var index = new PackageIndex(Variants.Choose(package, question.ProposedBy));
        var day = CheckDay.Of(index);
        var repaired = new List<RepairedLoophole>();
        foreach (var casus in index.Package.Casus)
        {
            cancellation.ThrowIfCancellationRequested();
            var ways = LoopholeSearch.WaysOf(index, casus.Name, question, day, []);
            var asked = Demands.OfCasus(index, casus, ways, settings, cancellation).Select(demand => new Asked(demand, null))
                .Concat(index.Package.Expectations.OfType<ExpectDue>().Where(due => due.Casus == casus.Name).Select(due => new Asked(Demands.OfExpectation(index, due), due)));
            foreach (var item in asked.Where(item => !item.Demand.Parties.IsEmpty))
            {
                if (LoopholeSearch.Find(item.Demand, ways, settings, item.Expected, cancellation) is { Holes: > 0 } loophole)
                {
                    repaired.Add(new Trial(index, question, day, ways, settings, cancellation).Repair(loophole, item.Expected, mostTries));
                }
            }
        }
        return repaired;
    }

    private sealed record Asked(Demand Demand, ExpectDue? Expected);
}

/// <summary>One wording on which edits are tried.</summary>
internal sealed class Trial(PackageIndex index, Question question, DateOnly day, IReadOnlyList<Inquiry> ways, SweepSettings settings, CancellationToken cancellation)
{
    private const int MostClauses = 6;
    private const int MostRepairs = 4;
    private const int MostInPairs = 10;

    public RepairedLoophole Repair(Loophole loophole, ExpectDue? expected, int mostTries)
    {
        var clauses = index.Package.Clauses.Where(clause => loophole.Clauses.Contains(clause.Id)).Take(MostClauses).ToList();
        var edits = clauses.SelectMany(clause => Strengthening.Of(index, clause, day, loophole.Demand.Rung, expected?.Within))
            .Concat(Strengthening.OfBodies(index, clauses, day))
            .OrderBy(edit => edit.Weight)
            .ToList();
        var (found, tried) = (new List<Repair>(), 0);
        void Try(IEnumerable<Edit> candidates)
        {
            foreach (var edit in candidates)
            {
                if (found.Count >= MostRepairs || tried >= mostTries || cancellation.IsCancellationRequested)
                {
                    return;
                }
                tried++;
                var edited = new Edited(new PackageIndex(edit.Apply(index.Package)), ways, question, day);
                if (Closes(edited, loophole.Demand, expected) is { } proof)
                {
                    found.Add(new Repair(edit, Weakened(edited), proof));
                }
            }
        }
        Try(edits);
        if (found.Count == 0)
        {
            Try(from one in Enumerable.Range(0, Math.Min(edits.Count, MostInPairs))
                from other in Enumerable.Range(one + 1, Math.Max(0, Math.Min(edits.Count, MostInPairs) - one - 1))
                select edits[one].And(edits[other]));
        }
        return new RepairedLoophole(loophole, found.ToSequence(), tried);
    }

    /// <summary>The ways of a casus over an edited text. Each is opened when it is first asked for: most edits fail in the first.</summary>
    private sealed class Edited(PackageIndex text, IReadOnlyList<Inquiry> ways, Question question, DateOnly day)
    {
        private readonly List<Inquiry> opened = [];

        public IEnumerable<Inquiry> Ways
        {
            get
            {
                for (var i = 0; i < ways.Count; i++)
                {
                    if (i == opened.Count)
                    {
                        opened.Add(Inquiry.Of(text, ways[i].Occasion, question, day));
                    }
                    yield return opened[i];
                }
            }
        }
    }

    /// <summary>How it is proved that the edit closes the loophole; null where it does not, or nobody can tell.</summary>
    private Proof? Closes(Edited edited, Demand demand, ExpectDue? expected)
    {
        if (LoopholeSearch.Exists(demand, edited.Ways, settings, expected, cancellation) != false)
        {
            return null;
        }
        var after = edited.Ways.ToList();
        return new Proof(ProofKind.Enumeration, after.Aggregate(System.Numerics.BigInteger.Zero, (sum, way) => sum + System.Numerics.BigInteger.Pow(2, way.Space.Inputs.Count)), after.Max(way => way.Space.Inputs.Count));
    }

    /// <summary>Guarantors that reach some rung firmly in fewer situations of some way than before; a repair should weaken nobody, and says so where it does.</summary>
    private Sequence<string>? Weakened(Edited edited)
    {
        var weaker = ways.Zip(edited.Ways, Weaker).ToList();
        return weaker.Contains(null) ? null : weaker.SelectMany(words => words ?? []).Distinct().ToSequence();
    }

    private IEnumerable<string>? Weaker(Inquiry before, Inquiry after)
    {
        var asked = before.Cover.Guarantors.SelectMany(guarantor => before.Rungs.Select(rung => (Guarantor: guarantor, Rung: rung))).ToList();
        var unknowns = Math.Max(before.Space.Inputs.Count, after.Space.Inputs.Count);
        IReadOnlyList<Tally>? Counts(Inquiry inquiry) =>
            inquiry.Sweep([.. asked.Select(item => inquiry.Cover.Reaches(Corner.Firm, item.Guarantor, item.Rung))], settings, cancellation: cancellation) is { Outputs: { } tallies } result
                ? [.. tallies.Select(tally => tally with { Count = tally.Count << (unknowns - result.Swept.Count) })]
                : null;
        var (was, now) = (Counts(before), Counts(after));
        return was is null || now is null ? null : asked.Where((_, i) => now[i].Count < was[i].Count).Select(item => $"{item.Guarantor} owes {item.Rung} in fewer situations");
    }
}
