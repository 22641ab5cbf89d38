using System.Globalization;
using System.Text.Json;
using Casus.Responses;

namespace Casus.Printing;

/// <summary>How an answer about all situations was reached, in words: a reader must be able to tell proof from the lack of one.</summary>
internal static class ProofText
{
    public static string Of(Proof proof) => proof.Kind switch
    {
        ProofKind.Enumeration when proof.Situations.IsOne => "proved for the one situation there is",
        ProofKind.Enumeration => $"proved over {proof.Situations.ToString("N0", CultureInfo.InvariantCulture)} situations",
        ProofKind.Solver => "proved by Z3",
        _ => $"not decided: {proof.Unknowns} facts are open, which is too many to try each way",
    };

    public static void Write(Utf8JsonWriter json, string name, Proof proof)
    {
        json.WriteStartObject(name);
        json.WriteString("kind", proof.Kind switch
        {
            ProofKind.Enumeration => "enumeration",
            ProofKind.Solver => "solver",
            _ => "not decided",
        });
        json.WriteString("situations", proof.Situations.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("unknowns", proof.Unknowns);
        json.WriteEndObject();
    }
}
