using System.Text.Json;
using Casus.Responses;

namespace Casus.Printing;

/// <summary>The JSON of <c>casus timeline</c> and <c>casus since</c>.</summary>
internal static class ChronologyJson
{
    public static void Write(Utf8JsonWriter json, Chronology chronology)
    {
        json.WriteStartObject();
        json.WriteString("package", chronology.Package);
        json.WriteString("on", chronology.On.ToString("yyyy-MM-dd"));
        json.Items("entries", chronology.Entries, entry => Write(json, entry));
        json.WriteEndObject();
    }

    /// <summary>The dates of several packages, each looked at on its own day.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<(string Title, Chronology Chronology)> packages)
    {
        json.WriteStartObject();
        json.Items("packages", packages, package =>
        {
            json.WriteString("package", package.Title);
            json.WriteString("on", package.Chronology.On.ToString("yyyy-MM-dd"));
            json.Items("entries", package.Chronology.Entries, entry => Write(json, entry));
        });
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, SinceAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("package", answer.Package);
        json.WriteString("since", answer.Since.ToString("yyyy-MM-dd"));
        json.WriteString("on", answer.On.ToString("yyyy-MM-dd"));
        json.Items("said", answer.Said, entry => Write(json, entry));
        json.Items("changes", answer.Changes, change =>
        {
            json.Strings("casus", change.Casus);
            json.WriteString("party", change.Party);
            json.WriteString("word", change.Word);
            json.Strings("corners", change.Corners.Select(corner => corner == Corner.AtOneTable ? "at one table" : corner.ToString().ToLowerInvariant()));
            json.WriteBoolean("now", change.IsNow);
            json.Strings("because", change.Because);
        });
        json.Items("ahead", answer.Ahead, entry => Write(json, entry));
        json.Strings("gates", answer.Gates);
        if (answer.Turning is { } turning)
        {
            json.WriteStartObject("turning");
            json.WriteString("fact", turning.Fact);
            json.WriteNumber("changes", turning.Changes);
            json.Strings("most", turning.Most);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("turning");
        }
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, DateOnly since, IReadOnlyList<(string Title, Sequence<DatedEntry> Said)> packages)
    {
        json.WriteStartObject();
        json.WriteString("since", since.ToString("yyyy-MM-dd"));
        json.Items("packages", packages, package =>
        {
            json.WriteString("package", package.Title);
            json.Items("said", package.Said, entry => Write(json, entry));
        });
        json.WriteEndObject();
    }

    public static string Kind(DatedKind kind) => kind switch
    {
        DatedKind.InForce => "in force",
        DatedKind.Worded => "text",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static void Write(Utf8JsonWriter json, DatedEntry entry)
    {
        json.WriteString("date", entry.On.ToString());
        json.WriteString("kind", Kind(entry.Kind));
        json.WriteString("words", entry.Words);
        json.WriteString("by", entry.By);
        json.Place(entry.At);
    }
}
