namespace Casus.Commands;

/// <summary>What a command does with a question whose words are not understood: it answers nothing and says why.</summary>
internal static class Misunderstood
{
    /// <summary>The exit code when the question cannot be asked, after saying why; null when it can.</summary>
    public static int? Report(AskedOf understood, Surroundings surroundings)
    {
        if (understood.Refusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, understood.Refusal);
        }
        if (understood.Problems.IsEmpty)
        {
            return null;
        }
        return Broken.Typed("--given", understood.Text, understood.Problems, surroundings);
    }
}
