namespace Casus.Calculation;

/// <summary>A formula over named figures: levers, and steps worked out before. It is worded, evaluated on intervals, and asked which way it moves.</summary>
public abstract record Formula
{
    // No other kinds than those of this file: evaluation and wording know them all.
    private protected Formula()
    {
    }

    /// <summary>A lever or an earlier step, by its name.</summary>
    public static Formula Of(string name) => new Named(name);

    public static Formula Number(double value) => new Constant(value);

    /// <summary>Anything from one to the other: two ways to reckon that stand side by side.</summary>
    public static Formula Between(Formula one, Formula other) => new Either(one, other);

    public static implicit operator Formula(double value) => new Constant(value);

    public static Formula operator +(Formula left, Formula right) => new Sum(left, right);

    public static Formula operator -(Formula left, Formula right) => new Difference(left, right);

    public static Formula operator *(Formula left, Formula right) => new Product(left, right);

    public static Formula operator /(Formula left, Formula right) => new Quotient(left, right);
}

internal sealed record Constant(double Value) : Formula;

internal sealed record Named(string Name) : Formula;

internal sealed record Sum(Formula Left, Formula Right) : Formula;

internal sealed record Difference(Formula Left, Formula Right) : Formula;

internal sealed record Product(Formula Left, Formula Right) : Formula;

internal sealed record Quotient(Formula Left, Formula Right) : Formula;

internal sealed record Either(Formula Left, Formula Right) : Formula;

internal sealed record Applied(Function Function, Sequence<Formula> Arguments) : Formula;

/// <summary>Which way a function moves when one of its arguments grows.</summary>
public enum Direction { Rises, Falls }

/// <summary>A function that moves one way, or not at all, with each of its arguments wherever it is asked.</summary>
/// <param name="Name">How it is called in a formula.</param>
/// <param name="Compute">Gives its value for numbers.</param>
/// <param name="Directions">For each argument; the last one holds for all that follow.</param>
public sealed record Function(string Name, Func<IReadOnlyList<double>, double> Compute, Sequence<Direction> Directions)
{
    public Formula Of(params ReadOnlySpan<Formula> arguments) => new Applied(this, Sequence.Create(arguments));

    /// <summary>Writes a call of it, given its arguments as written; without it, its name with the arguments in brackets.</summary>
    public Func<IReadOnlyList<string>, string>? Written { get; init; }

    internal Direction DirectionOf(int argument) => Directions[Math.Min(argument, Directions.Count - 1)];
}
