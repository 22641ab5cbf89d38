using System.Globalization;
using System.Text;
using Casus.Existence;
using Casus.Treaties;

namespace Casus.Exports;

/// <summary>A formula as clauses in the DIMACS form, for SAT solvers; the first variables are the facts.</summary>
public static class DimacsText
{
    public static string Of(ExistenceQuestion question)
    {
        var text = new StringBuilder();
        foreach (var line in question.Head("SATISFIABLE", "UNSATISFIABLE"))
        {
            text.Append("c ").Append(line).Append('\n');
        }
        for (var i = 0; i < question.Formula.Facts.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"c variable {ClauseForm.OfFact(i)}: {Wording.Of(question.Formula.Facts[i].Fact.Fact)}\n");
        }
        var form = new ClauseForm(question.Formula);
        text.Append(CultureInfo.InvariantCulture, $"p cnf {form.Variables} {form.Clauses.Count}\n");
        foreach (var clause in form.Clauses)
        {
            foreach (var literal in clause)
            {
                text.Append(CultureInfo.InvariantCulture, $"{literal} ");
            }
            text.Append("0\n");
        }
        return text.ToString();
    }
}
