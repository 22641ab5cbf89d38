using System.Globalization;
using System.Text.Json;
using Casus.Editing;

namespace Casus.Protocol;

/// <summary>A list of completions as the protocol writes it.</summary>
internal static class CompletionJson
{
    public static void Write(Utf8JsonWriter json, CompletionList list, bool snippets)
    {
        const int isSnippet = 2;
        json.WriteStartObject();
        json.WriteBoolean("isIncomplete", false);
        json.WriteStartArray("items");
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            var template = snippets ? item.Template : null;
            json.WriteStartObject();
            json.WriteString("label", item.Words);
            json.WriteNumber("kind", KindOf(item.Kind));
            json.WriteString("detail", item.What);
            if (item.Help.Length > 0)
            {
                json.WriteString("documentation", item.Help);
            }
            // Editors sort by letters; this keeps the order in which a clause names things.
            json.WriteString("sortText", i.ToString("0000", CultureInfo.InvariantCulture));
            if (template is not null)
            {
                json.WriteNumber("insertTextFormat", isSnippet);
            }
            json.WriteStartObject("textEdit");
            json.Range("range", list.Replaces);
            json.WriteString("newText", template ?? item.Words);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The number of a kind in the protocol: class, function, reference, keyword, property, snippet.</summary>
    private static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Name => 7,
        CompletionKind.Word => 3,
        CompletionKind.Label => 18,
        CompletionKind.Grammar => 14,
        CompletionKind.Slot => 10,
        _ => 15,
    };
}
