using Casus.Findings;

namespace Casus.Tests.Evaluation;

/// <summary>A limit forbids what is above it, and nothing below.</summary>
public sealed class LimitTests
{
    [Fact]
    public void A_limit_is_a_prohibition_that_says_how_much()
    {
        var answer = Ask.Of(Compiled.Clean(Package("")), "").Under("Terms", "limit").Single();
        Assert.True(answer.IsProhibition);
        Assert.Contains("more than 500 troops", answer.Measure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("200 troops", false)]
    [InlineData("500 troops", false)]
    [InlineData("up to 2,000 troops", false)]
    [InlineData("2,000 aircraft", false)]
    [InlineData("", false)]
    [InlineData("501 troops", true)]
    [InlineData("at least 2,000 troops", true)]
    public void A_duty_contradicts_a_limit_only_when_its_least_is_above(string amount, bool contradicts)
    {
        var findings = Compiled.Findings(Package($"clause duty: Arden shall deploy {amount} in Bay, source \"T\" on 2026-01-01."));
        Assert.DoesNotContain(findings, finding => finding.Code != "CAS701" && finding.Level == Severity.Error);
        Assert.Equal(contradicts, findings.Any(finding => finding.Code == "CAS701"));
    }

    /// <summary>What is given says nothing of how much, so that a deed alone is no breach; one of an unlimited prohibition is.</summary>
    [Theory]
    [InlineData("more than 500 troops ", false)]
    [InlineData("", true)]
    public void A_deed_alone_does_not_break_a_limit(string limit, bool breaks)
    {
        var folder = Directory.CreateTempSubdirectory("casus-limit-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "limit.casus"), Package("").Replace("more than 500 troops ", limit, StringComparison.Ordinal)
                + "scenario Landing from 2026-02-01 {\n  day 1: Arden has begun to deploy.\n}\n");
            var run = CommandRun.In(folder, "scenario", "limit.casus");
            Assert.Equal((0, ""), (run.Exit, run.Error));
            Assert.Equal(breaks, run.Output.Contains("broken", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Package(string duty) =>
        $$"""
        casus 1 package Limits.
        as of 2026-02-01.
        party Arden is beneficiary.
        party Borland is possible aggressor.
        area Bay.
        instrument Terms, treaty among Arden and Borland, signed on 2026-01-01 {
          clause limit: Arden shall not deploy more than 500 troops in Bay, source "T" on 2026-01-01.
          {{duty}}
        }

        """;
}
