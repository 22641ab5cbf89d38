using System.Collections.Concurrent;
using Casus.Commands;
using Casus.Responses;

namespace Casus.Server;

/// <summary>The table as far as it is worked out.</summary>
/// <param name="Rows">The rows that are ready, in the order of the shelf, under the names by which the studio opens the packages.</param>
/// <param name="Of">How many there will be.</param>
public sealed record TableSoFar(IReadOnlyList<FeatureRow> Rows, int Of);

/// <summary>
/// Every package of the shelf as a row of all features. A row is kept while the texts of its package are the same; what is missing is worked out
/// beside the requests, a package at a time, so that a page can show what is there already.
/// </summary>
public sealed class LibraryTable(Answers answers, Shelf shelf) : IDisposable
{
    private readonly ConcurrentDictionary<(string Folder, bool AsIfSigned), (string Texts, FeatureRow Row)> known = new();
    private readonly CancellationTokenSource closing = new();
    private readonly Lock starting = new();
    private Task working = Task.CompletedTask;

    /// <summary>What is ready now; the rest is begun.</summary>
    public TableSoFar Rows(bool asIfSigned)
    {
        var packages = Readable();
        var rows = packages.Select(package => Known(package, asIfSigned)).ToList();
        if (rows.Contains(null))
        {
            lock (starting)
            {
                if (working.IsFaulted)
                {
                    var mistake = working;
                    working = Task.CompletedTask;
                    mistake.GetAwaiter().GetResult();
                }
                if (working.IsCompleted)
                {
                    working = Fill(asIfSigned);
                }
            }
        }
        return new TableSoFar([.. rows.OfType<FeatureRow>()], packages.Count);
    }

    /// <summary>Works out every row that is missing.</summary>
    public async Task Fill(bool asIfSigned)
    {
        foreach (var package in Readable())
        {
            if (Known(package, asIfSigned) is null)
            {
                await answers.Work(() => Make(package, asIfSigned), closing.Token);
            }
        }
    }

    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
    }

    private sealed record Opened(ShelvedPackage Shelved, OpenedPackage Package, string Texts);

    private IReadOnlyList<Opened> Readable() =>
        [.. shelf.All().Select(Open).Where(opened => opened.Package is { HasErrors: false, Package: not null })];

    private Opened Open(ShelvedPackage package)
    {
        var opened = OpenedPackage.Open(".", answers.Around(package, drafts: null));
        // The source note tells of the review.
        var note = PackageFolder.Read(package, FileName.Source)?.Version;
        return new Opened(package, opened, $"{CompilationCache.KeyOf(opened.Trees.Select(tree => tree.Text))} {note}");
    }

    private FeatureRow? Known(Opened opened, bool asIfSigned) =>
        known.TryGetValue((opened.Shelved.Folder, asIfSigned), out var row) && row.Texts == opened.Texts ? row.Row : null;

    private bool Make(Opened opened, bool asIfSigned)
    {
        var names = FeatureRows.Heads.Select(head => head.Name).ToList();
        var row = FeatureRows.Of(opened.Package, names, asIfSigned, opened.Shelved.Folder);
        if (row is not null)
        {
            known[(opened.Shelved.Folder, asIfSigned)] = (opened.Texts, row with { Title = opened.Shelved.Id });
        }
        return row is not null;
    }
}
