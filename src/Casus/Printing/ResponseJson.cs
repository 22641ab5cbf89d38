using System.Text.Json;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The JSON of <c>casus respond</c>.</summary>
public static class ResponseJson
{
    public static void Write(Utf8JsonWriter json, Package package, Response response)
    {
        json.WriteStartObject();
        json.WriteString("package", response.Package);
        json.Strings("given", response.Situation.Given.Select(given => Wording.Of(given.Literal)));
        json.Question(response.Question, DateOnly.FromDateTime(response.Situation.At.UtcDateTime));
        json.WriteString("headline", string.Join(" ", Headline.Of(package, response)));
        json.WriteStartArray("duties");
        foreach (var duty in response.Duties)
        {
            Write(json, duty);
        }
        json.WriteEndArray();
        json.WriteStartArray("unsettled");
        foreach (var cycle in response.Unsettled)
        {
            json.WriteStartArray();
            foreach (var clause in cycle)
            {
                json.WriteStringValue(clause);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.Strings("assumptions", response.Assumptions);
        json.WriteEndObject();
    }

    public static string Word(Whether whether) => whether switch
    {
        Whether.Firm => "firm",
        Whether.OnConsent => "on consent",
        Whether.AtItsOwnDiscretion => "at its own discretion",
        _ => "none",
    };

    public static string Word(DutyState state) => state switch
    {
        DutyState.FulfilledLate => "fulfilled late",
        _ => state.ToString().ToLowerInvariant(),
    };

    private static void Write(Utf8JsonWriter json, DutyAnswer duty)
    {
        json.WriteStartObject();
        json.WriteString("party", duty.Bearer);
        json.WriteString("label", duty.Label);
        json.WriteString("instrument", duty.Instrument);
        json.WriteString("clause", duty.ClauseId);
        json.WriteString("kind", duty.IsProhibition ? "prohibition" : duty.IsPermission ? "permission" : "duty");
        json.WriteString("measure", duty.Measure);
        json.WriteString("floor", duty.Floor);
        json.WriteString("ceiling", duty.Ceiling);
        json.WriteString("whether", Word(duty.Whether));
        Corner(json, "firm", duty.Firm);
        Corner(json, "assured", duty.Assured);
        Corner(json, "possible", duty.Possible);
        Corner(json, "atOneTable", duty.AtOneTable);
        json.WriteString("open", duty.IsOpen ? duty.Open.Reached : null);
        json.Strings("unsettled", Unsettled(duty));
        json.WriteBoolean("deliverable", duty.Deliverable);
        json.Strings("gates", duty.Gates);
        json.WriteString("deadline", duty.When);
        json.Strings("onWhoseSay", duty.OnWhoseSay);
        json.Strings("presumes", duty.Presumes);
        json.Strings("needs", duty.Needs);
        json.WriteString("state", Word(duty.State));
        json.WriteString("victim", duty.Victim);
        json.WriteString("aggressor", duty.Aggressor);
        json.WriteStartObject("place");
        json.Location(duty.At);
        json.WriteEndObject();
        json.WritePropertyName("because");
        Write(json, duty.Because);
        json.WriteEndObject();
    }

    private static void Corner(Utf8JsonWriter json, string name, CornerAnswer corner) => json.WriteString(name, corner.Reached);

    /// <summary>The corners in which the texts give neither yes nor no.</summary>
    private static IEnumerable<string> Unsettled(DutyAnswer duty) =>
        new[] { ("firm", duty.Firm), ("assured", duty.Assured), ("possible", duty.Possible), ("atOneTable", duty.AtOneTable) }
            .Where(corner => corner.Item2.Contested).Select(corner => corner.Item1);

    private static void Write(Utf8JsonWriter json, Reason reason)
    {
        json.WriteStartObject();
        json.WriteString("text", reason.Text);
        json.WriteString("holds", reason.Holds switch
        {
            Truth.True => "yes",
            Truth.False => "no",
            _ => "unknown",
        });
        if (reason.At.Line > 0)
        {
            json.WriteStartObject("place");
            json.Location(reason.At);
            json.WriteEndObject();
        }
        if (reason.Provenance is { } source)
        {
            Sources.Write(json, "provenance", source);
        }
        json.WriteStartArray("because");
        foreach (var part in reason.Because)
        {
            Write(json, part);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
