using Casus.Editing;
using Casus.Findings;

namespace Casus.Tests.Editing;

/// <summary>What is said of words under the cursor, how a text is coloured and outlined, and which mends can be taken.</summary>
public sealed class ReadingTests
{
    private static HoverText Hovering(string before)
    {
        var edited = EditedText.Behind(before);
        return Hover.At(edited.Package, edited.Tree, edited.Cursor) ?? throw new InvalidOperationException($"Nothing is said of {before}.");
    }

    [Fact]
    public void A_party_is_told_with_its_gloss_and_role()
    {
        var hover = Hovering("is Corv");
        Assert.Equal("Corvia, a party", hover.Title);
        Assert.Contains("the Republic of Corvia", hover.Sentences);
        Assert.Contains(hover.Sentences, sentence => sentence.Contains("guarantor", StringComparison.Ordinal));
    }

    [Fact]
    public void A_clause_is_read_back_as_it_was_understood()
    {
        var hover = Hovering("each Guarantor sha");
        Assert.Equal("shall", hover.Title);
        Assert.Contains(hover.Sentences, sentence => sentence.Contains("legal duty", StringComparison.Ordinal));
        Assert.Contains(hover.Sentences, sentence => sentence.StartsWith("Clause 1: When Attack, each Guarantor shall consult with Arden", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("at requ", "at request of")]
    [InlineData("wit", "within")]
    public void A_slot_is_explained_by_its_whole_phrase(string before, string phrase)
    {
        var edited = EditedText.Of(EditedText.Arden, EditedText.Arden.IndexOf(before == "wit" ? "within 24" : "at request", StringComparison.Ordinal) + before.Length);
        Assert.Equal(phrase, Hover.At(edited.Package, edited.Tree, edited.Cursor)?.Title);
    }

    [Fact]
    public void The_built_in_facts_are_explained() => Assert.Contains("an armed attack on a state, its territory, forces, vessels or aircraft", Hovering("is armed-att").Sentences);

    [Fact]
    public void Between_sentences_nothing_is_said()
    {
        var edited = EditedText.Of(EditedText.Arden.Replace("casus Attack", "\n|\n casus Attack", StringComparison.Ordinal));
        Assert.Null(Hover.At(edited.Package, edited.Tree, edited.Cursor));
    }

    [Fact]
    public void Names_are_coloured_by_what_they_stand_for()
    {
        var edited = EditedText.Of(EditedText.Arden.Replace("casus Attack", "-- what can happen\ncasus Attack", StringComparison.Ordinal), 0);
        var roles = SemanticTokens.Of(edited.Package, edited.Tree).GroupBy(token => edited.Words(token.At)).ToDictionary(same => same.Key, same => same.First().Role);
        Assert.Equal(TokenRole.Party, roles["Corvia"]);
        Assert.Equal(TokenRole.Group, roles["Guarantor"]);
        Assert.Equal(TokenRole.Institution, roles["Council"]);
        Assert.Equal(TokenRole.Fact, roles["armed-attack"]);
        Assert.Equal(TokenRole.Measure, roles["train-forces"]);
        Assert.Equal(TokenRole.Measure, roles["consult"]);
        Assert.Equal(TokenRole.Modal, roles["shall"]);
        Assert.Equal(TokenRole.Casus, roles["Attack"]);
        Assert.Equal(TokenRole.Comment, roles["-- what can happen"]);
        Assert.Equal(TokenRole.Quotation, roles["\"the Republic of Corvia\""]);
    }

    /// <summary>Editors take the stretches one after the other, none over two lines.</summary>
    [Theory]
    [MemberData(nameof(Packages.Sources), MemberType = typeof(Packages))]
    public void Coloured_stretches_are_in_order_and_on_one_line(string source)
    {
        var edited = EditedText.Of(Packages.Read(source).Content, 0);
        var end = 0;
        foreach (var token in SemanticTokens.Of(edited.Package, edited.Tree))
        {
            Assert.True(token.At.Start >= end, $"{token.At} begins before the one before it ends.");
            Assert.Equal(token.At.Line, token.At.EndLine);
            end = token.At.Start + token.At.Length;
        }
        Assert.True(end > 0);
    }

    [Fact]
    public void An_instrument_holds_its_articles_and_they_their_clauses()
    {
        var edited = EditedText.Of(EditedText.Arden, 0);
        var covenant = Outline.Of(edited.Package, edited.Tree).Single(item => item.Kind == SymbolKind.Instrument);
        Assert.Equal("Covenant of Arden Bay", covenant.Detail);
        var article = Assert.Single(covenant.Inner);
        Assert.Equal("article 1", article.Name);
        Assert.Equal(["clause 1", "clause 2"], article.Inner.Select(clause => clause.Name));
    }

    [Theory]
    [InlineData("group Guarantors each Guarantor is Corvia and Delmark.", "group Guarantors each Guarantor is Corvia and Delmark", "Write `.` after `Delmark`")]
    [InlineData("each Guarantor shall consult", "each Guarantor must consult", "Write `shall`")]
    [InlineData("among Arden and Guarantors", "among Ardn and Guarantors", "Write Arden")]
    [InlineData("each Guarantor shall", "Guarantors shall", "Write \"each Guarantor\"")]
    [InlineData("within 24 hours of request", "wthin 24 hours of request", "Write `within`")]
    [InlineData("treaty among", "treaty treaty among", "Take it out")]
    public void The_mend_of_a_finding_can_be_taken_and_mends_it(string right, string wrong, string title)
    {
        var broken = EditedText.Of(EditedText.Arden.Replace(right, wrong, StringComparison.Ordinal), 0);
        Assert.Contains(broken.Package.Compilation.Findings, finding => finding.Level == Severity.Error);
        var fix = broken.Package.Compilation.Findings.SelectMany(finding => CodeFixes.Of(broken.Package, finding)).Single(fix => fix.Title == title);
        Assert.Equal(EditedText.Arden, broken.After(fix.Edits));
    }

    [Fact]
    public void An_unknown_fact_can_be_declared_on_the_spot()
    {
        var broken = EditedText.Of(EditedText.Arden.Replace("or harbour-closed", "or cable-cut", StringComparison.Ordinal), 0);
        var fix = broken.Package.Compilation.Findings.SelectMany(finding => CodeFixes.Of(broken.Package, finding)).Single(fix => fix.Title == "Declare it: fact cable-cut.");
        Assert.Contains("\nfact cable-cut.\ninstrument Covenant", broken.After(fix.Edits), StringComparison.Ordinal);
    }

    /// <summary>No mend is offered that was not tried: whatever is broken, taking one leaves fewer findings as grave.</summary>
    [Theory]
    [MemberData(nameof(BadInput))]
    public void Every_mend_that_is_offered_helps(string file)
    {
        var edited = EditedText.Of(File.ReadAllText(Path.Combine(Repository.Tests, "bad-input", file)), 0);
        var before = edited.Package.Compilation.Findings;
        foreach (var fix in before.SelectMany(finding => CodeFixes.Of(edited.Package, finding)))
        {
            var after = Compiled.Of(edited.After(fix.Edits), EditedText.Path).Findings;
            Assert.True(
                after.Count(finding => finding.Level >= fix.Finding.Level) < before.Count(finding => finding.Level >= fix.Finding.Level),
                $"{fix.Title}: {string.Join("; ", after.Select(finding => finding.Message))}");
        }
    }

    /// <summary>Authors ask most while a text is broken.</summary>
    [Theory]
    [MemberData(nameof(BadInput))]
    public void Every_place_of_a_broken_text_can_be_asked_about(string file)
    {
        var edited = EditedText.Of(File.ReadAllText(Path.Combine(Repository.Tests, "bad-input", file)), 0);
        var length = edited.Tree.Text.Content.Length;
        for (var position = 0; position <= length; position += Math.Max(1, length / 200))
        {
            var list = Completion.At(edited.Package, edited.Tree, position);
            Assert.InRange(position, list.Replaces.Start, list.Replaces.Start + list.Replaces.Length);
            var hover = Hover.At(edited.Package, edited.Tree, position);
            Assert.True(hover is null || (hover.At.Start <= position && position <= hover.At.Start + hover.At.Length));
            var declared = References.Definition(edited.Package, edited.Tree, position);
            Assert.Equal(declared is not null && Rename.At(edited.Package, edited.Tree, position).Refusal.Length == 0, declared is not null);
        }
        Assert.All(Outline.Of(edited.Package, edited.Tree), item => Assert.InRange(item.At.Start, item.Whole.Start, item.Whole.Start + item.Whole.Length));
    }

    public static TheoryData<string> BadInput => [.. Directory.EnumerateFiles(Path.Combine(Repository.Tests, "bad-input"), "*.casus").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
