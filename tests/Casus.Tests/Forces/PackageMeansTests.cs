using Casus.Capability;
using Casus.Checks;
using Casus.Evaluation;
using Casus.Files;
using Casus.Findings;
using Casus.Forces;
using Casus.Pillars;
using Casus.Treaties;

namespace Casus.Tests.Forces;

/// <summary>What a package itself says of its means: its figures beside the data, its support, and the time its duties take.</summary>
public sealed class PackageMeansTests
{
    private const string Late = """
        casus 1 package Late.
        party Ukraine is beneficiary. party Germany is guarantor. party Russia is possible aggressor.
        organ Bundestag of Germany.
        gate Bundestag Vote is prior approval by Bundestag for Germany to deploy, took 14 days to 28 days, source "made up" on 2026-01-06.
        supply Rail Corridor is 2 trains per day from 2026-01.
        force Brigade of Germany is 4,500 troops, at readiness 20 days, needing 12 trains over Rail Corridor.
        casus Attack is armed-attack on Ukraine by Russia.
        instrument GUA "Guarantee", agreement among Germany and Ukraine signed on 2026-01-06, ends after 10 years {
          clause 1: when Attack, Germany shall deploy Brigade in Ukraine, within DAYS days.
        }
        """;

    private static IReadOnlyList<Lever> Data =>
        [.. ForceData.Read(Files.Library.Find(Repository.Library, "", "") ?? throw new InvalidOperationException("The library is there."), ["Ukraine"], Repository.Root).Levers];

    private static Package Of(string text) => Compiled.Of(text).Package ?? throw new InvalidOperationException("It compiles.");

    private static Package Library(string name) => Packages.Open(name).Package ?? throw new InvalidOperationException($"{name} compiles.");

    private static IEnumerable<Finding> Found(string package, string code) => Checker.Check(Library(package)).Where(finding => finding.Code == code);

    private static DutyTime TimeOf(string days) => Assert.Single(PerformanceTimes.Of(new PackageIndex(Of(Late.Replace("DAYS", days, StringComparison.Ordinal)))));

    [Theory]
    [InlineData("39", true, false)]
    [InlineData("40", false, true)]
    [InlineData("54", false, false)]
    public void Days_to_arrive_are_the_vote_then_readiness_then_the_loads_by_what_is_carried_a_day(string given, bool tooLate, bool mayBe)
    {
        // 14 to 28 for the vote, 20 to be ready, 12 trains ÷ 2 a day = 6.
        var time = TimeOf(given);
        Assert.Equal((40, 54), (time.Days.Low, time.Days.High));
        Assert.Equal((tooLate, mayBe), (time.IsTooLate, time.MayBeTooLate));
    }

    [Fact]
    public void Only_the_lift_of_what_is_promised_is_waited_for()
    {
        var half = Of(Late.Replace("deploy Brigade in Ukraine, within DAYS days", "deploy 2,250 troops in Ukraine, within 30 days", StringComparison.Ordinal));
        Assert.Equal(37, Assert.Single(PerformanceTimes.Of(new PackageIndex(half))).Days.Low);
    }

    [Fact]
    public void What_no_source_gives_is_named_and_may_take_any_time()
    {
        var time = Assert.Single(PerformanceTimes.Of(new PackageIndex(Of(Late.Replace(", took 14 days to 28 days", "", StringComparison.Ordinal).Replace("DAYS", "30", StringComparison.Ordinal)))));
        Assert.Equal((26, double.PositiveInfinity), (time.Days.Low, time.Days.High));
        Assert.Equal(["Bundestag Vote"], time.NotKnown);
        Assert.False(time.IsTooLate);
    }

    [Theory]
    [InlineData("6,000", 0)]
    [InlineData("2,000", 1)]
    public void A_promise_of_more_than_can_be_away_at_one_time_shows_the_arithmetic(string declared, int warnings)
    {
        var package = Of($$"""
            casus 1 package Few.
            party Ukraine is beneficiary. party France is guarantor. party Russia is possible aggressor.
            force Contingent of France is {{declared}} troops, rotating 3 to 1.
            instrument PD "Declaration", agreement among France and Ukraine signed on 2026-01-06, ends after 10 years {
              clause 1: when armed-attack on Ukraine by Russia, France shall deploy 2,000 troops in Ukraine, within 30 days.
            }
            """);
        var found = Checker.Check(package).Where(finding => finding is { Code: "CAS410", Level: Severity.Warning }).ToList();
        Assert.Equal(warnings, found.Count);
        Assert.All(found, finding => Assert.Contains("Short of: 2,000 − 666 = 1,334 troops.", finding.Details));
    }

