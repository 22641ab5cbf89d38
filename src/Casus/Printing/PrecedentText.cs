using System.Text.Json;
using Casus.Responses;

namespace Casus.Printing;

/// <summary>The answer of <c>casus like</c>, for a reader and as JSON.</summary>
internal sealed class PrecedentText(Page page, PrecedentAnswer answer)
{
    private const int Indent = 2;
    private const double Alike = 0.01;

    public void Write()
    {
        page.Paragraph($"{page.Bold(answer.Title)}{page.Dim(" · ")}on {answer.On:yyyy-MM-dd}");
        page.Paragraph(page.Dim("The nearest by what they oblige, and not by words. 0 obliges the same in all that is compared, 1 nothing alike; texts that are not signed are read as if they were. docs/likeness.md says how it is counted."));
        foreach (var precedent in answer.Nearest)
        {
            page.Line();
            page.Paragraph($"{page.Bold(precedent.Title)}  {precedent.Distance:0.00}");
            var compared = precedent.Compared.Where(item => item.Weight > 0).ToList();
            var same = Together(compared.Where(item => item.Distance < Alike)).Select(item => $"{item.Name} ({item.Own})").ToList();
            var apart = Together(compared.Where(item => item.Distance >= Alike).OrderByDescending(item => item.Weight * item.Distance));
            page.Paragraph("Alike in " + (same.Count == 0 ? "nothing that is compared." : string.Join("; ", same) + "."), Indent, Indent * 2);
            var table = new Table("Not alike in", answer.Title, precedent.Title);
            foreach (var item in apart)
            {
                table.Row(item.Name, item.Own, item.Other);
            }
            if (apart.Count > 0)
            {
                table.Write(page, Indent);
            }
        }
        page.Line();
        page.Paragraph(page.Dim($"{answer.Nearest.Count} of {answer.Of} packages of the library that have clauses."));
    }

    /// <summary>What says the same in several corners of one kind of event stands on one line.</summary>
    private static IReadOnlyList<(string Name, string Own, string Other)> Together(IEnumerable<ComparedFeature> items) =>
    [
        .. items.GroupBy(item => (Where: item.Where.Length > 0 ? item.Where : item.Name, item.Own, item.Other))
            .Select(group => (Listing.Of([.. group.Select(item => item.Name)]) + (group.First().Where.Length > 0 ? ", " + group.Key.Where : ""), group.Key.Own, group.Key.Other)),
    ];

    public static void Write(Utf8JsonWriter json, PrecedentAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("package", answer.Title);
        json.WriteString("on", answer.On.ToString("yyyy-MM-dd"));
        json.WriteNumber("of", answer.Of);
        json.Items("nearest", answer.Nearest, precedent =>
        {
            json.WriteString("package", precedent.Title);
            json.WriteNumber("distance", Math.Round(precedent.Distance, 4));
            json.Items("compared", precedent.Compared.Where(item => item.Weight > 0), item =>
            {
                json.WriteString("name", item.Name);
                json.WriteString("where", item.Where);
                json.WriteNumber("weight", item.Weight);
                json.WriteNumber("distance", Math.Round(item.Distance, 4));
                json.WriteString("own", item.Own);
                json.WriteString("other", item.Other);
            });
        });
        json.WriteEndObject();
    }
}
