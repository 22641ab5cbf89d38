namespace Casus.Circuits;

/// <summary>A yes-or-no question about a situation, by its number in a <see cref="Circuit"/>. Numbers 0 and 1 are no and yes.</summary>
public readonly record struct Signal(int Number)
{
    public static Signal No { get; } = new(0);

    public static Signal Yes { get; } = new(1);

    public static Signal Of(bool value) => value ? Yes : No;

    public bool IsConstant => Number <= 1;
}

/// <summary>How a signal is made from others.</summary>
public enum SignalKind { Constant, Input, And, Or, Not }

/// <summary>A signal as it stands in the circuit.</summary>
/// <param name="Kind">How it is made.</param>
/// <param name="Left">The first signal it reads; of an input its number among the inputs.</param>
/// <param name="Right">The second signal, of <c>and</c> and <c>or</c>.</param>
public readonly record struct SignalForm(SignalKind Kind, int Left, int Right);
