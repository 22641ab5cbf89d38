namespace Casus.Existence;

/// <summary>
/// Decides whether clauses can be met: supposes a fact, draws every consequence, and where that ends in a contradiction learns from it which suppositions do not go together
/// (Marques-Silva and Sakallah 1996). It supposes facts before anything else; all the rest follows from them, or is not due. Small on purpose: it stops at a number of contradictions.
/// </summary>
internal sealed class CaseSearch
{
    private const int NoReason = -1;
    private readonly List<int[]> clauses = [];
    private readonly List<int>[] watching;
    private readonly sbyte[] value;
    private readonly int[] level;
    private readonly int[] reason;
    private readonly int[] lastConcerned;
    private readonly List<int> trail = [];
    private readonly List<int> startOfLevel = [];
    private readonly int facts;
    private readonly int variables;
    private int drawn;
    private int firstOpen;
    private int contradictions;
    private bool isContradictory;

    /// <param name="given">Literals that hold besides the clauses.</param>
    public CaseSearch(ClauseForm form, IEnumerable<int> given)
    {
        (variables, facts) = (form.Variables, form.Formula.Facts.Count);
        (value, level, reason, lastConcerned) = (new sbyte[2 * variables], new int[variables], new int[variables], new int[variables]);
        watching = [.. Enumerable.Range(0, 2 * variables).Select(_ => new List<int>())];
        foreach (var literals in form.Clauses.Concat(given.Select(literal => new[] { literal })))
        {
            Add([.. literals.Select(Packed).Distinct()]);
        }
    }

    /// <summary>Whether the clauses can be met; null when it gave up.</summary>
    /// <param name="mostContradictions">After how many it gives up.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public bool? Decide(int mostContradictions, CancellationToken cancellation)
    {
        while (!isContradictory)
        {
            var broken = Draw();
            if (broken < 0)
            {
                if (!Suppose())
                {
                    return true;
                }
                continue;
            }
            if (startOfLevel.Count == 0)
            {
                return false;
            }
            if (++contradictions > mostContradictions)
            {
                return null;
            }
            cancellation.ThrowIfCancellationRequested();
            Learn(broken);
        }
        return false;
    }

    /// <summary>The value of a variable, from 1, once the clauses were found to be met.</summary>
    public bool ValueOf(int variable) => value[Packed(variable)] > 0;

    // Literals are packed: twice the variable (from 0), and one more when it is denied.
    private static int Packed(int literal) => literal > 0 ? 2 * (literal - 1) : (2 * (-literal - 1)) + 1;

    private void Add(int[] literals)
    {
        if (Array.Exists(literals, literal => literals.Contains(literal ^ 1)))
        {
            return;
        }
        if (literals.Length > 1)
        {
            Watch(literals);
        }
        else if (literals.Length == 0 || value[literals[0]] < 0)
        {
            isContradictory = true;
        }
        else if (value[literals[0]] == 0)
        {
            Set(literals[0], NoReason);
        }
    }

    private int Watch(int[] literals)
    {
        clauses.Add(literals);
        watching[literals[0]].Add(clauses.Count - 1);
        watching[literals[1]].Add(clauses.Count - 1);
        return clauses.Count - 1;
    }

    private void Set(int literal, int because)
    {
        (value[literal], value[literal ^ 1]) = (1, -1);
        (level[literal >> 1], reason[literal >> 1]) = (startOfLevel.Count, because);
        trail.Add(literal);
    }

    /// <summary>Draws every consequence; gives the clause that cannot be met any more, or −1.</summary>
    private int Draw()
    {
        while (drawn < trail.Count)
        {
            var denied = trail[drawn++] ^ 1;
            var list = watching[denied];
            var kept = 0;
            for (var i = 0; i < list.Count; i++)
            {
                var number = list[i];
                var clause = clauses[number];
                if (clause[0] == denied)
                {
                    (clause[0], clause[1]) = (clause[1], denied);
                }
                if (value[clause[0]] <= 0 && Another(clause) is var place and > 0)
                {
                    (clause[1], clause[place]) = (clause[place], denied);
                    watching[clause[1]].Add(number);
                    continue;
                }
                list[kept++] = number;
                if (value[clause[0]] < 0)
                {
                    list.RemoveRange(kept, i + 1 - kept);
                    return number;
                }
                if (value[clause[0]] == 0)
                {
                    Set(clause[0], number);
                }
            }
            list.RemoveRange(kept, list.Count - kept);
        }
        return -1;
    }

    /// <summary>A literal beyond the two watched that is not denied; 0 when there is none.</summary>
    private int Another(int[] clause)
    {
        for (var i = 2; i < clause.Length; i++)
        {
            if (value[clause[i]] >= 0)
            {
                return i;
            }
        }
        return 0;
    }

    /// <summary>Supposes the fact that the latest contradictions were about, else whatever is open, to be not so. Whether anything was open.</summary>
    private bool Suppose()
    {
        var chosen = -1;
        for (var fact = 0; fact < facts; fact++)
        {
            if (value[2 * fact] == 0 && (chosen < 0 || lastConcerned[fact] > lastConcerned[chosen]))
            {
                chosen = fact;
            }
        }
        for (; chosen < 0 && firstOpen < variables; firstOpen++)
        {
            if (value[2 * firstOpen] == 0)
            {
                chosen = firstOpen;
            }
        }
        if (chosen < 0)
        {
            return false;
        }
        startOfLevel.Add(trail.Count);
        Set((2 * chosen) + 1, NoReason);
        return true;
    }

    /// <summary>Learns the clause at the first point through which all of this level's consequences led, and goes back to where it has one.</summary>
    private void Learn(int broken)
    {
        var learned = new List<int> { 0 };
        var seen = new HashSet<int>();
        var (open, place, because) = (0, trail.Count - 1, broken);
        int literal;
        while (true)
        {
            foreach (var read in clauses[because])
            {
                var variable = read >> 1;
                if (level[variable] == 0 || value[read] > 0 || !seen.Add(variable))
                {
                    continue;
                }
                lastConcerned[variable] = contradictions;
                if (level[variable] == startOfLevel.Count)
                {
                    open++;
                }
                else
                {
                    learned.Add(read);
                }
            }
            while (!seen.Contains(trail[place] >> 1))
            {
                place--;
            }
            literal = trail[place--];
            if (--open == 0)
            {
                break;
            }
            because = reason[literal >> 1];
        }
        learned[0] = literal ^ 1;
        if (learned.Count == 1)
        {
            GoBack(0);
            Set(learned[0], NoReason);
            return;
        }
        // The second watched literal is the latest of the others.
        var latest = Enumerable.Range(1, learned.Count - 1).MaxBy(i => level[learned[i] >> 1]);
        (learned[1], learned[latest]) = (learned[latest], learned[1]);
        GoBack(level[learned[1] >> 1]);
        Set(learned[0], Watch([.. learned]));
    }

    private void GoBack(int to)
    {
        for (var i = trail.Count - 1; i >= startOfLevel[to]; i--)
        {
            value[trail[i]] = value[trail[i] ^ 1] = 0;
        }
        trail.RemoveRange(startOfLevel[to], trail.Count - startOfLevel[to]);
        startOfLevel.RemoveRange(to, startOfLevel.Count - to);
        (drawn, firstOpen) = (trail.Count, 0);
    }
}
