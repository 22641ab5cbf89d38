using System.Globalization;
using System.Text;
using Casus.Responses;
using Casus.Situations;
using Casus.Timing;

namespace Casus.Tests.Timing;

/// <summary>From the attack to a duty that is due, if everybody takes all the time that the text gives.</summary>
public sealed class ResponseTimeTests
{
    private const int Cases = 60;

    private const string Head = """
        casus 1 package Clocks. binding means law. as of 2026-01-01.
        party Victim is beneficiary. party Attacker is possible aggressor.
        party Ally One is guarantor. party Ally Two is guarantor. party Ally Three is guarantor.
        group Allies each Ally is Ally One, Ally Two and Ally Three.
        fact armed-attack "an armed attack". fact found-aggression "aggression is found".
        act prepare "prepare".
        casus Attack is armed-attack on Victim by Attacker.

        """;

    [Theory]
    [InlineData("when Attack, Ally One shall deploy, within 24 hours of trigger.", 24)]
    [InlineData("when Attack, Ally One shall deploy, within 24 hours of request, at request of Victim.", 24)]
    [InlineData("when Attack, Ally One shall deploy, within 1 days, not before 3 days after armed-attack.", 96)]
    [InlineData("when Attack, Ally One shall deploy, within 1 days of trigger, not before 3 days after armed-attack.", 72)]
    [InlineData("when Attack, Ally One shall deploy, beginning within 2 days.", 48)]
    [InlineData("when Attack, Ally One shall deploy, no later than 2026-01-10.", 240)]
    [InlineData("when Attack, Ally One shall deploy, within 2 days of signature.", 48)]
    public void One_duty_is_due(string sentence, double hours) => Assert.Equal(hours, Deploying($"clause 1: {sentence}").First.Hours);

    [Theory]
    [InlineData("when Attack, Ally One shall deploy.", TimeStepKind.Doing)]
    [InlineData("when Attack, Ally One shall deploy, forthwith.", TimeStepKind.Doing)]
    [InlineData("when Attack, Ally One may deploy, within 24 hours.", TimeStepKind.Choice)]
    [InlineData("when Attack, Ally One shall deploy, within 24 hours, once Ally Two has undertaken to arm.", TimeStepKind.Promise)]
    [InlineData("when Attack, Ally One shall deploy, within 24 hours, once Ally Two has begun to arm.", TimeStepKind.Deed)]
    [InlineData("when Attack as found by Ally Two, Ally One shall deploy, within 24 hours.", TimeStepKind.Finding)]
    [InlineData("when Attack, Ally One shall deploy, within 24 hours, subject to consent of Ally Two.", TimeStepKind.Decision)]
    [InlineData("when Attack, Ally One shall deploy, within 24 hours, provided found-aggression.", TimeStepKind.Premise)]
    public void The_step_without_a_clock_is_named(string sentence, TimeStepKind kind)
    {
        var time = Deploying($"clause 1: {sentence}");
        Assert.Null(time.First.Hours);
        Assert.Equal(kind, Assert.Single(time.First.WithoutClock).Kind);
        Assert.All(time.First.WithoutClock, step => Assert.True(step.At.Line > 0, $"{step.Words} has no place"));
    }

    [Fact]
    public void A_body_takes_all_its_time()
    {
        var time = Deploying(
            "clause 1: when Attack, Ally One shall deploy, within 24 hours of decision, at request of Victim, subject to decision of Council.",
            "body Council of Allies decides by unanimity, failing decision within 72 hours of request approved.");
        Assert.True(time.IsFirm);
        Assert.Equal(96, time.First.Hours);
        Assert.Equal([TimeStepKind.Request, TimeStepKind.Decision, TimeStepKind.Doing], time.First.Steps.Select(step => step.Kind));
    }

