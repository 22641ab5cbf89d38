using Casus.Calculation;
using Casus.Forces;

namespace Casus.Printing;

/// <summary>What a package's own words say of support and time, for a reader: who promises it and how firmly, who may start it, and when each duty could be met.</summary>
internal static class BackingText
{
    private const int Indent = 4;
    private const int MostInShort = 8;

    /// <param name="whole">All of it; otherwise the first lines.</param>
    public static void Write(Page page, PillarReport pillar, bool whole)
    {
        Promises(page, pillar.Promises);
        Rules(page, pillar.Rules);
        Duties(page, pillar.Duties, whole);
    }

    public static string Of(Firmness firmness) => firmness switch
    {
        Firmness.Firm => "firm",
        Firmness.Assured => "assured",
        Firmness.Possible => "possible",
        _ => "not due",
    };

    /// <summary><c>14 days</c>, <c>14 to 40 days</c>, <c>14 days or more</c>.</summary>
    public static string Of(Interval days) =>
        days.IsPoint ? NumberWords.Of(days, "days")
        : days is { Low: 0, High: double.PositiveInfinity } ? "not known"
        : double.IsPositiveInfinity(days.High) ? NumberWords.Of(Interval.Point(days.Low), "days") + " or more"
        : NumberWords.Of(days, "days");

    private static void Promises(Page page, Sequence<SupportPromise> promises)
    {
        if (promises.IsEmpty)
        {
            return;
        }
        page.Line();
        page.Line("  " + page.Bold("Promised, by whom, and how firmly in the plain case"));
        var table = new Table("", "Who", "What", "", "On whose say");
        foreach (var same in promises.GroupBy(promise => (promise.Kind, promise.Act, promise.Clause, promise.Firmness)))
        {
            var first = same.First();
            var firmness = Of(first.Firmness);
            table.Row(
                first.Kind.ToString().ToLowerInvariant(), Listing.Of([.. same.Select(promise => promise.Party)]), $"{first.Words} ({first.Clause})",
                first.Firmness == Firmness.Firm ? firmness : page.Yellow(firmness),
                page.Dim(string.Join("; ", same.SelectMany(promise => promise.OnWhoseSay.Concat(promise.Needs)).Distinct())));
        }
        table.Write(page, Indent);
    }

    private static void Rules(Page page, Sequence<StandingRule> rules)
    {
        if (rules.IsEmpty)
        {
            return;
        }
        page.Line();
        page.Line("  " + page.Bold("Who may start or stop it"));
        foreach (var rule in rules)
        {
            page.Paragraph($"{rule.Clause}: {rule.Words}.{(rule.Alone.IsEmpty ? "" : $" Can stop it alone: {Listing.Of([.. rule.Alone])}.")}", Indent, Indent * 2);
        }
    }

    private static void Duties(Page page, Sequence<DutyTime> duties, bool whole)
    {
        if (duties.IsEmpty)
        {
            return;
        }
        page.Line();
        page.Line("  " + page.Bold("When each duty could be met, counted from the start of its clock"));
        var table = new Table("Who", "Clause", "Due", "At the earliest", "Because");
        var shown = duties.OrderByDescending(duty => duty.IsTooLate).ThenByDescending(duty => duty.MayBeTooLate).ThenByDescending(duty => !duty.Parts.IsEmpty).Take(whole ? int.MaxValue : MostInShort);
        foreach (var duty in shown)
        {
            var earliest = duty.Parts.IsEmpty ? page.Dim("no step is declared") : Of(duty.Days);
            table.Row(
                duty.Bearer, duty.Clause, duty.DueWords.Length > 0 ? duty.DueWords : page.Dim("no day"), duty.IsTooLate ? page.Red(earliest) : duty.MayBeTooLate ? page.Yellow(earliest) : earliest,
                page.Dim(string.Join("; ", duty.Parts.Select(part => part.Words))));
        }
        table.Write(page, Indent);
        if (!whole && duties.Count > MostInShort)
        {
            page.Paragraph(page.Dim($"and {duties.Count - MostInShort} more; --pillar arrival shows all."), Indent);
        }
    }
}
