using Casus.Findings;
using Casus.Statements;
using Casus.Treaties;

namespace Casus.Tests.Statements;

/// <summary>The keywords of a sentence suggest a clause; a person decides.</summary>
public sealed class SuggestionTests
{
    private const string Source = """
        casus 1 package Test.
        party Ukraine is beneficiary.
        party Russia is possible aggressor.
        party France is guarantor.
        party United Kingdom is guarantor.
        group Coalition each Coalition State is France and United Kingdom.
        act monitor-ceasefire "take part in watching the ceasefire".
        fact ceasefire-in-force "a ceasefire is in force".
        casus Renewed Attack is armed-attack on Ukraine by Russia.
        instrument S "a statement", statement among Coalition, signed on 2026-01-06 {
          clause 1: France will consult with Ukraine, source "x" on 2026-01-06.
        }

        """;

    private static readonly Package package = Compiled.Clean(Source);

    [Theory]
    [InlineData("The U.K. and France will deploy forces in Ukraine, once a ceasefire is in force.", "jointly United Kingdom and France will deploy in Ukraine, once ceasefire-in-force.")]
    [InlineData("France shall provide Ukraine with weapons within 30 days.", "France shall arm Ukraine, within 30 days.")]
    [InlineData("In case of an armed attack on Ukraine, France and the United Kingdom shall consult with Ukraine.", "when Renewed Attack, jointly France and United Kingdom shall consult with Ukraine.")]
    [InlineData("In the event of future armed attack by Russia, Coalition States intend to assist Ukraine.", "when Renewed Attack, each Coalition State intends to assist Ukraine.")]
    [InlineData("We stand ready to participate in the monitoring of the ceasefire.", "each Coalition State intends to monitor-ceasefire.")]
    [InlineData("France may impose sanctions.", "France may sanction Russia.")]
    [InlineData("Russia shall not use force.", "Russia shall not fight.")]
    [InlineData("Upon request, France will come to the aid of Ukraine within 24 hours, in accordance with its constitutional procedures.", "France will assist Ukraine, within 24 hours of request, at request of Ukraine, subject to its own process.")]
    public void A_promise_suggests_a_clause(string sentence, string clause) => Assert.Equal(clause, Suggestion.Of(sentence, package)?.Clause);

    /// <summary>How far it binds is the first thing a person has to weigh, so a weak word is never made a strong one.</summary>
    [Theory]
    [InlineData("shall", "shall")]
    [InlineData("must", "shall")]
    [InlineData("will", "will")]
    [InlineData("undertakes to", "will")]
    [InlineData("commits to", "will")]
    [InlineData("intends to", "intends to")]
    [InlineData("stands ready to", "intends to")]
    [InlineData("is ready to commit to", "intends to")]
    [InlineData("should", "intends to")]
    [InlineData("may", "may")]
    [InlineData("could", "may")]
    [InlineData("shall not", "shall not")]
    [InlineData("undertakes not to", "shall not")]
    [InlineData("will not", "will not")]
    public void A_verb_suggests_how_far_it_binds(string verb, string modal) => Assert.Equal(modal, Suggestion.Of($"France {verb} assist Ukraine.", package)?.Modal);

    [Theory]
    [InlineData("Joint statement of the leaders")]
    [InlineData("France is a neighbour of Germany.")]
    [InlineData("The meeting took place in Paris on 6 January 2026.")]
    [InlineData("")]
    [InlineData("…")]
    public void Words_that_promise_nothing_suggest_nothing(string sentence) => Assert.Null(Suggestion.Of(sentence, package));

    [Theory]
    [InlineData("It will be decided by history.")]
    [InlineData("Guarantees will be activated once a ceasefire enters into force.")]
    [InlineData("France will dance.")]
    public void Where_somebody_or_something_is_missing_there_is_no_clause(string sentence)
    {
        var suggestion = Suggestion.Of(sentence, package);
        Assert.NotNull(suggestion);
        Assert.Null(suggestion.Clause);
    }

    /// <summary>The neutrality of the rules: with the roles swapped in the words, they are swapped in the clause.</summary>
    [Fact]
    public void Swapped_parties_are_swapped_in_the_clause()
    {
        var swapped = Compiled.Clean(Source.Replace("Ukraine", "Xland", StringComparison.Ordinal).Replace("Russia", "Ukraine", StringComparison.Ordinal).Replace("Xland", "Russia", StringComparison.Ordinal));
        Assert.Equal("when Renewed Attack, France shall arm Ukraine.", Suggestion.Of("If Ukraine is attacked by Russia, France shall send weapons to Ukraine.", package)?.Clause);
        Assert.Equal("when Renewed Attack, France shall arm Russia.", Suggestion.Of("If Russia is attacked by Ukraine, France shall send weapons to Russia.", swapped)?.Clause);
    }

    [Fact]
    public void Without_a_package_what_is_written_with_capitals_is_a_name() =>
        Assert.Equal("jointly United Kingdom and Norway will deploy in Ukraine.", Suggestion.Of("Britain and Norway will deploy troops in Ukraine.", package: null)?.Clause);

    /// <summary>Whatever clause is suggested can be put into the package: it is understood, with every name known.</summary>
    [Fact]
    public void A_suggested_clause_is_understood()
    {
        var dice = new Dice(4);
        string[] openings = ["", "In case of an attack, ", "If Russia attacks Ukraine, ", "Once a ceasefire holds, ", "Upon request, ", "In the event of aggression against France, "];
        string[] who = ["France", "the Coalition States", "We", "France and the United Kingdom", "Russia", "Each Coalition State", "Ukraine"];
        string[] modal = ["shall", "will", "undertakes to", "stand ready to", "may", "shall not", "should", "will not"];
        string[] what = ["assist Ukraine", "send weapons to Ukraine", "consult with Ukraine", "deploy troops", "impose sanctions", "use armed force", "condemn it", "monitor the ceasefire", "support Ukraine with military equipment"];
        string[] tails = ["", " within 24 hours", " in accordance with their laws", " once the ceasefire is in force", " at the request of Ukraine", ", subject to approval by Parliament"];
        var clauses = 0;
        for (var round = 0; round < 800; round++)
        {
            var sentence = $"{dice.Of(openings)}{dice.Of(who)} {dice.Of(modal)} {dice.Of(what)}{dice.Of(tails)}.";
            if (Suggestion.Of(sentence, package)?.Clause is { } clause)
            {
                clauses++;
                var text = Source.Replace("clause 1: France will consult with Ukraine, source \"x\" on 2026-01-06.", $"clause 1: {clause.TrimEnd('.')}, source \"x\" on 2026-01-06.", StringComparison.Ordinal);
                Same.Nothing(Compiled.Of(text).Findings.Where(finding => finding.Level == Severity.Error).Select(finding => $"{sentence}\n{clause}\n{finding.Code} {finding.Message}"));
            }
        }
        Assert.True(clauses > 600, $"only {clauses} of 800 sentences gave a clause");
    }
}
