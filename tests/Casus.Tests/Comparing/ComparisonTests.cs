using Casus.Checks;
using Casus.Comparing;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Tests.Comparing;

/// <summary>What a comparison says of two texts is what the reference says of their situations, one by one.</summary>
public sealed class ComparisonTests
{
    private const int MostTried = 5;

    /// <summary>Two texts by package and instrument (empty: all), the second with its proposer (empty: none).</summary>
    public static TheoryData<string, string, string, string, string> Texts => new()
    {
        { "2022-istanbul", "Communiqué", "2022-istanbul", "Draft Treaty", "" },
        { "2022-istanbul", "Draft Treaty", "2022-istanbul", "Draft Treaty", "Russia" },
        { "2026-01-paris", "Paris Draft", "2026-01-paris", "Paris", "" },
        { "1994-budapest", "", "2024-us-ukraine", "", "" },
        { "2025-08-founding", "", "2026-positions", "", "" },
        { "1925-locarno", "", "1939-paris", "", "" },
    };

    [Fact]
    public void Istanbul_the_draft_is_weaker_than_the_communique_where_Russia_is_the_aggressor_and_stronger_nowhere()
    {
        var compared = Compared(Text("2022-istanbul", "Communiqué"), Text("2022-istanbul", "Draft Treaty"));
        Assert.True(compared.Supposed);
        var weaker = compared.Classes.Where(one => one.Parties.Any(row => row.Verdict == Verdict.Weaker)).ToList();
        Assert.NotEmpty(weaker);
        Assert.All(weaker, one => Assert.Equal("Russia", one.Aggressor));
        Assert.All(compared.Classes.SelectMany(one => one.Parties), row => Assert.True(row.Verdict is Verdict.Weaker or Verdict.Equal, $"{row.Parties}: {row.Verdict}"));
    }

