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
    /// <summary>The whole library and a few drafts of a package. The largest has 60 kB and takes about 3 MB compiled.</summary>
    private const int Most = 64;

    private readonly ConcurrentDictionary<string, Entry> known = new(StringComparer.Ordinal);

    /// <summary>An import that was asked for, and what it was; null when there was no such file.</summary>
    private sealed record Asked(string Path, string? Named, string? Content);

    private sealed record Entry(Compilation Compilation, ImmutableArray<Asked> Imports)
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
        known[key] = new Entry(compilation, imports.ToImmutable()) { LastUsed = time.GetTimestamp() };
        if (known.Count > Most)
        {
            foreach (var old in known.OrderBy(pair => pair.Value.LastUsed).Take(known.Count - Most))
            {
                known.TryRemove(old);
            }
        }
        return compilation;
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
