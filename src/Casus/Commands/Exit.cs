namespace Casus.Commands;

/// <summary>What a command says to the program that called it.</summary>
public static class Exit
{
    public const int Good = 0;

    /// <summary>There are findings of level error, or files that are not in form, or expectations that did not hold.</summary>
    public const int Found = 1;

    public const int CouldNotRun = 2;
}
