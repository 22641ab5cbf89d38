using System.Text;

namespace Casus.Atop;

/// <summary>The text of a package from the rows of one alliance. What the codes do not say is left open and said so.</summary>
public static class AtopPackage
{
    /// <param name="rows">The rows of one alliance.</param>
    /// <param name="names">State names by number; a state without one is called by its number.</param>
    /// <param name="source">How the file is named in each clause's source.</param>
    public static string Text(IReadOnlyList<AtopRow> rows, IReadOnlyDictionary<string, string> names, string source)
    {
        var id = rows[0].Alliance;
        var members = rows.SelectMany(row => row.Members).Distinct().ToList();
        string Name(string state) => names.GetValueOrDefault(state) ?? "State-" + state;
        var begin = rows.Min(row => row.Begin);
        var lines = new StringBuilder();
        void Line(string text = "") => lines.Append(text).Append('\n');
        Line($"-- Made from the ATOP file {source}, alliance {id}, line{(rows.Count == 1 ? "" : "s")} {string.Join(", ", rows.Select(row => row.Line))}. The file codes obligations and does not hold the words of the treaty.");
        Line("-- It gives years and no days: each date stands for its year. docs/atop.md says what each code became.");
        Line($"casus 1 package ATOP-{id}.");
        Line("reading literal.");
        Line($"as of {begin:0000}-12.");
        Line("binding means law or political.");
        Line();
        foreach (var state in members)
        {
            Line($"party {Name(state)} \"state {state} of the Correlates of War list\" is guarantor and beneficiary.");
        }
        Line("party Other State \"any state outside the alliance\" is possible aggressor.");
        Line($"group Members each Member is {Listed([.. members.Select(Name)])}.");
        Line();
        foreach (var change in rows.Where(row => row.Members.Count == 1 && rows.Count > 1))
        {
            if (change.Begin > begin)
            {
                Line($"membership {Name(change.Members[0])} joined Members on about {change.Begin:0000}-01, source \"{source}, line {change.Line}\" on about {change.Begin:0000}-01.");
            }
        }
        Declarations(Line, rows);
        var lasts = rows.Any(row => row.End is null);
        Line($"instrument Alliance \"alliance {id} of the ATOP list\", agreement among Members, signed on about {begin:0000}-01{(lasts ? "" : $", ends on about {rows.Max(row => row.End):0000}-12")} {{");
        foreach (var code in AtopRow.Obligations)
        {
            var bound = rows.Where(row => row.Codes.Contains(code)).SelectMany(row => row.Members).Distinct().ToList();
            if (bound.Count > 0 && Clause(code) is { } sentence)
            {
                var others = bound.Count == members.Count ? "" : $" except {Listed([.. members.Except(bound).Select(Name)])}";
                var conditional = rows.Any(row => row.Codes.Contains("conditio")) && code is not "nonagg" ? ", provided conditions-met" : "";
                Line($"  clause {code}: {string.Format(sentence, others)}{conditional}, source \"{source}: {code} = 1\" on about {begin:0000}-01.");
            }
        }
        Line("}");
        return lines.ToString();
    }

    private static void Declarations(Action<string> line, IReadOnlyList<AtopRow> rows)
    {
        bool Has(string code) => rows.Any(row => row.Codes.Contains(code));
        line("fact armed-attack \"an attack on a member by a state outside the alliance\".");
        if (Has("offense"))
        {
            line("fact war-of-a-member \"a member is at war, and no attack on it began the war\".");
        }
        if (Has("consul"))
        {
            line("fact crisis \"a crisis that may become an armed conflict\".");
        }
        if (Has("conditio"))
        {
            line("fact conditions-met \"the conditions on which the obligations depend; the code does not say which\" as found by nobody.");
        }
        if (Has("neutral"))
        {
            line("act stay-neutral \"stay neutral in a war of another member\".");
        }
        if (Has("nonagg"))
        {
            line("act use-of-force \"use force against another member\".");
        }
        line("");
        line("casus Attack is armed-attack on each Member by Other State.");
        line("");
    }

    /// <summary>What a code became; null for <c>conditio</c>, which is laid on the others.</summary>
    private static string? Clause(string code) => code switch
    {
        "defense" => "when Attack, each other Member{0} shall assist victim from deploy up to fight as it deems necessary",
        "offense" => "when war-of-a-member, each Member{0} shall assist Members from deploy up to fight as it deems necessary",
        "neutral" => "when Attack, each other Member{0} shall stay-neutral",
        "nonagg" => "each Member{0} shall refrain from use-of-force to Members",
        "consul" => "when crisis, each Member{0} shall consult with Members",
        _ => null,
    };

    private static string Listed(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1];
}
