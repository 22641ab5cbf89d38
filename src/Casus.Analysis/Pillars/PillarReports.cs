using Casus.Calculation;
using Casus.Forces;

namespace Casus.Pillars;

/// <summary>What is behind the promises of a package: the arithmetic of every pillar for which there are figures.</summary>
public static class PillarReports
{
    /// <param name="levers">The figures, as the sources give them or as whoever asks has set them.</param>
    /// <param name="circumstances">What bears on them and is no number.</param>
    /// <param name="only">One pillar alone; null for all of them.</param>
    /// <param name="memory">Searches of before; null for none.</param>
    /// <param name="backing">What the package itself says of time and support; null for nothing.</param>
    public static MeansReport Of(
        string package, LeverSet levers, IReadOnlyList<Circumstance> circumstances, Pillar? only = null, SearchMemory? memory = null, PackageBacking? backing = null)
    {
        var pillars = Sheets(levers).ToList();
        var sheet = new Sheet(levers.All, pillars.SelectMany(pillar => pillar.Steps));
        var wanted = pillars.Where(pillar => only is null || pillar.Pillar == only).ToList();
        var solved = Solution.Of(sheet, wanted.SelectMany(pillar => pillar.Steps.Select(step => step.Name))).ToDictionary(step => step.Name);
        var searches = memory ?? new SearchMemory();
        var reports = wanted.Select(pillar => Backed(Report(pillar, sheet, solved, circumstances, searches), backing ?? PackageBacking.None))
            .Where(report => !report.Levers.IsEmpty || !report.Notes.IsEmpty || !report.Promises.IsEmpty || !report.Duties.IsEmpty);
        return new MeansReport(package, reports.ToSequence(), levers.All.Where(lever => lever.IsSet).ToSequence());
    }

    /// <summary>The pillars. A package may call a figure so that the name of a step stands twice; the first of a name counts.</summary>
    private static IEnumerable<PillarSheet> Sheets(LeverSet levers)
    {
        var names = levers.All.Select(lever => lever.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var pillar in All(levers))
        {
            var steps = pillar.Steps.Where(step => names.Add(step.Name)).ToList();
            var left = steps.Select(step => step.Name).ToHashSet(StringComparer.Ordinal);
            yield return pillar with { Steps = steps, Gaps = [.. pillar.Gaps.Where(gap => left.Contains(gap.Step))] };
        }
    }

    private static IEnumerable<PillarSheet> All(LeverSet levers) =>
        [Land.Of(levers), Air.Of(levers), Interceptors.Of(levers), Stocks.Of(levers), Sea.Of(levers), Money.Of(levers), new PillarSheet(Pillar.Intelligence, [], []), Arrival.Of(levers)];

    private static PillarReport Backed(PillarReport report, PackageBacking backing) => report.Pillar switch
    {
        Pillar.Intelligence => report with { Promises = backing.Support, Rules = backing.Rules, Notes = [.. backing.OnlyProviders, .. report.Notes] },
        Pillar.Arrival => report with { Duties = backing.Duties },
        _ => report,
    };

    private static PillarReport Report(PillarSheet pillar, Sheet sheet, Dictionary<string, Step> solved, IReadOnlyList<Circumstance> circumstances, SearchMemory searches)
    {
        var steps = pillar.Steps.Select(step => solved[step.Name]).ToSequence();
        var used = steps.SelectMany(step => step.Levers).ToHashSet();
        return new PillarReport(
            pillar.Pillar,
            sheet.Levers.Where(lever => lever.Pillar == pillar.Pillar || used.Contains(lever.Name)).ToSequence(),
            steps,
            pillar.Gaps.Select(gap => Shortfall(gap, sheet, solved[gap.Step], searches)).OfType<Shortfall>().ToSequence(),
            Notes.Of(pillar.Pillar, circumstances).ToSequence())
        {
            Held = pillar.Gaps.Select(Of).OfType<HeldPledge>().ToSequence(),
        };
    }

    private static HeldPledge? Of(Gap gap) => gap.Held is { } held ? new HeldPledge(held.Pledge, held.There, held.Need, gap.Step, held.Words) : null;

    /// <summary>Null where there is enough for certain, or nothing can be said.</summary>
    private static Shortfall? Shortfall(Gap gap, Sheet sheet, Step step, SearchMemory searches) => step.Result is { Range: { High: > LeverSearch.Rounding } missing }
        ? new Shortfall(
            gap.Step, gap.Words, step.Unit, new Interval(Math.Max(0, missing.Low), missing.High),
            missing.Low > LeverSearch.Rounding ? ShortfallCertainty.Certain : ShortfallCertainty.Possible, searches.Of(sheet, gap.Step))
        : null;
}
