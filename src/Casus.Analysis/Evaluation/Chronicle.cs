using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>
/// Plays a scenario: what is so from which hour, which duty arises, is met, is broken or falls away (design 6.3). It looks at every moment
/// at which something happens and at every moment at which a deadline has just passed.
/// </summary>
public static class Chronicle
{
    public static Course Run(Package package, Scenario scenario, Question question)
    {
        var index = new PackageIndex(Variants.Choose(package, question.ProposedBy));
        var start = new DateTimeOffset(scenario.From.Earliest.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var given = Events(scenario, start);
        var end = given.Count > 0 ? given.Max(item => item.Since ?? start) : start;
        var waiting = new SortedSet<DateTimeOffset>(given.Select(item => item.Since ?? start)) { start };
        var asked = Expectations(scenario, start);
        waiting.UnionWith(asked.Select(item => item.At));
        var book = new DutyBook(index, question);
        var moments = new List<CourseMoment>();
        while (waiting.Count > 0)
        {
            var now = waiting.Min;
            waiting.Remove(now);
            var situation = new Situation(now, given.Where(item => item.Since <= now).ToSequence());
            var changes = book.Advance(situation);
            waiting.UnionWith(book.Deadlines.Select(due => due.AddMinutes(1)).Where(passed => passed > now && passed <= end));
            moments.Add(MomentOf(index, question, situation, start, changes, given, asked));
        }
        return new Course(scenario.Name, moments.Where(moment => !moment.Happened.IsEmpty || !moment.Changes.IsEmpty || !moment.Expectations.IsEmpty).ToSequence(), book.Open.ToSequence());
    }

    private static CourseMoment MomentOf(
        PackageIndex index, Question question, Situation situation, DateTimeOffset start, IReadOnlyList<DutyChange> changes, List<Given> given, List<(DateTimeOffset At, Expectation Expectation)> asked)
    {
        var since = situation.At - start;
        var happened = given.Where(item => item.Since == situation.At).Select(item => Wording.Of(item.Literal));
        var results = asked.Where(item => item.At == situation.At).Select(item => Ask(index, question, situation, item.Expectation));
        return new CourseMoment(situation.At, since.Days, since.Hours, happened.ToSequence(), changes.ToSequence(), results.ToSequence());
    }

    private static ExpectationResult Ask(PackageIndex index, Question question, Situation situation, Expectation expectation)
    {
        switch (expectation)
        {
            case ExpectDue due:
                var knowledge = new Knowledge(index, situation);
                var results = Case.Of(index, situation).Select(@case => Cover.Ask(Responder.Solve(index, knowledge, @case, question), due)).ToList();
                return results.Find(result => result.Met == false) ?? results.Find(result => result.Met == true) ?? results[0];
            case ExpectNoCircle:
                var circles = Dependencies.Of(index, DateOnly.FromDateTime(situation.At.UtcDateTime)).Circles;
                return new ExpectationResult(Wording.Of(expectation), circles.IsEmpty, circles.IsEmpty ? "no clause waits for itself" : "in a circle: " + string.Join(" · ", circles[0].Clauses), expectation.At);
            default:
                return new ExpectationResult(Wording.Of(expectation), null, "this expectation is asked of the whole package, not of one moment", expectation.At);
        }
    }

    /// <summary>Each literal with the moment from which it is so. A step's conjunction is several literals.</summary>
    private static List<Given> Events(Scenario scenario, DateTimeOffset start) =>
    [
        .. from step in scenario.Steps.OfType<StepHappens>()
           from literal in Knowledge.Conjuncts(step.Condition)
           select new Given(literal, start.AddDays(step.Day).AddHours(step.Hour), null),
    ];

    /// <summary>An expectation is asked at the moment of the last event written before it.</summary>
    private static List<(DateTimeOffset At, Expectation Expectation)> Expectations(Scenario scenario, DateTimeOffset start)
    {
        var now = start;
        var asked = new List<(DateTimeOffset, Expectation)>();
        foreach (var step in scenario.Steps)
        {
            if (step is StepHappens happens)
            {
                now = start.AddDays(happens.Day).AddHours(happens.Hour);
            }
            else if (step is StepExpects expects)
            {
                asked.Add((now, expects.Expectation));
            }
        }
        return asked;
    }
}
