using Casus.Allocation;
using Casus.Allocations;
using Casus.Files;

namespace Casus.Tests.Allocation;

/// <summary>Why a requirement is not met. All forces and figures are made for the test.</summary>
public sealed class ExplainingTests
{
    private const string Heading = "record,name,kind,quantity,counts,mission,by,until,readiness,rotation,months,not-for,gates,earmarked,days\n";

    /// <summary>A is kept out by the gate alone, however many it has; B is bounded by how many it has.</summary>
    [Fact]
    public void The_gate_of_one_and_the_stock_of_the_other_exclude_it()
    {
        var unmet = Of("requirement,need,troops,25000,,,30\nforce,A,troops,5,4500,,,,,,,,parliament\nforce,B,troops,2,4500\ngate,parliament,,,,,,,,,,,,,90\n").Single();
        Assert.Equal(UnmetReason.Alone, unmet.Reason);
        Assert.Equal([new Limit(LimitKind.Gate, "parliament", ""), new Limit(LimitKind.Stock, "B", "")], unmet.Limits);
        Assert.True(unmet.IsSmallest);
    }

    /// <summary>One gate before two forces is one fact, where each of the two has a caveat of its own that would do as well.</summary>
    [Fact]
    public void The_smaller_of_two_sets_is_given()
    {
        var unmet = Of("requirement,need,troops,9000,,guard,30\nforce,A,troops,5,4500,,,,,,,guard,strait\nforce,B,troops,5,4500,,,,,,,guard,strait\ngate,strait,,,,,,,,,,,,,closed\n").Single();
        Assert.Equal([new Limit(LimitKind.Gate, "strait", "")], unmet.Limits);
    }

    [Fact]
    public void Two_requirements_for_the_same_units_exclude_one_another()
    {
        var unmet = Of("requirement,first,troops,100,,,0\nrequirement,second,troops,100,,,0\nforce,A,troops,1,100\n").Single();
        Assert.Equal(UnmetReason.BesideOthers, unmet.Reason);
        Assert.Contains(unmet.Limits, limit => limit.Kind == LimitKind.OtherRequirement);
        Assert.Contains(new Limit(LimitKind.Stock, "A", ""), unmet.Limits);
    }

    [Fact]
    public void Where_nobody_has_any_there_is_no_fact_to_lift()
    {
        var unmet = Of("requirement,need,frigates,1,,,30\nforce,A,troops,5,4500\n").Single();
        Assert.Equal((UnmetReason.Alone, 0), (unmet.Reason, unmet.Limits.Count));
    }

    /// <summary>
    /// Against trying every set of facts with a formula of its own: for one requirement, the sum over forces of what each could provide. Rounding down to
    /// whole pools is part of the meaning; lift is left out, which the formula does not know.
    /// </summary>
    [Fact]
    public void The_set_is_the_smallest_there_is()
    {
        var explained = 0;
        Seeds.Each(150, seed =>
        {
            var made = RandomAllocations.Make(seed, forces: 2, requirements: 1);
            var question = made with { Lifts = [], Forces = made.Forces.Select(force => force with { Loads = 0, Over = "" }).ToSequence() };
            var requirement = question.Requirements[0];
            foreach (var unmet in Explaining.Of(Allocator.Plan(question, AllocationSettings.Default), 5).Where(unmet => unmet.Reason == UnmetReason.Alone))
            {
                explained++;
                var facts = FactsOf(question, requirement);
                Assert.Subset(facts.ToHashSet(), unmet.Limits.ToHashSet());
                Assert.False(Suffices(question, requirement, [.. unmet.Limits]), "the facts named do not exclude it");
                Assert.All(unmet.Limits, left => Assert.True(Suffices(question, requirement, [.. unmet.Limits.Where(limit => limit != left)]), $"{left} can be left out"));
                var smallest = Enumerable.Range(0, 1 << facts.Count)
                    .Select(set => facts.Where((_, place) => (set >> place & 1) == 1).ToHashSet())
                    .Where(set => !Suffices(question, requirement, set)).Min(set => set.Count);
                Assert.Equal(smallest, unmet.Limits.Count);
                Assert.True(unmet.IsSmallest);
            }
        });
        Assert.True(explained > 30, $"only {explained} were explained, too few to say anything");
    }

    private static List<Limit> FactsOf(AllocationQuestion question, ForceRequirement requirement)
    {
        var forces = question.Forces.Where(force => force.Kind == requirement.Kind).ToList();
        return
        [
            .. question.Gates.Where(gate => gate.Days != 0 && forces.Exists(force => force.Gates.Contains(gate.Name))).Select(gate => new Limit(LimitKind.Gate, gate.Name, "")),
            .. forces.SelectMany(force => force.NotFor.Where(place => place == requirement.Mission || place == requirement.Place).Select(place => new Limit(LimitKind.Caveat, force.Name, place))),
            .. forces.Where(force => force.Readiness > 0).Select(force => new Limit(LimitKind.Readiness, force.Name, "")),
            .. forces.SelectMany(force => force.Earmarks.Select(earmark => new Limit(LimitKind.Earmark, force.Name, earmark.For))),
            .. forces.Where(force => force.Months is not null).Select(force => new Limit(LimitKind.Months, force.Name, "")),
            .. forces.Where(force => force.Rotation > 1).Select(force => new Limit(LimitKind.Rotation, force.Name, "")),
            .. forces.Select(force => new Limit(LimitKind.Stock, force.Name, "")),
        ];
    }

    /// <summary>Whether the requirement's least could be provided with divided units if only these facts were so.</summary>
    private static bool Suffices(AllocationQuestion question, ForceRequirement requirement, HashSet<Limit> facts)
    {
        bool Is(LimitKind kind, string of, string what = "") => facts.Contains(new Limit(kind, of, what));
        return question.Forces.Where(force => force.Kind == requirement.Kind).Sum(force =>
        {
            var gates = force.Gates.Where(name => Is(LimitKind.Gate, name)).Select(name => question.Gates.Single(gate => gate.Name == name).Days ?? double.PositiveInfinity).DefaultIfEmpty(0).Max();
            var months = Is(LimitKind.Months, force.Name) ? force.Months ?? double.PositiveInfinity : double.PositiveInfinity;
            if (gates + (Is(LimitKind.Readiness, force.Name) ? force.Readiness : 0) > requirement.By
                || force.NotFor.Any(place => Is(LimitKind.Caveat, force.Name, place))
                || (double.IsFinite(months) && requirement.Until is null))
            {
                return 0;
            }
            if (!Is(LimitKind.Stock, force.Name))
            {
                return requirement.Least;
            }
            var free = Math.Max(0, force.Units - force.Earmarks.Where(earmark => Is(LimitKind.Earmark, force.Name, earmark.For)).Sum(earmark => earmark.Units));
            var deployable = Math.Floor(free / (Is(LimitKind.Rotation, force.Name) ? force.Rotation : 1));
            var length = ((requirement.Until ?? double.PositiveInfinity) - requirement.By) / (365.25 / 12);
            return Math.Min(deployable, double.IsFinite(months) ? free * months / length : double.PositiveInfinity) * force.Counts;
        }) >= requirement.Least - 1e-6;
    }

    private static Sequence<UnmetRequirement> Of(string rows)
    {
        var read = AllocationTable.Read(Heading + rows, "made-for-the-test.csv");
        Assert.Empty(read.SetAside);
        return Explaining.Of(Allocator.Plan(read.Question, AllocationSettings.Default), 5);
    }
}
