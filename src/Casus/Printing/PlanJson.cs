using System.Text.Json;
using Casus.Allocations;

namespace Casus.Printing;

/// <summary>The JSON of <c>casus plan</c>. Days count from the decision; quantities are counted in the kind of the requirement.</summary>
public static class PlanJson
{
    public static void Write(Utf8JsonWriter json, string title, AllocationAnswer answer, Sequence<UnmetRequirement> unmet, Sequence<SetAside> setAside, int seed, Sequence<string> notes)
    {
        json.WriteStartObject();
        json.WriteString("file", title);
        json.WriteString("method", answer.Method.ToString().ToLowerInvariant());
        json.WriteNumber("seed", seed);
        json.WriteNumber("shortfall", answer.Cost);
        json.WriteNumber("noPlanBelow", answer.Bound);
        json.WriteNumber("ifUnitsCouldBeDivided", answer.DividedBound);
        json.WriteNumber("gap", answer.Gap);
        json.Items("requirements", answer.Outcomes, outcome => Write(json, answer, outcome));
        json.Items("oneMoreUnit", answer.Worths, worth =>
        {
            json.WriteString("force", worth.Force.Name);
            json.WriteString("kind", worth.Force.Kind);
            json.WriteNumber("worthAtMost", worth.Worth);
        });
        json.Items("unmet", unmet, item =>
        {
            json.WriteString("requirement", item.Requirement.Name);
            json.WriteString("reason", item.Reason switch { UnmetReason.Alone => "alone", UnmetReason.BesideOthers => "beside others", _ => "only divided" });
            json.WriteBoolean("isSmallest", item.IsSmallest);
            json.Items("facts", item.Limits, limit =>
            {
                json.WriteString("kind", limit.Kind == LimitKind.OtherRequirement ? "other requirement" : limit.Kind.ToString().ToLowerInvariant());
                json.WriteString("of", limit.Of);
                json.WriteString("words", LimitWords.Of(answer, limit));
            });
        });
        json.SetAsideRows(setAside);
        json.Strings("notes", notes);
        json.WriteEndObject();
    }

    /// <summary>The rows of a table that could not be taken.</summary>
    public static void SetAsideRows(this Utf8JsonWriter json, Sequence<SetAside> rows) => json.Items("setAside", rows, row =>
    {
        json.WriteNumber("line", row.Line);
        json.WriteString("reason", row.Reason);
    });

    private static void Write(Utf8JsonWriter json, AllocationAnswer answer, RequirementOutcome outcome)
    {
        var requirement = outcome.Requirement;
        json.WriteString("name", requirement.Name);
        json.WriteString("mission", requirement.Mission);
        json.WriteString("where", requirement.Place);
        json.WriteString("kind", requirement.Kind);
        json.WriteNumber("least", requirement.Least);
        json.WriteNumber("most", requirement.Most);
        json.WriteNumber("by", requirement.By);
        json.NumberOrNull("until", requirement.Until);
        json.WriteNumber("weight", requirement.Weight);
        json.WriteString("source", requirement.Source);
        json.WriteNumber("provided", outcome.Provided);
        json.WriteNumber("shortOfLeast", outcome.ShortOfLeast);
        json.WriteNumber("shortOfMost", outcome.ShortOfMost);
        json.Items("forces", answer.Assignments.Where(assignment => assignment.Requirement == requirement), assignment =>
        {
            json.WriteString("name", assignment.Force.Name);
            json.WriteString("owner", assignment.Force.Owner);
            json.WriteNumber("units", assignment.Units);
            json.WriteString("source", assignment.Force.Source);
        });
        json.Place(requirement.At);
    }
}
