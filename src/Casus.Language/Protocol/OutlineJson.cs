using System.Text.Json;
using Casus.Editing;

namespace Casus.Protocol;

/// <summary>The outline of a file as the protocol writes it: nested where the editor understands that, else a plain list.</summary>
internal static class OutlineJson
{
    public static void Write(Utf8JsonWriter json, Sequence<OutlineItem> outline, bool nested, IWorkspace workspace)
    {
        json.WriteStartArray();
        foreach (var item in outline)
        {
            if (nested)
            {
                Nested(json, item);
            }
            else
            {
                Plain(json, item, "", workspace);
            }
        }
        json.WriteEndArray();
    }

    private static void Nested(Utf8JsonWriter json, OutlineItem item)
    {
        json.WriteStartObject();
        json.WriteString("name", item.Name);
        json.WriteString("detail", item.Detail);
        json.WriteNumber("kind", KindOf(item.Kind));
        json.Range("range", item.Whole);
        json.Range("selectionRange", item.At);
        json.WriteStartArray("children");
        foreach (var inner in item.Inner)
        {
            Nested(json, inner);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Plain(Utf8JsonWriter json, OutlineItem item, string container, IWorkspace workspace)
    {
        json.WriteStartObject();
        json.WriteString("name", item.Name);
        json.WriteNumber("kind", KindOf(item.Kind));
        json.WriteString("containerName", container);
        json.WritePropertyName("location");
        json.Location(item.Whole, workspace);
        json.WriteEndObject();
        foreach (var inner in item.Inner)
        {
            Plain(json, inner, item.Name, workspace);
        }
    }

    /// <summary>The number of a kind in the protocol, by the picture that editors show for it.</summary>
    private static int KindOf(SymbolKind kind) => kind switch
    {
        SymbolKind.Package or SymbolKind.Instrument => 3,
        SymbolKind.Party or SymbolKind.Organ => 5,
        SymbolKind.Group or SymbolKind.MemberNoun => 11,
        SymbolKind.Casus => 24,
        SymbolKind.Body or SymbolKind.Gate => 23,
        SymbolKind.Fact => 13,
        SymbolKind.Act or SymbolKind.Rung or SymbolKind.Clause => 12,
        SymbolKind.Ladder => 10,
        SymbolKind.Article => 2,
        _ => 20,
    };
}
