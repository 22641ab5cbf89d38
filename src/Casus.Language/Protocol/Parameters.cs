using System.Text.Json;
using Casus.Text;

namespace Casus.Protocol;

/// <summary>Reads the parameters of requests; what is missing or of the wrong kind refuses the request.</summary>
internal static class Parameters
{
    public static JsonElement Member(this JsonElement element, string name) =>
        element.Optional(name) ?? throw new RequestRefused(RpcError.WrongParameters, $"The parameters have no \"{name}\".");

    public static JsonElement? Optional(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    public static string Words(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text
            ? text.GetString() ?? ""
            : throw new RequestRefused(RpcError.WrongParameters, $"\"{name}\" is not a text.");

    public static int Whole(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var whole)
            ? whole
            : throw new RequestRefused(RpcError.WrongParameters, $"\"{name}\" is not a whole number.");

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray()
            : throw new RequestRefused(RpcError.WrongParameters, $"\"{name}\" is not a list.");

    /// <summary>Whether every step of a path of members is there and its last is true.</summary>
    public static bool Says(this JsonElement element, params ReadOnlySpan<string> path)
    {
        JsonElement? at = element;
        foreach (var name in path)
        {
            at = at?.Optional(name);
        }
        return at is { ValueKind: JsonValueKind.True };
    }

    /// <summary>Characters before a position, which counts lines and characters from 0, characters in UTF-16.</summary>
    public static int Position(this JsonElement position, SourceText text)
    {
        var (line, character) = (position.Whole("line"), position.Whole("character"));
        return line < 0 || character < 0
            ? throw new RequestRefused(RpcError.WrongParameters, "A position is counted from 0.")
            : text.Offset(line == int.MaxValue ? line : line + 1, character == int.MaxValue ? character : character + 1);
    }

    public static (int Start, int End) Range(this JsonElement range, SourceText text)
    {
        var (start, end) = (range.Member("start").Position(text), range.Member("end").Position(text));
        return start <= end ? (start, end) : (end, start);
    }
}
