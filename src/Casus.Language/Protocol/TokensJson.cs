using System.Text.Json;
using Casus.Editing;

namespace Casus.Protocol;

/// <summary>Coloured stretches as the protocol writes them: five numbers each, places counted from the stretch before.</summary>
internal static class TokensJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<ColouredToken> tokens)
    {
        var (line, column) = (1, 1);
        json.WriteStartObject();
        json.WriteStartArray("data");
        foreach (var token in tokens)
        {
            json.WriteNumberValue(token.At.Line - line);
            json.WriteNumberValue(token.At.Line == line ? token.At.Column - column : token.At.Column - 1);
            json.WriteNumberValue(token.At.Length);
            json.WriteNumberValue((int)token.Role);
            json.WriteNumberValue(token.IsDeclaration ? 1 : 0);
            (line, column) = (token.At.Line, token.At.Column);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
