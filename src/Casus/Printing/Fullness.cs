namespace Casus.Printing;

/// <summary>How much of an answer is printed.</summary>
internal enum Fullness
{
    /// <summary>The tables, and the first reasons.</summary>
    Brief,

    /// <summary>Reasons as far as a reader will want them.</summary>
    Usual,

    /// <summary>Every reason and every name.</summary>
    All,
}
