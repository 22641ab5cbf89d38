using Casus.Evaluation;
using Casus.Findings;
using Casus.Forces;

namespace Casus.Checks;

/// <summary>CAS413: by its gates, readiness and lift a duty cannot be met in the time it names, or may not be.</summary>
internal static class TooLate
{
    public static IEnumerable<Finding> Of(PackageIndex index) => PerformanceTimes.Of(index).Where(time => time.IsTooLate || time.MayBeTooLate).Select(Of);

    private static Finding Of(DutyTime time)
    {
        var (least, most) = (Amount(time.Days.Low), Amount(time.Days.High));
        return new Finding(
            "CAS413", time.IsTooLate ? Severity.Warning : Severity.Info,
            time.IsTooLate
                ? $"{time.Bearer} cannot meet {time.Clause} in time: it is due {time.DueWords}, and {least} days pass at the least."
                : $"{time.Bearer} may be late with {time.Clause}: it is due {time.DueWords}, and {least} to {most} days pass.",
            [new FindingPlace(time.At, time.Words), .. time.Parts.Select(part => new FindingPlace(part.At, part.Words))],
            "Give more time, obtain approvals in advance, or hold the force at higher readiness.",
            [
                .. time.Parts.Select(part => $"{part.Kind.ToString().PadRight(10)}  {part.Words}"),
                $"Together    {least}{(double.IsFinite(time.Days.High) && time.Days.High > time.Days.Low ? $" to {most}" : time.NotKnown.IsEmpty ? "" : " or more")} days from the start of the clock; due after {Amount(time.Due ?? 0)}.",
            ]);
    }

    private static string Amount(double days) => days.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture);
}
