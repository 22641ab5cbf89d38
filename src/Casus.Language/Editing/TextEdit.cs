namespace Casus.Editing;

/// <summary>Characters of a file and the text that takes their place.</summary>
public sealed record TextEdit(SourceLocation At, string Words);
