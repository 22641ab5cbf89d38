using Casus.Situations;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>How a question reads, in the words of an answer's first line.</summary>
internal static class QuestionWords
{
    /// <summary><c>on 2026-01-06</c>, <c>literal reading</c>, <c>in the wording of Russia</c>.</summary>
    public static IEnumerable<string> Of(Question question, DateOnly on)
    {
        yield return "on " + on.ToString("yyyy-MM-dd");
        yield return question.Reading.Kind == ReadingKind.Literal ? "literal reading" : "read in good faith";
        if (question.AsIfSigned)
        {
            yield return "unsigned texts read as if signed";
        }
        if (question.ProposedBy is { } proposer)
        {
            yield return $"in the wording of {proposer}";
        }
    }

    /// <summary>The package and how it is asked, on one line.</summary>
    public static string Title(Page page, Package package, string title, Question question, DateOnly on) => string.Join(
        page.Dim(" · "),
        Of(question, on).Append(Counted(package.BindingMeans)).Prepend(page.Bold(package.Name) + (title.Equals(package.Name, StringComparison.OrdinalIgnoreCase) ? "" : page.Dim(" · ") + title)));

    /// <summary>That other wordings are on the table, and how to ask for one; null when there are none, or one has been asked for.</summary>
    public static string? OtherWordings(Package package, Question question) =>
        question.ProposedBy is null && package.Clauses.SelectMany(clause => clause.ProposedBy).Distinct().ToList() is { Count: > 0 } proposers
            ? $"The text also has wordings proposed by {Listing.Of(proposers)}: --variant \"{proposers[0]}\""
            : null;

    /// <summary>What the answer takes for owed: a political promise shown as firm must not pass for law.</summary>
    internal static string Counted(Sequence<Level> levels)
    {
        var besides = levels.Where(level => level != Level.Law).Select(level => level == Level.Political ? "political promises" : Wording.Level(level)).ToList();
        return besides.Count == 0 ? "only law counts"
            : levels.Contains(Level.Law) ? $"{Listing.Of(besides)} count too"
            : $"only {Listing.Of(besides)} count";
    }
}
