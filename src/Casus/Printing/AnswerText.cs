using System.Text;
using Casus.Existence;
using Casus.Exports;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>Our own answer to an exported question, in the words of its head.</summary>
public static class AnswerText
{
    public static string Of(ExistenceQuestion question, Decision decision)
    {
        var text = new StringBuilder();
        text.Append(decision.Exists switch
        {
            true => $"There is a situation of {question.Casus} in which nobody is firmly due to {question.Rung}.",
            false => $"There is none: in every situation of {question.Casus} somebody is firmly due to {question.Rung}.",
            null => $"Not decided: {question.Formula.Facts.Count} facts bear on whether somebody is firmly due to {question.Rung} in every situation of {question.Casus}.",
        }).Append('\n');
        foreach (var (fact, value) in decision.Facts.OrderByDescending(pair => pair.Value))
        {
            text.Append("  ").Append(Wording.Of(fact.Literal(value))).Append('\n');
        }
        text.Append(decision.Kind switch
        {
            ProofKind.Cases => $"Found by cases over the {question.Formula.Facts.Count} facts that bear on it.",
            ProofKind.Solver => $"Found by Z3 over the {question.Formula.Facts.Count} facts that bear on it.",
            _ => "Install Z3 (apt install z3), or ask about a milder response with --rung.",
        }).Append('\n');
        return text.ToString();
    }
}
