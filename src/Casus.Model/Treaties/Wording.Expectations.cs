namespace Casus.Treaties;

/// <summary>The words of assumptions, likelihoods, expectations and scenarios.</summary>
public static partial class Wording
{
    public static string Of(Expectation expectation, WordingStyle style = WordingStyle.Source) => Sentence(Slots(expectation, style));

    public static Sequence<string> Slots(Expectation expectation, WordingStyle style = WordingStyle.Source)
    {
        var slots = ExpectationSlots(expectation, style);
        slots[0] = Capital("expect " + (expectation.Name is null ? "" : expectation.Name + ": ") + slots[0], style);
        return slots.Ended(null, style);
    }

    public static string Of(Assumption assumption, WordingStyle style = WordingStyle.Source) => Sentence(Slots(assumption, style));

    public static Sequence<string> Slots(Assumption assumption, WordingStyle style = WordingStyle.Source) =>
        new List<string> { Capital("assume " + Of(assumption.Condition, style), style) }.Ended(null, style);

    public static string Of(Likelihood likelihood, WordingStyle style = WordingStyle.Source) => Sentence(Slots(likelihood, style));

    public static Sequence<string> Slots(Likelihood likelihood, WordingStyle style = WordingStyle.Source) =>
        new List<string> { Capital($"likelihood of {Of(likelihood.Fact, style)} is {Of(likelihood.Confidence)}", style) }.Ended(likelihood.Provenance, style);

    /// <summary>A scenario's heading, up to but without the opening brace.</summary>
    public static Sequence<string> Slots(Scenario scenario) => [$"scenario {scenario.Name} from {Of(scenario.From)}"];

    public static Sequence<string> Slots(Step step, WordingStyle style = WordingStyle.Source) => step switch
    {
        StepHappens happens => new List<string>
        {
            Capital($"day {Whole(happens.Day)}{(happens.Hour == 0 ? "" : " hour " + Whole(happens.Hour))}: {Of(happens.Condition, style)}", style),
        }.Ended(null, style),
        StepUnknown unknown => new List<string> { Capital("unknown " + Of(unknown.Fact, style), style) }.Ended(null, style),
        StepExpects expects => Slots(expects.Expectation, style),
        _ => throw new InvalidOperationException($"No words for the step {step.GetType().Name}."),
    };

    /// <summary><c>firmly</c>.</summary>
    public static string Strength(Strength strength) => strength switch
    {
        Treaties.Strength.Firmly => "firmly",
        Treaties.Strength.Assuredly => "assuredly",
        _ => "possibly",
    };

    private static List<string> ExpectationSlots(Expectation expectation, WordingStyle style) => expectation switch
    {
        ExpectDue due =>
        [
            $"in every {due.Casus}{(due.Where is null ? "" : " where " + Of(due.Where, style))},",
            $"{Who(due.Quantity, style)} {Is(due.Quantity)} {Strength(due.Strength)} due to {due.Word ?? "assist"}"
                + (due.Amount is null ? "" : " " + Of(due.Amount, style))
                + (due.Within is null ? "" : " " + Deadline(due.Within, style)),
        ],
        ExpectNoVeto veto => ["no single veto over " + Reference(veto.Over, style)],
        ExpectNoCircle => ["no circular pledge"],
        ExpectNoGap gap => [$"no gap in cover of {Name(gap.Of, style)} from {Of(gap.From)} to {Of(gap.To)}"],
        ExpectRequirement requirement =>
            [$"requirement {requirement.Requirement} is {Strength(requirement.Strength)} met{(requirement.Within is null ? "" : " within " + Of(requirement.Within))}"],
        _ => throw new InvalidOperationException($"No words for the expectation {expectation.GetType().Name}."),
    };
}
