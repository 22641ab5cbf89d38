using System.Collections.Immutable;
using Casus.Allocations;
using Casus.LinearPrograms;

namespace Casus.Allocation;

/// <summary>Units of a force for a requirement: what is decided.</summary>
/// <param name="Wanted">The most units the requirement has use for.</param>
/// <param name="Most">The same, and no more than there are.</param>
internal sealed record Choice(int Force, int Requirement, int Wanted, int Most);

/// <summary>What cannot be used twice: the units of a force on a day, its months, the lift up to a day.</summary>
/// <param name="Force">The force it belongs to; −1 for lift.</param>
/// <param name="PerUnit">How much one more unit of the force would add to it.</param>
internal sealed record Capacity(double Limit, int Force, double PerUnit);

/// <summary>How much of a capacity one unit of a choice takes.</summary>
internal readonly record struct Use(int Capacity, double Amount);

/// <summary>
/// The question as numbers: choices in whole units, capacities that they use, requirements that they fill. The cost of a requirement is its weight for
/// each one short of the least, and a tenth of it for each one short between least and most.
/// </summary>
internal sealed class AllocationProgram
{
    /// <summary>What one short between least and most counts beside one short of the least: a judgement, which docs/plan.md states.</summary>
    public const double UpperShare = 0.1;

    private const int MostUnits = 1_000_000_000;

    public AllocationProgram(AllocationQuestion question)
    {
        Question = question;
        Choices = [.. ChoicesOf(question)];
        var capacities = new List<Capacity>();
        var uses = new List<Use>[Choices.Length];
        for (var place = 0; place < Choices.Length; place++)
        {
            uses[place] = [];
        }
        foreach (var (force, index) in question.Forces.Select((force, index) => (force, index)))
        {
            AddStock(force, index, capacities, uses);
            AddMonths(force, index, capacities, uses);
        }
        foreach (var lift in question.Lifts)
        {
            AddLift(lift, capacities, uses);
        }
        Capacities = [.. capacities];
        Uses = [.. uses.Select(list => list.ToImmutableArray())];
    }

    public AllocationQuestion Question { get; }

    public ImmutableArray<Choice> Choices { get; }

    public ImmutableArray<Capacity> Capacities { get; }

    public ImmutableArray<ImmutableArray<Use>> Uses { get; }

    public ForceRequirement RequirementOf(Choice choice) => Question.Requirements[choice.Requirement];

    public ForceElement ForceOf(Choice choice) => Question.Forces[choice.Force];

    /// <summary>The weighted shortfall of a requirement of which so much is provided.</summary>
    public static double Cost(ForceRequirement requirement, double provided)
    {
        var missing = requirement.Most - provided;
        if (missing <= 0)
        {
            return 0;
        }
        var upper = Math.Min(missing, requirement.Most - requirement.Least);
        return requirement.Weight * ((UpperShare * upper) + (missing - upper));
    }

    public double Cost(IReadOnlyList<int> units)
    {
        var provided = Provided(units);
        return Question.Requirements.Select((requirement, place) => Cost(requirement, provided[place])).Sum();
    }

    public double[] Provided(IReadOnlyList<int> units)
    {
        var provided = new double[Question.Requirements.Count];
        for (var place = 0; place < Choices.Length; place++)
        {
            provided[Choices[place].Requirement] += units[place] * ForceOf(Choices[place]).Counts;
        }
        return provided;
    }

    /// <summary>Whether whole units keep every capacity and bound.</summary>
    public bool Keeps(IReadOnlyList<int> units)
    {
        var used = new double[Capacities.Length];
        for (var place = 0; place < Choices.Length; place++)
        {
            if (units[place] < 0 || units[place] > Choices[place].Most)
            {
                return false;
            }
            foreach (var use in Uses[place])
            {
                used[use.Capacity] += use.Amount * units[place];
            }
        }
        return !used.Where((sum, place) => sum > Capacities[place].Limit + Slack(Capacities[place].Limit)).Any();
    }

    /// <summary>What rounding may add to a sum that just keeps a limit.</summary>
    public static double Slack(double limit) => 1e-9 * (1 + Math.Abs(limit));

