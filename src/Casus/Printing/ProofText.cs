using System.Globalization;
using System.Text.Json;
using Casus.Responses;

namespace Casus.Printing;

/// <summary>How an answer about all situations was reached, for programs.</summary>
internal static class ProofText
{
    public static void Write(Utf8JsonWriter json, string name, Proof proof)
    {
        json.WriteStartObject(name);
        json.WriteString("kind", proof.Kind switch
        {
            ProofKind.Enumeration => "enumeration",
            ProofKind.Cases => "cases",
            ProofKind.Solver => "solver",
            _ => "not decided",
        });
        json.WriteString("situations", proof.Situations.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("unknowns", proof.Unknowns);
        json.WriteEndObject();
    }
}
