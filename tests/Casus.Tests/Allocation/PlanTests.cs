using Casus.Allocation;
using Casus.Allocations;
using Casus.Files;
using Casus.LinearPrograms;

namespace Casus.Tests.Allocation;

/// <summary>What a plan does with the facts that hold it back. All forces and figures are made for the test.</summary>
public sealed class PlanTests
{
    private const string Heading = "record,name,owner,kind,quantity,counts,mission,place,by,until,weight,readiness,rotation,months,not-for,gates,earmarked,loads,over,days\n";

    [Fact]
    public void Forces_that_suffice_meet_the_requirement_and_the_others_stay_at_home()
    {
        var answer = Plan("requirement,need,,troops,9000,,,,30\nforce,A,,troops,2,4500\nforce,B,,troops,5,1000\n");
        Assert.Equal(0, answer.Cost);
        Assert.Equal(9000, answer.Outcomes[0].Provided);
        Assert.DoesNotContain(answer.Assignments, assignment => assignment.Force.Name == "B");
    }

    [Theory]
    [InlineData("force,A,,troops,2,4500,,,,,,31")]
    [InlineData("force,A,,troops,2,4500,,,,,,,,,guard")]
    [InlineData("force,A,,troops,2,4500,,,,,,,,,Odesa")]
    [InlineData("force,A,,troops,2,4500,,,,,,,,,,vote")]
    [InlineData("force,A,,troops,2,4500,,,,,,1,,,,permit")]
    [InlineData("force,A,,troops,2,4500,,,,,,,,,,,2 Latvia")]
    [InlineData("force,A,,troops,2,4500,,,,,,,3")]
    [InlineData("force,A,,troops,2,4500,,,,,,,,6")]
    [InlineData("force,A,,aircraft,2,4500")]
    public void A_force_that_is_late_excluded_waiting_held_or_of_another_kind_is_not_sent(string force)
    {
        var answer = Plan($"requirement,need,,troops,9000,,guard,Odesa,30\ngate,vote,,,,,,,,,,,,,,,,,,closed\ngate,permit,,,,,,,,,,,,,,,,,,30\n{force}\n");
        Assert.Empty(answer.Assignments);
        Assert.Equal(9000, answer.Cost);
        Assert.Equal(9000, answer.Bound, 6);
    }

    [Fact]
    public void A_force_ready_on_the_very_day_is_sent() =>
        Assert.Equal(0, Plan("requirement,need,,troops,9000,,guard,Odesa,30\ngate,permit,,,,,,,,,,,,,,,,,,20\nforce,A,,troops,2,4500,,,,,,10,,,,permit\n").Cost);

    [Fact]
    public void A_unit_serves_two_requirements_only_where_one_ends_before_the_other_begins()
    {
        const string force = "force,A,,troops,1,100\n";
        Assert.Equal(0, Plan("requirement,first,,troops,100,,,,0,30\nrequirement,then,,troops,100,,,,30,60\n" + force).Cost);
        Assert.Equal(100, Plan("requirement,first,,troops,100,,,,0,31\nrequirement,then,,troops,100,,,,30,60\n" + force).Cost);
    }

    [Fact]
    public void Lift_limits_what_is_there_by_the_day() =>
        Assert.Equal(3, Plan("requirement,need,,troops,10,,,,30\nforce,A,,troops,10,1,,,,,,,,,,,,10,rail\nlift,rail,,,2.5\n").Cost);

    /// <summary>A tenth between the ends, all below the lower: 10,000 to 25,000 with 9,000 there is 1,000 + 0.1 × 15,000.</summary>
    [Fact]
    public void Short_of_the_most_counts_a_tenth_of_short_of_the_least()
    {
        var answer = Plan("requirement,need,,troops,10000-25000,,,,30\nforce,A,,troops,2,4500\n");
        Assert.Equal(2500, answer.Cost, 6);
        Assert.Equal((1000, 16000), (answer.Outcomes[0].ShortOfLeast, answer.Outcomes[0].ShortOfMost));
    }