    /// <summary>
    /// Variables: the choices in order, then for each requirement what is short of the least and what is short between least and most. Rows: the
    /// capacities in order, then the requirements.
    /// </summary>
    public LinearProgram Linear()
    {
        var rows = Capacities.Select(capacity => Row.AtMost(capacity.Limit)).Concat(Question.Requirements.Select(requirement => Row.AtLeast(requirement.Most)));
        // Bounded by what is wanted and not by what there is, so that the value of one more unit stands in the dual of the capacity alone.
        var choices = Choices.Select((choice, place) => new Column(
            0, 0, choice.Wanted, true,
            [.. Uses[place].Select(use => new Entry(use.Capacity, use.Amount)), new Entry(Capacities.Length + choice.Requirement, ForceOf(choice).Counts)]));
        var shorts = Question.Requirements.SelectMany((requirement, place) => new[]
        {
            new Column(requirement.Weight, 0, requirement.Least, false, [new Entry(Capacities.Length + place, 1)]),
            new Column(requirement.Weight * UpperShare, 0, requirement.Most - requirement.Least, false, [new Entry(Capacities.Length + place, 1)]),
        });
        return new LinearProgram(rows, choices.Concat(shorts));
    }

    private static IEnumerable<Choice> ChoicesOf(AllocationQuestion question)
    {
        for (var force = 0; force < question.Forces.Count; force++)
        {
            var element = question.Forces[force];
            for (var place = 0; place < question.Requirements.Count; place++)
            {
                var requirement = question.Requirements[place];
                var wanted = (int)Math.Min(MostUnits, Math.Ceiling(requirement.Most / element.Counts));
                if (wanted > 0 && Eligibility.Holds(question, element, requirement))
                {
                    yield return new Choice(force, place, wanted, Math.Min(wanted, element.Deployable));
                }
            }
        }
    }

    /// <summary>On no day more units than there are. It is enough to look at the days on which something begins.</summary>
    private void AddStock(ForceElement force, int index, List<Capacity> capacities, List<Use>[] uses)
    {
        var own = PlacesOf(choice => choice.Force == index);
        var seen = new List<HashSet<int>>();
        foreach (var day in own.Select(place => RequirementOf(Choices[place]).By).Distinct().Order())
        {
            var on = own.Where(place => RequirementOf(Choices[place]).IsOn(day)).ToHashSet();
            if (!seen.Exists(on.IsSubsetOf))
            {
                seen.RemoveAll(other => other.IsSubsetOf(on));
                seen.Add(on);
            }
        }
        foreach (var on in seen)
        {
            foreach (var place in on)
            {
                uses[place].Add(new Use(capacities.Count, 1));
            }
            capacities.Add(new Capacity(force.Deployable, index, 1 / force.Rotation));
        }
    }

    private void AddMonths(ForceElement force, int index, List<Capacity> capacities, List<Use>[] uses)
    {
        var own = PlacesOf(choice => choice.Force == index);
        if (force.Months is not { } months || own.Count == 0)
        {
            return;
        }
        foreach (var place in own)
        {
            uses[place].Add(new Use(capacities.Count, Eligibility.Months(RequirementOf(Choices[place])) ?? 0));
        }
        capacities.Add(new Capacity(force.Free * months, index, months));
    }

    /// <summary>Until each day no more loads than the lift moves by then; every deployment is lifted anew.</summary>
    private void AddLift(LiftCapacity lift, List<Capacity> capacities, List<Use>[] uses)
    {
        var own = PlacesOf(choice => ForceOf(choice) is { Loads: > 0 } force && force.Over == lift.Name);
        foreach (var day in own.Select(place => RequirementOf(Choices[place]).By).Distinct().Order())
        {
            foreach (var place in own.Where(place => RequirementOf(Choices[place]).By <= day))
            {
                uses[place].Add(new Use(capacities.Count, ForceOf(Choices[place]).Loads));
            }
            capacities.Add(new Capacity(lift.LoadsADay * day, -1, 0));
        }
    }

    private List<int> PlacesOf(Func<Choice, bool> wanted) => [.. Enumerable.Range(0, Choices.Length).Where(place => wanted(Choices[place]))];
}
