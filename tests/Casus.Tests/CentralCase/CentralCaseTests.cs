using Casus.Responses;
using Casus.Treaties;

namespace Casus.Tests.CentralCase;

/// <summary>
/// The table of design 6.10, row by row, on the package of the positions of 2026. A row is what was said, changed as the row says; every change is made
/// to the text of the package, so that it is the text that answers.
/// </summary>
public sealed class CentralCaseTests
{
    private const string RussiaSigns = "Russia has undertaken to sign-peace";

    /// <summary>The words of the table, each with the clause that carries it. That the ceasefire is in force has no clause; Poland's offer waits for it and for nothing else.</summary>
    private static readonly Dictionary<string, string> names = new(StringComparer.Ordinal)
    {
        ["uk"] = "UK", ["fr"] = "FR", ["de"] = "DE", ["be"] = "BE", ["us"] = "US backstop", ["us-law"] = "US backstop", ["ua"] = "Ukraine signs",
        ["ua-2"] = "Ukraine ceases fire", ["ru"] = "Russia ceases fire", ["pl"] = "ceasefire-in-force",
    };

    private const string All = "BE; DE; FR; Russia ceases fire; UK; US backstop; Ukraine ceases fire; Ukraine signs; ceasefire-in-force";

    [Theory]
    [InlineData(Corner.Firm)]
    [InlineData(Corner.Assured)]
    public void As_written_nothing_is_owed(Corner corner) => Row(corner, Source(), "", comesTrue: "", undefined: "");

    [Fact]
    public void As_written_only_the_cease_fire_is_possible() =>
        Row(Corner.Possible, Source(), "", comesTrue: "Russia ceases fire; Ukraine ceases fire; ceasefire-in-force", undefined: "");

    [Fact]
    public void With_the_signature_of_Russia_and_the_US_promise_by_law_still_only_the_cease_fire() =>
        Row(Corner.Possible, PromiseByLaw(Source()), RussiaSigns, comesTrue: "Russia ceases fire; Ukraine ceases fire; ceasefire-in-force", undefined: "");

    [Fact]
    public void At_one_table_the_backstop_and_the_peace_come_and_the_rest_is_not_settled() =>
        Row(Corner.AtOneTable, PromiseByLaw(Source()), RussiaSigns, comesTrue: "US backstop; Ukraine signs",
            undefined: "BE; DE; FR; Russia ceases fire; UK; Ukraine ceases fire; ceasefire-in-force");

    [Fact]
    public void At_one_table_without_the_objection_to_troops_everything_comes() =>
        Row(Corner.AtOneTable, WithoutObjection(PromiseByLaw(Source())), RussiaSigns, comesTrue: All, undefined: "");

    [Fact]
    public void With_interim_cover_and_without_the_objection_everything_comes_and_nothing_need_be_simultaneous() =>
        Row(Corner.Possible, WithoutObjection(InterimCover(Source())), "", comesTrue: All, undefined: "");

    [Fact]
    public void With_interim_cover_and_the_objection_the_rest_is_not_settled() =>
        Row(Corner.Possible, InterimCover(Source()), "", comesTrue: "US backstop; Ukraine signs",
            undefined: "BE; DE; FR; Russia ceases fire; UK; Ukraine ceases fire; ceasefire-in-force");

    /// <summary>The circle and the path of facts B.8, in one finding.</summary>
    [Fact]
    public void The_circular_wait_is_one_finding_with_the_whole_path()
    {
        var circle = Assert.Single(Packages.FindingsOf("2026-positions"), finding => finding.Code == "CAS601");
        var said = circle.Message + " " + string.Join(' ', circle.Details) + " " + string.Join(' ', circle.Places.Select(place => place.Label));
        foreach (var step in new[] { "United States", "Ukraine", "Russia", "United Kingdom", "France", "Germany", "backstop", "sign-peace", "cease-fire", "deploy", "clause us", "clause ua", "clause us-law", "clause ru", "clause uk" })
        {
            Assert.Contains(step, said, StringComparison.Ordinal);
        }
        Assert.True(circle.Mend.Length > 0, "the circle names nobody who could break it");
    }

    [Fact]
    public void The_texts_that_do_not_settle_it_are_a_finding_and_name_their_cycle()
    {
        var open = Packages.FindingsOf("2026-positions").Where(finding => finding.Code == "CAS605").ToList();
        Assert.Contains(open, finding => finding.Message.Contains("clause ru", StringComparison.Ordinal) && finding.Message.Contains("clause uk", StringComparison.Ordinal));
    }

    private static void Row(Corner corner, string source, string given, string comesTrue, string undefined)
    {
        var response = Ask.Of(Compiled.Clean(source), given);
        CornerAnswer Answer(DutyAnswer duty) => corner switch
        {
            Corner.Firm => duty.Firm,
            Corner.Assured => duty.Assured,
            Corner.Possible => duty.Possible,
            _ => duty.AtOneTable,
        };
        string Named(Func<CornerAnswer, bool> which) => string.Join("; ", response.Duties
            .Where(duty => duty.Instrument is "Positions" or "US Text" && names.ContainsKey(duty.Label) && which(Answer(duty)))
            .Select(duty => names[duty.Label]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal((comesTrue, undefined), (Named(answer => answer.Reached is not null), Named(answer => answer.Contested)));
    }

    private static string Source() => Packages.Read("treaties/2026-positions/2026-positions.casus").Content;

    /// <summary>The US text is signed, so that its promise stands by law.</summary>
    private static string PromiseByLaw(string source) => Edited(source, "agreement among United States and Ukraine, unsigned,", "agreement among United States and Ukraine,");

    /// <summary>The US promise stands by law and waits for nobody.</summary>
    private static string InterimCover(string source) => Edited(
        PromiseByLaw(source), "United States shall backstop, once Ukraine has undertaken to sign-peace, once Russia has undertaken to sign-peace,", "United States shall backstop,");

    private static string WithoutObjection(string source) => Edited(source, "Russia may cease-fire, unless at least 1 of Coalition has undertaken to deploy,", "Russia may cease-fire,");

    /// <summary>Where the lines break means nothing to the change.</summary>
    private static string Edited(string source, string found, string instead)
    {
        var words = string.Join(@"\s+", found.Split(' ').Select(System.Text.RegularExpressions.Regex.Escape));
        var matches = System.Text.RegularExpressions.Regex.Count(source, words, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
        Assert.True(matches == 1, $"the words stand {matches} times in the package, not once: {found}");
        return System.Text.RegularExpressions.Regex.Replace(source, words, instead, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
    }
}
