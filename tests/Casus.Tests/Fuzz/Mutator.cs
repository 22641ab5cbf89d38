using System.Text;

namespace Casus.Tests.Fuzz;

/// <summary>
/// Spoils sources as editing, copying and bad tools do: a lost word, a doubled line, two halves of different files, a stray sign, nesting without end.
/// The text of a number depends on the seed and that number alone, so that a failure can be had again by itself.
/// </summary>
public sealed class Mutator(IReadOnlyList<string> sources, int seed)
{
    private const int MostChanges = 4;

    private static readonly string[] words =
    [
        "when", "once", "provided", "unless", "until", "shall", "will", "may", "intends to", "not", "and", "or", "each", "each other", "at least 2 of", "jointly", "likewise",
        "has undertaken to", "has begun to", "as found by itself", "as it deems necessary", "if it so decides", "subject to decision of", "subject to consent of", "failing which",
        "is in force", "then", "is void", "clause", "article", "instrument", "casus", "party", "group", "body", "fact", "means", "source", "on", "by", "within 3 days", "if", "expect", "scenario",
        "text", "paraphrase", "claim", "position", "ladder", "import", "2026-02-30", "2026-13", "2,5", "99999999999999999999", "2/0", "101%", "1e9", "day 999999", "99999999 years",
    ];

    private static readonly string[] signs = [".", ",", ":", ";", "{", "}", "(", ")", "<", "\"", "--", "-", "\0", "\t", "\r\n", "\n\n", " ", "'", "…", "\u00a0", "\u202e", "\ud83d\ude80", "\ud83d", "\ufeff", "é", "Ж", "\\", "%", "/", "#"];

    /// <summary>The mutated source of this number.</summary>
    public string Make(int number)
    {
        var random = new Random(unchecked((seed * 486_187_739) ^ (number * 16_777_619)));
        var text = new StringBuilder(sources[random.Next(sources.Count)]);
        var gentle = random.Next(5) == 0;
        if (!gentle)
        {
            Shorten(text, random);
        }
        var changes = random.Next(1, MostChanges + 1);
        for (var i = 0; i < changes; i++)
        {
            if (gentle)
            {
                Exchange(text, random);
            }
            else
            {
                Change(text, random);
            }
        }
        return text.ToString();
    }

    /// <summary>Keeps the head of the file and a stretch from somewhere in it, now and then all: what breaks one line rarely needs the other five hundred.</summary>
    private static void Shorten(StringBuilder text, Random random)
    {
        const int Head = 400;
        const int Stretch = 3_000;
        if (text.Length > Head + Stretch && random.Next(8) != 0)
        {
            var start = random.Next(Head, text.Length - Stretch);
            text.Remove(start + Stretch, text.Length - start - Stretch).Remove(Head, start - Head);
        }
    }

    /// <summary>Puts a word of the text in another's place, name for name and small word for small word: most such texts are still sentences, and mean something odd.</summary>
    private static void Exchange(StringBuilder text, Random random)
    {
        var (start, length) = WordAt(text, random.Next(text.Length + 1));
        for (var attempt = 0; attempt < 20 && length > 0; attempt++)
        {
            var (other, size) = WordAt(text, random.Next(text.Length));
            if (size > 0 && char.IsUpper(text[other]) == char.IsUpper(text[start]) && char.IsLetter(text[other]) == char.IsLetter(text[start]))
            {
                var word = text.ToString(other, size);
                text.Remove(start, length).Insert(start, word);
                return;
            }
        }
    }

    /// <summary>The letters, figures and hyphens around a place.</summary>
    private static (int Start, int Length) WordAt(StringBuilder text, int place)
    {
        bool IsIn(int index) => index >= 0 && index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] == '-');
        var (start, end) = (place, place);
        while (IsIn(start - 1))
        {
            start--;
        }
        while (IsIn(end))
        {
            end++;
        }
        return (start, end - start);
    }

    private void Change(StringBuilder text, Random random)
    {
        var (start, length) = Piece(text, random);
        switch (random.Next(12))
        {
            case 0 or 1:
                text.Remove(start, length);
                break;
            case 2:
                text.Insert(start, text.ToString(start, length));
                break;
            case 3 or 4:
                text.Remove(start, length).Insert(start, words[random.Next(words.Length)]);
                break;
            case 5:
                text.Insert(start, " " + words[random.Next(words.Length)] + " ");
                break;
            case 6 or 7:
                text.Insert(start, signs[random.Next(signs.Length)]);
                break;
            case 8:
                var (other, size) = Piece(text, random);
                var moved = text.ToString(other, size);
                text.Insert(Math.Min(start, text.Length), moved);
                break;
            case 9:
                var stranger = sources[random.Next(sources.Count)];
                var from = random.Next(stranger.Length + 1);
                text.Insert(start, stranger.AsSpan(from, Math.Min(random.Next(1, 400), stranger.Length - from)));
                break;
            case 10:
                text.Length = start;
                break;
            default:
                Nest(text, start, random);
                break;
        }
    }

    /// <summary>A character, a word, a line or a few lines.</summary>
    private static (int Start, int Length) Piece(StringBuilder text, Random random)
    {
        if (text.Length == 0)
        {
            return (0, 0);
        }
        var start = random.Next(text.Length);
        if (random.Next(4) == 0)
        {
            return (start, Math.Min(random.Next(1, 200), text.Length - start));
        }
        var end = start;
        if (random.Next(2) == 0)
        {
            while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }
            return (start, end - start);
        }
        while (start > 0 && text[start - 1] != '\n')
        {
            start--;
        }
        while (end < text.Length && text[end] != '\n')
        {
            end++;
        }
        return (start, end - start);
    }

    private static void Nest(StringBuilder text, int start, Random random)
    {
        var depth = random.Next(3) == 0 ? random.Next(200, 3_000) : random.Next(1, 8);
        string[] opening = ["(", "not ", "not (", "{", "failing which France shall arm ", "(("];
        text.Insert(start, string.Concat(Enumerable.Repeat(opening[random.Next(opening.Length)], depth)));
    }
}
