using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Casus.Syntax;
using Casus.Treaties;

namespace Casus.Files;

/// <summary>
/// How each clause of a package stood when it was reviewed: a word for its words, beside the package in <c>review/clauses.txt</c>. So it can be told
/// which clauses were changed or added since. Spaces and notes in a clause make no difference.
/// </summary>
/// <param name="Day">The day of the review.</param>
public sealed record ReviewRecord(DateOnly Day, ImmutableDictionary<string, ImmutableHashSet<string>> Clauses)
{
    /// <summary>Where it lies in the package's folder.</summary>
    public static string FileName { get; } = Path.Combine(Folder, "clauses.txt");

    /// <summary>The folder of a package in which its review lies.</summary>
    public const string Folder = "review";

    /// <summary>The file there that holds the second encoding as it was made.</summary>
    public const string SecondEncoding = "second.casus";

    private const string Beginning = "As reviewed ";
    private const int LettersKept = 16;

    /// <summary>The record beside a package; null where there is none.</summary>
    public static ReviewRecord? Of(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Read(File.ReadAllText(path)) : null;
    }

    /// <summary>The record that a text holds; null when it is none.</summary>
    public static ReviewRecord? Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines is not [var first, .. var clauses] || !first.StartsWith(Beginning, StringComparison.Ordinal)
            || !DateOnly.TryParseExact(first.AsSpan(Beginning.Length, Math.Min("yyyy-MM-dd".Length, first.Length - Beginning.Length)), "yyyy-MM-dd", out var day))
        {
            return null;
        }
        return new ReviewRecord(day, clauses.Select(line => line.Split('\t')).Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0], StringComparer.Ordinal)
            .ToImmutableDictionary(same => same.Key, same => same.Select(parts => parts[1]).ToImmutableHashSet(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    /// <summary>The record of a package as it stands.</summary>
    public static ReviewRecord Make(DateOnly day, Package package, IReadOnlyCollection<SyntaxTree> trees) => new(
        day,
        package.Clauses.GroupBy(clause => clause.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(same => same.Key, same => same.Select(clause => WordOf(clause, trees)).ToImmutableHashSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>Whether a clause of that name was reviewed, and whether it stood as it stands now.</summary>
    public (bool Known, bool Same) Find(Clause clause, IReadOnlyCollection<SyntaxTree> trees) =>
        Clauses.TryGetValue(clause.Id, out var words) ? (true, words.Contains(WordOf(clause, trees))) : (false, false);

    /// <summary>As it is written: the names in order.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Beginning).Append(Day.ToString("yyyy-MM-dd")).Append(": each clause, and a word for its words, by which it is seen whether it has changed since.\n");
        foreach (var (clause, words) in Clauses.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var word in words.Order(StringComparer.Ordinal))
            {
                text.Append(clause).Append('\t').Append(word).Append('\n');
            }
        }
        return text.ToString();
    }

    private static string WordOf(Clause clause, IReadOnlyCollection<SyntaxTree> trees)
    {
        var at = clause.At;
        var tree = trees.FirstOrDefault(tree => tree.Text.Path == at.File) ?? throw new ArgumentException($"{clause.Id} stands in none of these texts.", nameof(trees));
        var words = tree.Tokens.Where(token => token.Start >= at.Start && token.End <= at.Start + at.Length).Select(token => token.Value);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))))[..LettersKept];
    }
}
