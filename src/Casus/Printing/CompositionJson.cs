using System.Text.Json;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The JSON of <c>casus compose</c>.</summary>
internal static class CompositionJson
{
    /// <param name="together">The texts as one package.</param>
    /// <param name="response">Its answer in a situation; null when none was asked.</param>
    public static void Write(Utf8JsonWriter json, Composition composition, Package together, Response? response)
    {
        json.WriteStartObject();
        json.WriteStartArray("texts");
        foreach (var text in composition.Texts)
        {
            ComparisonJson.Write(json, text);
        }
        json.WriteEndArray();
        json.WriteString("on", composition.On.ToString("yyyy-MM-dd"));
        json.WriteBoolean("asIfSigned", composition.Supposed);
        json.WriteNumber("ways", composition.Ways);
        json.WriteString("situations", composition.Situations.ToString());
        json.WriteNumber("undecided", composition.Undecided);
        Array(json, "contradictions", composition.Contradictions, one =>
        {
            json.Strings("parties", one.Parties);
            json.WriteString("corner", ComparisonJson.Word(one.Corner));
            json.WriteString("word", one.Word);
            Write(json, "must", one.Must);
            Write(json, "mustNot", one.MustNot);
            Write(json, one.Where);
        });
        Array(json, "seams", composition.Seams, seam =>
        {
            json.WriteString("kind", seam.Kind switch { SeamKind.Waits => "waits", SeamKind.GivesWay => "gives way", _ => "rests" });
            Write(json, "clause", seam.Clause);
            json.Strings("parties", seam.Bearers);
            json.WriteString("condition", seam.Words);
            Array(json, "on", seam.On, other => Members(json, other));
            json.WriteString("firm", Word(seam.Firm));
            json.WriteString("possible", Word(seam.Possible));
            json.WriteBoolean("mutual", seam.IsMutual);
        });
        Array(json, "overlaps", composition.Overlaps, one =>
        {
            json.Strings("parties", one.Parties);
            json.WriteString("corner", ComparisonJson.Word(one.Corner));
            json.WriteString("ladder", one.Ladder);
            json.WriteString("word", one.Word);
            Array(json, "clauses", one.Clauses, clause => Members(json, clause));
            Write(json, one.Where);
        });
        Array(json, "conflicts", composition.Conflicts, conflict =>
        {
            json.WriteString("kind", conflict.Kind);
            json.WriteString("name", conflict.Name);
            json.WriteString("first", conflict.First);
            json.WriteString("firstWords", conflict.FirstWords);
            json.WriteString("second", conflict.Second);
            json.WriteString("secondWords", conflict.SecondWords);
            json.WriteString("read", conflict.Read);
        });
        if (response is not null)
        {
            json.WritePropertyName("response");
            ResponseJson.Write(json, together, response);
        }
        json.WriteEndObject();
    }

    private static string Word(Extent extent) => extent == Extent.NotDecided ? "not decided" : extent.ToString().ToLowerInvariant();

    private static void Array<T>(Utf8JsonWriter json, string name, Sequence<T> items, Action<T> members)
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

    private static void Write(Utf8JsonWriter json, string name, ComposedClause clause)
    {
        json.WriteStartObject(name);
        Members(json, clause);
        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, ComposedClause clause)
    {
        json.WriteString("text", clause.Text);
        json.WriteString("clause", clause.Clause.Id);
        json.WriteString("sentence", Wording.Said(clause.Clause));
    }

    private static void Write(Utf8JsonWriter json, ComposedWhere where)
    {
        json.Strings("casus", where.Casus);
        json.Strings("happens", where.Happens.Select(literal => Wording.Of(literal)));
        json.Strings("given", where.Given.Select(literal => Wording.Of(literal)));
    }
}
