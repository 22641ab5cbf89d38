using Casus.Allocations;

namespace Casus.Allocation;

/// <summary>The facts that hold a plan back, one by one, and the question as it would be without one of them.</summary>
internal static class Limits
{
    /// <summary>Every limit of the question. What forbids comes before what merely bounds, because it says more where either would do.</summary>
    public static IEnumerable<Limit> Of(AllocationQuestion question)
    {
        var named = question.Forces.SelectMany(force => force.Gates).Distinct().ToList();
        IEnumerable<Limit> gates = question.Gates.Where(gate => gate.Days != 0 && named.Contains(gate.Name)).Select(gate => new Limit(LimitKind.Gate, gate.Name, ""));
        var caveats =
            from force in question.Forces
            from place in force.NotFor
            where question.Requirements.Any(requirement => requirement.Kind == force.Kind && (requirement.Mission == place || requirement.Place == place))
            select new Limit(LimitKind.Caveat, force.Name, place);
        var readiness = question.Forces.Where(force => force.Readiness > 0).Select(force => new Limit(LimitKind.Readiness, force.Name, ""));
        var earmarks = question.Forces.SelectMany(force => force.Earmarks.Select(earmark => new Limit(LimitKind.Earmark, force.Name, earmark.For)));
        var months = question.Forces.Where(force => force.Months is not null).Select(force => new Limit(LimitKind.Months, force.Name, ""));
        var rotation = question.Forces.Where(force => force.Rotation > 1).Select(force => new Limit(LimitKind.Rotation, force.Name, ""));
        var lifts = question.Lifts.Where(lift => question.Forces.Any(force => force.Loads > 0 && force.Over == lift.Name)).Select(lift => new Limit(LimitKind.Lift, lift.Name, ""));
        var stocks = question.Forces.Select(force => new Limit(LimitKind.Stock, force.Name, ""));
        return gates.Concat(caveats).Concat(readiness).Concat(earmarks).Concat(months).Concat(rotation).Concat(lifts).Concat(stocks);
    }

    /// <summary>The question with these limits lifted.</summary>
    public static AllocationQuestion Without(AllocationQuestion question, IReadOnlySet<Limit> lifted)
    {
        bool IsLifted(LimitKind kind, string of, string what = "") => lifted.Contains(new Limit(kind, of, what));
        ForceElement Freed(ForceElement force)
        {
            var freed = force with
            {
                NotFor = force.NotFor.Where(place => !IsLifted(LimitKind.Caveat, force.Name, place)).ToSequence(),
                Readiness = IsLifted(LimitKind.Readiness, force.Name) ? 0 : force.Readiness,
                Earmarks = force.Earmarks.Where(earmark => !IsLifted(LimitKind.Earmark, force.Name, earmark.For)).ToSequence(),
                Months = IsLifted(LimitKind.Months, force.Name) ? null : force.Months,
                Rotation = IsLifted(LimitKind.Rotation, force.Name) ? 1 : force.Rotation,
            };
            return IsLifted(LimitKind.Stock, force.Name) ? freed with { Units = Enough(question, freed) } : freed;
        }
        return question with
        {
            Requirements = question.Requirements.Where(requirement => !IsLifted(LimitKind.OtherRequirement, requirement.Name)).ToSequence(),
            Forces = question.Forces.Select(Freed).ToSequence(),
            Gates = question.Gates.Select(gate => IsLifted(LimitKind.Gate, gate.Name) ? gate with { Days = 0 } : gate).ToSequence(),
            Lifts = question.Lifts.Select(lift => IsLifted(LimitKind.Lift, lift.Name) ? lift with { LoadsADay = double.PositiveInfinity } : lift).ToSequence(),
        };
    }

    /// <summary>So many units that they could meet everything of their kind at once, for as long as it lasts.</summary>
    private static int Enough(AllocationQuestion question, ForceElement force)
    {
        const double most = 1e8;
        var units = question.Requirements.Where(requirement => requirement.Kind == force.Kind)
            .Sum(requirement => Math.Ceiling(requirement.Most / force.Counts) * Math.Max(force.Rotation, (Eligibility.Months(requirement) ?? 1) / (force.Months ?? double.PositiveInfinity)));
        return (int)Math.Min(most, Math.Ceiling(units) + 1) + force.Earmarks.Sum(earmark => earmark.Units);
    }
}
