using Casus.Responses;
using Casus.Timing;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The answer of <c>casus time</c> for a reader.</summary>
internal sealed class TimingText(Page page, Package package, TimingReport report)
{
    private const int Indent = 2;
    private const string Endless = "∞";

    public void Write(string title)
    {
        page.Paragraph(QuestionWords.Title(page, package, title, report.Question, report.On));
        if (QuestionWords.OtherWordings(package, report.Question) is { } others)
        {
            page.Paragraph(page.Dim(others));
        }
        page.Paragraph(page.Dim(
            $"The clock starts when it happens. Everybody takes all the time that the text gives, and then does what it firmly owes; the attacked acts at once. {Endless}: a step on the way has no clock, so there is no day on which the duty is broken. A month counts 30 days."));
        foreach (var answer in report.Answers)
        {
            SituationText.Write(page, answer.Casus, answer.Happens, answer.Given, answer.Presumed);
            Write(answer);
        }
    }

    /// <summary><c>90 hours</c>, <c>15 days</c>, <c>∞</c>.</summary>
    public static string Length(double? hours) => hours is { } some ? HourWords.Of(some) : Endless;

    private void Write(TimingAnswer answer)
    {
        if (answer.Times.IsEmpty)
        {
            page.Paragraph("No guarantor owes anything here, and none can be brought to help on any ladder.", Indent);
            return;
        }
        var table = new Table("", "First due", "by", "Last due", "by");
        foreach (var time in answer.Times)
        {
            var alone = time.First == time.Last;
            table.Row(
                page.Bold(time.Word),
                time.IsFirm ? Whose(time.First) : page.Dim("never firmly"),
                time.IsFirm ? Coloured(time.First.Hours) : page.Red(Endless),
                !time.IsFirm ? "" : !alone ? Whose(time.Last) : time.Duties == 1 ? "the same" : time.First.Hours is null ? $"none of {time.Duties} by any day" : $"all {time.Duties} alike",
                time.IsFirm && !alone ? Coloured(time.Last.Hours) : "");
        }
        table.Write(page, Indent);
        // Rungs reached by the same duty at the same time have one chain.
        var chains = answer.Times
            .SelectMany(time => (time.First == time.Last ? [time.First] : new[] { time.First, time.Last }).Select(duty => (time.Word, time.WhyNot, Duty: duty)))
            .GroupBy(item => (item.WhyNot, item.Duty));
        foreach (var chain in chains)
        {
            Chain(chain.Key.Duty, chain.Key.WhyNot, [.. chain.Select(item => item.Word).Distinct()]);
        }
    }

    private void Chain(DutyTime duty, NotFirm? whyNot, IReadOnlyList<string> words)
    {
        page.Line();
        page.Paragraph(
            $"{page.Bold(string.Join(", ", words))}: {Whose(duty)} {page.Dim(Places.FileAndLine(duty.At))}, "
            + (whyNot switch
            {
                NotFirm.Open => "never firm; of what could be, this lacks the fewest clocks:",
                NotFirm.Level => "promised, but not at a level that counts as binding:",
                NotFirm.Floor => "never firm, because less complies; what is due is due so:",
                _ => duty.Hours is { } hours ? $"due {(hours == 0 ? "at once" : "by " + Length(hours))}:" : "due, and never by a day:",
            }), Indent, Indent * 2);
        var table = new Table("", "", "", "");
        table.Row(page.Dim("0"), "", "it happens", "");
        foreach (var step in duty.Steps)
        {
            table.Row(Coloured(step.By), Of(step), step.Words, page.Dim((step.HasClock ? step.Clock : page.Red(step.Clock)) + At(step)));
        }
        table.Write(page, Indent * 2);
        var others = duty.WithoutClock.Where(step => !duty.Steps.Contains(step)).ToList();
        foreach (var step in others)
        {
            page.Paragraph($"Also without a clock: {(Of(step).Length > 0 ? Of(step) + ": " : "")}{step.Words}; {step.Clock}{At(step)}", Indent * 2, Indent * 3);
        }
    }

    /// <summary>Who takes the step, where its words do not say so themselves.</summary>
    private static string Of(TimeStep step) => step.Words.StartsWith(step.Of, StringComparison.Ordinal) ? "" : step.Of;

    private static string At(TimeStep step) => Places.FileAndLine(step.At) is { Length: > 0 } place ? $"  {place}" : "";

    private string Coloured(double? hours) => hours is null ? page.Red(Endless) : Length(hours);

    private static string Whose(DutyTime duty) => $"{duty.Party} ({duty.ClauseId})";
}
