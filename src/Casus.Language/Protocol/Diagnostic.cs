using System.Text;
using System.Text.Json;
using Casus.Findings;

namespace Casus.Protocol;

/// <summary>A finding as the protocol writes it.</summary>
internal static class Diagnostic
{
    public static void Write(Utf8JsonWriter json, Finding finding, IWorkspace workspace, Func<string, string?> pageOf, bool tellsRelated)
    {
        json.WriteStartObject();
        json.Range("range", finding.Places.IsEmpty ? SourceLocation.None : finding.Places[0].At);
        json.WriteNumber("severity", finding.Level switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 });
        json.WriteString("code", finding.Code);
        if (pageOf(finding.Code) is { } page)
        {
            json.WriteStartObject("codeDescription");
            json.WriteString("href", page);
            json.WriteEndObject();
        }
        json.WriteString("source", "casus");
        json.WriteString("message", Message(finding));
        if (tellsRelated && finding.Places.Count > 1)
        {
            json.WriteStartArray("relatedInformation");
            foreach (var place in finding.Places.Skip(1).Where(place => place.At.Line > 0))
            {
                json.WriteStartObject();
                json.WritePropertyName("location");
                json.Location(place.At, workspace);
                json.WriteString("message", place.Label.Length > 0 ? place.Label : "also here");
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>The sentence, its details, and what would mend it, each on a line.</summary>
    private static string Message(Finding finding)
    {
        var message = new StringBuilder(finding.Message);
        foreach (var detail in finding.Details)
        {
            message.Append('\n').Append(detail);
        }
        if (finding.Mend.Length > 0)
        {
            message.Append('\n').Append(finding.Mend);
        }
        foreach (var repair in finding.Repairs)
        {
            message.Append("\nTried, and it closes this: ").Append(repair).Append('.');
        }
        return message.ToString();
    }
}
