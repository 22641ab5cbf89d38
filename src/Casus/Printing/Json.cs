using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>Writes JSON by hand, member by member: no reflection, so it starts at once, and the shapes stand in one place.</summary>
public static class Json
{
    /// <summary>The output is read by programs and people and never pasted into a web page, so letters stay letters.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            content(writer);
        }
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }

    /// <summary>A list of lists of words.</summary>
    public static void Lists(this Utf8JsonWriter json, string name, IEnumerable<Sequence<string>> lists)
    {
        json.WriteStartArray(name);
        foreach (var list in lists)
        {
            json.WriteStartArray();
            foreach (var value in list)
            {
                json.WriteStringValue(value);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>A list of objects; <paramref name="members"/> writes what stands in each.</summary>
    public static void Items<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>How a question was asked.</summary>
    public static void Question(this Utf8JsonWriter json, Question question, DateOnly on)
    {
        json.WriteString("on", on.ToString("yyyy-MM-dd"));
        json.WriteString("reading", question.Reading.Kind == ReadingKind.Literal ? "literal" : "good-faith");
        json.WriteBoolean("asIfSigned", question.AsIfSigned);
        json.WriteString("variant", question.ProposedBy);
    }

    /// <summary>A number; null where there is none.</summary>
    public static void NumberOrNull(this Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A member <c>place</c> that says where something stands.</summary>
    public static void Place(this Utf8JsonWriter json, SourceLocation at)
    {
        json.WriteStartObject("place");
        json.Location(at);
        json.WriteEndObject();
    }

    /// <summary>Where something stands: lines and columns from 1, the end not included.</summary>
    public static void Location(this Utf8JsonWriter json, SourceLocation at)
    {
        json.WriteString("file", at.File);
        json.WriteNumber("line", at.Line);
        json.WriteNumber("column", at.Column);
        json.WriteNumber("endLine", at.EndLine);
        json.WriteNumber("endColumn", at.EndColumn);
    }
}
