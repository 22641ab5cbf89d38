using System.Globalization;
using System.Text;
using Casus.Circuits;
using Casus.Treaties;

namespace Casus.Exports;

/// <summary>A formula as an answer set program (ASP-Core-2, for clingo): facts are chosen, promises follow by rules, whose least fixed point is theirs.</summary>
public static class AnswerSetText
{
    public static string Of(ExistenceQuestion question)
    {
        var text = new StringBuilder();
        foreach (var line in question.Head("SATISFIABLE", "UNSATISFIABLE"))
        {
            text.Append("% ").Append(line).Append('\n');
        }
        for (var i = 0; i < question.Formula.Facts.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"% fact({i + 1}): {Wording.Of(question.Formula.Facts[i].Fact.Fact)}\n");
        }
        return text.Append(Rules(question.Formula)).Append(":- not goal.\n#show fact/1.\n").ToString();
    }

    /// <summary>The rules alone; <c>goal</c> holds where the goal does.</summary>
    /// <param name="number">The question's number where several stand in one program; it becomes the first argument of every atom.</param>
    public static string Rules(Formula formula, int? number = null)
    {
        var (circuit, text, names) = (formula.Circuit, new StringBuilder(), new Dictionary<int, string>());
        string Atom(string word, int place) => string.Create(CultureInfo.InvariantCulture, $"{word}({(number is { } own ? $"{own}," : "")}{place})");
        for (var i = 0; i < formula.Facts.Count; i++)
        {
            names[formula.Facts[i].Input.Number] = Atom("fact", i + 1);
            text.Append("{ ").Append(names[formula.Facts[i].Input.Number]).Append(" }.\n");
        }
        for (var i = 0; i < formula.Promises.Count; i++)
        {
            names[formula.Promises[i].IsDue.Number] = Atom("due", i + 1);
        }
        string Literal(int signal) => circuit[signal] is { Kind: SignalKind.Not } not ? "not " + names[not.Left]
            : signal == Signal.Yes.Number ? "#true"
            : signal == Signal.No.Number ? "#false"
            : names[signal];
        foreach (var signal in formula.Signals)
        {
            var (kind, left, right) = circuit[signal];
            if (kind is SignalKind.And or SignalKind.Or)
            {
                var name = names[signal] = Atom("s", signal);
                text.Append(kind == SignalKind.And ? $"{name} :- {Literal(left)}, {Literal(right)}.\n" : $"{name} :- {Literal(left)}.\n{name} :- {Literal(right)}.\n");
            }
        }
        foreach (var promise in formula.Promises)
        {
            text.Append(CultureInfo.InvariantCulture, $"{names[promise.IsDue.Number]} :- {Literal(promise.Arises.Number)}.\n");
        }
        var goal = number is { } asked ? $"goal({asked})" : "goal";
        return text.Append(CultureInfo.InvariantCulture, $"{goal} :- {Literal(formula.Goal.Number)}.\n").ToString();
    }
}
