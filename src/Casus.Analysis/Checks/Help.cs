using Casus.Evaluation;

namespace Casus.Checks;

/// <summary>What counts as help, and not only as speech or pressure.</summary>
public static class Help
{
    private static readonly string[] speechAndPressure = ["state", "consult", "sanction"];

    /// <summary>Whether a word is help: a rung above every rung of speech or pressure that stands on its ladder.</summary>
    public static bool Is(PackageIndex index, string word) =>
        index.RungOf(word) is var (ladder, position)
        && !speechAndPressure.Any(mild => index.RungOf(mild) is var (other, at) && other.Name == ladder.Name && at >= position);
}