    [Fact]
    public void One_named_force_promised_whole_in_two_places_is_promised_twice()
    {
        var package = Of("""
            casus 1 package Twice.
            party Ukraine is beneficiary. party Estonia is beneficiary. party United Kingdom is guarantor. party Russia is possible aggressor.
            force UK Brigade of United Kingdom is 4,500 troops.
            instrument Pledges "Pledges", pledge by United Kingdom signed on 2026-01-06, owed to Ukraine {
              clause 1: when armed-attack on Ukraine by Russia, United Kingdom will deploy UK Brigade in Ukraine, within 30 days.
              clause 2: when armed-attack on Estonia by Russia, United Kingdom will deploy UK Brigade in Estonia, within 30 days.
            }
            """);
        Assert.Contains("UK Brigade is promised whole in Ukraine and Estonia.", Checker.Check(package).Where(finding => finding.Code == "CAS411").Select(finding => finding.Message));
        Assert.DoesNotContain("CAS410", Checker.Check(package).Select(finding => finding.Code));
    }

    [Fact]
    public void A_time_that_goes_down_is_told() =>
        Assert.Equal(["CAS109"], Compiled.Of(Late.Replace("took 14 days to 28 days", "took 28 days to 14 days", StringComparison.Ordinal).Replace("DAYS", "30", StringComparison.Ordinal)).Findings.Where(finding => finding.Level == Severity.Error).Select(finding => finding.Code));

    [Fact]
    public void Canada_is_counted_twice_with_Latvia()
    {
        var finding = Assert.Single(Found("2026-positions", "CAS411"));
        Assert.Contains("of Canada that are kept for Latvia", finding.Message, StringComparison.Ordinal);
        Assert.Contains(finding.Details, detail => detail.Contains("free for Ukraine: 0", StringComparison.Ordinal));
    }

