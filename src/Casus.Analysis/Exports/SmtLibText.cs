using System.Globalization;
using System.Text;
using Casus.Circuits;
using Casus.Treaties;

namespace Casus.Exports;

/// <summary>A formula in SMT-LIB 2.6, for Z3 and its like.</summary>
public static class SmtLibText
{
    public static string Of(ExistenceQuestion question)
    {
        var text = new StringBuilder();
        foreach (var line in question.Head("sat", "unsat"))
        {
            text.Append("; ").Append(line).Append('\n');
        }
        text.Append(Asked(question.Formula));
        if (question.Formula.Facts.Count > 0)
        {
            // After unsat there is no model; a solver then says so of this line.
            text.Append("(get-value (").AppendJoin(' ', question.Formula.Facts.Select(Name)).Append("))\n");
        }
        return text.ToString();
    }

    /// <summary>Declarations, the assertion of the goal and <c>check-sat</c>.</summary>
    public static string Asked(Formula formula) => "(set-logic QF_UF)\n" + Assertions(formula) + "(check-sat)\n";

    /// <summary>Declarations and the assertion of the goal; several may follow one another between <c>push</c> and <c>pop</c>.</summary>
    public static string Assertions(Formula formula)
    {
        var (circuit, text, names) = (formula.Circuit, new StringBuilder(), new Dictionary<int, string> { [Signal.No.Number] = "false", [Signal.Yes.Number] = "true" });
        foreach (var fact in formula.Facts)
        {
            names[fact.Input.Number] = Name(fact);
            text.Append(CultureInfo.InvariantCulture, $"(declare-const {Name(fact)} Bool)\n");
        }
        for (var i = 0; i < formula.Promises.Count; i++)
        {
            var name = names[formula.Promises[i].IsDue.Number] = string.Create(CultureInfo.InvariantCulture, $"due{i + 1}");
            text.Append(CultureInfo.InvariantCulture, $"(declare-const {name} Bool)\n");
        }
        foreach (var signal in formula.Signals)
        {
            var (kind, left, right) = circuit[signal];
            if (kind == SignalKind.Not)
            {
                names[signal] = $"(not {names[left]})";
            }
            else if (kind is SignalKind.And or SignalKind.Or)
            {
                var name = names[signal] = string.Create(CultureInfo.InvariantCulture, $"s{signal}");
                text.Append(CultureInfo.InvariantCulture, $"(define-fun {name} () Bool ({(kind == SignalKind.And ? "and" : "or")} {names[left]} {names[right]}))\n");
            }
        }
        foreach (var promise in formula.Promises)
        {
            text.Append(CultureInfo.InvariantCulture, $"(assert (=> {names[promise.Arises.Number]} {names[promise.IsDue.Number]}))\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"(assert {names[formula.Goal.Number]})\n").ToString();
    }

    /// <summary>A fact's words as a quoted symbol.</summary>
    public static string Name(FormulaFact fact) => "|" + Wording.Of(fact.Fact.Fact).Replace('|', '/').Replace('\\', '/') + "|";
}
