using System.Text.Json;
using Casus.Responses;

namespace Casus.Printing;

/// <summary>The answer of <c>casus atop</c>, for a reader and as JSON.</summary>
internal sealed class AtopText(Page page)
{
    private const int Indent = 2;
    private const int MostClauses = 4;

    public void Write(AtopAnswer answer, string heading)
    {
        page.Paragraph(heading);
        page.Paragraph(page.Dim("In the scheme of the Alliance Treaty Obligations and Provisions project. It codes what is promised and not how firmly; docs/atop.md says, variable by variable, what counts."));
        page.Line();
        var table = new Table("Variable", "Code", "Because of");
        foreach (var code in answer.Alliance)
        {
            table.Row(page.Bold(code.Name), code.Code.ToString(), Clauses(code));
        }
        table.Write(page, Indent);
        if (answer.Members.IsEmpty)
        {
            return;
        }
        page.Heading("BY MEMBER");
        var members = new Table(["", .. answer.Members[0].Codes.Select(code => code.Name)]);
        foreach (var same in answer.Members.GroupBy(member => member.Codes.Select(code => code.Code).ToSequence()))
        {
            members.Row([Listing.Of([.. same.Select(member => member.Member)]), .. same.Key.Select(code => code.ToString())]);
        }
        members.Write(page, Indent);
    }

    public static void Write(Utf8JsonWriter json, AtopAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("package", answer.Package);
        Codes(json, "alliance", answer.Alliance);
        json.Items("members", answer.Members, member =>
        {
            json.WriteString("member", member.Member);
            Codes(json, "codes", member.Codes);
        });
        json.WriteEndObject();
    }

    private static void Codes(Utf8JsonWriter json, string name, Sequence<AtopCode> codes) => json.Items(name, codes, code =>
    {
        json.WriteString("variable", code.Name);
        json.WriteNumber("code", code.Code);
        json.Strings("because", code.Why);
    });

    private static string Clauses(AtopCode code) => code.Why.Count <= MostClauses ? string.Join("; ", code.Why) : $"{string.Join("; ", code.Why.Take(MostClauses))} and {code.Why.Count - MostClauses} more";
}
