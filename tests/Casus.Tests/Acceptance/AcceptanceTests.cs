using Casus.Acceptance;
using Casus.Edits;
using Casus.Evaluation;
using Casus.Printing;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Tests.Acceptance;

/// <summary>Whether a text meets, bends or breaks what a party has said, and what would lift a block.</summary>
public sealed class AcceptanceTests
{
    private const string Source = "source \"a speech\" stated by";

    /// <summary>Northland guards Southland against Eastland; Westland may back it. Clauses and positions are added.</summary>
    private static string Text(string clauses, string positions, string facts = "", string kind = "treaty among Northland, Westland and Southland") => $$"""
        casus 1 package Border.
        as of 2026-01-31.
        party Southland is beneficiary.
        party Eastland is possible aggressor.
        party Northland is guarantor.
        party Westland is guarantor.
        fact armed-attack.
        {{facts}}
        instrument Pact, {{kind}}, signed on 2026-01-01 {
          {{clauses}}
        }
        {{positions}}
        """;

    private static AcceptanceAnswer Ask(string text) => Acceptor.Ask(Compiled.Clean(text), Compiled.Clean(text), [], withLifts: true);

    private static PositionAnswer One(string text)
    {
        var answer = Ask(text);
        return Assert.Single(answer.Parties.Concat(answer.Apart).Concat(answer.Others).SelectMany(party => party.Positions));
    }

    [Theory]
    [InlineData("Northland shall deploy", PositionFit.Breaks)]
    [InlineData("Northland will deploy", PositionFit.Breaks)]
    [InlineData("when armed-attack on Southland by Eastland, Northland shall deploy", PositionFit.Breaks)]
    [InlineData("Northland shall fight", PositionFit.Breaks)]
    [InlineData("Northland shall arm", PositionFit.Meets)]
    [InlineData("Northland may deploy", PositionFit.Bends)]
    [InlineData("Northland intends to deploy", PositionFit.Bends)]
    [InlineData("Northland shall deploy, if it so decides", PositionFit.Bends)]
    [InlineData("Northland shall assist Southland from state up to fight as it deems necessary", PositionFit.Bends)]
    [InlineData("Northland shall deploy, subject to consent of Westland", PositionFit.Bends)]
    [InlineData("Northland shall deploy, subject to consent of Eastland", PositionFit.Meets)]
    [InlineData("Northland shall not deploy", PositionFit.Meets)]
    public void A_refusal_is_broken_by_what_is_firm_and_bent_by_what_is_only_possible(string clause, PositionFit fit) =>
        Assert.Equal(fit, One(Text($"clause 1: {clause}.", $"position troops of Eastland: refuses Northland has undertaken to deploy, {Source} Eastland on 2026-01-10.")).Fit);

    [Theory]
    [InlineData("Westland shall deploy", PositionFit.Meets)]
    [InlineData("Westland may deploy", PositionFit.Bends)]
    [InlineData("Westland shall arm", PositionFit.Breaks)]
    [InlineData("Westland shall deploy, once Northland has undertaken to arm", PositionFit.Breaks)]
    [InlineData("Westland shall not deploy", PositionFit.Breaks)]
    public void A_requirement_is_met_by_what_is_firm_and_broken_by_what_cannot_come_about(string clause, PositionFit fit) =>
        Assert.Equal(fit, One(Text($"clause 1: {clause}. clause 2: Northland shall state, once Westland has begun to fight.  clause 3: Northland shall arm, subject to consent of Eastland.", $"position back of Northland: requires Westland has undertaken to deploy, {Source} Northland on 2026-01-10.")).Fit);

    [Fact]
    public void Two_who_wait_for_one_another_meet_at_one_table_only()
    {
        var answer = One(Text(
            "clause n: Northland shall deploy, once Westland has undertaken to deploy. clause w: Westland shall deploy, once Northland has undertaken to deploy.",
            $"position back of Southland: requires Northland has undertaken to deploy, {Source} Southland on 2026-01-10."));
        Assert.Equal(PositionFit.Bends, answer.Fit);
        Assert.Equal(BroughtAbout.AtOneTable, Assert.Single(answer.Clauses).Strength);
    }

