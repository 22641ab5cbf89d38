using System.Text.Json;
using Casus.Findings;

namespace Casus.Printing;

/// <summary>The JSON of <c>casus check</c>.</summary>
public static class FindingJson
{
    public static void Write(Utf8JsonWriter json, string package, IEnumerable<Finding> findings)
    {
        json.WriteStartObject();
        json.WriteString("package", package);
        Write(json, findings);
        json.WriteEndObject();
    }

    /// <summary>The member <c>findings</c> of an object that may hold more.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            Write(json, finding);
        }
        json.WriteEndArray();
    }

    /// <summary>The level's name in JSON.</summary>
    public static string Level(Severity level) => level switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>Where the page of a code stands.</summary>
    public static string Help(string code) => "docs/diagnostics.md#" + code.ToLowerInvariant();

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("level", Level(finding.Level));
        json.WriteString("message", finding.Message);
        json.WriteStartArray("places");
        foreach (var place in finding.Places)
        {
            json.WriteStartObject();
            json.Location(place.At);
            json.WriteString("label", place.Label);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Strings("details", finding.Details);
        json.WriteStartArray("repairs");
        if (finding.Mend.Length > 0)
        {
            json.WriteStartObject();
            json.WriteString("description", finding.Mend);
            json.WriteBoolean("tried", false);
            json.WriteEndObject();
        }
        foreach (var repair in finding.Repairs)
        {
            json.WriteStartObject();
            json.WriteString("description", repair);
            json.WriteBoolean("tried", true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("help", Help(finding.Code));
        json.WriteEndObject();
    }
}
