using Casus.Responses;
using Casus.Treaties;

namespace Casus.Acceptance;

/// <summary>One short sentence on why a text stands to a position as it does.</summary>
internal static class Reasons
{
    /// <param name="text">The name of the package.</param>
    /// <param name="position">What was said.</param>
    /// <param name="fits">How the text stands to it, at best and at worst.</param>
    /// <param name="strength">How the text brings it about, at worst.</param>
    /// <param name="ofPromises">Whether the position speaks of promises, or only of standing: who is a member, who has signed.</param>
    /// <param name="missing">Of a broken requirement: the parts of it that nothing brings about.</param>
    /// <param name="clauses">The clauses that bear on it.</param>
    public static string Of(
        string text, Position position, (PositionFit Best, PositionFit Worst) fits, BroughtAbout strength, bool ofPromises, IReadOnlyList<string> missing, IReadOnlyList<BearingClause> clauses)
    {
        if (fits.Best != fits.Worst)
        {
            return $"The text alone does not settle it: it {Word(fits.Best)} it, or {Word(fits.Worst)} it.";
        }
        if (!ofPromises && fits.Best is (PositionFit.Meets or PositionFit.Breaks))
        {
            return (position.Stance == Stance.Refuses) != (fits.Best == PositionFit.Meets) ? "By the text it is so." : "By the text it is not so.";
        }
        return (position.Stance, fits.Best) switch
        {
            (Stance.Refuses, PositionFit.Breaks) => "The text brings it about, whatever anybody chooses.",
            (Stance.Refuses, PositionFit.Meets) => clauses.Count == 0 ? $"No clause of {text} has it so." : $"Nothing that {text} allows brings it about.",
            (Stance.Requires, PositionFit.Meets) => "The text brings it about, whatever anybody chooses.",
            (Stance.Requires, PositionFit.Breaks) => clauses.Any(clause => clause.Forbids) ? "The text forbids it."
                : $"Nothing in {text} brings it about" + (missing.Count == 0 ? "." : ": " + string.Join("; ", missing) + "."),
            (Stance.Accepts, PositionFit.Meets) => strength == BroughtAbout.Firm ? "The text has it." : "The text leaves room for it.",
            (Stance.Accepts, _) => $"{text} does not contain it; nothing is lost by that.",
            _ => Bent(position.Stance, strength),
        };
    }

    private static string Word(PositionFit fit) => fit switch
    {
        PositionFit.Meets => "meets",
        PositionFit.NotContained => "does not contain",
        PositionFit.Bends => "bends",
        _ => "breaks",
    };

    private static string Bent(Stance stance, BroughtAbout strength) => (stance, strength) switch
    {
        (_, BroughtAbout.AtOneTable) => "It comes about only if all who wait for one another sign together.",
        (_, BroughtAbout.Unsettled) => "The texts do not settle it: it hangs on its own denial.",
        (Stance.Refuses, _) => "The text allows it and does not oblige to it.",
        _ => "The text allows it; somebody's choice or consent still decides.",
    };
}
