using Casus.Treaties;

namespace Casus.Printing;

/// <summary>How a clause binds, in a word.</summary>
public static class ClauseWords
{
    /// <summary>law, domestic-law, political, intention, permission; null for a clause that makes no duty.</summary>
    public static string? Binds(Clause clause) => clause.Duty?.Modal switch
    {
        null => null,
        Modal.IntendsTo => "intention",
        Modal.May => "permission",
        _ => Of(clause.Level),
    };

    /// <summary>law, domestic-law, political.</summary>
    public static string Of(Level level) => level switch
    {
        Level.Law => "law",
        Level.DomesticLaw => "domestic-law",
        _ => "political",
    };

    /// <summary><c>by law</c>, <c>as a political commitment</c>: so that no political promise passes for law.</summary>
    public static string By(IEnumerable<Level> levels) => string.Join(" or ", levels.Order().Select(level => level switch
    {
        Level.Law => "by law",
        Level.DomesticLaw => "by domestic law",
        _ => "as a political commitment",
    }));

    /// <summary>What became of a clause that only the second text has: nobody is newly bound by an intention.</summary>
    public static string New(Clause clause) => Binds(clause) switch
    {
        "intention" => "newly intends",
        "permission" => "newly allowed",
        "political" => "newly bound, politically",
        null => "new",
        _ => "newly bound, by law",
    };
}
