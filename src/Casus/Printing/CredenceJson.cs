using System.Text.Json;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The JSON of <c>casus claims</c>. A weight is null where too many independent draws bear on it.</summary>
public static class CredenceJson
{
    public static void Write(Utf8JsonWriter json, CredenceReport report)
    {
        json.WriteStartObject();
        json.WriteString("package", report.Package);
        json.Question(report.Question, report.On);
        json.WriteString("meaning", "weights of verdicts if the reports are as good as they are graded; no probability of what states will do");
        json.Items("answers", report.Answers, answer =>
        {
            json.Strings("casus", answer.Casus.Distinct());
            json.Lists("happens", answer.Happens.Select(way => way.Select(literal => Wording.Of(literal)).ToSequence()));
            json.Strings("given", answer.Given.Select(literal => Wording.Of(literal)));
            json.Strings("presumed", answer.Presumed.Select(literal => Wording.Of(literal)));
            json.Items("verdicts", answer.Verdicts, verdict =>
            {
                json.WriteString("party", verdict.Party);
                json.WriteString("word", verdict.Word);
                json.WriteStartObject("weights");
                foreach (var weight in verdict.Weights)
                {
                    json.WriteStartObject(KeystoneJson.Word(weight.Corner));
                    json.NumberOrNull("weight", weight.Weight);
                    json.WriteNumber("draws", weight.Draws);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
                json.Strings("sources", verdict.Sources);
            });
            json.Items("reports", answer.Reports, graded =>
            {
                json.WriteString("source", graded.Source);
                json.WriteNumber("confidence", graded.Confidence);
                json.WriteString("words", graded.Words);
                json.Place(graded.At);
            });
        });
        json.Items("leftOut", report.LeftOut, left =>
        {
            json.WriteString("words", left.Words);
            json.WriteString("why", left.Why);
            json.Place(left.At);
        });
        json.WriteEndObject();
    }
}
