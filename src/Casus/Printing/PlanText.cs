using Casus.Allocations;

namespace Casus.Printing;

/// <summary>The answer of <c>casus plan</c> for a reader.</summary>
internal sealed class PlanText(Page page, AllocationAnswer answer, int seed)
{
    private const int Indent = 2;
    private const int MostForces = 12;
    private readonly AllocationQuestion question = answer.Question;

    /// <param name="notes">Of a package: what was supposed and what was left out.</param>
    public void Write(string title, Sequence<UnmetRequirement> unmet, Sequence<SetAside> setAside, Sequence<string> notes)
    {
        page.Paragraph($"{page.Bold(title)}{page.Dim(" · ")}{Count(question.Requirements.Count, "requirement")}, {Count(question.Forces.Count, "force")}. Days count from the decision.");
        Plan();
        Short();
        Worths();
        Unmet(unmet);
        Quality();
        Notes(notes);
        SetAsideText.Write(page, setAside);
    }

    private void Notes(Sequence<string> notes)
    {
        if (notes.IsEmpty)
        {
            return;
        }
        page.Heading("SUPPOSED, AND LEFT OUT");
        foreach (var note in notes)
        {
            page.Paragraph("– " + note, Indent, Indent * 2);
        }
    }

    private void Plan()
    {
        page.Heading("THE PLAN");
        foreach (var outcome in answer.Outcomes)
        {
            var requirement = outcome.Requirement;
            page.Paragraph(
                $"{page.Bold(requirement.Name)}: {Wanted(requirement)} by D+{requirement.By}{(requirement.Until is { } end ? $" until D+{end}" : "")}"
                + $"{Behind(" for ", requirement.Mission)}{Behind(" in ", requirement.Place)}{page.Dim(Behind("  ", requirement.Source))}", Indent, Indent * 2);
            foreach (var assignment in answer.Assignments.Where(assignment => assignment.Requirement == requirement))
            {
                var force = assignment.Force;
                var counted = force.Counts == 1 ? "" : $" = {LimitWords.Number(assignment.Units * force.Counts)} {force.Kind}";
                page.Paragraph($"{LimitWords.Units(assignment.Units)} of {force.Name}{(force.Owner.Length > 0 ? $" ({force.Owner})" : "")}{counted}{page.Dim(Behind("  ", force.Source))}", Indent * 2, Indent * 3);
            }
            page.Paragraph(Coloured(outcome), Indent * 2, Indent * 3);
        }
    }

    private string Coloured(RequirementOutcome outcome)
    {
        var provided = $"{LimitWords.Number(outcome.Provided)} {outcome.Requirement.Kind}";
        return outcome switch
        {
            { Provided: 0 } => page.Red("Nothing is sent."),
            { ShortOfLeast: > 0 } => page.Red($"In all {provided}: {LimitWords.Number(outcome.ShortOfLeast)} short of the least."),
            { ShortOfMost: > 0 } => page.Yellow($"In all {provided}: the least is met, {LimitWords.Number(outcome.ShortOfMost)} short of the most."),
            _ => page.Green($"In all {provided}: met."),
        };
    }

    private void Short()
    {
        page.Heading("WHAT REMAINS SHORT");
        var outcomes = answer.Outcomes.Where(outcome => outcome.ShortOfMost > 0).ToList();
        if (outcomes.Count == 0)
        {
            page.Paragraph("Nothing.", Indent);
            return;
        }
        var table = new Table("Kind", "Short of the least", "Short of the most", "Requirements");
        foreach (var kind in outcomes.GroupBy(outcome => outcome.Requirement.Kind))
        {
            table.Row(kind.Key, LimitWords.Number(kind.Sum(outcome => outcome.ShortOfLeast)), LimitWords.Number(kind.Sum(outcome => outcome.ShortOfMost)), $"{kind.Count()} of {question.Requirements.Count(requirement => requirement.Kind == kind.Key)}");
        }
        table.Write(page, Indent);
    }