    [Fact]
    public void Paris_the_duty_that_the_United_States_had_in_the_draft_is_named()
    {
        var compared = Compared(Text("2026-01-paris", "Paris Draft"), Text("2026-01-paris", "Paris"));
        var lost = Assert.Single(compared.Clauses, change => change.Fate == ClauseFate.Lost && change.Before?.Label == "3-us");
        Assert.Equal("support-force-in-attack", lost.Before?.Duty?.Measure.Word);
        Same.Lists(["United States"], lost.BearersLost);
        Assert.All(compared.Classes, one => Assert.Equal(Verdict.Weaker, Assert.Single(one.Parties, row => row.Parties.Contains("United States")).Verdict));
        Assert.Contains("the United States will support the multinational force in case of attack", CommandRun.Of("diff", "2026-01-paris:draft", ":final").Output.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>Every example, given to the reference, shows what it is said to show and nothing else.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public void An_example_given_back_to_the_reference_shows_the_difference(string firstPackage, string firstInstrument, string secondPackage, string secondInstrument, string proposer)
    {
        var (first, second) = (Text(firstPackage, firstInstrument), Text(secondPackage, secondInstrument, proposer));
        var compared = Compared(first, second);
        var tried = 0;
        foreach (var one in compared.Classes)
        {
            foreach (var row in one.Parties)
            {
                Assert.Equal(row.Verdict == Verdict.Equal, row.Examples.IsEmpty);
                foreach (var example in row.Examples)
                {
                    var before = Solved(first, compared.Supposed, one, example.Given);
                    var after = Solved(second, compared.Supposed, one, example.Given);
                    foreach (var change in example.Changes)
                    {
                        Assert.All(row.Parties.Where(party => !party.StartsWith("at least ", StringComparison.Ordinal)), party =>
                        {
                            bool Reaches(SolvedCase solved, string? word) => word is not null && Cover.Reaching(solved, change.Corner, party, word).Any();
                            Assert.True(change.Before is null || Reaches(before, change.Before));
                            Assert.True(change.After is null || Reaches(after, change.After));
                            Assert.True(change.Verdict != Verdict.Weaker || !Reaches(after, change.Before));
                            Assert.True(change.Verdict != Verdict.Stronger || !Reaches(before, change.After));
                        });
                        tried++;
                    }
                }
            }
        }
        Assert.NotEqual(0, tried);
    }

    /// <summary>The verdict, worked out the long way: every situation of the class, by the reference.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public void A_verdict_is_what_the_reference_says_of_every_situation(string firstPackage, string firstInstrument, string secondPackage, string secondInstrument, string proposer)
    {
        var (first, second) = (Text(firstPackage, firstInstrument), Text(secondPackage, secondInstrument, proposer));
        var compared = Compared(first, second);
        foreach (var one in compared.Classes.Where(one => one.Unknowns <= MostTried))
        {
            var facts = Facts(first, compared.Supposed, one).Concat(Facts(second, compared.Supposed, one)).Distinct().ToList();
            Assert.Equal(one.Unknowns, facts.Count);
            var (less, more) = (new HashSet<string>(), new HashSet<string>());
            for (var situation = 0; situation < 1 << facts.Count; situation++)
            {
                var number = situation;
                var given = facts.Select((fact, place) => fact.Literal(((number >> place) & 1) == 1)).ToList();
                var (before, after) = (Reached(Solved(first, compared.Supposed, one, given)), Reached(Solved(second, compared.Supposed, one, given)));
                less.UnionWith(before.Except(after).Select(item => item.Party));
                more.UnionWith(after.Except(before).Select(item => item.Party));
            }
            foreach (var row in one.Parties)
            {
                foreach (var party in row.Parties.Where(party => !party.StartsWith("at least ", StringComparison.Ordinal)))
                {
                    var expected = (less.Contains(party), more.Contains(party)) switch
                    {
                        (true, true) => Verdict.Incomparable,
                        (true, false) => Verdict.Weaker,
                        (false, true) => Verdict.Stronger,
                        _ => Verdict.Equal,
                    };
                    Assert.True(expected == row.Verdict, $"{party} in {string.Join("; ", one.Happens.Select(literal => Wording.Of(literal)))}: {row.Verdict}, and by the reference {expected}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Two_texts_in_each_others_place_have_each_others_verdicts(string firstPackage, string firstInstrument, string secondPackage, string secondInstrument, string proposer)
    {
        var (first, second) = (Text(firstPackage, firstInstrument), Text(secondPackage, secondInstrument, proposer));
        var (there, back) = (Compared(first, second), Compared(second, first));
        Assert.Equal(Verdicts(there, turned: false), Verdicts(back, turned: true));
        int Count(Comparison compared, ClauseFate fate) => compared.Clauses.Count(change => change.Fate == fate);
        Assert.Equal(Count(there, ClauseFate.Lost), Count(back, ClauseFate.Gained));
        Assert.Equal(Count(there, ClauseFate.Gained), Count(back, ClauseFate.Lost));
    }

    [Fact]
    public void A_clause_under_another_label_is_the_same_clause()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Library, "1994-budapest", "1994-budapest.casus"));
        var package = Compiled.Clean(source);
        var renamed = Compiled.Clean(source.Replace("clause 6:", "clause consultation:", StringComparison.Ordinal));
        var compared = Compared(ComparableText.Of("as it is", package, null, package.Reading, []), ComparableText.Of("renamed", renamed, null, package.Reading, []));
        var change = Assert.Single(compared.Clauses);
        Assert.Equal((ClauseFate.Renamed, "6", "consultation"), (change.Fate, change.Before?.Label, change.After?.Label));
        Assert.All(compared.Classes.SelectMany(one => one.Parties), row => Assert.Equal(Verdict.Equal, row.Verdict));
    }

    /// <summary>A party loses on one ladder and gains on another; there is no exchange between them.</summary>
    [Fact]
    public void Two_ladders_do_not_compare()
    {
        const string Declared = """
            casus 1 package P. as of 2026-01-01.
            party Home is beneficiary. party Helper is guarantor. party Foe is possible aggressor.
            casus Attack is armed-attack on Home by Foe.
            instrument T, treaty among Helper and Home, signed on 2026-01-01 {

            """;
        var (arms, words) = (Compiled.Clean(Declared + "clause 1: when Attack, Helper shall arm Home. }"), Compiled.Clean(Declared + "clause 1: when Attack, Helper shall consult with Home. }"));
        var compared = Compared(ComparableText.Of("arms", arms, null, arms.Reading, []), ComparableText.Of("words", words, null, words.Reading, []));
        var row = Assert.Single(Assert.Single(compared.Classes).Parties);
        Assert.Equal(Verdict.Incomparable, row.Verdict);
        var shown = row.Examples.SelectMany(example => example.Changes).Where(change => change.Corner == Corner.Firm).ToList();
        Assert.Contains(shown, change => change is { Ladder: "Help", Before: "arm", After: null });
        Assert.Contains(shown, change => change is { Ladder: "Voice", Before: null, After: "consult" });
    }

    private static ComparableText Text(string package, string instrument, string proposer = "")
    {
        var compiled = Packages.Compiled(package);
        return ComparableText.Of(package, compiled, proposer.Length == 0 ? null : proposer, compiled.Reading, instrument.Length == 0 ? [] : [instrument]);
    }

    private static Comparison Compared(ComparableText first, ComparableText second) => Comparer.Compare(first, second, Signing.AsNeeded, SweepSettings.Default);

    private static (PackageIndex Index, Case Case) Asked(ComparableText text, bool supposed, ClassComparison one)
    {
        var index = text.AsRead(supposed);
        return (index, new Case(index, one.Victim, one.Aggressor, Requester: null, CheckDay.Of(new PackageIndex(text.Package))));
    }

    private static SolvedCase Solved(ComparableText text, bool supposed, ClassComparison one, IEnumerable<Condition> given)
    {
        var (index, @case) = Asked(text, supposed, one);
        var at = new DateTimeOffset(@case.On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return Responder.Solve(index, new Knowledge(index, Situation.Of(at, [.. one.Happens, .. one.DoesNotHappen, .. given])), @case, new Question(text.Reading, AsIfSigned: false, ProposedBy: null));
    }

    private static IReadOnlyList<Casus.Circuits.Unknown> Facts(ComparableText text, bool supposed, ClassComparison one)
    {
        var (index, @case) = Asked(text, supposed, one);
        return OpenFacts.Of(index, @case, one.Happens.Concat(one.DoesNotHappen));
    }

    private static HashSet<(string Party, Corner Corner, string Word)> Reached(SolvedCase solved) =>
    [
        .. from corner in solved.Corners.Keys
           from candidate in solved.Candidates
           from word in Cover.Reached(solved, corner, candidate)
           where candidate.Duty.Measure.Kind != MeasureKind.Assist || word != "assist"
           select (candidate.Bearer, corner, word),
    ];

    private static IReadOnlyList<string> Verdicts(Comparison compared, bool turned) =>
    [
        .. compared.Classes
            .SelectMany(one => one.Parties.SelectMany(row => row.Parties.Select(party =>
                $"{string.Join("; ", one.Happens.Select(literal => Wording.Of(literal)).Order(StringComparer.Ordinal))} {party}: {Turned(row.Verdict, turned)}")))
            .Order(StringComparer.Ordinal),
    ];

    private static Verdict Turned(Verdict verdict, bool turned) => (verdict, turned) switch
    {
        (Verdict.Weaker, true) => Verdict.Stronger,
        (Verdict.Stronger, true) => Verdict.Weaker,
        _ => verdict,
    };
}