    [Fact]
    public void A_press_remark_is_no_promise_by_law() =>
        Assert.Equal(PositionFit.Breaks, One(Text(
            "clause 1: Westland will deploy.", $"position back of Northland: requires Westland has undertaken by law to deploy, {Source} Northland on 2026-01-10.",
            kind: "pledge by Northland, Westland and Southland")).Fit);

    [Fact]
    public void What_a_firm_prohibition_forbids_cannot_be_what_is_required()
    {
        var answer = One(Text(
            "clause 1: Westland may deploy. clause 2: Westland shall not deploy.", $"position back of Northland: requires Westland has undertaken to deploy, {Source} Northland on 2026-01-10."));
        Assert.Equal(PositionFit.Breaks, answer.Fit);
        Assert.Contains(answer.Clauses, clause => clause is { Forbids: true, ClauseId: "Pact clause 2" });
    }

    [Fact]
    public void What_is_accepted_never_blocks()
    {
        var answer = Ask(Text("clause 1: Northland shall arm.", $"position troops of Westland: accepts Westland has undertaken to deploy, {Source} Westland on 2026-01-10."));
        Assert.DoesNotContain(answer.Parties, party => party.CouldSign == CouldSign.No);
        Assert.Equal(PositionFit.NotContained, Assert.Single(answer.Parties.SelectMany(party => party.Positions)).Fit);
    }

    [Fact]
    public void A_word_without_a_meaning_is_not_decided_and_a_defined_one_is()
    {
        var position = $"position troops of Eastland: refuses foreign-troops, {Source} Eastland on 2026-01-10.";
        var undefined = One(Text("clause 1: Northland shall deploy.", position, "fact foreign-troops."));
        Assert.Equal((PositionFit.NotDecided, PositionFit.Meets, PositionFit.Breaks), (undefined.Fit, undefined.AtBest, undefined.AtWorst));
        Assert.Contains("foreign-troops", Assert.Single(undefined.Undecided), StringComparison.Ordinal);
        Assert.Equal(PositionFit.Breaks, One(Text("clause 1: Northland shall deploy.", position, "fact foreign-troops means Northland has undertaken to deploy.")).Fit);
    }

    [Fact]
    public void What_is_open_does_not_matter_where_the_rest_decides()
    {
        var answer = One(Text(
            "clause 1: Northland shall deploy.", $"position troops of Eastland: refuses Northland has undertaken to deploy or bases, {Source} Eastland on 2026-01-10.", "fact bases."));
        Assert.Equal(PositionFit.Breaks, answer.Fit);
    }

    [Fact]
    public void A_refusal_is_asked_in_the_case_for_which_the_text_provides()
    {
        // The fact is one the clause waits for and the refusal denies: the text is performed, so it has come about.
        var answer = One(Text(
            "clause 1: Northland shall deploy, once peace-signed.", $"position troops of Eastland: refuses Northland has undertaken to deploy and not war, {Source} Eastland on 2026-01-10.",
            "fact peace-signed. fact war means not peace-signed."));
        Assert.NotEqual(PositionFit.Meets, answer.AtWorst);
    }

    [Fact]
    public void The_speakers_own_latest_word_counts()
    {
        var answer = Ask(Text("clause 1: Northland shall deploy.", $"""
            position troops of Eastland: refuses Northland has undertaken to deploy, {Source} Eastland on 2026-01-10.
            position troops of Eastland: refuses Northland has undertaken to fight, {Source} Eastland on 2026-01-20.
            position troops of Eastland: refuses Northland has undertaken to arm, {Source} Westland on 2026-01-30.
            position doubt of Eastland: refuses Northland has undertaken to arm, {Source} Westland on 2026-01-30 confidence unlikely.
            position denied of Eastland: refuses Northland has undertaken to arm, {Source} Westland on 2026-01-30 contested by Eastland.
            position one of Westland: refuses Northland has undertaken to arm, source "a paper" on 2026-01-31.
            position one of Westland: refuses Northland has undertaken to fight, source "another paper" on 2026-01.
            """));
        var standing = Assert.Single(answer.Parties.Concat(answer.Apart).SelectMany(party => party.Positions));
        Assert.Equal("Northland has undertaken to fight", Wording.Of(standing.Position.Condition));
        Assert.Equal(6, answer.SetAside.Count);
        Assert.All(answer.SetAside, aside => Assert.NotEqual("", aside.Why));
    }