    [Fact]
    public void Those_who_wait_for_each_other_wait_for_ever()
    {
        var time = Deploying("clause 1: when Attack, Ally One shall deploy, within 1 days, once Ally Two has undertaken to deploy. clause 2: when Attack, Ally Two shall deploy, within 1 days, once Ally One has undertaken to deploy.");
        Assert.Equal(NotFirm.Open, time.WhyNot);
        Assert.Null(time.First.Hours);
        Assert.Contains(time.First.WithoutClock, step => step.Clock.Contains("waits for itself", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_help_and_the_last_are_told_apart()
    {
        var time = Deploying("clause 1: when Attack, Ally One shall deploy, within 3 days. clause 2: when Attack, Ally Two shall deploy, within 1 days. clause 3: when Attack, Ally Three shall deploy.");
        Assert.Equal(("Ally Two", 24.0), (time.First.Party, time.First.Hours));
        Assert.Equal(("Ally Three", null), (time.Last.Party, time.Last.Hours));
    }

    /// <summary>Deeds that wait for deeds, in a random order: the due hour of the last is the longest path through them, worked out here in another way.</summary>
    [Fact]
    public void The_longest_chain_of_deeds_is_the_longest_path() => Seeds.Each(Cases, seed =>
    {
        var dice = new Dice(seed);
        var count = dice.Between(2, 9);
        var limits = Enumerable.Range(0, count).Select(_ => dice.Between(1, 90)).ToList();
        var edges = (from to in Enumerable.Range(1, count - 1) from @from in Enumerable.Range(0, to) where dice.OneIn(2) select (From: @from, To: to)).ToList();
        var words = new StringBuilder("casus 1 package Chain. binding means law. as of 2026-01-01.\nparty Victim is beneficiary. party Attacker is possible aggressor.\nfact armed-attack \"an armed attack\".\ncasus Attack is armed-attack on Victim by Attacker.\n");
        var names = Enumerable.Range(0, count).Select(i => "Ally " + (char)('A' + i)).ToList();
        foreach (var name in names)
        {
            words.Append(CultureInfo.InvariantCulture, $"party {name} is guarantor.\n");
        }
        words.Append(CultureInfo.InvariantCulture, $"instrument Pact, treaty among {string.Join(", ", names)} and Victim, signed on 2025-01-01 {{\n");
        foreach (var i in dice.Shuffled(Enumerable.Range(0, count)))
        {
            var waits = edges.Where(edge => edge.To == i).Select(edge => $", once {names[edge.From]} has begun to deploy");
            words.Append(CultureInfo.InvariantCulture, $"  clause c{i}: when Attack, {names[i]} shall deploy, within {limits[i]} hours{string.Concat(waits)}.\n");
        }
        var package = Compiled.Clean(words.Append("}\n").ToString());
        var time = Assert.Single(ResponseTimes.Of(package, new Question(package.Reading, AsIfSigned: false, null), new DateOnly(2026, 1, 1), []).Answers).Times.Single(time => time.Word == "deploy");
        // Every path, by brute force.
        int Longest(int to) => limits[to] + edges.Where(edge => edge.To == to).Select(edge => Longest(edge.From)).DefaultIfEmpty(0).Max();
        var all = Enumerable.Range(0, count).Select(Longest).ToList();
        Assert.True(time.IsFirm, "whoever keeps its word makes the next duty arise");
        Assert.Equal(all.Min(), time.First.Hours);
        Assert.Equal(all.Max(), time.Last.Hours);
        Assert.Equal(time.Last.Hours, time.Last.Steps[^1].By);
    });

    private static WordTime Deploying(string clauses, string more = "")
    {
        var package = Compiled.Clean(Head + more + "\ninstrument Pact, treaty among Allies and Victim, signed on 2025-01-01 {\n" + clauses + "\n}\n");
        var answer = Assert.Single(ResponseTimes.Of(package, new Question(package.Reading, AsIfSigned: false, null), new DateOnly(2026, 1, 1), []).Answers);
        return Assert.Single(answer.Times, time => time.Word == "deploy");
    }
}
