namespace Casus.Sweeping;

/// <summary>A plane as a step reads or writes it: as it is, or turned round. A plane is one yes or no for every situation of a block.</summary>
internal readonly record struct Operand(int Packed)
{
    public static Operand Of(int plane, bool inverted = false) => new((plane << 1) | (inverted ? 1 : 0));

    public int Plane => Packed >> 1;

    /// <summary>All ones where the plane is turned round.</summary>
    public ulong Mask => unchecked((ulong)-(long)(Packed & 1));
}

/// <summary>
/// One step: the target is left and right, each of the three as it is or turned round. <c>or</c> and <c>not</c> are that too, so every step
/// is the same work and the machine never has to ask which it is.
/// </summary>
internal readonly record struct Instruction(Operand Target, Operand Left, Operand Right);

/// <summary>A plane taken over into another, to be read in the next round.</summary>
internal readonly record struct Transfer(int From, int To);

/// <summary>Steps done once, or, where duties wait for one another in a circle, again and again until nothing changes.</summary>
/// <param name="States">In a circle: what has been derived, and the copy that tells whether a round changed it.</param>
internal sealed record Segment(Instruction[] Code, Transfer[] States)
{
    public bool IsCircle => States.Length > 0;

    /// <summary>In a circle that is worked out for one situation at a time: its duties one by one, so that only what can have changed is done again.</summary>
    public CircleMember[] Members { get; init; } = [];

    /// <summary>In a circle: the planes from which its duties are read, no at first.</summary>
    public int[] Published { get; init; } = [];
}

/// <summary>One duty of a circle.</summary>
/// <param name="Code">Everything of it that rests on the circle.</param>
/// <param name="Arises">The plane that says whether it arises.</param>
/// <param name="Readers">The places in the circle of those that wait for it.</param>
internal sealed record CircleMember(Instruction[] Code, int[] Arises, int[] Readers);
