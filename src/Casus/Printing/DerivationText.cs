using Casus.Forces;

namespace Casus.Printing;

/// <summary>One result down to the figures and sources it rests on.</summary>
internal sealed class DerivationText(Page page, MeansReport report)
{
    private const int Indent = 2;

    private readonly Dictionary<string, Step> steps = report.Pillars.SelectMany(pillar => pillar.Steps).ToDictionary(step => step.Name);
    private readonly Dictionary<string, Lever> levers = report.Pillars.SelectMany(pillar => pillar.Levers).DistinctBy(lever => lever.Name).ToDictionary(lever => lever.Name);

    public void Write(string name) => Write(name, 0, []);

    private void Write(string name, int depth, HashSet<string> told)
    {
        var indent = depth * Indent * 2;
        if (levers.TryGetValue(name, out var lever))
        {
            page.Paragraph($"{page.Bold(name)} = {(lever.Quantity is { } figure ? $"{MeansWords.Of(figure)}  {MeansWords.Of(figure.Grade)}" : page.Red("no figure"))}", indent, indent + Indent);
            page.Paragraph($"{lever.Words}{(lever.Note.Length > 0 ? ". " + lever.Note : "")}", indent + Indent);
            page.Paragraph(page.Dim($"{(lever.Quantity is { } sourced ? MeansWords.Source(sourced) + "  " : "")}{Places.FileAndLine(lever.At)}"), indent + Indent);
            return;
        }
        var step = steps[name];
        page.Paragraph($"{page.Bold(name)} = {(step.Result is { } result ? $"{MeansWords.Of(result)}  {MeansWords.Of(result.Grade)}" : page.Red($"not worked out: no figure for {string.Join(", ", step.Lacks)}"))}", indent, indent + Indent);
        page.Paragraph(step.Words, indent + Indent);
        if (!told.Add(name))
        {
            page.Paragraph(page.Dim("worked out above"), indent + Indent);
            return;
        }
        page.Paragraph($"= {step.Formula}", indent + Indent, indent + Indent * 2);
        if (step.WithNumbers.Length > 0)
        {
            page.Paragraph($"= {step.WithNumbers}", indent + Indent, indent + Indent * 2);
        }
        if (step.Source.Length > 0)
        {
            page.Paragraph(page.Dim($"formula: {step.Source}"), indent + Indent);
        }
        foreach (var input in step.Inputs)
        {
            Write(input, depth + 1, told);
        }
    }
}
