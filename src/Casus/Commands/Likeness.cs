using Casus.Syntax;

namespace Casus.Commands;

/// <summary>Tells a slip of the finger from another word.</summary>
internal static class Likeness
{
    /// <summary>True when at most a third of the letters must be changed, added or left out, or one word begins the other.</summary>
    public static bool IsNear(string known, string typed)
    {
        if (typed.Length >= 2 && known.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }
        return Spelling.Distance(known.ToUpperInvariant(), typed.ToUpperInvariant()) <= Math.Max(1, known.Length / 3);
    }
}
