using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>A scenario played through, day by day.</summary>
internal sealed class CourseText(Page page, Package package)
{
    private const int Indent = 2;
    private const int MostWaiting = 6;

    public void Write(IReadOnlyList<Course> courses)
    {
        foreach (var course in courses)
        {
            page.Heading(course.Scenario.ToUpperInvariant());
            foreach (var moment in course.Moments)
            {
                Write(moment);
            }
            Open(course);
        }
        Closing(courses);
    }

    public static string Day(CourseMoment moment) => moment.Hour == 0 ? $"Day {moment.Day}" : $"Day {moment.Day}, hour {moment.Hour}";

    private void Write(CourseMoment moment)
    {
        page.Line();
        page.Line(page.Bold(Day(moment)) + page.Dim(" · " + moment.At.ToString("yyyy-MM-dd HH:mm")));
        foreach (var happened in moment.Happened)
        {
            page.Paragraph(happened + ".", Indent, Indent * 2);
        }
        if (!moment.Changes.IsEmpty)
        {
            Changes(moment.Changes);
        }
        foreach (var result in moment.Expectations)
        {
            var mark = result.Met switch
            {
                true => page.Green("as expected  "),
                false => page.Red("not so       "),
                _ => page.Yellow("not asked    "),
            };
            page.Paragraph(mark + result.Text + page.Dim("  " + Places.FileAndLine(result.At)), Indent, Indent * 2);
            page.Paragraph(page.Dim(result.Why), Indent * 2);
        }
    }

    private void Changes(Sequence<DutyChange> changes)
    {
        var table = new Table("", "", "", "");
        var groups = changes.GroupBy(change => change with { Bearer = "", From = change.To }).ToList();
        var waiting = groups.Where(group => IsWaiting(group.Key.To)).Skip(MostWaiting).ToHashSet();
        foreach (var group in groups.Where(group => !waiting.Contains(group)))
        {
            var change = group.Key;
            var bearers = group.Select(item => item.Bearer).ToList();
            table.Row(
                bearers.Count <= 3 ? Listing.Of(bearers) : $"each of {bearers.Count}",
                IsForbidden(change) ? "not " + change.Measure : change.Measure,
                IsForbidden(change) && change.To == DutyState.Due ? "holds" : StateWord(change.To) + (change is { To: DutyState.Due, Due: { } due } ? $", by {due:yyyy-MM-dd HH:mm}" : ""),
                page.Dim(change.ClauseId + (IsWaiting(change.To) || change.To == DutyState.Due ? "" : ": " + change.Why)));
        }
        table.Write(page, Indent);
        if (waiting.Count > 0)
        {
            page.Paragraph(page.Dim($"{waiting.Count} more clauses come into force or have their case, and something they ask for is missing."), Indent);
        }
    }

    /// <summary>In force or triggered, and not yet owed.</summary>
    private static bool IsWaiting(DutyState state) => state is DutyState.Dormant or DutyState.Conditional or DutyState.Triggered;

    private bool IsForbidden(DutyChange change) =>
        package.Clauses.FirstOrDefault(clause => clause.Id == change.ClauseId)?.Duty?.Modal is Modal.ShallNot or Modal.WillNot;

    private void Open(Course course)
    {
        if (course.Open.IsEmpty)
        {
            return;
        }
        page.Line();
        page.Line(page.Bold("Still open at the end"));
        Changes(course.Open);
    }

    private void Closing(IReadOnlyList<Course> courses)
    {
        var results = courses.SelectMany(course => course.Moments).SelectMany(moment => moment.Expectations).ToList();
        page.Line();
        if (results.Count == 0)
        {
            page.Paragraph("Nothing was expected, so nothing was checked.");
            return;
        }
        var (met, failed, open) = (results.Count(result => result.Met == true), results.Count(result => result.Met == false), results.Count(result => result.Met is null));
        var sentence = $"{met} as expected, {failed} not so" + (open > 0 ? $", {open} not asked." : ".");
        page.Line(failed > 0 ? page.Red(sentence) : page.Green(sentence));
    }

    private string StateWord(DutyState state) => state switch
    {
        DutyState.Breached => page.Red("broken"),
        DutyState.Due => page.Yellow("due"),
        DutyState.Fulfilled => page.Green("done"),
        DutyState.FulfilledLate => page.Yellow("done late"),
        DutyState.Conditional => "in force, not triggered",
        DutyState.Dormant => "not in force",
        _ => state.ToString().ToLowerInvariant(),
    };
}
