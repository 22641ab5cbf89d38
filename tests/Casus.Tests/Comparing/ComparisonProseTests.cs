using System.Text.RegularExpressions;
using Casus.Treaties;

namespace Casus.Tests.Comparing;

/// <summary>What <c>diff</c> says first is a paragraph that a journal could print as it is.</summary>
public sealed partial class ComparisonProseTests
{
    /// <summary>Two texts, and what a reader of the paragraph learns: who gains or loses, which clause went or came, and an example.</summary>
    public static TheoryData<string, string, string[]> Printed => new()
    {
        {
            "2026-01-paris:draft", ":final",
            [
                "The first text is the Paris Declaration, draft; the second is the Paris Declaration, final text.",
                "the second is weaker than the first for the United States, and stronger for each Coalition State.",
                "Only the first says that the United States will support the multinational force in case of attack, in the case of Attack On Force (Paris Draft clause 3-us)",
                "For example, in the event of armed attack on Multinational Force by Russia, the United States must support the multinational force in case of attack and support with capabilities under the first alone.",
            ]
        },
        {
            "2025-11-28-points", "2025-12-20-points",
            [
                "The first text is the 28-point plan with the Security guarantee annex; the second is the 20-point plan and the texts that go with it.",
                "the second is weaker than the first for the European Union, and stronger for European Signatories and NATO. It gives less in one respect and more in another for the United States.",
                "Where under the first Ukraine shall not field more than 600,000 troops (Plan clause f1), under the second Ukraine shall not field more than 800,000 troops (Plan clause forces).",
                "Where under the first the United States shall assist Ukraine by anything from a statement up to fighting as the US President decides",
                "under the second the Guarantors shall jointly assist Ukraine by anything from arms up to fighting as they deem necessary",
            ]
        },
        {
            "1939-paris on 1939-09-03", "1939-paris on 1939-09-05",
            [
                "On 3 September 1939 nothing of the first is in force: it binds nobody.",
                "The Staff Protocol enters into force when the Political Agreement is signed, which is so in the second and not in the first.",
                "the second is stronger than the first for France. It is weaker nowhere.",
                "For example, in the event of armed attack on Poland by Germany, without threat to vital interests, France must fight under the second alone.",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Printed))]
    public void The_paragraph_says_what_changed_for_whom_in_whole_sentences(string first, string second, string[] sentences)
    {
        var paragraph = Paragraph("diff", first, second);
        Assert.All(sentences, sentence => Assert.Contains(sentence, paragraph, StringComparison.Ordinal));
        Assert.All(EndOfSentence().Split(paragraph), sentence => Assert.Matches(@"^[A-Z]", sentence));
        Assert.EndsWith(".", paragraph, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Printed))]
    public void No_declared_word_stands_in_the_paragraph_as_the_machine_has_it(string first, string second, string[] sentences)
    {
        Assert.NotEmpty(sentences);
        var paragraph = Paragraph("diff", first, second);
        var declared = new[] { first, second }
            .Where(name => !name.StartsWith(':'))
            .Select(name => Packages.Compiled(name.Split(':', ' ')[0]))
            .SelectMany(package => package.Acts.Select(act => act.Word).Concat(package.Facts.Select(fact => fact.Word)))
            .Where(word => word.Contains('-', StringComparison.Ordinal));
        Assert.All(declared, word => Assert.DoesNotMatch($@"(?<![\w-]){Regex.Escape(word)}(?![\w-])", paragraph));
    }

    /// <summary>Who names a day asks what stands on it; without a day, two texts that bind nobody are compared as what they would be.</summary>
    [Fact]
    public void A_day_beside_the_name_asks_what_is_in_force_on_it()
    {
        Assert.Contains("comes to the same", Paragraph("diff", "1939-paris", "1939-paris"), StringComparison.Ordinal);
        Assert.Contains("is stronger than the first for France", Paragraph("diff", "1939-paris on 1939-09-03", ":protocol on 1939-09-05"), StringComparison.Ordinal);
        var refused = CommandRun.Of("diff", "1939-paris on 1939-09-31", "1939-paris");
        Assert.Equal(2, refused.Exit);
        Assert.Contains("1939-09-31", refused.Error, StringComparison.Ordinal);
    }

    /// <summary>The paragraph after the heading, on one line.</summary>
    private static string Paragraph(params string[] arguments)
    {
        var run = CommandRun.Of(arguments);
        Assert.Equal(0, run.Exit);
        return run.Output.Split("\n\n")[1].Replace('\n', ' ').Trim();
    }

    [GeneratedRegex(@"(?<=\.) (?=\S)", RegexOptions.None, 10_000)]
    private static partial Regex EndOfSentence();
}
