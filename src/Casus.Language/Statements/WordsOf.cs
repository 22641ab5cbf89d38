using System.Collections.Immutable;

namespace Casus.Statements;

/// <summary>A phrase found in a sentence: the number of its first word and how many words it has.</summary>
internal sealed record FoundPhrase(int At, int Count)
{
    public int End => At + Count;
}

/// <summary>The words of a sentence, without marks, in the order in which they stand.</summary>
internal sealed class WordsOf
{
    private readonly ImmutableArray<string> words;
    private readonly ImmutableArray<bool> ends;

    public WordsOf(string sentence) => (words, ends) = Split(sentence);

    public int Count => words.Length;

    public string this[int at] => words[at];

    /// <summary>Whether a comma, semicolon or colon stands behind a word.</summary>
    public bool EndsPart(int at) => ends[at];

    /// <summary>The first place of a phrase at or after a word; null when it does not stand there. Names are told by their capitals, other words are not.</summary>
    public FoundPhrase? Find(string phrase, int from = 0)
    {
        var wanted = Split(phrase).Words;
        for (var at = from; at + wanted.Length <= words.Length && wanted.Length > 0; at++)
        {
            if (Stands(wanted, at))
            {
                return new FoundPhrase(at, wanted.Length);
            }
        }
        return null;
    }

    /// <summary>The phrase that stands first; of those at one place the longest.</summary>
    public FoundPhrase? First(IEnumerable<string> phrases) =>
        phrases.Select(phrase => Find(phrase)).OfType<FoundPhrase>().OrderBy(found => found.At).ThenByDescending(found => found.Count).FirstOrDefault();

    private bool Stands(ImmutableArray<string> wanted, int at)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            var isName = char.IsUpper(wanted[i][0]);
            if (!string.Equals(wanted[i], words[at + i], isName ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }
        return true;
    }

    private static (ImmutableArray<string> Words, ImmutableArray<bool> Ends) Split(string sentence)
    {
        var all = ImmutableArray.CreateBuilder<string>();
        var partEnds = ImmutableArray.CreateBuilder<bool>();
        foreach (var part in sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part.Replace('’', '\'').Trim(',', ';', ':', '.', '!', '?', '(', ')', '[', ']', '"', '“', '”', '«', '»', '\'', '–', '—', '…');
            // Somebody's own is still that somebody.
            word = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
            if (word.Length > 0)
            {
                all.Add(word);
                partEnds.Add(part[^1] is ',' or ';' or ':');
            }
        }
        return (all.ToImmutable(), partEnds.ToImmutable());
    }
}
