using Casus.Syntax;
using Casus.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Casus.Tests.Language;

/// <summary>No character of a file is lost, and everything understood stands somewhere in it.</summary>
public sealed class LosslessTests
{
    [Theory]
    [MemberData(nameof(Packages.Sources), MemberType = typeof(Packages))]
    public void Every_source_is_held_whole(string file) => Check(Packages.Read(file));

    [Theory]
    [MemberData(nameof(Packages.Sources), MemberType = typeof(Packages))]
    public void Line_ends_of_another_system_change_nothing_but_places(string file)
    {
        var unix = Packages.Read(file);
        var other = new SourceText(file, unix.Content.ReplaceLineEndings("\r\n"));
        Check(other);
        Same.Lists(Parser.Parse(unix).Sentences, Parser.Parse(other).Sentences);
    }

    [Fact]
    public void Every_random_package_is_held_whole() => Seeds.Each(150, seed =>
        Check(new SourceText("random.casus", PackageText.Of(RandomPackages.Make(seed, RandomShape.Whole)))));

    [Fact]
    public void Any_text_at_all_is_held_whole() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Check(new SourceText("any.casus", text ?? "")))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20261122, 1));

    private static void Check(SourceText text)
    {
        var tree = Parser.Parse(text);
        Assert.Equal(text.Content, string.Concat(tree.Tokens.Select(token => token.Leading + token.Text)));
        Assert.Equal(TokenKind.EndOfFile, tree.Tokens[^1].Kind);
        var end = 0;
        foreach (var token in tree.Tokens)
        {
            Assert.Equal(end + token.Leading.Length, token.Start);
            Assert.Equal(text.Content.Substring(token.Start, token.Length), token.Text);
            end = token.End;
        }
        Assert.Equal(text.Content.Length, end);
        InOrder(text, tree.Sentences.Select(sentence => sentence.At));
        foreach (var instrument in tree.Sentences.OfType<InstrumentDeclaration>())
        {
            InOrder(text, instrument.Items.Select(item => item.At));
            Assert.All(instrument.Items, item => Assert.InRange(item.At.Start, instrument.At.Start, instrument.At.Start + instrument.At.Length - item.At.Length));
        }
        foreach (var place in tree.Findings.SelectMany(finding => finding.Places))
        {
            Within(text, place.At);
        }
    }

    private static void InOrder(SourceText text, IEnumerable<SourceLocation> places)
    {
        var end = 0;
        foreach (var place in places)
        {
            Within(text, place);
            Assert.True(place.Length > 0 && place.Start >= end, $"{place} begins at {place.Start}, before {end}");
            end = place.Start + place.Length;
        }
    }

    private static void Within(SourceText text, SourceLocation place)
    {
        Assert.Equal(text.Path, place.File);
        Assert.InRange(place.Start, 0, text.Content.Length);
        Assert.InRange(place.Start + place.Length, place.Start, text.Content.Length);
        Assert.Equal(text.Position(place.Start), (place.Line, place.Column));
        Assert.Equal(text.Position(place.Start + place.Length), (place.EndLine, place.EndColumn));
    }
}
