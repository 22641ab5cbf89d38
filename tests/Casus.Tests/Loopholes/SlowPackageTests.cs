using System.Globalization;
using Casus.Checks;
using Casus.Loopholes;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Tests.Loopholes;

/// <summary>A package made to be slow: facts without structure, deep conditions, promises that wait for one another in thousands of ways.</summary>
public sealed class SlowPackageTests
{
    private const int Facts = 60;
    private const int Guarantors = 30;

    [Fact]
    public void A_search_whose_time_is_up_says_what_it_has_not_decided()
    {
        var package = Compiled.Clean(Text(clauses: 300, seed: 20261128));
        using var end = new CancellationTokenSource();
        end.Cancel();

        var findings = SearchChecker.Check(package, SweepSettings.Default, end.Token);

        Assert.All(findings, finding => Assert.StartsWith("Not decided:", finding.Message, StringComparison.Ordinal));
        Assert.Equal(4, findings.Length);
    }

    /// <summary>Once took hours: every pair of clauses was compared, and every loop looked for anew for every set of parties.</summary>
    [Fact]
    public void Two_thousand_clauses_that_wait_for_one_another_are_checked_without_search()
    {
        var package = Compiled.Clean(Text(clauses: 2000, seed: 20261129));

        var circle = Assert.Single(Checker.Check(package), finding => finding.Code == "CAS601");

        Assert.Contains("nobody can move first", circle.Message, StringComparison.Ordinal);
        Assert.Contains("More than 3 would have to move first to break it.", circle.Details);
    }

    [Fact]
    public void Contradictions_that_too_many_open_facts_hide_are_not_decided()
    {
        var open = string.Join(" or ", Enumerable.Range(0, Facts / 2).Select(i => $"( {Fact(2 * i)} and {Fact(2 * i + 1)} )"));
        var package = Compiled.Clean(Heading()
            + $"  clause must: when Attack and ( {open} ), Guarantor-1 shall deploy.\n"
            + $"  clause must-not: when Attack and not ( {open} ), Guarantor-1 shall not deploy.\n}}\n");

        var findings = SearchChecker.Check(package, SweepSettings.Default);

        Assert.Contains(findings, finding => finding.Message == "Not decided: contradictions could not all be looked for, because 60 facts are open, which is too many to try each way.");
    }

    private static string Fact(int number) => $"fact-{(char)('a' + number / 26)}{(char)('a' + number % 26)}";

    private static string Heading()
    {
        var names = Enumerable.Range(0, Guarantors).Select(i => string.Create(CultureInfo.InvariantCulture, $"Guarantor-{i}")).ToList();
        return "casus 1 package Slow.\nbinding means law.\nas of 2026-01-01.\nparty Victim State is beneficiary.\nparty Aggressor State is possible aggressor.\n"
            + string.Concat(names.Select(name => $"party {name} is guarantor.\n"))
            + string.Concat(Enumerable.Range(0, Facts).Select(i => $"fact {Fact(i)}.\n"))
            + "casus Attack is armed-attack on Victim State by Aggressor State.\n"
            + $"instrument Pact, treaty among {Wording.Names([.. names, "Victim State"])} signed on 2025-01-01 {{\n";
    }

    private static string Text(int clauses, int seed)
    {
        var dice = new Dice(seed);
        string[] rungs = ["consult", "sanction", "arm", "deploy", "fight"];
        string Condition(int depth) => depth == 0
            ? (dice.OneIn(3) ? "not " : "") + Fact(dice.Below(Facts))
            : $"( {Condition(depth - 1)} {(dice.OneIn(2) ? "and" : "or")} {Condition(depth - 1)} )";
        string Waits() => dice.OneIn(2) ? string.Create(CultureInfo.InvariantCulture, $", once Guarantor-{dice.Below(Guarantors)} has undertaken to {dice.Of(rungs)}") : "";
        var text = string.Concat(Enumerable.Range(0, clauses).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"  clause c{i}: when Attack and {Condition(dice.Between(1, 6))}, Guarantor-{dice.Below(Guarantors)} {(dice.OneIn(4) ? "may" : "shall")} {dice.Of(rungs)}{Waits()}.\n")));
        return Heading() + text + "}\n";
    }
}
