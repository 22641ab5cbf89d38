using System.Text.Json.Nodes;
using Casus.Treaties;

namespace Casus.Tests.Language;

/// <summary>The normal form as JSON: nothing is lost, the schema describes it, and what is none is refused in one sentence.</summary>
public sealed class NormalFormTests
{
    private static readonly Lazy<JsonSchema> schema = new(() => JsonSchema.Read(Repository.In("docs", "normal-form.schema.json")));

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void A_package_of_the_library_survives(string name) => Check(Packages.Compiled(name));

    [Fact]
    public void A_random_package_survives() => Seeds.Each(200, seed => Check(RandomPackages.Make(seed, RandomShape.Whole)));

    [Fact]
    public void The_schema_uses_no_word_that_this_check_does_not_know() => Assert.Empty(schema.Value.UnknownWords());

    /// <summary>A schema that lets everything pass would make the tests above worthless.</summary>
    [Theory]
    [InlineData("casusNormalForm", "2")]
    [InlineData("name", null)]
    [InlineData("nonsense", "1")]
    [InlineData("clauses", "[{}]")]
    [InlineData("parties", "[{\"name\": 3}]")]
    [InlineData("bindingMeans", "[\"lore\"]")]
    [InlineData("asOf", "\"2026-1-1\"")]
    [InlineData("casus", "[{\"name\": \"Attack\", \"condition\": {\"is\": \"magic\"}}]")]
    public void The_schema_refuses_what_is_no_normal_form(string field, string? value)
    {
        var document = NormalForm.Document(RandomPackages.Make(7, RandomShape.Whole));
        Same.Nothing(schema.Value.Complaints(document));
        document.Remove(field);
        if (value is not null)
        {
            document[field] = JsonNode.Parse(value);
        }
        Assert.NotEmpty(schema.Value.Complaints(document));
        Assert.Throws<NormalFormException>(() => NormalForm.Read(document.ToJsonString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"casusNormalForm\": 1}")]
    [InlineData("{\"casusNormalForm\": 1, \"name\": \"X\", \"horizon\": {\"count\": 99999999999, \"unit\": \"day\"}}")]
    public void What_is_no_normal_form_is_refused_in_one_sentence(string json)
    {
        var refusal = Assert.Throws<NormalFormException>(() => NormalForm.Read(json));
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.DoesNotContain("System.", refusal.Message, StringComparison.Ordinal);
    }

    private static void Check(Package package)
    {
        var json = NormalForm.Write(package);
        var read = NormalForm.Read(json);
        Assert.True(package == read, Golden.Difference(json, NormalForm.Write(read)));
        Assert.Equal(json, NormalForm.Write(read));
        Same.Nothing(schema.Value.Complaints(JsonNode.Parse(json)));
    }
}
