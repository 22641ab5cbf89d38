using System.Collections.Immutable;
using Casus.Binding;
using Casus.Evaluation;
using Casus.Findings;
using Casus.Situations;
using Casus.Syntax;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary>A question as it was typed.</summary>
/// <param name="Given">What is so; null when nothing was typed.</param>
/// <param name="On">The date; null for the package's own, or today.</param>
/// <param name="Reading">literal or good-faith; null for the package's own.</param>
/// <param name="Variant">Whose wording; null for the one without proposer.</param>
internal sealed record Asked(string? Given, string? On, string? Reading, bool AsIfSigned, string? Variant);

/// <summary>A question that can be put to the evaluator, or why it cannot.</summary>
/// <param name="Problems">Findings in what was typed; none when it was understood.</param>
/// <param name="Refusal">Another reason, in one sentence; empty when there is none.</param>
internal sealed record AskedOf(Situation Situation, Question Question, SourceText Text, ImmutableArray<Finding> Problems, string Refusal)
{
    public static AskedOf Understand(Asked asked, Package package, TimeProvider time)
    {
        var text = new SourceText("--given", asked.Given ?? "");
        var (typed, misread) = asked.Given is null ? ([], []) : Parser.ParseGiven(text);
        var (bound, unknown) = GivenBinder.Bind(package, typed);
        var (day, dateRefusal) = Day(asked.On, package, time);
        var (question, questionRefusal) = QuestionOf(asked, package);
        var problems = misread.Any(finding => finding.Level == Severity.Error) ? misread : misread.AddRange(unknown);
        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return new AskedOf(
            Situation.Of(at, bound),
            question,
            text,
            [.. problems.Where(finding => finding.Level == Severity.Error)],
            dateRefusal.Length > 0 ? dateRefusal : questionRefusal);
    }

    /// <summary>How the question reads, and of which wording; shared with the commands that ask of a course of events.</summary>
    public static (Question Question, string Refusal) QuestionOf(Asked asked, Package package)
    {
        var reading = asked.Reading switch
        {
            "literal" => Reading.Literal,
            "good-faith" => package.Reading.Kind == ReadingKind.GoodFaith ? package.Reading : new Reading(ReadingKind.GoodFaith, package.Reading.Floor),
            _ => package.Reading,
        };
        var proposers = Variants.Proposers(package);
        var proposer = asked.Variant is null ? null : proposers.FirstOrDefault(name => name.Equals(Accents.Joined(asked.Variant), StringComparison.OrdinalIgnoreCase));
        var refusal = asked.Variant is null || proposer is not null ? ""
            : proposers.Count == 0 ? $"The package has no wording proposed by {asked.Variant}, nor by anybody else."
            : $"The package has no wording proposed by {asked.Variant}; there are wordings by {string.Join(" and ", proposers)}.";
        return (new Question(reading, asked.AsIfSigned, proposer), refusal);
    }

    /// <summary>The day asked for, else the day the package speaks of, else today.</summary>
    private static (DateOnly Day, string Refusal) Day(string? asked, Package package, TimeProvider time)
    {
        var usual = package.AsOf?.Latest ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (asked is null)
        {
            return (usual, "");
        }
        return Calendar.Day(asked) is { } date ? (date.Latest, "") : (usual, Calendar.NoDate(asked));
    }
}
