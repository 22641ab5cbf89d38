using System.Globalization;
using Casus.Responses;

namespace Casus.Questions;

/// <summary>How an answer about all situations was reached, in words: a reader must be able to tell proof from the lack of one.</summary>
public static class ProofWords
{
    public static string Of(Proof proof) => proof.Kind switch
    {
        ProofKind.Enumeration or ProofKind.Cases when proof.Situations.IsOne => "proved for the one situation there is",
        ProofKind.Enumeration => $"proved over {Count(proof)} situations",
        ProofKind.Cases => $"proved by cases for all {Count(proof)} situations",
        ProofKind.Solver => "proved by Z3",
        _ => $"not decided: {proof.Unknowns} facts are open, which is too many to try each way (Z3 may decide it: apt install z3)",
    };

    private static string Count(Proof proof) => proof.Situations.ToString("N0", CultureInfo.InvariantCulture);
}
