using System.Text;

namespace Casus.Benchmarks.Peers;

/// <summary>The rules as a Prolog program: <c>holds</c> is given, <c>reaches</c> is tabled, since promises may wait for one another in a circle.</summary>
internal static class PrologForm
{
    public static string Rules(FirmProgram program)
    {
        var page = new StringBuilder(":- dynamic holds/1.\n:- table reaches/2.\nreaches(P,L) :- at_most(L,R), owes(P,R).\n");
        foreach (var (rung, i) in program.Rungs.Select((rung, i) => (rung, i)))
        {
            page.Append($"rung({i + 1},'{rung}').\n");
        }
        foreach (var ladder in program.Ladders)
        {
            foreach (var (lower, i) in ladder.Rungs.Select((lower, i) => (lower, i)))
            {
                page.Append(string.Concat(ladder.Rungs.Skip(i).Select(higher => $"at_most('{lower}','{higher}').\n")));
            }
        }
        // Prolog wants the clauses of one predicate together, and finds them by their first arguments.
        foreach (var rule in program.Rules.OrderBy(rule => rule.Party, StringComparer.Ordinal).ThenBy(rule => rule.Rung, StringComparer.Ordinal))
        {
            var body = string.Join(", ", rule.Needs.Select(Literal));
            page.Append($"owes('{rule.Party}','{rule.Rung}')").Append(body.Length > 0 ? " :- " + body : "").Append(".\n");
        }
        foreach (var party in program.Parties)
        {
            page.Append($"party('{party}').\n");
        }
        foreach (var (fact, i) in program.Facts.Select((fact, i) => (fact, i)))
        {
            page.Append($"fact({i + 1},'{fact}').\n");
        }
        return page.ToString();
    }

    private static string Literal(Need need) => need switch
    {
        FactNeed { So: true } fact => $"holds('{fact.Word}')",
        FactNeed fact => $"\\+ holds('{fact.Word}')",
        PromiseNeed promise => $"reaches('{promise.Party}','{promise.Rung}')",
        _ => throw new NotSupportedException($"{need.GetType().Name} has no form here."),
    };
}
