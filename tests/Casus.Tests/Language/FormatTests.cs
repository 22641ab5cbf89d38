using Casus.Formatting;
using Casus.Syntax;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Tests.Language;

/// <summary>Setting a file in order changes its look and not its meaning, and once is enough.</summary>
public sealed class FormatTests
{
    [Theory]
    [MemberData(nameof(Packages.Sources), MemberType = typeof(Packages))]
    public void A_source_keeps_its_meaning(string file) => Check(File.ReadAllText(Repository.In(file)));

    [Theory]
    [MemberData(nameof(Packages.Sources), MemberType = typeof(Packages))]
    public void A_source_keeps_its_comments(string file)
    {
        var source = File.ReadAllText(Repository.In(file));
        Assert.Equal(Comments(source), Comments(Formatted(source)));
    }

    [Fact]
    public void A_random_package_keeps_its_meaning() => Seeds.Each(150, seed =>
    {
        var package = RandomPackages.Make(seed, RandomShape.Whole);
        var source = Disordered(PackageText.Of(package), new Dice(seed));
        Check(source);
        SamePackage(package, Compiled.Of(Formatted(source)).Package, source);
    });

    /// <summary>The words of a package made of nouns are read back as just those nouns.</summary>
    [Fact]
    public void The_words_of_a_package_are_the_package() => Seeds.Each(300, seed =>
    {
        var package = RandomPackages.Make(seed, RandomShape.Whole);
        var source = PackageText.Of(package);
        var compilation = Compiled.Of(source);
        Same.Nothing(
            compilation.Findings.Where(finding => finding.Code.StartsWith("CAS1", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Places[0].At} {finding.Message}"),
            source);
        SamePackage(package, compilation.Package, source);
    });

    /// <summary>Slots in another order, other white space, articles, comments and capitals at the beginning of a sentence mean the same.</summary>
    [Fact]
    public void How_a_package_is_set_means_nothing() => Seeds.Each(150, seed =>
    {
        var package = RandomPackages.Make(seed, RandomShape.Whole);
        var source = Disordered(PackageText.Of(package), new Dice(seed));
        SamePackage(package, Compiled.Of(source).Package, source);
    });

    public static string Formatted(string source) => Formatter.Format(Parser.Parse(new SourceText("format.casus", source)));

    private static void Check(string source)
    {
        var once = Formatted(source);
        Assert.Equal(once, Formatted(once));
        Same.Lists(Parser.Parse(new SourceText("a", source)).Sentences, Parser.Parse(new SourceText("b", once)).Sentences);
        Assert.True(Compiled.Of(source).Package == Compiled.Of(once).Package, "the packages differ");
        Assert.DoesNotContain("\r", once, StringComparison.Ordinal);
        Assert.All(once.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    private static void SamePackage(Package expected, Package? actual, string source)
    {
        if (actual is null || expected != actual)
        {
            Assert.Fail(Golden.Difference(NormalForm.Write(expected), actual is null ? "" : NormalForm.Write(Unplaced(actual))) + "\n" + source);
        }
    }

    /// <summary>Without the places, which only a package from text has.</summary>
    private static Package Unplaced(Package package)
    {
        var document = NormalForm.Document(package);
        Strip(document);
        return NormalForm.Read(document.ToJsonString());

        static void Strip(System.Text.Json.Nodes.JsonNode? node)
        {
            if (node is System.Text.Json.Nodes.JsonObject item)
            {
                item.Remove("at");
                foreach (var (_, inner) in item)
                {
                    Strip(inner);
                }
            }
            else if (node is System.Text.Json.Nodes.JsonArray list)
            {
                foreach (var inner in list)
                {
                    Strip(inner);
                }
            }
        }
    }

    private static List<string> Comments(string source) =>
        [.. source.Split('\n').Select(line => Comment(line)).OfType<string>().Select(comment => comment.Trim()).Order(StringComparer.Ordinal)];

    private static string? Comment(string line)
    {
        var quoted = false;
        for (var i = 0; i + 1 < line.Length; i++)
        {
            quoted ^= line[i] == '"';
            if (!quoted && line[i] == '-' && line[i + 1] == '-')
            {
                return line[i..];
            }
        }
        return null;
    }

    /// <summary>White space outside quotations becomes other white space, now and then a comment. A name is not cut by a comment or an empty line.</summary>
    private static string Disordered(string source, Dice dice)
    {
        var page = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < source.Length; i++)
        {
            quoted ^= source[i] == '"';
            var mayBeInName = i + 1 < source.Length && (char.IsUpper(source[i + 1]) || char.IsDigit(source[i + 1]));
            page.Append(quoted || source[i] is not (' ' or '\n') ? source[i].ToString() : dice.Below(30) switch
            {
                0 => "\n",
                1 => "  \t",
                2 when !mayBeInName => " -- a remark. It has a full stop, and \"quotes\n",
                3 when !mayBeInName => "\n\n",
                _ => source[i].ToString(),
            });
        }
        return page.ToString();
    }
}
