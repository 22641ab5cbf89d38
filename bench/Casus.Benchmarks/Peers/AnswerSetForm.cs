using System.Text;

namespace Casus.Benchmarks.Peers;

/// <summary>The rules as an answer set program: <c>holds</c> is given, <c>owes</c> and <c>reaches</c> follow.</summary>
internal static class AnswerSetForm
{
    /// <param name="program">The rules.</param>
    /// <param name="situation">A leading argument of every atom that says of which situation it speaks (<c>S,</c>), or nothing.</param>
    public static string Rules(FirmProgram program, string situation = "")
    {
        var page = new StringBuilder();
        foreach (var rule in program.Rules)
        {
            IEnumerable<string> body = [.. situation.Length > 0 ? (IEnumerable<string>)["situation(S)"] : [], .. rule.Needs.Select(need => Literal(need, situation))];
            page.Append($"owes({situation}\"{rule.Party}\",\"{rule.Rung}\")").Append(string.Join(", ", body) is { Length: > 0 } needs ? " :- " + needs : "").Append(".\n");
        }
        page.Append($"reaches({situation}P,R) :- owes({situation}P,R).\nreaches({situation}P,L) :- reaches({situation}P,R), below(L,R).\n");
        foreach (var (lower, higher) in program.Steps)
        {
            page.Append($"below(\"{lower}\",\"{higher}\").\n");
        }
        return page.Append($"#show owes/{(situation.Length > 0 ? 3 : 2)}.\n").ToString();
    }

    /// <summary>The facts that are so, with the leading argument of that situation (<c>17,</c>) or none.</summary>
    public static string Facts(FirmProgram program, IReadOnlyList<bool> given, string situation = "") =>
        string.Concat(program.Facts.Zip(given).Where(fact => fact.Second).Select(fact => $"holds({situation}\"{fact.First}\").\n"));

    private static string Literal(Need need, string situation) => need switch
    {
        FactNeed { So: true } fact => $"holds({situation}\"{fact.Word}\")",
        FactNeed fact => $"not holds({situation}\"{fact.Word}\")",
        PromiseNeed promise => $"reaches({situation}\"{promise.Party}\",\"{promise.Rung}\")",
        _ => throw new NotSupportedException($"{need.GetType().Name} has no form here."),
    };
}
