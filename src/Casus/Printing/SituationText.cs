using Casus.Treaties;

namespace Casus.Printing;

/// <summary>Which situation a part of an answer is about: its casus, what happens, what is given and what is presumed.</summary>
internal static class SituationText
{
    private const int Indent = 2;
    private const int MostWays = 3;

    public static void Write(Page page, Sequence<string> casus, Sequence<Sequence<Condition>> happens, Sequence<Condition> given, Sequence<Condition> presumed)
    {
        page.Heading(string.Join(" · ", casus.Distinct().Select(name => name.Length > 0 ? name.ToUpperInvariant() : "AS GIVEN")));
        var ways = happens.Where(way => !way.IsEmpty).Select(way => string.Join("; ", way.Select(literal => Wording.Of(literal)))).Distinct().ToList();
        if (ways.Count > 0)
        {
            page.Paragraph("Happens: " + string.Join(" | ", ways.Take(MostWays)) + (ways.Count > MostWays ? $" | and {ways.Count - MostWays} more" : ""), Indent, Indent * 2);
        }
        page.Paragraph("Given besides: " + Given([.. given.Except(presumed)], presumed) + ".", Indent, Indent * 2);
        page.Line();
    }

    private static string Given(IReadOnlyList<Condition> given, Sequence<Condition> presumed)
    {
        var parts = given.Select(literal => Wording.Of(literal)).ToList();
        if (!presumed.IsEmpty)
        {
            parts.Add(string.Join("; ", presumed.Select(literal => Wording.Of(literal))) + " (presumed, because clauses or entry into force wait for it)");
        }
        return parts.Count > 0 ? string.Join("; ", parts) : "nothing";
    }
}
