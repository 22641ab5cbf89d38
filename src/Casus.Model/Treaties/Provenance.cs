namespace Casus.Treaties;

/// <summary>How sure the source is, in words of estimative probability or as a percentage.</summary>
public sealed record Confidence
{
    private static readonly (string Word, double Value)[] Words =
    [
        ("certain", 1.0), ("almost-certain", 0.95), ("very-likely", 0.85), ("likely", 0.70), ("even", 0.50), ("unlikely", 0.30), ("remote", 0.05),
    ];

    public Confidence(string? word, double? percent)
    {
        if ((word is null) == (percent is null))
        {
            throw new ArgumentException("A confidence is a word or a percentage, one of the two.", nameof(word));
        }
        if (word is not null && !IsWord(word))
        {
            throw new ArgumentException($"\"{word}\" is no word of probability.", nameof(word));
        }
        if (percent is < 0 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentage lies between 0 and 100.");
        }
        (Word, Percent) = (word, percent);
    }

    public string? Word { get; }

    public double? Percent { get; }

    /// <summary>Between 0 and 1. The words' values are those of design section 1.9.</summary>
    public double Value => Percent / 100 ?? Words.First(pair => pair.Word == Word).Value;

    public static IReadOnlyList<string> KnownWords { get; } = [.. Words.Select(pair => pair.Word)];

    public static bool IsWord(string word) => Words.Any(pair => pair.Word == word);

    public override string ToString() => Word ?? $"{Percent:0.##}%";
}

/// <summary>Who said it, where, when, how sure, and who disputes it.</summary>
public sealed record Provenance(
    string Source,
    int? Page,
    Sequence<string> StatedBy,
    VagueDate On,
    Confidence? Confidence,
    Sequence<string> ContestedBy,
    SourceLocation At);
