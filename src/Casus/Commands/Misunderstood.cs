using Casus.Printing;

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
        surroundings.Output.Flush();
        var page = new Page(surroundings.Error, surroundings.Width, surroundings.ErrorColour);
        page.Line("casus: the words after --given are not understood.");
        var text = new FindingText(page, new Whereabouts(null), _ => understood.Text);
        foreach (var problem in understood.Problems)
        {
            text.Write(problem);
        }
        return Exit.CouldNotRun;
    }
}
