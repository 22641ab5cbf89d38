using System.Text.Json;
using Casus.Editing;

namespace Casus.Protocol;

/// <summary>Places and changes as the protocol writes them: lines and characters from 0.</summary>
internal static class EditorJson
{
    public static void Range(this Utf8JsonWriter json, string name, SourceLocation at)
    {
        json.WritePropertyName(name);
        json.Range(at);
    }

    public static void Range(this Utf8JsonWriter json, SourceLocation at)
    {
        json.WriteStartObject();
        json.Position("start", at.Line, at.Column);
        json.Position("end", at.EndLine, at.EndColumn);
        json.WriteEndObject();
    }

    /// <param name="line">From 1; of no place, 0.</param>
    public static void Position(this Utf8JsonWriter json, string name, int line, int column)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", Math.Max(0, line - 1));
        json.WriteNumber("character", Math.Max(0, column - 1));
        json.WriteEndObject();
    }

    public static void Location(this Utf8JsonWriter json, SourceLocation at, IWorkspace workspace)
    {
        json.WriteStartObject();
        json.WriteString("uri", workspace.UriOf(at.File));
        json.Range("range", at);
        json.WriteEndObject();
    }

    public static void Edit(this Utf8JsonWriter json, TextEdit edit)
    {
        json.WriteStartObject();
        json.Range("range", edit.At);
        json.WriteString("newText", edit.Words);
        json.WriteEndObject();
    }

    public static void Edits(this Utf8JsonWriter json, IEnumerable<TextEdit> edits)
    {
        json.WriteStartArray();
        foreach (var edit in edits)
        {
            json.Edit(edit);
        }
        json.WriteEndArray();
    }

    /// <summary>
    /// A change of several files. With versions, where the editor understands them, so that it refuses what was meant for a text that has been changed since.
    /// </summary>
    public static void WorkspaceEdit(this Utf8JsonWriter json, IEnumerable<TextEdit> edits, Snapshot snapshot, IWorkspace workspace, bool withVersions)
    {
        json.WriteStartObject();
        if (withVersions)
        {
            json.WriteStartArray("documentChanges");
        }
        else
        {
            json.WriteStartObject("changes");
        }
        foreach (var file in edits.GroupBy(edit => edit.At.File, StringComparer.Ordinal))
        {
            var open = snapshot.Documents.GetValueOrDefault(file.Key);
            var uri = open?.Uri ?? workspace.UriOf(file.Key);
            if (withVersions)
            {
                json.WriteStartObject();
                json.WriteStartObject("textDocument");
                json.WriteString("uri", uri);
                json.WritePropertyName("version");
                if (open is null)
                {
                    json.WriteNullValue();
                }
                else
                {
                    json.WriteNumberValue(open.Version);
                }
                json.WriteEndObject();
                json.WritePropertyName("edits");
                json.Edits(file);
                json.WriteEndObject();
            }
            else
            {
                json.WritePropertyName(uri);
                json.Edits(file);
            }
        }
        if (withVersions)
        {
            json.WriteEndArray();
        }
        else
        {
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
