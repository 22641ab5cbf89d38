using Casus.Edits;
using Casus.Files;
using Casus.Syntax;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary>A clause that reads otherwise than in the text it was made from.</summary>
/// <param name="Before">As it reads there; null for a clause that was added.</param>
/// <param name="Now">As it reads here; null for a clause that was struck.</param>
public sealed record AlteredClause(string Id, string? Before, string? Now);

/// <summary>What of a package is not as it stands in the text it was made from, so that no altered text passes for the text itself.</summary>
/// <param name="From">That text, as a reader knows it: <c>2026-01-paris of the library</c>, <c>the saved text</c>.</param>
/// <param name="OfLibrary">Whether it is one of the library, whose sources then do not bear out what was altered.</param>
/// <param name="Besides">Whether anything besides clauses was altered: parties, facts, dates, original words, reports.</param>
public sealed record Alterations(string From, bool OfLibrary, Sequence<AlteredClause> Clauses, bool Besides)
{
    /// <summary>In one line: <c>Altered: this is not 2026-01-paris of the library. 1 clause differs</c>.</summary>
    public string Mark => (OfLibrary ? $"Altered: this is not {From}. " : $"With changes that are not saved: this is not {From}. ")
        + (Clauses.Count switch { 0 => "No clause differs; something else does.", 1 => "1 clause differs: ", var many => $"{many} clauses differ: " })
        + string.Join(", ", Clauses.Take(MostNamed).Select(clause => clause.Id)) + (Clauses.Count > MostNamed ? $" and {Clauses.Count - MostNamed} more" : "") + (Clauses.IsEmpty ? "" : ".");

    private const int MostNamed = 4;

    /// <summary>The header stands behind a few lines of notes; no more of a file need be read to see that it is another package.</summary>
    private const int LinesBeforeHeader = 60;

    /// <summary>Whether the clause of this name reads otherwise, or is new.</summary>
    public bool Has(string clause) => Clauses.Any(altered => altered.Id == clause);

    /// <summary>What differs; null when nothing does.</summary>
    public static Alterations? Of(Package now, Package before, string from, bool ofLibrary)
    {
        var (here, there) = (ById(now), ById(before));
        var clauses = here.Where(pair => !there.TryGetValue(pair.Key, out var other) || other != pair.Value)
            .Select(pair => new AlteredClause(pair.Key, there.TryGetValue(pair.Key, out var other) ? Said(other) : null, Said(pair.Value)))
            .Concat(there.Where(pair => !here.ContainsKey(pair.Key)).Select(pair => new AlteredClause(pair.Key, Said(pair.Value), null)))
            .ToSequence();
        var besides = now with { Clauses = before.Clauses } != before;
        return clauses.IsEmpty && !besides ? null : new Alterations(from, ofLibrary, clauses, besides);
    }

    /// <summary>The package in which nothing that was altered keeps the source, or the quotation marks, of the text it was made from.</summary>
    public static Package WithoutBorrowedSources(Package now, Package before)
    {
        var there = ById(before);
        Provenance? Own(Provenance? source, Provenance? borrowed) => source is not null && source.Source == borrowed?.Source ? AlteredSource.Of(source) : source;
        return now with
        {
            Clauses = now.Clauses.Select(clause => there.TryGetValue(clause.Id, out var other) && other != clause ? clause with { Provenance = Own(clause.Provenance, other.Provenance) } : clause).ToSequence(),
            Claims = now.Claims.Select(claim => before.Claims.Contains(claim) ? claim : claim with { Provenance = Own(claim.Provenance, before.Claims.Select(other => other.Provenance).FirstOrDefault(other => other?.Source == claim.Provenance?.Source)) }).ToSequence(),
            Texts = now.Texts.Select(text => text.Quoted && !before.Texts.Any(other => other.Quoted && other.Words == text.Words) ? text with { Quoted = false, Words = "Altered, and no quotation any more: " + text.Words } : text).ToSequence(),
        };
    }

    /// <summary>The text that a package was made from, and how a reader knows it; null where it is that text itself.</summary>
    /// <param name="compile">Opens a package as it lies on the disk.</param>
    internal static (Package Before, string From, bool OfLibrary)? Origin(Located located, Package now, Surroundings surroundings, Func<Located, OpenedPackage> compile)
    {
        if (located.Folder is not { } folder || Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder) is not { } library)
        {
            return null;
        }
        var changed = surroundings.Drafts.ByPath.Keys.Any(path => Path.GetDirectoryName(path) == folder);
        if (Path.GetDirectoryName(folder) == library.Folder)
        {
            return changed ? Opened(located, $"{Path.GetFileName(folder)} of the library", true) : null;
        }
        if (Named(now.Name, library, surroundings) is { } name)
        {
            return Opened(PackageFiles.Locate(Path.Combine(library.Folder, name), surroundings.Folder, library), $"{name} of the library", true);
        }
        return changed && located.Paths.Length > 0 ? Opened(located, "the saved text", false) : null;

        (Package, string, bool)? Opened(Located place, string from, bool ofLibrary) => compile(place) is { HasErrors: false, Package: { } before } ? (before, from, ofLibrary) : null;
    }

    /// <summary>The package of the library that declares the same name: what bears it and lies elsewhere is a copy.</summary>
    private static string? Named(string declared, Library library, Surroundings surroundings) => library.Names().FirstOrDefault(name =>
        PackageFiles.FilesIn(Path.Combine(library.Folder, name)).Where(surroundings.MayRead).Any(path =>
            File.ReadLines(path).Take(LinesBeforeHeader).Any(line => line.Contains("package " + declared + ".", StringComparison.Ordinal))
            && PackageFiles.Read(path, path).Text is { } text && Parser.Parse(text).Header?.PackageName == declared));

    private static Dictionary<string, Clause> ById(Package package) =>
        package.Clauses.GroupBy(clause => clause.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private static string Said(Clause clause) => Wording.Said(clause, WordingStyle.ReadAloud);
}