    [Fact]
    public void The_naval_pledges_of_four_states_stand_behind_the_straits()
    {
        var behind = Found("2026-positions", "CAS414").Where(finding => finding.Message.Contains("Montreux", StringComparison.Ordinal)).SelectMany(finding => finding.Places.Skip(1)).Select(place => place.Label).ToList();
        Assert.All(new[] { "Sweden", "Belgium", "United Kingdom", "Greece" }, state => Assert.Contains(behind, words => words.StartsWith(state, StringComparison.Ordinal)));
        Assert.All(behind, words => Assert.DoesNotContain("Türkiye", words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-positions")]
    [InlineData("2026-gates")]
    public void Hubs_stand_behind_Article_17(string package) =>
        Assert.Contains(Found(package, "CAS414"), finding => finding.Message.Contains("Article-17, which Verkhovna Rada keeps shut while martial-law", StringComparison.Ordinal)
            && finding.Places.Any(place => place.Label.Contains("set-up-hubs", StringComparison.Ordinal)));

    [Fact]
    public void Those_of_the_second_phase_who_have_no_troops_or_refuse_them_are_taken_off()
    {
        var details = Found("2026-positions", "CAS415").SelectMany(finding => finding.Details).ToList();
        Assert.Contains("Iceland: has none: Icelandic Forces: 0 troops.", details);
        Assert.Contains("Left: 4 − 1 = 3 (United Kingdom, Norway and Türkiye).", details);
        Assert.Contains(details, detail => detail.StartsWith("Left: 15 − 6 = 9 (", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-positions")]
    [InlineData("2025-08-founding")]
    public void The_aircraft_figure_stands_as_two_claims(string package)
    {
        var finding = Assert.Single(Found(package, "CAS416"), finding => finding.Message.Contains("aircraft", StringComparison.Ordinal));
        Assert.Contains("40 to 160 aircraft, 48 to 160 aircraft", finding.Message, StringComparison.Ordinal);
        Assert.Contains("The lower ends are 8 aircraft apart, the upper ends 0.", finding.Details);
    }

    [Fact]
    public void A_figure_of_the_package_that_differs_from_the_data_leaves_both_standing()
    {
        var package = Of("""
            casus 1 package Test.
            party Ukraine is beneficiary. party United Kingdom is guarantor.
            force UK Regulars of United Kingdom is 60,000 troops, source "TEST" on 2026-02.
            fund PURL of United Kingdom is 4.18 billion USD, appropriated 1 billion USD, source "TEST" on 2026-02.
            """);
        var levers = new LeverSet(PackageFigures.Joined(Data, package));
        Assert.Equal((60_000, 71_000), (levers.Find("uk-regulars")?.Quantity?.Range.Low, levers.Find("uk-regulars" + PackageFigures.InData)?.Quantity?.Range.Low));
        Assert.Contains("60000 troops in the package (TEST) and 71000 in data/forces", Assert.Single(PackageFigures.Differences(Data, package)).Words, StringComparison.Ordinal);
        // What says the same stands once; what money has come to is a figure of its own.
        Assert.Null(levers.Find("purl" + PackageFigures.InData));
        Assert.Equal((3.18, 3.18), PillarReports.Of("Test", levers, []).Range("purl-not-appropriated") is var left ? (Math.Round(left.Low, 9), Math.Round(left.High, 9)) : default);
    }

    [Fact]
    public void An_order_takes_the_years_of_a_supply_that_grows()
    {
        var package = Of("""
            casus 1 package Test.
            party Ukraine is beneficiary. party Makers.
            supply Rounds of Makers is 100 interceptors per year from 2026-01-01, rising to 300 interceptors per year by 2028-01-01, source "made up" on 2026-01.
            stock Round Order of Ukraine is 10 interceptors, on order 500 interceptors from Rounds priority 2, source "made up" on 2026-01.
            """);
        var levers = new LeverSet(PackageFigures.Joined([], package));
        Assert.Equal(2, levers.Find("round-order-on-order-rank")?.Quantity?.Range.Low);
        // 100 to 300 over two years (365.25 days each) make 400; the last 100 at 300 a year.
        var years = PillarReports.Of("Test", levers, []).Range("round-order-on-order-years-from-rounds");
        Assert.Equal(2 + (1.0 / 3), years.Low, 0.01);
    }

    /// <summary>The package carries what the data carries, and with the same figures: nothing is said twice in two ways.</summary>
    [Fact]
    public void The_library_says_no_figure_in_two_ways() =>
        Same.Nothing(PackageFigures.Differences(Data, Library("2026-positions")).Select(difference => difference.Words));

    [Fact]
    public void Intelligence_and_sanctions_are_told_as_firm_as_the_evaluator_finds_them()
    {
        var backing = PackageBackings.Of(Of("""
            casus 1 package Support.
            party Ukraine is beneficiary. party United States is guarantor. party France is guarantor. party Russia is possible aggressor.
            act share-intelligence.
            act protect-networks "cyber defence".
            casus Attack is armed-attack on Ukraine by Russia.
            instrument GUA "Guarantee", agreement among United States, France and Ukraine signed on 2026-01-06, ends after 10 years {
              clause 1: when Attack, United States shall share-intelligence, within 1 day.
              clause 2: when Attack, each Guarantor State shall sanction Russia, within 30 days.
              clause 3: when Attack, France may protect-networks.
            }
            group Guarantors each Guarantor State is United States and France.
            """));
        Assert.Equal(
            [
                (SupportKind.Intelligence, "United States", Firmness.Firm), (SupportKind.Sanctions, "United States", Firmness.Firm),
                (SupportKind.Sanctions, "France", Firmness.Firm), (SupportKind.Cyber, "France", Firmness.Possible),
            ],
            backing.Support.Select(promise => (promise.Kind, promise.Party, promise.Firmness)));
        var report = PillarReports.Of("Test", new LeverSet([]), [], backing: backing with { Duties = [] });
        Assert.Equal(["United States", "France"], Assert.Single(report.Pillars).Notes.Where(note => note.Kind == CircumstanceKind.OneProvider).SelectMany(note => note.Parties));
    }

    [Fact]
    public void The_snapback_tells_who_may_start_it_and_that_a_refusal_brings_it_about()
    {
        var rules = PackageBackings.Of(Library("2025-snapback")).Rules.Select(rule => rule.Words).ToList();
        Assert.Contains(rules, words => words.StartsWith("starts when at least 1 of Participants has requested snapback", StringComparison.Ordinal)
            && words.Contains("France, Germany, United Kingdom, China, Russia and Iran; that United States left", StringComparison.Ordinal)
            && words.Contains("contested by United States", StringComparison.Ordinal));
        Assert.Contains(rules, words => words.Contains("comes unless Security Council decides to keep-relief within 30 days", StringComparison.Ordinal)
            && words.Contains("any one of China, France, Russia, United Kingdom and United States can bring it about by refusing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_body_that_must_agree_to_sanctions_names_who_can_stop_them_alone()
    {
        var rules = PackageBackings.Of(Of("""
            casus 1 package Vote.
            party Ukraine is beneficiary. party France is guarantor. party Italy is guarantor. party Hungary is guarantor. party Russia is possible aggressor.
            group Members each Member is France, Italy and Hungary.
            body Council of Members decides by at least 2 of members, veto by Hungary.
            casus Attack is armed-attack on Ukraine by Russia.
            instrument Return "Return", agreement among Members and Ukraine signed on 2026-01-06, ends after 10 years {
              clause 1: when Attack, each Member shall sanction Russia, subject to decision of Council.
            }
            """)).Rules;
        var rule = Assert.Single(rules);
        Assert.Contains("Council decides by at least 2 of members, veto by Hungary", rule.Words, StringComparison.Ordinal);
        Assert.Equal(["Hungary"], rule.Alone);
    }
}
