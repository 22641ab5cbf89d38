using System.Text.Json;
using Casus.Calculation;
using Casus.Forces;

namespace Casus.Printing;

/// <summary>The JSON of <c>casus means</c>. An end of a range is null where there is none; a result is null where a figure is lacking.</summary>
internal static class MeansJson
{
    public static void Write(Utf8JsonWriter json, MeansReport report, Sequence<SetAside> aside)
    {
        json.WriteStartObject();
        json.WriteString("package", report.Package);
        json.Strings("set", report.Set.Select(lever => lever.Name));
        json.Items("pillars", report.Pillars, pillar => Write(json, pillar));
        json.Items("setAside", aside, row =>
        {
            json.WriteString("reason", row.Reason);
            json.Place(row.At);
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PillarReport pillar)
    {
        json.WriteString("pillar", MeansText.Word(pillar.Pillar));
        json.Items("levers", pillar.Levers, lever =>
        {
            json.WriteString("name", lever.Name);
            json.WriteString("kind", lever.Kind.ToString().ToLowerInvariant());
            json.WriteString("of", lever.Of);
            json.WriteString("words", lever.Words);
            json.WriteString("unit", lever.Unit);
            json.WriteBoolean("isSet", lever.IsSet);
            Write(json, "figure", lever.Quantity, MeansWords.Of);
            Write(json, "sourced", lever.Sourced, MeansWords.Of);
            json.WriteString("note", lever.Note);
            json.Place(lever.At);
        });
        json.Items("steps", pillar.Steps, step =>
        {
            json.WriteString("name", step.Name);
            json.WriteString("group", step.Group);
            json.WriteString("words", step.Words);
            json.WriteString("formula", step.Formula);
            json.WriteString("withNumbers", step.WithNumbers);
            json.Strings("inputs", step.Inputs);
            json.Strings("levers", step.Levers);
            json.WriteString("unit", step.Unit);
            Write(json, "result", step.Result, MeansWords.Result);
            json.Strings("lacks", step.Lacks);
            json.WriteString("source", step.Source);
            json.WriteBoolean("isKey", step.IsKey);
        });
        json.Items("shortfalls", pillar.Shortfalls, shortfall =>
        {
            json.WriteString("gap", shortfall.Gap);
            json.WriteString("words", shortfall.Words);
            json.WriteString("unit", shortfall.Unit);
            json.WriteString("certainty", shortfall.Certainty.ToString().ToLowerInvariant());
            Write(json, "missing", shortfall.Missing);
            json.WriteString("missingWords", NumberWords.Result(shortfall.Missing, shortfall.Unit));
            json.Items("sufficing", shortfall.Sufficing, change =>
            {
                json.WriteString("lever", change.Lever);
                Write(json, "from", change.From);
                json.WriteNumber("to", change.To);
                json.WriteString("words", NumberWords.Of(Interval.Point(change.To), pillar.Levers.First(lever => lever.Name == change.Lever).Unit));
                json.NumberOrNull("factor", Finite(change.Factor));
            });
        });
        json.Items("held", pillar.Held, held =>
        {
            json.WriteString("pledge", held.Pledge);
            json.WriteString("there", held.There);
            json.WriteString("need", held.Need.Length > 0 ? held.Need : null);
            json.WriteString("gap", held.Gap);
            json.WriteString("words", held.Words);
        });
        BackingJson.Write(json, pillar);
        json.Items("notes", pillar.Notes, note =>
        {
            json.WriteString("kind", note.Kind.ToString().ToLowerInvariant());
            json.WriteString("words", note.Words);
            json.Strings("parties", note.Parties);
            json.Strings("sources", note.Sources);
        });
    }

    private static void Write(Utf8JsonWriter json, string name, Quantity? quantity, Func<Quantity, string> words)
    {
        if (quantity is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.NumberOrNull("low", Finite(quantity.Range.Low));
        json.NumberOrNull("high", Finite(quantity.Range.High));
        json.WriteString("words", words(quantity));
        json.WriteString("unit", quantity.Unit);
        json.WriteString("grade", MeansWords.Of(quantity.Grade));
        json.WriteString("source", quantity.Source);
        json.WriteString("on", quantity.On?.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Interval range)
    {
        json.WriteStartObject(name);
        json.NumberOrNull("low", Finite(range.Low));
        json.NumberOrNull("high", Finite(range.High));
        json.WriteEndObject();
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
