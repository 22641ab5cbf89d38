using System.Collections.Concurrent;
using Casus.Commands;
using Casus.Files;

namespace Casus.Server;

/// <summary>What the server works with: the packages, their files and drafts, and what was worked out of them before.</summary>
public sealed class Studio : IDisposable
{
    private readonly CompilationCache compiled;

    /// <summary>The last summary of each package, with the word for the texts it was made of.</summary>
    private readonly ConcurrentDictionary<string, (string Texts, PackageSummary Summary)> summaries = new(StringComparer.Ordinal);

    public Studio(ServeOptions options, Surroundings surroundings)
    {
        Options = options;
        Time = surroundings.Time;
        Shelf = new Shelf(Library.Find(surroundings.Library, surroundings.Program, options.Folder), Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Folder)));
        Drafts = new DraftStore(Path.Combine(options.State, "drafts"));
        DataFolder = Library.Above(surroundings.Program, "data");
        compiled = new CompilationCache(surroundings.Time);
        Answers = new Answers(surroundings, Shelf, compiled);
        Table = new LibraryTable(Answers, Shelf);
    }

    public ServeOptions Options { get; }

    public TimeProvider Time { get; }

    public Shelf Shelf { get; }

    /// <summary>The folder of the data that come with Casus, at or above the program; null when there is none.</summary>
    public string? DataFolder { get; }

    public PackageFolder Folder { get; } = new();

    public DraftStore Drafts { get; }

    public Answers Answers { get; }

    /// <summary>All packages as rows of features.</summary>
    public LibraryTable Table { get; }

    /// <summary>The package as it is saved, in a few words.</summary>
    public PackageSummary Summary(ShelvedPackage package)
    {
        var around = Answers.Around(package, drafts: null);
        var opened = OpenedPackage.Open(".", around);
        // Title and review stand in the source note.
        var note = PackageFolder.Read(package, FileName.Source)?.Version;
        var texts = $"{package.Id} {package.Writable} {note} {CompilationCache.KeyOf(opened.Own.Concat(opened.Trees.Select(tree => tree.Text)))}";
        if (summaries.TryGetValue(package.Folder, out var known) && known.Texts == texts)
        {
            return known.Summary with { Changed = IsChanged(package) };
        }
        var summary = PackageSummary.Of(package, opened, Time);
        summaries[package.Folder] = (texts, summary);
        return summary with { Changed = IsChanged(package) };
    }

    /// <summary>Whether the person has written something in it that is not what is saved.</summary>
    private bool IsChanged(ShelvedPackage package) => Drafts.Of(package).Any(draft => PackageFolder.Read(package, draft.Path)?.Text != draft.Text);

    /// <summary>Works out what the first page shows of every package, so that it need not be waited for.</summary>
    public void Prepare(CancellationToken end)
    {
        foreach (var package in Shelf.All().TakeWhile(_ => !end.IsCancellationRequested))
        {
            Summary(package);
        }
    }

    public void Dispose()
    {
        Table.Dispose();
        Answers.Dispose();
    }
}
