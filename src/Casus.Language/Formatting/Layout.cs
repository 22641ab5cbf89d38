namespace Casus.Formatting;

/// <summary>Sets slots into lines: broken between slots where possible, and inside one only when it is longer than a line.</summary>
internal static class Layout
{
    /// <summary>Columns a line may fill.</summary>
    public const int Width = 110;

    private const int HangingIndent = 4;

    /// <summary>Words before which a long slot may be broken. None of them begins a sentence, so that a line is never taken for a new one.</summary>
    private static readonly string[] breakWords = ["and", "or", "with", "from", "in", "on", "by", "as", "except", "(not", "(at", "(each"];

    /// <summary>The sentence in lines, the first indented by <paramref name="indent"/>, the others further.</summary>
    public static string Lines(Sequence<string> slots, int indent)
    {
        var longest = Width - indent - HangingIndent;
        var lines = new List<string>();
        var line = Spaces(indent);
        var isFresh = true;
        foreach (var slot in slots)
        {
            // A slot that no line can hold is filled in where it stands instead of leaving a ragged line before it.
            foreach (var piece in slot.Length <= longest ? [slot] : Pieces(slot))
            {
                // A quotation that is too long for any line gains nothing from a line of its own.
                var isHopeless = piece[0] == '"' && piece.Length > longest;
                if (!isFresh && !isHopeless && line.Length + 1 + piece.Length > Width)
                {
                    lines.Add(line);
                    line = Spaces(indent + HangingIndent);
                    isFresh = true;
                }
                line += (isFresh ? "" : " ") + piece;
                isFresh = false;
            }
        }
        lines.Add(line);
        return string.Join('\n', lines);
    }

    /// <summary>A slot in pieces: after a comma, before a quotation, and before a word that joins.</summary>
    private static List<string> Pieces(string slot)
    {
        var pieces = new List<string>();
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < slot.Length; i++)
        {
            if (slot[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (slot[i] == ' ' && !isQuoted && i > start && MayBreak(slot, start, i))
            {
                pieces.Add(slot[start..i]);
                start = i + 1;
            }
        }
        pieces.Add(slot[start..]);
        return pieces;
    }

    private static bool MayBreak(string slot, int start, int space)
    {
        var rest = slot.AsSpan(space + 1);
        var end = rest.IndexOf(' ');
        // "source" stays with its quotation.
        var isGloss = rest is ['"', ..] && slot.AsSpan(start, space - start).Contains(' ');
        return slot[space - 1] == ',' || isGloss || Array.IndexOf(breakWords, (end < 0 ? rest : rest[..end]).ToString()) >= 0;
    }

    public static string Spaces(int count) => new(' ', count);
}
