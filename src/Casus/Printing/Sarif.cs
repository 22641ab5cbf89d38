using System.Text.Json;
using Casus.Explanations;
using Casus.Findings;

namespace Casus.Printing;

/// <summary>Findings in SARIF 2.1.0 (OASIS), so that code hosts show them in place.</summary>
public static class Sarif
{
    private const string Base = "SRCROOT";

    public static void Write(Utf8JsonWriter json, IReadOnlyList<Finding> findings, string version)
    {
        var codes = findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json, codes, version);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Base);
        Text(json, "description", "The folder that casus was called from.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var finding in findings)
        {
            Result(json, finding, codes.IndexOf(finding.Code));
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Tool(Utf8JsonWriter json, List<string> codes, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Casus");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            if (ExplanationPage.Find(code) is { } page)
            {
                Text(json, "shortDescription", page.Title);
                json.WriteStartObject("help");
                json.WriteString("text", page.Summary);
                json.WriteString("markdown", page.Body);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Finding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", finding.Level switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        });
        Text(json, "message", string.Join("\n", new[] { finding.Message }.Concat(finding.Details).Concat(finding.Repairs.Select(repair => "Tried, and closes it: " + repair)).Append(finding.Mend.Length > 0 ? "Mend: " + finding.Mend : "").Where(line => line.Length > 0)));
        var places = finding.Places.Where(place => place.At.Line > 0).ToList();
        json.WriteStartArray("locations");
        foreach (var place in places.Take(1))
        {
            Place(json, place, null);
        }
        json.WriteEndArray();
        if (places.Count > 1)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 1; i < places.Count; i++)
            {
                Place(json, places[i], i);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, FindingPlace place, int? id)
    {
        json.WriteStartObject();
        if (id is int number)
        {
            json.WriteNumber("id", number);
        }
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(place.At.File))
        {
            json.WriteString("uri", new Uri(place.At.File).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", string.Join('/', place.At.File.Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", Base);
        }
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.At.Line);
        json.WriteNumber("startColumn", place.At.Column);
        json.WriteNumber("endLine", place.At.EndLine);
        json.WriteNumber("endColumn", place.At.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        if (place.Label.Length > 0)
        {
            Text(json, "message", place.Label);
        }
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
