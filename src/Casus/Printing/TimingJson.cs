using System.Text.Json;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The JSON of <c>casus time</c>. Hours are null where a step has no clock.</summary>
public static class TimingJson
{
    public static void Write(Utf8JsonWriter json, TimingReport report)
    {
        json.WriteStartObject();
        json.WriteString("package", report.Package);
        json.Question(report.Question, report.On);
        json.Items("answers", report.Answers, answer =>
        {
            json.Strings("casus", answer.Casus.Distinct());
            json.Lists("happens", answer.Happens.Select(way => way.Select(literal => Wording.Of(literal)).ToSequence()));
            json.Strings("given", answer.Given.Select(literal => Wording.Of(literal)));
            json.Strings("presumed", answer.Presumed.Select(literal => Wording.Of(literal)));
            json.Items("times", answer.Times, time =>
            {
                json.WriteString("word", time.Word);
                json.WriteBoolean("firm", time.IsFirm);
                json.WriteString("whyNotFirm", time.WhyNot?.ToString().ToLowerInvariant());
                json.WriteNumber("duties", time.Duties);
                Write(json, "first", time.First);
                Write(json, "last", time.Last);
            });
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, DutyTime duty)
    {
        json.WriteStartObject(name);
        json.WriteString("party", duty.Party);
        json.WriteString("clause", duty.ClauseId);
        json.NumberOrNull("hours", duty.Hours);
        json.Items("steps", duty.Steps, step => Write(json, step));
        json.Items("withoutClock", duty.WithoutClock, step => Write(json, step));
        json.Place(duty.At);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TimeStep step)
    {
        json.WriteString("kind", step.Kind switch
        {
            TimeStepKind.NotBefore => "not before",
            _ => step.Kind.ToString().ToLowerInvariant(),
        });
        json.WriteString("of", step.Of);
        json.WriteString("words", step.Words);
        json.WriteString("clock", step.Clock);
        json.WriteBoolean("hasClock", step.HasClock);
        json.NumberOrNull("by", step.By);
        json.Place(step.At);
    }
}
