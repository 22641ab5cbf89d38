using System.Globalization;
using System.Text.Json;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The JSON of <c>casus matrix</c>.</summary>
internal static class MatrixJson
{
    public static void Write(Utf8JsonWriter json, Matrix matrix)
    {
        json.WriteStartObject();
        json.WriteString("package", matrix.Package);
        json.WriteString("on", matrix.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("reading", matrix.Question.Reading.Kind == ReadingKind.Literal ? "literal" : "good-faith");
        json.WriteBoolean("asIfSigned", matrix.Question.AsIfSigned);
        json.WriteString("variant", matrix.Question.ProposedBy);
        json.Strings("guarantors", matrix.Guarantors);
        json.WriteStartArray("classes");
        foreach (var column in matrix.Columns)
        {
            Write(json, column);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MatrixColumn column)
    {
        json.WriteStartObject();
        json.WriteString("casus", column.Class.Casus);
        json.WriteString("happens", column.Class.Happens);
        json.Strings("given", column.Class.Given.Select(literal => Wording.Of(literal)));
        json.WriteString("victim", column.Class.Victim);
        json.WriteString("aggressor", column.Class.Aggressor);
        ProofText.Write(json, "proof", column.Proof);
        json.WriteStartArray("cells");
        foreach (var cell in column.Cells)
        {
            json.WriteStartObject();
            json.WriteString("guarantor", cell.Guarantor);
            json.WriteString("whether", ResponseJson.Word(cell.Whether));
            json.WriteString("floor", cell.Floor);
            json.WriteString("ceiling", cell.Ceiling);
            json.WriteString("firm", cell.Firm);
            json.Strings("firmActs", cell.FirmActs);
            json.Strings("firmBy", cell.FirmBy.Select(ClauseWords.Of));
            json.WriteString("firmInSome", cell.SometimesFirm);
            json.WriteString("possible", cell.Possible);
            json.WriteString("when", cell.When);
            json.Strings("onWhoseSay", cell.OnWhoseSay);
            json.Strings("clauses", cell.Clauses);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
