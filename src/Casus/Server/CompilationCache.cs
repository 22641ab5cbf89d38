using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Casus.Binding;
using Casus.Text;

namespace Casus.Server;

/// <summary>
/// Packages compiled before, by the content of their texts and of what they import. A compilation is a function of these texts alone, so nothing in it can be stale.
/// </summary>
public sealed class CompilationCache(TimeProvider time)
{
    /// <summary>The whole library and some packages of one's own.</summary>
    private const int Most = 64;

    /// <summary>Of one package what is saved, what is written now, and what was written just before: a keystroke makes a new one, and the largest takes 3 MB.</summary>
    private const int MostOfOne = 4;

    private readonly ConcurrentDictionary<string, Entry> known = new(StringComparer.Ordinal);

    /// <summary>An import that was asked for, and what it was; null when there was no such file.</summary>
    private sealed record Asked(string Path, string? Named, string? Content);

    /// <param name="Files">The names of its files: versions of one package have the same.</param>
    private sealed record Entry(string Files, Compilation Compilation, ImmutableArray<Asked> Imports)
    {
        public long LastUsed { get; set; }
    }

    /// <inheritdoc cref="Compiler.Compile(ImmutableArray{SourceText}, Func{string, SourceText?})"/>
    public Compilation Compile(ImmutableArray<SourceText> files, Func<string, SourceText?> import)
    {
        var key = KeyOf(files);
        if (known.TryGetValue(key, out var entry) && entry.Imports.All(asked => import(asked.Path) is var text && text?.Path == asked.Named && text?.Content == asked.Content))
        {
            entry.LastUsed = time.GetTimestamp();
            return entry.Compilation;
        }
        var imports = ImmutableArray.CreateBuilder<Asked>();
        var compilation = Compiler.Compile(files, path =>
        {
            var text = import(path);
            imports.Add(new Asked(path, text?.Path, text?.Content));
            return text;
        });
        var made = new Entry(string.Join('\n', files.Select(file => file.Path)), compilation, imports.ToImmutable()) { LastUsed = time.GetTimestamp() };
        known[key] = made;
        Forget(known.Where(pair => pair.Value.Files == made.Files), MostOfOne);
        Forget(known, Most);
        return compilation;
    }

    /// <summary>Keeps those of these that were used last.</summary>
    private void Forget(IEnumerable<KeyValuePair<string, Entry>> entries, int most)
    {
        foreach (var old in entries.OrderByDescending(pair => pair.Value.LastUsed).Skip(most).ToList())
        {
            known.TryRemove(old);
        }
    }

    /// <summary>One word for these texts, with their paths.</summary>
    public static string KeyOf(IEnumerable<SourceText> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            // Lengths in front, so that no two lists of texts have the same bytes.
            hash.AppendData(Encoding.UTF8.GetBytes($"{text.Path.Length} {text.Content.Length} {text.Path}"));
            hash.AppendData(Encoding.UTF8.GetBytes(text.Content));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
