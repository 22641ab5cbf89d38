using System.Text.Json;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The JSON of a comparison.</summary>
internal static class ComparisonJson
{
    /// <param name="limits">What the comparison cannot show, as those who encoded the texts warn.</param>
    public static void Write(Utf8JsonWriter json, Comparison comparison, IReadOnlyList<string> limits)
    {
        json.WriteStartObject();
        json.WritePropertyName("first");
        Write(json, comparison.First);
        json.WritePropertyName("second");
        Write(json, comparison.Second);
        json.WriteBoolean("asIfSigned", comparison.Supposed);
        json.Strings("givenToSecond", comparison.Given.Select(literal => Wording.Of(literal)));
        json.WriteStartArray("classes");
        foreach (var one in comparison.Classes)
        {
            Write(json, one);
        }
        json.WriteEndArray();
        json.WriteStartArray("clauses");
        foreach (var change in comparison.Clauses)
        {
            Write(json, change);
        }
        json.WriteEndArray();
        json.WriteNumber("unchangedClauses", comparison.Unchanged);
        json.Strings("limits", limits);
        json.WriteStartArray("declarations");
        foreach (var change in comparison.Declarations)
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Kind);
            json.WriteString("name", change.Name);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static string Word(Verdict verdict) => verdict == Verdict.NotDecided ? "not decided" : verdict.ToString().ToLowerInvariant();

    public static string Word(Corner corner) => corner == Corner.AtOneTable ? "at one table" : corner.ToString().ToLowerInvariant();

    public static void Write(Utf8JsonWriter json, ComparedText text)
    {
        json.WriteStartObject();
        json.WriteString("title", text.Title);
        json.WriteString("package", text.Package);
        json.WriteString("variant", text.ProposedBy);
        json.WriteString("on", text.On.ToString("yyyy-MM-dd"));
        json.Strings("inForce", text.InForce);
        json.Strings("notInForce", text.NotInForce);
        json.WriteNumber("clauses", text.Clauses);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ClassComparison one)
    {
        json.WriteStartObject();
        json.Strings("casus", one.Casus);
        json.WriteString("onlyIn", one.OnlyIn?.ToString().ToLowerInvariant());
        json.Strings("happens", one.Happens.Select(literal => Wording.Of(literal)));
        json.Strings("doesNotHappen", one.DoesNotHappen.Select(literal => Wording.Of(literal)));
        json.WriteString("victim", one.Victim);
        json.WriteString("aggressor", one.Aggressor);
        json.WriteNumber("unknowns", one.Unknowns);
        json.WriteString("situations", one.Situations.ToString());
        json.WriteStartArray("parties");
        foreach (var row in one.Parties)
        {
            json.WriteStartObject();
            json.Strings("parties", row.Parties);
            json.WriteString("verdict", Word(row.Verdict));
            json.WriteStartArray("examples");
            foreach (var example in row.Examples)
            {
                Write(json, example);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComparisonExample example)
    {
        json.WriteStartObject();
        json.Strings("given", example.Given.Select(literal => Wording.Of(literal)));
        json.WriteStartArray("changes");
        foreach (var change in example.Changes)
        {
            json.WriteStartObject();
            json.WriteString("corner", Word(change.Corner));
            json.WriteString("ladder", change.Ladder);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteString("verdict", Word(change.Verdict));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ClauseChange change)
    {
        json.WriteStartObject();
        json.WriteString("fate", change.Fate.ToString().ToLowerInvariant());
        Write(json, "before", change.Before);
        Write(json, "after", change.After);
        json.Strings("partiesLost", change.BearersLost);
        json.Strings("partiesGained", change.BearersGained);
        json.WriteStartArray("words");
        foreach (var word in change.Words)
        {
            json.WriteStartObject();
            json.WriteString("before", word.Before);
            json.WriteString("after", word.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Clause? clause)
    {
        if (clause is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("clause", clause.Id);
        json.WriteString("measure", clause.Duty is { } duty ? Wording.Measure(duty.Measure) : null);
        json.WriteString("binds", ClauseWords.Binds(clause));
        json.WriteString("sentence", Wording.Said(clause));
        json.WriteStartObject("place");
        json.Location(clause.At);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
