using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Casus.Tests.Language;

/// <summary>
/// As much of JSON Schema as the schema of the normal form uses. A keyword that is not known here is an error, so that nothing is passed over.
/// </summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly HashSet<string> words = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "$defs", "$comment", "title", "description", "examples", "default",
        "$ref", "type", "enum", "const", "required", "properties", "additionalProperties", "items", "minItems", "maxItems", "uniqueItems",
        "minimum", "maximum", "exclusiveMinimum", "pattern", "minLength", "oneOf", "anyOf", "allOf", "unevaluatedProperties",
    };

    public static JsonSchema Read(string path) => new(JsonNode.Parse(File.ReadAllText(path))?.AsObject() ?? throw new InvalidOperationException($"{path} is empty."));

    /// <summary>What is wrong with a document, each with where; nothing when it is valid.</summary>
    public IReadOnlyList<string> Complaints(JsonNode? document)
    {
        var complaints = new List<string>();
        Check(root, document, "$", complaints, []);
        return complaints;
    }

    /// <summary>Keywords of the schema itself that this check does not know.</summary>
    public IReadOnlyList<string> UnknownWords()
    {
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        Walk(root);
        return [.. unknown];

        void Walk(JsonNode? schema)
        {
            if (schema is not JsonObject item)
            {
                return;
            }
            foreach (var (word, value) in item)
            {
                if (!words.Contains(word))
                {
                    unknown.Add(word);
                }
                if (word is "$defs" or "properties" && value is JsonObject named)
                {
                    foreach (var (_, inner) in named)
                    {
                        Walk(inner);
                    }
                }
                else if (word is "items" or "additionalProperties" or "unevaluatedProperties")
                {
                    Walk(value);
                }
                else if (value is JsonArray list && word is "oneOf" or "anyOf" or "allOf")
                {
                    foreach (var inner in value as JsonArray ?? [])
                    {
                        Walk(inner);
                    }
                }
            }
        }
    }

    /// <param name="seen">The properties that this object's schemas have named, for <c>unevaluatedProperties</c>.</param>
    private void Check(JsonObject schema, JsonNode? value, string at, List<string> complaints, HashSet<string> seen)
    {
        if (schema["$ref"] is { } reference)
        {
            Check(Resolve((string?)reference ?? ""), value, at, complaints, seen);
        }
        if (schema["type"] is { } type && !TypeFits(type, value))
        {
            complaints.Add($"{at}: {value?.ToJsonString() ?? "null"} is not of type {type.ToJsonString()}");
            return;
        }
        if (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
        {
            complaints.Add($"{at}: {value?.ToJsonString()} is none of {choices.ToJsonString()}");
        }
        if (schema.TryGetPropertyValue("const", out var constant) && !JsonNode.DeepEquals(constant, value))
        {
            complaints.Add($"{at}: {value?.ToJsonString()} is not {constant?.ToJsonString()}");
        }
        Alternatives(schema, value, at, complaints, seen);
        switch (value)
        {
            case JsonObject item:
                CheckObject(schema, item, at, complaints, seen);
                break;
            case JsonArray list:
                CheckArray(schema, list, at, complaints);
                break;
            case JsonValue plain:
                CheckPlain(schema, plain, at, complaints);
                break;
        }
    }

    private void Alternatives(JsonObject schema, JsonNode? value, string at, List<string> complaints, HashSet<string> seen)
    {
        foreach (var part in (schema["allOf"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Check(part, value, at, complaints, seen);
        }
        foreach (var word in new[] { "oneOf", "anyOf" })
        {
            if (schema[word] is not JsonArray options)
            {
                continue;
            }
            var results = options.OfType<JsonObject>().Select(option =>
            {
                var (own, named) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
                Check(option, value, at, own, named);
                return (Complaints: own, Named: named);
            }).ToList();
            var fitting = results.Where(result => result.Complaints.Count == 0).ToList();
            foreach (var name in fitting.SelectMany(result => result.Named))
            {
                seen.Add(name);
            }
            if (fitting.Count == 0)
            {
                complaints.Add($"{at}: fits no alternative; nearest: {string.Join(" / ", results.MinBy(result => result.Complaints.Count).Complaints)}");
            }
            else if (word == "oneOf" && fitting.Count > 1)
            {
                complaints.Add($"{at}: fits {fitting.Count} alternatives of which only one may hold");
            }
        }
    }

    private void CheckObject(JsonObject schema, JsonObject item, string at, List<string> complaints, HashSet<string> seen)
    {
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => (string?)name ?? ""))
        {
            if (!item.ContainsKey(name))
            {
                complaints.Add($"{at}: lacks {name}");
            }
        }
        var known = schema["properties"] as JsonObject ?? [];
        seen.UnionWith(known.Select(property => property.Key));
        foreach (var (name, value) in item)
        {
            if (known[name] is JsonObject property)
            {
                Check(property, value, $"{at}.{name}", complaints, []);
            }
            else if (!known.ContainsKey(name))
            {
                Further(schema["additionalProperties"], name, value, at, complaints);
                if (!seen.Contains(name))
                {
                    Further(schema["unevaluatedProperties"], name, value, at, complaints);
                }
            }
        }
    }

    private void Further(JsonNode? rule, string name, JsonNode? value, string at, List<string> complaints)
    {
        if (rule is JsonObject inner)
        {
            Check(inner, value, $"{at}.{name}", complaints, []);
        }
        else if (rule is JsonValue allowed && !allowed.GetValue<bool>())
        {
            complaints.Add($"{at}: {name} does not belong there");
        }
    }

    private void CheckArray(JsonObject schema, JsonArray list, string at, List<string> complaints)
    {
        if (schema["minItems"] is { } least && list.Count < (int)least || schema["maxItems"] is { } most && list.Count > (int)most)
        {
            complaints.Add($"{at}: {list.Count} items are too few or too many");
        }
        if (schema["items"] is JsonObject items)
        {
            for (var i = 0; i < list.Count; i++)
            {
                Check(items, list[i], $"{at}[{i}]", complaints, []);
            }
        }
    }

    private static void CheckPlain(JsonObject schema, JsonValue plain, string at, List<string> complaints)
    {
        if (plain.GetValueKind() == JsonValueKind.Number)
        {
            var number = plain.Deserialize<decimal>();
            if (schema["minimum"] is { } least && number < least.Deserialize<decimal>() || schema["maximum"] is { } most && number > most.Deserialize<decimal>()
                || schema["exclusiveMinimum"] is { } bound && number <= bound.Deserialize<decimal>())
            {
                complaints.Add($"{at}: {number} is out of bounds");
            }
        }
        if (plain.GetValueKind() != JsonValueKind.String)
        {
            return;
        }
        var text = plain.GetValue<string>();
        if (schema["pattern"] is { } pattern && !Regex.IsMatch(text, (string?)pattern ?? "", RegexOptions.None, TimeSpan.FromSeconds(5)))
        {
            complaints.Add($"{at}: \"{text}\" does not match {pattern}");
        }
        if (schema["minLength"] is { } length && text.Length < (int)length)
        {
            complaints.Add($"{at}: \"{text}\" is too short");
        }
    }

    private static bool TypeFits(JsonNode type, JsonNode? value) =>
        type is JsonArray several ? several.Any(one => one is not null && TypeFits(one, value)) : (string?)type switch
        {
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => value?.GetValueKind() == JsonValueKind.String,
            "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "number" => value?.GetValueKind() == JsonValueKind.Number,
            "integer" => value?.GetValueKind() == JsonValueKind.Number && value.Deserialize<decimal>() % 1 == 0,
            "null" => value is null,
            _ => false,
        };

    private JsonObject Resolve(string reference)
    {
        JsonNode? node = root;
        foreach (var part in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node?[part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
        }
        return node as JsonObject ?? throw new InvalidOperationException($"The schema refers to {reference}, which it does not hold.");
    }
}
