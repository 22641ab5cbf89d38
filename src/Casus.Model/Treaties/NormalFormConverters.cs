using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casus.Treaties;

/// <summary>A <see cref="Sequence{T}"/> is a JSON array.</summary>
internal sealed class SequenceConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Sequence<>);

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = NormalForm.Managed)]
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(typeof(SequenceConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()));
}

internal sealed class SequenceConverter<T> : JsonConverter<Sequence<T>>
{
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = NormalForm.Managed)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = NormalForm.Managed)]
    public override Sequence<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new NormalFormException("A list is expected here.");
        }
        var items = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(JsonSerializer.Deserialize<T>(ref reader, options) ?? throw new NormalFormException("A list holds no null."));
        }
        return new Sequence<T>(items.ToImmutable());
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = NormalForm.Managed)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = NormalForm.Managed)]
    public override void Write(Utf8JsonWriter writer, Sequence<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            JsonSerializer.Serialize(writer, item, options);
        }
        writer.WriteEndArray();
    }
}

/// <summary>A date is its own words: <c>"2026-01-07"</c>, <c>"2026-01"</c>, <c>"about 2026-01"</c>.</summary>
internal sealed class VagueDateConverter : JsonConverter<VagueDate>
{
    public override VagueDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var words = Words.Of(ref reader, "A date");
        var about = words.StartsWith("about ", StringComparison.Ordinal);
        var parts = (about ? words["about ".Length..] : words).Split('-');
        var numbers = Array.ConvertAll(parts, part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);
        if (parts is not [{ Length: 4 }, { Length: 2 }] and not [{ Length: 4 }, { Length: 2 }, { Length: 2 }]
            || !VagueDate.Exists(numbers[0], numbers[1], numbers.Length == 3 ? numbers[2] : null))
        {
            throw new NormalFormException($"\"{words}\" is not a date.");
        }
        return new VagueDate(numbers[0], numbers[1], numbers.Length == 3 ? numbers[2] : null, about);
    }

    public override void Write(Utf8JsonWriter writer, VagueDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>A word of probability, or a number of percent.</summary>
internal sealed class ConfidenceConverter : JsonConverter<Confidence>
{
    public override Confidence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            var percent = reader.GetDouble();
            return percent is >= 0 and <= 100 ? new Confidence(null, percent) : throw new NormalFormException("A percentage lies between 0 and 100.");
        }
        var word = Words.Of(ref reader, "A confidence");
        return Confidence.IsWord(word) ? new Confidence(word, null) : throw new NormalFormException($"\"{word}\" is no word of probability.");
    }

    public override void Write(Utf8JsonWriter writer, Confidence value, JsonSerializerOptions options)
    {
        if (value.Percent is double percent)
        {
            writer.WriteNumberValue(percent);
        }
        else
        {
            writer.WriteStringValue(value.Word);
        }
    }
}

/// <summary>What a clock starts at, as its own words.</summary>
internal sealed class ClockEventConverter : JsonConverter<ClockEvent>
{
    public override ClockEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(Words.Of(ref reader, "What a clock starts at"));

    public override void Write(Utf8JsonWriter writer, ClockEvent value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}

/// <summary>A name, or <c>"it"</c> for the bearer itself.</summary>
internal sealed class JudgeConverter : JsonConverter<Judge>
{
    private const string Bearer = "it";

    public override Judge Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var words = Words.Of(ref reader, "Whose judgement");
        return new Judge(words == Bearer ? null : words);
    }

    public override void Write(Utf8JsonWriter writer, Judge value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name ?? Bearer);
}

internal static class Words
{
    public static string Of(ref Utf8JsonReader reader, string what) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is string words ? words : throw new NormalFormException($"{what} is written as a text.");
}
