using System.Text.Json;
using Casus.Edits;
using Casus.Loopholes;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The repairs of all loopholes in the order in which they are numbered for <c>--apply</c>; one that closes several loopholes has one number.</summary>
internal static class Numbered
{
    public static IReadOnlyList<Repair> Of(IReadOnlyList<RepairedLoophole> repaired) =>
        [.. repaired.SelectMany(loophole => loophole.Repairs).DistinctBy(repair => repair.Edit.Words)];
}

/// <summary>The answer of <c>casus repair</c> for a reader.</summary>
internal sealed class RepairText(Page page, Package package)
{
    private const int Indent = 2;

    public void Write(string heading, string asked, IReadOnlyList<RepairedLoophole> repaired, string called)
    {
        page.Line(heading);
        if (repaired.Count == 0)
        {
            page.Line();
            page.Paragraph(page.Green("No loophole found.") + " The strongest help that the text offers is firmly owed in every situation of every casus, and every expectation of duty is met.");
            return;
        }
        var numbers = Numbered.Of(repaired).Select((repair, place) => (repair.Edit.Words, Number: place + 1)).ToDictionary(item => item.Words, item => item.Number);
        foreach (var item in repaired)
        {
            var demand = item.Loophole.Demand;
            page.Heading(demand.Expectation is { } expectation ? expectation : $"In {demand.Casus}, somebody should firmly owe {demand.Rung}");
            foreach (var line in LoopholeWords.Lines(item.Loophole))
            {
                page.Paragraph(line, Indent, Indent + 12);
            }
            Write(item, numbers);
        }
        if (numbers.Count > 0)
        {
            page.Line();
            page.Paragraph(page.Dim($"Each repair was applied and every situation looked at again. Write one into the text: {called} repair {asked} --apply 1"));
        }
    }

    private void Write(RepairedLoophole item, Dictionary<string, int> numbers)
    {
        if (item.Repairs.IsEmpty)
        {
            page.Paragraph($"No single change closes it, nor two together ({item.Tried} tried).", Indent, Indent * 2);
            return;
        }
        foreach (var repair in item.Repairs)
        {
            var more = Sentence(RepairWords.Accepts(repair));
            var less = Sentence(RepairWords.Weakens(repair));
            page.Paragraph($"{page.Bold($"({numbers[repair.Edit.Words]})")} {repair.Edit.Words}.{page.Dim(more)}{page.Yellow(less)}", Indent, Indent * 3);
            foreach (var change in Patch.Of(package, repair.Edit.Apply(package)).Where(change => change.Words.Length > 0))
            {
                page.Paragraph(page.Cyan(change.Words), Indent * 3, Indent * 4);
            }
        }
    }

    /// <summary>Words that follow a full stop; nothing where there are none.</summary>
    private static string Sentence(string words) => words.Length == 0 ? "" : $" {char.ToUpperInvariant(words[0])}{words[1..]}.";
}

/// <summary>The JSON of <c>casus repair</c>.</summary>
internal static class RepairJson
{
    public static void Write(Utf8JsonWriter json, string package, IReadOnlyList<RepairedLoophole> repaired)
    {
        var numbers = Numbered.Of(repaired).Select((repair, place) => (repair.Edit.Words, Number: place + 1)).ToDictionary(item => item.Words, item => item.Number);
        json.WriteStartObject();
        json.WriteString("package", package);
        json.WriteStartArray("loopholes");
        foreach (var item in repaired)
        {
            var (loophole, demand) = (item.Loophole, item.Loophole.Demand);
            json.WriteStartObject();
            json.WriteString("casus", demand.Casus);
            json.WriteString("rung", demand.Rung);
            json.WriteString("expectation", demand.Expectation);
            json.WriteString("happens", loophole.Happens);
            json.Strings("situation", loophole.Situation.Select(literal => Wording.Of(literal)));
            json.WriteStartArray("causes");
            foreach (var set in loophole.Causes)
            {
                json.WriteStartArray();
                foreach (var cause in set)
                {
                    json.WriteStringValue(LoopholeWords.Of(cause));
                }
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteNumber("holes", loophole.Holes);
            json.WriteNumber("ways", loophole.Ways);
            json.Strings("clauses", loophole.Clauses);
            ProofText.Write(json, "proof", loophole.Proof);
            json.WriteNumber("tried", item.Tried);
            json.WriteStartArray("repairs");
            foreach (var repair in item.Repairs)
            {
                json.WriteStartObject();
                json.WriteNumber("number", numbers[repair.Edit.Words]);
                json.WriteString("changes", repair.Edit.Words);
                json.Strings("oweMore", repair.Edit.OweMore);
                if (repair.Weakens is { } weakens)
                {
                    json.Strings("weakens", weakens);
                }
                else
                {
                    json.WriteNull("weakens");
                }
                json.Strings("clauses", repair.Edit.Clauses);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
