using System.Text.Json;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>Says where something comes from.</summary>
public static class Sources
{
    /// <summary>One line: <c>TIMES26, p. 3, stated by France, 2026-01-07, likely, contested by Russia</c>.</summary>
    public static string Line(Provenance source)
    {
        var parts = new List<string> { source.Source };
        if (source.Page is int page)
        {
            parts.Add($"p. {page}");
        }
        if (!source.StatedBy.IsEmpty)
        {
            parts.Add("stated by " + string.Join(" and ", source.StatedBy));
        }
        parts.Add(source.On.ToString());
        if (source.Confidence is { } confidence)
        {
            parts.Add("confidence " + confidence);
        }
        if (!source.ContestedBy.IsEmpty)
        {
            parts.Add("contested by " + string.Join(" and ", source.ContestedBy));
        }
        return string.Join(", ", parts);
    }

    public static void Write(Utf8JsonWriter json, string name, Provenance source)
    {
        json.WriteStartObject(name);
        json.WriteString("source", source.Source);
        if (source.Page is int page)
        {
            json.WriteNumber("page", page);
        }
        json.Strings("statedBy", source.StatedBy);
        json.WriteString("on", source.On.ToString());
        if (source.Confidence is { } confidence)
        {
            json.WriteString("confidence", confidence.ToString());
        }
        json.Strings("contestedBy", source.ContestedBy);
        json.WriteEndObject();
    }
}
