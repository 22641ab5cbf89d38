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
        _ => clause.Level switch
        {
            Level.Law => "law",
            Level.DomesticLaw => "domestic-law",
            _ => "political",
        },
    };

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
