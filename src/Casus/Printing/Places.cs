namespace Casus.Printing;

/// <summary>How places are written in text for a reader.</summary>
internal static class Places
{
    /// <summary><c>istanbul.casus:22</c>; empty for no place.</summary>
    public static string FileAndLine(SourceLocation at) => at.Line == 0 ? "" : $"{Path.GetFileName(at.File)}:{at.Line}";
}
