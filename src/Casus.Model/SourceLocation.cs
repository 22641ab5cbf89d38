namespace Casus;

/// <summary>Where in a text something stands. Lines and columns count from 1; <see cref="Start"/> and <see cref="Length"/> count characters from 0.</summary>
/// <remarks>
/// Place takes no part in equality: two clauses that say the same are the same wherever they stand.
/// Compare <see cref="Key"/> where the place itself is meant.
/// </remarks>
public sealed record SourceLocation(string File, int Line, int Column, int EndLine, int EndColumn, int Start, int Length)
{
    /// <summary>No place: for nouns that no text holds (built in, or made by a test).</summary>
    public static SourceLocation None { get; } = new("", 0, 0, 0, 0, 0, 0);

    /// <summary>For telling two places apart.</summary>
    public SourceSpan Key => new(File, Start, Length);

    public bool Equals(SourceLocation? other) => other is not null;

    public override int GetHashCode() => 0;

    /// <summary>From the start of this place to the end of <paramref name="last"/> (same file).</summary>
    public SourceLocation To(SourceLocation last) => this with
    {
        EndLine = last.EndLine,
        EndColumn = last.EndColumn,
        Length = Math.Max(Length, last.Start + last.Length - Start),
    };

    public override string ToString() => Line == 0 ? "" : $"{System.IO.Path.GetFileName(File)}:{Line}:{Column}";
}

/// <summary>Characters of a file. Two places are the same when these are.</summary>
public sealed record SourceSpan(string File, int Start, int Length);
