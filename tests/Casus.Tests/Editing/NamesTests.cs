using Casus.Editing;

namespace Casus.Tests.Editing;

/// <summary>Going to what a name means, finding where it is used, and giving it another.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("treaty among Arden and Guar", "group Guarantors each Guarantor is Corvia and Delmark")]
    [InlineData("each Guaran", "group Guarantors each Guarantor is Corvia and Delmark")]
    [InlineData("when Att", "casus Attack is armed-attack on Arden")]
    [InlineData("when Attack or harb", "fact harbour-closed")]
    [InlineData("once clause 1", "clause 1: when Attack")]
    public void A_name_leads_to_its_declaration(string before, string declaration)
    {
        var edited = EditedText.Behind(before);
        var at = References.Definition(edited.Package, edited.Tree, edited.Cursor);
        Assert.NotNull(at);
        var start = EditedText.Arden.IndexOf(declaration, StringComparison.Ordinal);
        Assert.InRange(at.Start, start, start + declaration.Length);
    }

    [Fact]
    public void A_word_of_the_language_leads_nowhere()
    {
        var edited = EditedText.Behind("each Guarantor sha");
        Assert.Null(References.Definition(edited.Package, edited.Tree, edited.Cursor));
    }

    [Fact]
    public void A_party_is_found_wherever_it_is_named()
    {
        var edited = EditedText.Behind("party Corv");
        var places = References.Of(edited.Package, edited.Tree, edited.Cursor, includeDeclaration: true);
        // Twice as a name of its own, once as bearer; `the Republic of Corvia` stands in quotation marks and is no name.
        Assert.Equal(["Corvia", "Corvia", "Corvia"], places.Select(edited.Words));
        Assert.Equal(2, References.Of(edited.Package, edited.Tree, edited.Cursor, includeDeclaration: false).Count);
    }

    [Fact]
    public void A_label_belongs_to_its_instrument()
    {
        const string two = EditedText.Arden + """
            instrument Protocol "a second text", protocol among Arden and Guarantors, signed on 2026-02-21 {
              clause 1: when Attack, each Guarantor shall deploy, source "Protocol" on 2026-02-21.
              clause 2: when Attack, each Guarantor shall consult with Arden, notwithstanding clause 1 of Covenant, source "Protocol" on 2026-02-21.
            }

            """;
        var edited = EditedText.Of(two, two.IndexOf("clause 1: when Attack, each Guarantor shall consult", StringComparison.Ordinal) + "clause ".Length);
        var lines = References.Of(edited.Package, edited.Tree, edited.Cursor, includeDeclaration: true).Select(at => at.Line).ToList();
        Assert.Equal(3, lines.Count);
        Assert.DoesNotContain(two[..two.IndexOf("clause 1: when Attack, each Guarantor shall deploy", StringComparison.Ordinal)].Count(letter => letter == '\n') + 1, lines);
    }

    [Theory]
    [InlineData("party Corv", "Kingdom-of-Corvia")]
    [InlineData("group Guarantors each Guaran", "Ally")]
    [InlineData("fact harb", "port-closed")]
    [InlineData("once clause 1", "1a")]
    [InlineData("casus Att", "Armed Attack")]
    public void After_a_renaming_the_text_means_the_same(string before, string name)
    {
        var edited = EditedText.Behind(before);
        var renaming = Rename.To(edited.Package, edited.Tree, edited.Cursor, name);
        Assert.Equal("", renaming.Refusal);
        var renamed = edited.After(renaming.Edits);
        var now = Compiled.Of(renamed, EditedText.Path);
        Assert.Equal(edited.Package.Compilation.Findings.Select(finding => finding.Code), now.Findings.Select(finding => finding.Code));
        Assert.Contains(name, renamed, StringComparison.Ordinal);
        // Named back, it is the text it was.
        var back = EditedText.Of(renamed, renaming.Edits[0].At.Start);
        Assert.Equal(EditedText.Arden, back.After(Rename.To(back.Package, back.Tree, back.Cursor, edited.Words(renaming.Edits[0].At)).Edits));
    }

    [Theory]
    [InlineData("party Corv", "Delmark", "taken")]
    [InlineData("party Corv", "corvia", "a name is words with a capital")]
    [InlineData("party Corv", "", "cannot be its name")]
    [InlineData("fact harb", "Harbour Closed", "one word in small letters")]
    [InlineData("fact harb", "shall", "one word in small letters")]
    [InlineData("armed-att", "raid", "Every package knows the word armed-attack")]
    [InlineData("each Guarantor sha", "must", "no such thing stands here")]
    public void A_name_that_would_be_misread_is_refused_with_the_reason(string before, string name, string reason)
    {
        var edited = EditedText.Behind(before);
        var renaming = Rename.To(edited.Package, edited.Tree, edited.Cursor, name);
        Assert.Contains(reason, renaming.Refusal, StringComparison.Ordinal);
        Assert.Empty(renaming.Edits);
    }

    /// <summary>Every name of the library can be renamed and named back, and the file is what it was.</summary>
    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Renaming_there_and_back_changes_nothing(string package)
    {
        var path = Packages.FilesIn(Path.Combine(Repository.Library, package))[0];
        var text = File.ReadAllText(path);
        var edited = EditedText.Of(text, 0);
        var party = edited.Package.Compilation.Package?.Parties[^1].Name ?? "";
        var at = edited.Package.Compilation.Package?.Parties[^1].At.Start ?? 0;
        var cursor = text.IndexOf(party, at, StringComparison.Ordinal);
        var renaming = Rename.To(edited.Package, edited.Tree, cursor, "Zembla-Of-Old");
        Assert.Equal("", renaming.Refusal);
        var renamed = edited.After(renaming.Edits);
        var back = EditedText.Of(renamed, renamed.IndexOf("Zembla-Of-Old", StringComparison.Ordinal));
        Assert.Equal(text, back.After(Rename.To(back.Package, back.Tree, back.Cursor, party).Edits));
    }
}
