using System.Text.Json;
using Casus.Forces;

namespace Casus.Printing;

/// <summary>The JSON of what a package's own words say of support and time. An end of a range is null where there is none.</summary>
internal static class BackingJson
{
    public static void Write(Utf8JsonWriter json, PillarReport pillar)
    {
        json.Items("promises", pillar.Promises, promise =>
        {
            json.WriteString("kind", promise.Kind.ToString().ToLowerInvariant());
            json.WriteString("act", promise.Act);
            json.WriteString("clause", promise.Clause);
            json.WriteString("party", promise.Party);
            json.WriteString("words", promise.Words);
            json.WriteString("firmness", BackingText.Of(promise.Firmness));
            json.WriteString("when", promise.When);
            json.Strings("onWhoseSay", promise.OnWhoseSay);
            json.Strings("needs", promise.Needs);
            json.WriteString("source", promise.Source);
            json.Place(promise.At);
        });
        json.Items("rules", pillar.Rules, rule =>
        {
            json.WriteString("clause", rule.Clause);
            json.WriteString("words", rule.Words);
            json.Strings("canStopAlone", rule.Alone);
            json.Place(rule.At);
        });
        json.Items("duties", pillar.Duties, duty =>
        {
            json.WriteString("clause", duty.Clause);
            json.WriteString("bearer", duty.Bearer);
            json.WriteString("words", duty.Words);
            json.NumberOrNull("due", duty.Due);
            json.WriteString("dueWords", duty.DueWords);
            json.WriteNumber("earliest", duty.Days.Low);
            json.NumberOrNull("latest", Finite(duty.Days.High));
            json.WriteBoolean("isTooLate", duty.IsTooLate);
            json.WriteBoolean("mayBeTooLate", duty.MayBeTooLate);
            json.Items("parts", duty.Parts, part =>
            {
                json.WriteString("kind", part.Kind.ToString().ToLowerInvariant());
                json.WriteString("of", part.Of);
                json.WriteString("words", part.Words);
                json.NumberOrNull("least", part.Days?.Low);
                json.NumberOrNull("most", part.Days is { } days ? Finite(days.High) : null);
                json.WriteString("source", part.Source);
                json.Place(part.At);
            });
            json.Place(duty.At);
        });
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