    private void Worths()
    {
        page.Heading("WHAT ONE MORE UNIT WOULD BE WORTH");
        page.Paragraph(page.Dim("At most this much less weighted shortfall, if units could be divided. One short of the least counts its weight, one short between least and most a tenth of it."), Indent);
        var wanted = question.Requirements.Select(requirement => requirement.Kind).Distinct().ToList();
        foreach (var kind in wanted)
        {
            var worths = answer.Worths.Where(worth => worth.Force.Kind == kind).OrderByDescending(worth => worth.Worth).ToList();
            if (worths.Count == 0)
            {
                page.Paragraph($"{page.Bold(kind)}: nobody has any, so there is no unit to say it of.", Indent, Indent * 2);
                continue;
            }
            if (worths[0].Worth <= 0)
            {
                page.Paragraph($"{page.Bold(kind)}: nothing. No further unit of these forces would lower the shortfall.", Indent, Indent * 2);
                continue;
            }
            page.Paragraph(page.Bold(kind), Indent);
            var table = new Table("", "", "");
            foreach (var worth in worths.Where(worth => worth.Worth > 0).Take(MostForces))
            {
                table.Row(worth.Force.Name, worth.Force.Owner, LimitWords.Number(worth.Worth));
            }
            table.Write(page, Indent * 2);
            if (worths.Where(worth => worth.Worth <= 0).ToList() is { Count: > 0 } idle)
            {
                page.Paragraph($"Of {(idle.Count <= MostForces ? Listing.Of([.. idle.Select(worth => worth.Force.Name)]) : $"{idle.Count} others")} one more would be worth nothing here.", Indent * 2, Indent * 3);
            }
        }
    }

    private void Unmet(Sequence<UnmetRequirement> unmet)
    {
        var all = answer.Outcomes.Count(outcome => outcome.ShortOfLeast > 0);
        if (unmet.IsEmpty)
        {
            return;
        }
        page.Heading("WHY A REQUIREMENT CANNOT BE MET");
        foreach (var item in unmet)
        {
            var what = $"{page.Bold(item.Requirement.Name)}: {LimitWords.Number(item.Requirement.Least)} {item.Requirement.Kind} by D+{item.Requirement.By}";
            page.Paragraph(item.Reason switch
            {
                UnmetReason.Alone when item.Limits.IsEmpty => $"{what} cannot be met: nobody has {item.Requirement.Kind}.",
                UnmetReason.Alone => $"{what} cannot be met even if nothing else is asked. {Set(item)}",
                UnmetReason.BesideOthers => $"{what} cannot be met beside what the plan gives others. {Set(item)}",
                _ => $"{what} would be met if units could be divided. No plan in whole units was found that meets it without giving others less.",
            }, Indent, Indent * 2);
            foreach (var limit in item.Limits)
            {
                page.Paragraph("– " + LimitWords.Of(answer, limit), Indent * 2, Indent * 3);
            }
        }
        if (all > unmet.Count)
        {
            page.Paragraph($"Of {all - unmet.Count} further requirements that are not met the reasons were not looked for.", Indent);
        }
    }

    private static string Set(UnmetRequirement item) =>
        item.Limits.Count == 1 ? "One fact is enough to make it so:"
        : item.IsSmallest ? $"These {item.Limits.Count} facts make it so, and no smaller set does:"
        : $"These {item.Limits.Count} facts make it so, and none of them can be left out; whether a smaller set exists was not searched:";

    private void Quality()
    {
        page.Heading("HOW GOOD THE PLAN IS");
        var cost = LimitWords.Number(answer.Cost);
        page.Paragraph(answer switch
        {
            { Cost: 0 } => "Every requirement is met in full, so no plan is better.",
            { Method: PlanMethod.Proved } => $"Weighted shortfall {cost}: the program cbc proved that no plan in whole units has less. If units could be divided it would be {LimitWords.Number(answer.DividedBound)}.",
            { Gap: < 1e-6 } => $"Weighted shortfall {cost}: no plan has less, not even with divided units.",
            _ => $"Weighted shortfall {cost}. No plan has less than {LimitWords.Number(answer.Bound)}, which is the least if units could be divided; so this one is at most {LimitWords.Number(answer.Gap)} ({Share(answer.Gap / answer.Cost)}) above the best."
                + (answer.Method == PlanMethod.Solver ? " The program cbc found it and did not have the time to prove it best." : $" Found by rounding and search (seed {seed}); with the program cbc installed it may be proved or improved."),
        }, Indent);
    }

    private static string Share(double share) => (share * 100).ToString("0.#") + " %";

    private static string Wanted(ForceRequirement requirement) =>
        (requirement.Least == requirement.Most ? LimitWords.Number(requirement.Least) : $"{LimitWords.Number(requirement.Least)} to {LimitWords.Number(requirement.Most)}") + " " + requirement.Kind;

    private static string Behind(string before, string words) => words.Length == 0 ? "" : before + words;

    private static string Count(int number, string of) => number == 1 ? $"1 {of}" : $"{number} {of}s";
}