    [Fact]
    public void A_position_without_a_source_is_not_used()
    {
        var package = Compiled.Clean(Text("clause 1: Northland shall deploy.", $"position troops of Eastland: refuses Northland has undertaken to deploy, {Source} Eastland on 2026-01-10."));
        var bare = package with { Positions = package.Positions.Select(position => position with { Provenance = null }).ToSequence() };
        var answer = Acceptor.Ask(bare, bare, [], withLifts: true);
        Assert.Empty(answer.Parties.Concat(answer.Apart).SelectMany(party => party.Positions));
        Assert.Equal("it has no source", Assert.Single(answer.SetAside).Why);
        Assert.All(answer.Parties.Concat(answer.Apart), party => Assert.Equal(CouldSign.HasNotSpoken, party.CouldSign));
    }

    [Fact]
    public void What_lifts_one_block_may_raise_another_and_that_is_said()
    {
        var answer = Ask(Text("clause 1: Northland shall deploy.", $"""
            position troops of Eastland: refuses Northland has undertaken to deploy, {Source} Eastland on 2026-01-10.
            position help of Southland: requires Northland has undertaken by law to deploy, {Source} Southland on 2026-01-10.
            """));
        var blocked = Assert.Single(answer.Apart, party => party.CouldSign == CouldSign.No);
        Assert.Equal("Eastland", blocked.Party);
        var lift = blocked.Positions[0].Lifts[0];
        Assert.Equal("Pact clause 1", Assert.Single(lift.Clauses));
        Assert.Equal(["Northland"], lift.OweLess);
        Assert.Equal("Southland", Assert.Single(lift.Troubles).Party);
    }

    [Fact]
    public void Who_changes_sides_changes_verdicts()
    {
        var text = Text("clause 1: Northland shall deploy.", $"position troops of Eastland: refuses Northland has undertaken to deploy, {Source} Eastland on 2026-01-10.");
        var swapped = text.Replace("Eastland", "§", StringComparison.Ordinal).Replace("Southland", "Eastland", StringComparison.Ordinal).Replace("§", "Southland", StringComparison.Ordinal);
        Assert.Equal(
            Everybody(text).Select(party => (Swapped(party.Party), party.CouldSign)).OrderBy(pair => pair.Item1, StringComparer.Ordinal),
            Everybody(swapped).Select(party => (party.Party, party.CouldSign)).OrderBy(pair => pair.Party, StringComparer.Ordinal));
        static IEnumerable<PartyAnswer> Everybody(string asked) => Ask(asked) is var answer ? answer.Parties.Concat(answer.Apart) : [];
        static string Swapped(string party) => party switch { "Eastland" => "Southland", "Southland" => "Eastland", _ => party };
    }

    [Fact]
    public void Everybody_without_whom_the_text_comes_to_nothing_must_agree() =>
        Assert.Equal(
            ["Northland", "Southland", "Westland"],
            Ask(Text("clause 1: Northland shall arm.", $"position a of Northland: accepts Northland has undertaken to arm, {Source} Northland on 2026-01-10."))
                .Parties.Select(party => party.Party).Order(StringComparer.Ordinal));

    [Fact]
    public void The_possible_aggressor_stands_apart_unless_it_is_a_party()
    {
        var apart = Ask(Text("clause 1: Northland shall arm.", $"position arms of Eastland: refuses Northland has undertaken to arm, {Source} Eastland on 2026-01-10."));
        Assert.Equal("Eastland", Assert.Single(apart.Apart).Party);
        Assert.DoesNotContain("Eastland", AcceptanceWords.Headline(apart).Split("Eastland, the possible aggressor, stands apart")[0], StringComparison.Ordinal);
        var party = Ask(Text("clause 1: Northland shall arm.", "", kind: "treaty among Northland, Westland, Southland and Eastland"));
        Assert.Empty(party.Apart);
        Assert.Contains(party.Parties, one => one.Party == "Eastland");
    }

