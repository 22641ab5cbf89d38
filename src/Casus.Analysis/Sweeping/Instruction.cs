namespace Casus.Sweeping;

internal enum Operation { And, Or, Not }

/// <summary>One step: what two planes make goes into a third. A plane is one yes or no for every situation of a block.</summary>
internal readonly record struct Instruction(Operation Operation, int Target, int Left, int Right);

/// <summary>A plane taken over into another, to be read in the next round.</summary>
internal readonly record struct Transfer(int From, int To);

/// <summary>Steps done once, or, where duties wait for one another in a circle, again and again until nothing changes.</summary>
/// <param name="States">In a circle: what has been derived, and the copy that tells whether a round changed it.</param>
internal sealed record Segment(Instruction[] Code, Transfer[] States)
{
    public bool IsCircle => States.Length > 0;

    /// <summary>In a circle: the planes from which its duties are read, no at first.</summary>
    public int[] Published { get; init; } = [];
}
