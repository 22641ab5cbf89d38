using System.Text.Json;
using Casus.Responses;

namespace Casus.Printing;

/// <summary>The JSON of <c>casus scenario</c>.</summary>
public static class CourseJson
{
    public static void Write(Utf8JsonWriter json, string package, IEnumerable<Course> courses)
    {
        json.WriteStartObject();
        json.WriteString("package", package);
        json.WriteStartArray("scenarios");
        foreach (var course in courses)
        {
            json.WriteStartObject();
            json.WriteString("name", course.Scenario);
            json.WriteStartArray("moments");
            foreach (var moment in course.Moments)
            {
                Write(json, moment);
            }
            json.WriteEndArray();
            Changes(json, "open", course.Open);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CourseMoment moment)
    {
        json.WriteStartObject();
        json.WriteString("at", Moment(moment.At));
        json.WriteNumber("day", moment.Day);
        json.WriteNumber("hour", moment.Hour);
        json.Strings("happened", moment.Happened);
        Changes(json, "changes", moment.Changes);
        json.WriteStartArray("expectations");
        foreach (var result in moment.Expectations)
        {
            json.WriteStartObject();
            json.WriteString("text", result.Text);
            json.WriteString("met", result.Met switch
            {
                true => "yes",
                false => "no",
                _ => "not asked",
            });
            json.WriteString("why", result.Why);
            Place(json, result.At);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Changes(Utf8JsonWriter json, string name, Sequence<DutyChange> changes)
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("party", change.Bearer);
            json.WriteString("clause", change.ClauseId);
            json.WriteString("measure", change.Measure);
            json.WriteString("from", ResponseJson.Word(change.From));
            json.WriteString("to", ResponseJson.Word(change.To));
            json.WriteString("due", change.Due is { } due ? Moment(due) : null);
            json.WriteString("why", change.Why);
            Place(json, change.At);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm'Z'");

    private static void Place(Utf8JsonWriter json, SourceLocation at)
    {
        json.WriteStartObject("place");
        json.Location(at);
        json.WriteEndObject();
    }
}