    [Fact]
    public void Who_has_signed_is_not_said_to_be_unable_to_sign()
    {
        var signed = Ask(Text("clause 1: Northland shall arm.", $"position more of Southland: requires Northland has undertaken to fight, {Source} Southland on 2026-01-10."));
        Assert.Contains("3 of 3 who must agree have signed; of these, a stated demand is not met for: Southland", AcceptanceWords.Headline(signed), StringComparison.Ordinal);
        Assert.DoesNotContain("could not", AcceptanceWords.Headline(signed), StringComparison.Ordinal);
        Assert.Equal("has signed; a demand it states is not met", AcceptanceWords.Standing(signed.Parties.First(party => party.Party == "Southland")));
    }

    [Theory]
    [InlineData("", new[] { "Northland" })]
    [InlineData("position limit of Northland: accepts Northland has undertaken to fight, source \"a speech\" stated by Northland on 2026-01-10.", new string[0])]
    public void Of_whom_no_position_is_recorded_it_is_not_said_that_a_change_troubles_nobody(string more, string[] silent)
    {
        var answer = Ask(Text("clause 1: Northland shall arm.", $"position more of Southland: requires Northland has undertaken to fight, {Source} Southland on 2026-01-10.\n{more}"));
        var lift = answer.Parties.First(party => party.Party == "Southland").Positions[0].Lifts[0];
        Assert.Equal(silent, lift.Silent);
        Assert.Equal(silent.Length > 0, AcceptanceWords.Untroubled(lift, names => string.Join(", ", names)).Contains("no position of Northland on this is recorded", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_share_is_the_same_rank()
    {
        var positions = Compiled.Clean(Text("clause 1: Northland shall deploy.", $"position troops of Eastland: refuses Northland has undertaken to deploy, {Source} Eastland on 2026-01-10."));
        var harmless = Compiled.Clean(Text("clause 1: Northland shall arm.", ""));
        var ranking = Ranking.Of(harmless, [("b", harmless), ("c", positions), ("a", harmless)], positions);
        Assert.Equal([(1, "a"), (1, "b"), (3, "c")], ranking.Packages.Select(row => (row.Rank, row.Title)));
        Assert.Equal(["Eastland"], ranking.Packages[2].No);
    }

    /// <summary>Every lift that consists of changes of clauses, found again among the elementary edits, applied, and the position asked once more.</summary>
    [Fact]
    public void A_lift_of_the_library_applied_lifts_the_block()
    {
        var spoken = Packages.Compiled("2026-positions");
        var texts = Packages.Names.Select(Packages.Compiled).Where(package => !package.Clauses.IsEmpty).Select(package => Variants.Choose(package, null)).ToList();
        Same.Nothing(texts.SelectMany(text => Unlifted(text, spoken)));
    }

    private static IEnumerable<string> Unlifted(Package text, Package spoken)
    {
        var answer = Acceptor.Ask(text, spoken, [], withLifts: true);
        foreach (var position in answer.Parties.Concat(answer.Others).SelectMany(party => party.Positions).Where(position => position.Fit == PositionFit.Breaks))
        {
            var edits = text.Clauses.SelectMany(clause => ClauseEdits.Of(new PackageIndex(text), clause, answer.On, [position.Position.Party])).ToList();
            foreach (var lift in position.Lifts)
            {
                if (edits.Find(edit => edit.Words == lift.Words) is not { } found)
                {
                    continue;
                }
                var after = Acceptor.Ask(found.Apply(text), spoken, [], withLifts: false);
                var then = after.Parties.Concat(after.Others).SelectMany(party => party.Positions).Single(other => other.Position == position.Position);
                if (then.Fit != lift.Then)
                {
                    yield return $"{text.Name}: {lift.Words} was said to leave it at {lift.Then} and leaves it at {then.Fit}";
                }
            }
        }
    }
}
