using System.Text.Json;
using Casus.Findings;
using Casus.Patterns;
using Casus.Responses;

namespace Casus.Printing;

/// <summary>That a package of the library uses a pattern.</summary>
internal sealed record PatternInPackage(string Package, PatternUse Use);

/// <summary>A pattern with all that is told of it.</summary>
/// <param name="Findings">What the checker says of the text to insert; none in a list of all patterns, where it is not asked.</param>
internal sealed record ShownPattern(ClausePattern Pattern, PatternPage Page, Sequence<PatternInPackage> Uses, Sequence<Finding> Findings);

/// <summary>The answer of <c>casus patterns</c>, for a reader and as JSON.</summary>
internal sealed class PatternText(Page page)
{
    private const int Indent = 2;

    public void WriteList(IReadOnlyList<ShownPattern> patterns, string called)
    {
        foreach (var shown in patterns)
        {
            page.Paragraph($"{page.Bold(shown.Pattern.Name)}  {shown.Page.Title}");
            page.Paragraph(shown.Page.Does, Indent);
            page.Paragraph(page.Dim("Used by " + Users(shown)), Indent);
            page.Line();
        }
        page.Paragraph(page.Dim($"The text to insert, and what the checker says of it: {called} patterns {patterns[0].Pattern.Name}"));
    }

    public void Write(ShownPattern shown)
    {
        page.Line(page.Bold(shown.Page.Title) + page.Dim($"  {shown.Pattern.Name}"));
        page.Line();
        page.Paragraph(shown.Page.Does);
        page.Heading("WHAT BECAME OF IT");
        page.Paragraph(shown.Page.Became, Indent);
        page.Heading("WHO USES IT");
        page.Paragraph(page.Dim($"Recognised in the library by this rule: {shown.Pattern.Rule}"), Indent);
        if (shown.Uses.IsEmpty)
        {
            page.Paragraph("No package of the library.", Indent);
        }
        else
        {
            var table = new Table("", "", "");
            foreach (var use in shown.Uses)
            {
                table.Row(page.Bold(use.Package), use.Use.Words, page.Dim(Places.FileAndLine(use.Use.At)));
            }
            table.Write(page, Indent);
        }
        page.Heading("WHAT THE CHECKER SAYS OF THE TEXT BELOW");
        if (shown.Findings.IsEmpty)
        {
            page.Paragraph("Nothing.", Indent);
        }
        foreach (var finding in shown.Findings)
        {
            page.Paragraph($"{page.Of(finding.Level, finding.Code)} {finding.Message}", Indent, Indent * 2);
        }
        page.Heading("INSERT");
        page.Paragraph(page.Dim("With names of your own for Arden (protected), Borland (possible aggressor), Corvia and Delmark (guarantors)."), Indent);
        page.Line();
        foreach (var line in shown.Page.Insert.Split('\n'))
        {
            page.Line(new string(' ', Indent) + line);
        }
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<ShownPattern> patterns)
    {
        json.WriteStartObject();
        json.Items("patterns", patterns, shown =>
        {
            json.WriteString("name", shown.Pattern.Name);
            json.WriteString("title", shown.Page.Title);
            json.WriteString("does", shown.Page.Does);
            json.WriteString("became", shown.Page.Became);
            json.WriteString("rule", shown.Pattern.Rule);
            json.Items("uses", shown.Uses, use =>
            {
                json.WriteString("package", use.Package);
                json.WriteString("words", use.Use.Words);
                json.Place(use.Use.At);
            });
            json.Items("findings", shown.Findings, finding =>
            {
                json.WriteString("code", finding.Code);
                json.WriteString("level", finding.Level.ToString().ToLowerInvariant());
                json.WriteString("message", finding.Message);
            });
            json.WriteString("around", shown.Page.Around);
            json.WriteString("insert", shown.Page.Insert);
        });
        json.WriteEndObject();
    }

    private static string Users(ShownPattern shown) => shown.Uses.IsEmpty ? "no package of the library." : string.Join(", ", shown.Uses.Select(use => use.Package).Distinct()) + ".";
}
