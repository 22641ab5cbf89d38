using Casus.Circuits;
using Casus.Evaluation;
using Casus.Findings;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Loopholes;

/// <summary>One wording of a package with all ways in which its casus arise, opened once for every question.</summary>
internal sealed class Search(PackageIndex index, Question question, DateOnly day, SweepSettings settings, CancellationToken cancellation)
{
    private const int MostTries = 40;
    private const int LeastTries = 6;
    private readonly Dictionary<string, IReadOnlyList<Inquiry>> ways = new(StringComparer.Ordinal);

    public PackageIndex Index => index;

    public Question Question => question;

    public DateOnly Day => day;

    public SweepSettings Settings => settings;

    public CancellationToken Cancellation => cancellation;

    private int mostOpen;

    public IReadOnlyList<Inquiry> WaysOf(string casus)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!ways.TryGetValue(casus, out var known))
        {
            ways[casus] = known = LoopholeSearch.WaysOf(index, casus, question, day, []);
        }
        return known;
    }

    /// <summary>
    /// In how many situations of a way each output holds: all outputs in one sweep, or each by itself where too much is open for all together.
    /// Null for an output on which even by itself too much bears; that is remembered, to be told.
    /// </summary>
    /// <param name="existenceOnly">Whether it is enough to know if there is one such situation; the sweep then ends at the first.</param>
    public IReadOnlyList<Counted?> Count(Inquiry way, IReadOnlyList<Signal> outputs, IReadOnlyDictionary<Signal, bool>? lifted = null, bool existenceOnly = false)
    {
        var asked = settings with { ExistenceOnly = existenceOnly };
        var together = way.Sweep(outputs, asked, lifted, cancellation);
        if (together.Outputs is { } tallies)
        {
            return [.. tallies.Select(tally => new Counted(together, tally))];
        }
        return [.. outputs.Select(output =>
        {
            var alone = outputs.Count == 1 ? together : way.Sweep([output], asked, lifted, cancellation);
            if (alone.Outputs is { } tally)
            {
                return new Counted(alone, tally[0]);
            }
            mostOpen = Math.Max(mostOpen, alone.Swept.Count);
            return null;
        })];
    }

    /// <summary>The most facts that were open where a count was not decided since this was last asked; 0 where all were.</summary>
    public int TakeMostOpen()
    {
        var most = mostOpen;
        mostOpen = 0;
        return most;
    }

    /// <summary>The finding with the repairs that a few tries show. <c>casus repair</c> tries more.</summary>
    public Finding WithRepairs(Finding finding, Loophole loophole, IReadOnlyList<Inquiry> asked, ExpectDue? expected)
    {
        // A try looks at every way again, so that a casus with many ways gets fewer tries.
        var tries = loophole.Holes == 0 ? 0 : Math.Max(LeastTries, MostTries / Math.Max(1, asked.Count));
        return tries == 0 ? finding : finding with
        {
            Repairs = new Trial(index, question, day, asked, settings, cancellation).Repair(loophole, expected, tries).Repairs.Select(RepairWords.Of).ToSequence(),
        };
    }

    public IEnumerable<Inquiry> AllWays => index.Package.Casus.SelectMany(casus => WaysOf(casus.Name));
}

/// <summary>In how many situations an output holds, and in which sweep that was counted.</summary>
internal sealed record Counted(SweepResult Result, Tally Tally);
