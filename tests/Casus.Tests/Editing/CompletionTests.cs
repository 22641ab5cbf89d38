using Casus.Editing;
using Casus.Syntax;

namespace Casus.Tests.Editing;

/// <summary>What an author is offered while writing.</summary>
public sealed class CompletionTests
{
    /// <summary>Every so many words of a source are tried; all of them would take minutes.</summary>
    private const int Step = 13;

    [Theory]
    [MemberData(nameof(Packages.Sources), MemberType = typeof(Packages))]
    public void Every_word_of_the_library_would_have_been_offered(string source)
    {
        var text = Packages.Read(source).Content;
        var edited = EditedText.Of(text, 0, source);
        var missing = new List<string>();
        var first = source.Length % Step;
        for (var i = first; i < edited.Tree.Tokens.Length; i += Step)
        {
            var token = edited.Tree.Tokens[i];
            if (token.Kind is TokenKind.Name or TokenKind.Word or TokenKind.Keyword && !IsNew(edited, token) && !IsOffered(edited, i))
            {
                missing.Add($"{edited.Tree.Text.Location(token.Start, token.Length)} {token.Value}");
            }
        }
        Same.Nothing(missing);
    }

    /// <summary>What an author makes up: a name where it is declared, a unit, the noun for a member.</summary>
    private static bool IsNew(EditedText edited, Token token) =>
        token.Kind is TokenKind.Name or TokenKind.Word && (References.Definition(edited.Package, edited.Tree, token.Start) is not { } declared || declared.Start == token.Start);

    private static bool IsOffered(EditedText edited, int index)
    {
        var token = edited.Tree.Tokens[index];
        var offered = Completion.At(edited.Package, edited.Tree, token.Start).Items;
        // A keyword may be the second word of a phrase that was offered at the first: `of` of `at request of`.
        return offered.Any(item => item.Words == token.Value || item.Words.StartsWith(token.Value + " ", StringComparison.Ordinal))
            || (token.Kind == TokenKind.Keyword && Enumerable.Range(1, 5).Any(back => index >= back && IsWithinPhrase(edited, index, back)));
    }

    private static bool IsWithinPhrase(EditedText edited, int index, int back)
    {
        var words = string.Join(' ', edited.Tree.Tokens.Skip(index - back).Take(back + 1).Select(token => token.Value));
        return Completion.At(edited.Package, edited.Tree, edited.Tree.Tokens[index - back].Start).Items.Any(item => (item.Words + " ").StartsWith(words + " ", StringComparison.Ordinal) || IsLikeTemplate(item.Template, words));
    }

    /// <summary>A slot is offered with its usual filling: <c>within 24 hours of request</c>.</summary>
    private static bool IsLikeTemplate(string? template, string words) => template is not null && template.Split(' ')[0] == words.Split(' ')[0] && words.Split(' ')[^1] is var last && template.Contains(last, StringComparison.Ordinal);

    [Fact]
    public void After_who_comes_how_firmly() =>
        Assert.Equal(["shall", "shall not", "will", "will not", "intends to", "may", "except", "intend to"], EditedText.WithLine("clause 3: when Attack, each Guarantor |").Offered());

    [Fact]
    public void After_the_modal_come_acts_and_rungs_and_no_facts()
    {
        var offered = EditedText.WithLine("clause 3: when Attack, each Guarantor shall |").Offered();
        Assert.Contains("train-forces", offered);
        Assert.Contains("deploy", offered);
        Assert.Contains("assist", offered);
        Assert.DoesNotContain("harbour-closed", offered);
        Assert.DoesNotContain("Corvia", offered);
    }

    [Fact]
    public void After_what_is_owed_come_the_slots_in_their_order()
    {
        var offered = EditedText.WithLine("clause 3: when Attack, each Guarantor shall consult with Arden, |").Offered().ToList();
        foreach (var (earlier, later) in new[] { ("only in", "forthwith"), ("within", "if it so decides"), ("at request of", "once"), ("once", "provided"), ("unless", "source") })
        {
            Assert.True(offered.IndexOf(earlier) >= 0 && offered.IndexOf(earlier) < offered.IndexOf(later), $"{earlier} before {later} in {string.Join("; ", offered)}");
        }
        Assert.Contains("as it deems necessary", offered);
    }

    [Fact]
    public void A_slot_with_a_choice_is_offered_with_all_its_words() =>
        Assert.Equal(["consent of", "decision of", "its own process"], EditedText.WithLine("clause 3: when Attack, each Guarantor shall consult with Arden, subject to |").Offered().Where(words => words is "consent of" or "decision of" or "its own process"));

    [Fact]
    public void Each_takes_groups_and_their_members_and_nobody_else()
    {
        var offered = EditedText.WithLine("clause 3: when Attack, each |").Offered();
        Assert.Contains("Guarantor", offered);
        Assert.Contains("Guarantors", offered);
        Assert.DoesNotContain("Arden", offered);
    }

    [Fact]
    public void A_place_is_asked_for_where_a_place_belongs()
    {
        var offered = EditedText.WithLine("clause 3: when Attack, each Guarantor shall consult with Arden, only in |").Offered();
        Assert.Contains("Arden Bay", offered);
        Assert.DoesNotContain("Council", offered);
    }

    [Fact]
    public void A_label_of_the_package_is_offered_behind_clause() =>
        Assert.Equal(["1", "2"], EditedText.WithLine("clause 3: when Attack, each Guarantor shall consult with Arden, notwithstanding clause |").Offered());

    [Fact]
    public void What_is_begun_is_replaced_as_a_whole()
    {
        var edited = EditedText.Behind("treaty among Arden and Guar");
        var list = Completion.At(edited.Package, edited.Tree, edited.Cursor);
        Assert.Equal("Guarantors", edited.Words(list.Replaces));
        Assert.Contains("Guarantors", list.Items.Select(item => item.Words));
    }

    [Fact]
    public void Between_declarations_a_declaration_can_begin()
    {
        var offered = EditedText.Of(EditedText.Arden + "|").Offered();
        Assert.Contains("party", offered);
        Assert.Contains("instrument", offered);
        Assert.DoesNotContain("clause", offered);
        Assert.DoesNotContain("as of", offered);
    }

    [Fact]
    public void In_an_instrument_a_clause_can_begin_and_no_party()
    {
        var offered = EditedText.WithLine("|").Offered();
        Assert.Contains("clause", offered);
        Assert.Contains("paraphrase", offered);
        Assert.DoesNotContain("party", offered);
    }

    [Fact]
    public void An_empty_file_begins_with_its_header() => Assert.Equal(["casus 1 package"], EditedText.Of("|").Offered());

    [Theory]
    [InlineData("-- a note on |")]
    [InlineData("text \"words of |\"")]
    public void In_notes_and_quotations_nothing_is_offered(string line) => Assert.Empty(EditedText.WithLine(line).Offered());

    [Fact]
    public void In_a_sentence_that_cannot_be_read_everything_is_offered()
    {
        var offered = EditedText.WithLine("clause 3: under no circumstances whatever |").Offered();
        Assert.Contains("Corvia", offered);
        Assert.Contains("harbour-closed", offered);
        Assert.Contains("unless", offered);
    }
}
