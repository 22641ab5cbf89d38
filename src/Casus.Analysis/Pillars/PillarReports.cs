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
    public static MeansReport Of(string package, LeverSet levers, IReadOnlyList<Circumstance> circumstances, Pillar? only = null, SearchMemory? memory = null)
    {
        var pillars = Sheets(levers).ToList();
        var sheet = new Sheet(levers.All, pillars.SelectMany(pillar => pillar.Steps));
        var wanted = pillars.Where(pillar => only is null || pillar.Pillar == only).ToList();
        var solved = Solution.Of(sheet, wanted.SelectMany(pillar => pillar.Steps.Select(step => step.Name))).ToDictionary(step => step.Name);
        var searches = memory ?? new SearchMemory();
        var reports = wanted.Select(pillar => Report(pillar, sheet, solved, circumstances, searches)).Where(report => !report.Levers.IsEmpty || !report.Notes.IsEmpty);
        return new MeansReport(package, reports.ToSequence(), levers.All.Where(lever => lever.IsSet).ToSequence());
    }

    private static IEnumerable<PillarSheet> Sheets(LeverSet levers) =>
        [Land.Of(levers), Air.Of(levers), Interceptors.Of(levers), Stocks.Of(levers), Sea.Of(levers), Money.Of(levers), Arrival.Of(levers)];

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
