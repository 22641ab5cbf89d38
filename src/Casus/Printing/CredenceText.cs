using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The answer of <c>casus claims</c> for a reader.</summary>
internal sealed class CredenceText(Page page, Package package, CredenceReport report)
{
    private const int Indent = 2;
    private const int LongestReport = 90;
    private const int MostSources = 3;
    private const double Same = 1e-9;
    private const string Nothing = "–";
    private readonly CommitmentWords words = new(package);

    public void Write(string title)
    {
        page.Paragraph(QuestionWords.Title(page, package, title, report.Question, report.On));
        if (QuestionWords.OtherWordings(package, report.Question) is { } others)
        {
            page.Paragraph(page.Dim(others));
        }
        page.Paragraph(page.Dim(
            "Weights from 0 to 1, if the reports are as good as they are graded. A weight says how far the reports carry a verdict of the text, and not how likely a state is to act. "
            + "A report that is right counts in full, also a reported clause, which binds nobody in any other answer; a report that is wrong says nothing. "
            + "Reports of one source stand and fall together; reports that contradict each other are never right together."));
        foreach (var answer in report.Answers)
        {
            SituationText.Write(page, answer.Casus, answer.Happens, answer.Given, answer.Presumed);
            Write(answer);
        }
        if (!report.LeftOut.IsEmpty)
        {
            page.Heading("NOT WEIGHED");
            foreach (var why in report.LeftOut.GroupBy(left => left.Why))
            {
                page.Paragraph($"{why.Count()} {(why.Count() == 1 ? "report" : "reports")}: {why.Key} ({string.Join(", ", why.Select(left => Places.FileAndLine(left.At)))}).", Indent, Indent * 2);
            }
        }
    }

    private void Write(CredenceAnswer answer)
    {
        if (!answer.Verdicts.Any(verdict => verdict.Weights.Any(IsOpen)))
        {
            page.Paragraph("No graded report bears on what any guarantor is due to do here.", Indent);
            return;
        }
        var table = new Table("Party", "", "Firm", "Assured", "Possible", "At one table", "Rests on");
        // Parties that do the same with the same weights stand on one line.
        foreach (var group in answer.Verdicts.Where(verdict => verdict.Weights.Any(IsOpen) && !IsBelow(verdict, answer)).GroupBy(verdict => verdict with { Party = "" }))
        {
            var verdict = group.Key;
            table.Row([
                CommitmentWords.Names([.. group.Select(one => one.Party)]), page.Bold(verdict.Word),
                .. verdict.Weights.Select(Weight), Sources(verdict.Sources)]);
        }
        table.Write(page, Indent);
        page.Line();
        page.Line("  " + page.Bold("The reports that bear on it"));
        var reports = new Table("", "", "", "");
        foreach (var graded in answer.Reports)
        {
            reports.Row(graded.Source, $"{graded.Confidence:0.00}", Cut(graded.Words), page.Dim(Places.FileAndLine(graded.At)));
        }
        reports.Write(page, Indent * 2);
    }

    /// <summary>Whether the reports make a difference, and the verdict does not hold or fail whichever are right.</summary>
    private static bool IsOpen(CornerWeight weight) => weight.Weight is not (< Same or > 1 - Same);

    /// <summary>Whether a higher rung of the ladder has the same weights for the party, so that this one goes without saying.</summary>
    private bool IsBelow(WeighedVerdict verdict, CredenceAnswer answer) => answer.Verdicts.Any(other =>
        other != verdict && other.Party == verdict.Party && other.Weights == verdict.Weights && words.Highest([verdict.Word, other.Word]) is [var highest] && highest == other.Word);

    private static string Sources(Sequence<string> sources) => sources.Count <= MostSources ? string.Join(", ", sources) : $"{string.Join(", ", sources.Take(MostSources))} and {sources.Count - MostSources} more";

    private static string Weight(CornerWeight weight) => weight.Weight switch
    {
        null => $"not decided: {weight.Draws} claims",
        0 => Nothing,
        var some => $"{some:0.00}",
    };

    private static string Cut(string words) => words.Length <= LongestReport ? words : words[..words.LastIndexOf(' ', LongestReport)] + " …";
}
