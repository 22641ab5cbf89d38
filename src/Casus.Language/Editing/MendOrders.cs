using Casus.Findings;

namespace Casus.Editing;

internal enum MendKind { Write, WriteAfter, TakeOut, Declare }

/// <summary>One thing that a mend tells the author to do.</summary>
/// <param name="Words">What is written; empty where something is taken out.</param>
internal sealed record MendOrder(MendKind Kind, string Words, string Title);

/// <summary>
/// Reads the mend of a finding as orders. Mends are sentences in few forms: <c>Write `X`.</c>, <c>Write `X` after `Y`.</c>, <c>Take one out.</c>,
/// <c>Did you mean X or Y?</c>, <c>Say "X" or "Y".</c>, <c>Declare it: X.</c>
/// </summary>
internal static class MendOrders
{
    public static IEnumerable<MendOrder> Of(Finding finding)
    {
        var mend = finding.Mend;
        if (mend.StartsWith("Write `", StringComparison.Ordinal))
        {
            var order = mend[..EndOfOrder(mend)];
            var words = Between(order, '`');
            if (words.Count == 2 && order.Contains("` after `", StringComparison.Ordinal))
            {
                return [new MendOrder(MendKind.WriteAfter, words[0], $"Write `{words[0]}` after `{words[1]}`")];
            }
            return words.Select(word => new MendOrder(MendKind.Write, word, $"Write `{word}`"));
        }
        if (mend is "Take one out." or "Take it out." or "Keep one of the two." || mend.StartsWith("Take the brackets out", StringComparison.Ordinal))
        {
            return [new MendOrder(MendKind.TakeOut, "", "Take it out")];
        }
        if (mend.StartsWith("Did you mean ", StringComparison.Ordinal))
        {
            var end = mend.IndexOf('?', StringComparison.Ordinal);
            var names = mend["Did you mean ".Length..(end < 0 ? mend.Length : end)].Split([", ", " or "], StringSplitOptions.RemoveEmptyEntries);
            return [.. names.Select(name => new MendOrder(MendKind.Write, name, $"Write {name}")), .. Declaration(mend)];
        }
        if (mend.StartsWith("Say \"", StringComparison.Ordinal) || mend.StartsWith("Write \"", StringComparison.Ordinal))
        {
            return Between(mend, '"').Select(words => new MendOrder(MendKind.Write, words, $"Write \"{words}\""));
        }
        return Declaration(mend);
    }

    /// <summary>The declaration that a mend gives as example, where nothing in it is left to fill in but a gloss, which may be left out.</summary>
    private static IEnumerable<MendOrder> Declaration(string mend)
    {
        var at = mend.IndexOf("eclare it: ", StringComparison.Ordinal);
        var start = at >= 0 ? at + "eclare it: ".Length : mend.IndexOf("for example: ", StringComparison.Ordinal) is >= 0 and var example ? example + "for example: ".Length : -1;
        if (start < 0)
        {
            return [];
        }
        var sentence = mend[start..].Replace(" \"…\"", "", StringComparison.Ordinal);
        var stop = sentence.IndexOf('.', StringComparison.Ordinal);
        sentence = stop < 0 ? sentence + "." : sentence[..(stop + 1)];
        return sentence.Contains('…', StringComparison.Ordinal) || sentence.Contains("NAME", StringComparison.Ordinal) || sentence.StartsWith("a ", StringComparison.Ordinal)
            ? []
            : [new MendOrder(MendKind.Declare, sentence, $"Declare it: {sentence}")];
    }

    /// <summary>Where the first order of a mend ends: at a semicolon, or at a full stop behind the marks.</summary>
    private static int EndOfOrder(string mend)
    {
        var isInside = false;
        for (var i = 0; i < mend.Length; i++)
        {
            if (mend[i] == '`')
            {
                isInside = !isInside;
            }
            else if (!isInside && (mend[i] is ';' || mend[i] == '.'))
            {
                return i;
            }
        }
        return mend.Length;
    }

    /// <summary>What stands between pairs of a mark.</summary>
    private static List<string> Between(string words, char mark)
    {
        var parts = words.Split(mark);
        return [.. parts.Where((_, index) => index % 2 == 1 && index < parts.Length - 1)];
    }
}
