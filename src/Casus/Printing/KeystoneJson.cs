using System.Text.Json;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The JSON of <c>casus keystone</c>.</summary>
public static class KeystoneJson
{
    public static void Write(Utf8JsonWriter json, KeystoneReport report)
    {
        json.WriteStartObject();
        json.WriteString("package", report.Package);
        json.Question(report.Question, report.On);
        json.Items("answers", report.Answers, answer => Write(json, answer));
        json.Items("bodies", report.Bodies, body =>
        {
            json.WriteString("body", body.Body);
            json.WriteString("victim", body.Victim);
            json.WriteString("attacker", body.Attacker);
            json.Strings("voters", body.Voters);
            json.Lists("blockingSets", body.Sets);
            json.WriteString("attackerAmongVoters", body.Aggressor);
            json.WriteString("failingDecision", body.Failing);
            json.Place(body.At);
        });
        json.WriteEndObject();
    }

    public static string Word(Corner corner) => corner switch
    {
        Corner.AtOneTable => "atOneTable",
        _ => corner.ToString().ToLowerInvariant(),
    };

    private static void Write(Utf8JsonWriter json, KeystoneAnswer answer)
    {
        json.Strings("casus", answer.Casus.Distinct());
        json.Lists("happens", answer.Happens.Select(way => way.Select(literal => Wording.Of(literal)).ToSequence()));
        json.Strings("given", answer.Given.Select(literal => Wording.Of(literal)));
        json.Strings("presumed", answer.Presumed.Select(literal => Wording.Of(literal)));
        json.WriteStartObject("reached");
        foreach (var reach in answer.Reached)
        {
            Commitments(json, Word(reach.Corner), reach.Commitments);
        }
        json.WriteEndObject();
        json.Items("promises", answer.Promises, promise =>
        {
            json.WriteString("clause", promise.ClauseId);
            json.Strings("holders", promise.Holders);
            json.WriteBoolean("waitsForAnother", promise.Waits);
            json.Place(promise.At);
        });
        json.Items("closings", answer.Closings, closing =>
        {
            json.WriteString("kind", closing.In == Corner.Firm ? "keystone" : "interim cover");
            json.Strings("words", closing.Words);
            json.WriteString("target", Word(closing.Target));
            json.WriteString("in", Word(closing.In));
            json.Strings("parties", closing.Parties);
            json.Strings("outOfReach", closing.OutOfReach);
            json.Lists("sets", closing.Sets);
            json.WriteBoolean("allShown", closing.Shown);
            json.Strings("bearing", closing.Bearing);
            json.WriteBoolean("ownChoice", KeystoneWords.IsOwnChoice(answer, closing));
            json.WriteNumber("largestSetTried", closing.LargestTried);
            json.WriteBoolean("proved", closing.LargestTried >= closing.Bearing.Count);
        });
        json.Items("alone", answer.Alone, holder =>
        {
            json.Strings("holders", holder.Holders);
            json.Strings("clauses", holder.Clauses);
            Commitments(json, "othersFirm", holder.Firm);
            Commitments(json, "possible", holder.Possible);
            Commitments(json, "noLongerPossible", holder.NoLongerPossible);
        });
        Commitments(json, "boughtBySigning", answer.BoughtBySigning);
        json.WriteString("restsIn", answer.RestsIn is { } corner ? Word(corner) : null);
        Points(json, "singlePoints", answer.SinglePoints);
        Points(json, "highestRestsOn", answer.HighestRestsOn);
    }

    private static void Points(Utf8JsonWriter json, string name, Sequence<SinglePoint> points) => json.Items(name, points, point =>
    {
        json.WriteString("kind", point.Kind.ToString().ToLowerInvariant());
        json.WriteString("of", point.Of);
        json.WriteString("words", point.Words);
        json.Strings("lost", point.Lost);
    });

    private static void Commitments(Utf8JsonWriter json, string name, IEnumerable<Commitment> commitments) => json.Items(name, commitments, commitment =>
    {
        json.WriteString("party", commitment.Party);
        json.WriteString("word", commitment.Word);
    });
}