    /// <summary>One more brigade lowers the shortfall by what it counts; where three keep one deployed, by a third of it.</summary>
    [Theory]
    [InlineData("", 4500)]
    [InlineData("3", 1500)]
    public void One_more_unit_is_worth_what_it_would_provide(string rotation, double worth) =>
        Assert.Equal(worth, Plan($"requirement,need,,troops,90000,,,,30\nforce,A,,troops,6,4500,,,,,,,{rotation}\n").Worths[0].Worth, 6);

    /// <summary>The dual is checked against a second plan: with divided units, one more unit saves no more than it says.</summary>
    [Fact]
    public void One_more_unit_saves_no_more_than_its_worth() => Seeds.Each(120, seed =>
    {
        var question = RandomAllocations.Make(seed, forces: 4, requirements: 4);
        var answer = Allocator.Plan(question, AllocationSettings.Default);
        for (var place = 0; place < question.Forces.Count; place++)
        {
            if (question.Forces[place].Rotation > 1)
            {
                // A pool that rotates gives whole units only; its worth is an average over as many units as keep one deployed.
                continue;
            }
            var force = question.Forces[place];
            var earmarkedBeyond = force.Earmarks.Sum(earmark => earmark.Units) > force.Units;
            var more = question with { Forces = question.Forces.Select(other => other == force && !earmarkedBeyond ? other with { Units = other.Units + 1 } : other).ToSequence() };
            var saved = answer.DividedBound - Allocator.Plan(more, AllocationSettings.Default).DividedBound;
            Assert.True(saved <= answer.Worths[place].Worth + 1e-5, $"{force.Name} saves {saved} and is said to be worth {answer.Worths[place].Worth}");
        }
    });

    [Fact]
    public void The_same_question_has_the_same_plan()
    {
        var question = RandomAllocations.Make(7, forces: 8, requirements: 8, units: 9);
        Assert.Equal(Allocator.Plan(question, AllocationSettings.Default), Allocator.Plan(question, AllocationSettings.Default));
    }

    /// <summary>A solver that says what is not so is not believed: its plan is used only where it keeps every limit.</summary>
    [Fact]
    public void A_plan_of_a_solver_that_breaks_a_limit_is_not_used()
    {
        var question = Read("requirement,need,,troops,9000,,,,30\nforce,A,,troops,1,4500\n");
        var lying = AllocationSettings.Default with { Solver = (program, _) => new WholeAnswer([.. program.Columns.Select(column => column.Upper)], IsProved: true) };
        var answer = Allocator.Plan(question, lying);
        Assert.Equal((PlanMethod.Search, 4500.0), (answer.Method, answer.Cost));
    }

    /// <summary>Every plan can be carried out day by day, costs what is said, and lies between the best of all plans and its own gap above it.</summary>
    [Fact]
    public void A_plan_is_never_worse_than_its_gap_to_the_best_of_all_plans()
    {
        var (best, all) = (0, 0);
        Seeds.Each(150, seed =>
        {
            var question = RandomAllocations.Make(seed, forces: 2, requirements: 3, units: 2);
            var answer = Allocator.Plan(question, AllocationSettings.Default);
            var plan = answer.Assignments.ToDictionary(assignment => (assignment.Force.Name, assignment.Requirement.Name), assignment => assignment.Units);
            Assert.Null(PlainAllocation.Fault(question, plan));
            Assert.Equal(PlainAllocation.Cost(question, plan), answer.Cost, 6);
            var least = PlainAllocation.Best(question);
            Assert.True(answer.Bound <= least + 1e-6, $"the bound {answer.Bound} is above the best plan {least}");
            Assert.True(answer.Cost <= least + answer.Gap + 1e-6);
            (best, all) = (best + (answer.Cost <= least + 1e-6 ? 1 : 0), all + 1);
        });
        Assert.True(best >= all - 2, $"only {best} of {all} plans are best");
    }

    private static AllocationAnswer Plan(string rows) => Allocator.Plan(Read(rows), AllocationSettings.Default);

    private static AllocationQuestion Read(string rows)
    {
        var read = AllocationTable.Read(Heading + rows, "made-for-the-test.csv");
        Assert.Empty(read.SetAside);
        return read.Question;
    }
}
