namespace Casus;

/// <summary>A row of a table that could not be taken, and why. The others are.</summary>
/// <param name="Line">From 1.</param>
/// <param name="File">As it is shown to a reader; empty where only one table was read.</param>
public sealed record SetAside(int Line, string Reason, string File = "")
{
    /// <summary>The row as a place.</summary>
    public SourceLocation At => new(File, Line, 1, Line, 1, 0, 0);
}
