using System.Text.Json;
using Casus.Editing;

namespace Casus.Protocol;

/// <summary>What the server tells an editor that it can do.</summary>
internal static class Abilities
{
    /// <summary>How each role of a stretch of text is called in the protocol, so that the editor's own colours fit.</summary>
    public static string NameOf(TokenRole role) => role switch
    {
        TokenRole.Keyword => "keyword",
        TokenRole.Modal => "modifier",
        TokenRole.Party => "class",
        TokenRole.Group => "interface",
        TokenRole.Place => "type",
        TokenRole.Casus => "event",
        TokenRole.Institution => "struct",
        TokenRole.Means => "enum",
        TokenRole.Instrument => "namespace",
        TokenRole.Fact => "variable",
        TokenRole.Measure => "function",
        TokenRole.Label => "property",
        TokenRole.Undeclared => "decorator",
        TokenRole.Quotation => "string",
        TokenRole.Number => "number",
        _ => "comment",
    };

    public static void Write(Utf8JsonWriter json)
    {
        const int incremental = 2;
        json.WriteStartObject();
        json.WriteStartObject("capabilities");
        json.WriteString("positionEncoding", "utf-16");
        json.WriteStartObject("textDocumentSync");
        json.WriteBoolean("openClose", true);
        json.WriteNumber("change", incremental);
        json.WriteBoolean("save", true);
        json.WriteEndObject();
        json.WriteStartObject("completionProvider");
        json.WriteBoolean("resolveProvider", false);
        json.WriteEndObject();
        foreach (var provider in new[] { "hoverProvider", "definitionProvider", "referencesProvider", "documentFormattingProvider", "documentSymbolProvider", "inlayHintProvider" })
        {
            json.WriteBoolean(provider, true);
        }
        json.WriteStartObject("renameProvider");
        json.WriteBoolean("prepareProvider", true);
        json.WriteEndObject();
        json.WriteStartObject("codeActionProvider");
        json.WriteStartArray("codeActionKinds");
        json.WriteStringValue("quickfix");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("semanticTokensProvider");
        json.WriteStartObject("legend");
        json.WriteStartArray("tokenTypes");
        foreach (var role in Enum.GetValues<TokenRole>())
        {
            json.WriteStringValue(NameOf(role));
        }
        json.WriteEndArray();
        json.WriteStartArray("tokenModifiers");
        json.WriteStringValue("declaration");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteBoolean("full", true);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("serverInfo");
        json.WriteString("name", "casus");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
