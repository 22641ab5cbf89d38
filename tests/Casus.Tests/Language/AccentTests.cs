using Casus.Findings;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Tests.Language;

/// <summary>A letter with its accent is one letter, whether it was typed as one character or as two.</summary>
public sealed class AccentTests
{
    [Theory]
    [InlineData("Tu\u0308rkiye", "T\u00FCrkiye")]
    [InlineData("Co\u0302te-d\u2019Ivoire", "C\u00F4te-d\u2019Ivoire")]
    [InlineData("S\u030Ctefan", "\u0160tefan")]
    [InlineData("\u0418\u0306\u043E\u0440\u043A", "\u0419\u043E\u0440\u043A")]
    [InlineData("\u0406\u0308", "\u0407")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "\uD55C\uAD6D")]
    [InlineData("\u304B\u3099", "\u304C")]
    public void Accents_typed_behind_a_letter_are_joined_to_it(string typed, string name) => Assert.Equal(name, Accents.Joined(typed));

    /// <summary>Vietnamese has two accents on one letter, and keyboards give them in either order.</summary>
    [Theory]
    [InlineData("a\u0323\u0302")]
    [InlineData("a\u0302\u0323")]
    [InlineData("\u00E2\u0323")]
    [InlineData("\u1EA1\u0302")]
    [InlineData("\u1EAD")]
    public void The_order_of_accents_does_not_matter(string typed) => Assert.Equal("\u1EAD", Accents.Joined(typed));

    [Theory]
    [InlineData("plain words")]
    [InlineData("T\u00FCrkiye")]
    [InlineData("x\u0323")]
    [InlineData("\u0301")]
    [InlineData("a\uD834\u0301")]
    public void What_has_nothing_to_join_stays_as_it_is(string words) => Assert.Equal(words, Accents.Joined(words));

    [Fact]
    public void A_party_is_the_same_in_either_spelling_and_no_character_of_the_text_is_lost()
    {
        const string mixed = """
            casus 1 package Accents.
            binding means political.
            party T\u00FCrkiye is guarantor.
            party Arden is beneficiary.
            fact vote-in-\u0130zmir "both".
            instrument Pledge, pledge by Tu\u0308rkiye, signed on 2026-01-01 {
              clause \u00E9t\u00E9: when vote-in-I\u0307zmir, Tu\u0308rkiye will arm Arden, source "D" on 2026-01-01.
            }
            """;
        var text = System.Text.RegularExpressions.Regex.Unescape(mixed);
        var parsed = Parser.Parse(new SourceText("accents.casus", text));
        Assert.Equal(text, string.Concat(parsed.Tokens.Select(token => token.Leading + token.Text)));
        Same.Nothing(Compiled.Of(text).Findings.Where(finding => finding.Level == Severity.Error).Select(finding => finding.Message));
    }

    [Fact]
    public void A_question_may_be_typed_in_either_spelling()
    {
        var package = Packages.Compiled("2022-istanbul");
        Assert.Contains(package.Parties, party => party.Name == "T\u00FCrkiye");
        var run = CommandRun.Of("respond", "2022-istanbul", "--given", "armed-attack on Tu\u0308rkiye by Russia");
        Assert.Equal((0, ""), (run.Exit, run.Error));
    }
}
