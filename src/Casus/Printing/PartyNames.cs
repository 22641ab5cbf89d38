using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>Parties as a reader knows them: a whole group by its name, a few by theirs.</summary>
internal sealed class PartyNames
{
    private const int MostNamed = 6;
    private const int LeastOfGroup = 3;
    private readonly List<Known> groups = [];

    private sealed record Known(string Words, IReadOnlyList<string> Members);

    /// <param name="packages">Whose groups the reader knows.</param>
    public PartyNames(IEnumerable<(Package Package, DateOnly On)> packages)
    {
        foreach (var (package, on) in packages)
        {
            var index = new PackageIndex(package);
            foreach (var group in package.Groups)
            {
                groups.Add(new Known(group.MemberNoun is { } noun ? "each " + noun : "all of " + group.Name, index.Members(group.Name, on)));
            }
        }
    }

    /// <summary>All of them, a group of three or more by its name.</summary>
    public string All(IReadOnlyList<string> parties) => Group(parties) ?? Listing.Of(parties);

    /// <summary>The same for a sentence: of many, the first few.</summary>
    public string Few(IReadOnlyList<string> parties) => Few(parties, WordingStyle.Source);

    /// <summary>The same for print: <c>the United States and France</c>.</summary>
    public string InProse(IReadOnlyList<string> parties) => Few(parties, WordingStyle.ReadAloud);

    private string Few(IReadOnlyList<string> parties, WordingStyle style) =>
        Group(parties)
        ?? Listing.Of(parties.Count <= MostNamed + 1
            ? [.. parties.Select(party => Wording.Name(party, style))]
            : [.. parties.Take(MostNamed).Select(party => Wording.Name(party, style)), $"{parties.Count - MostNamed} more"]);

    /// <summary>Whether the words for them take the verb of one.</summary>
    public bool IsOne(IReadOnlyList<string> parties) => parties.Count == 1 || Group(parties)?.StartsWith("each ", StringComparison.Ordinal) == true;

    private string? Group(IReadOnlyList<string> parties) =>
        parties.Count < LeastOfGroup ? null : groups.Find(group => group.Members.Count == parties.Count && group.Members.All(parties.Contains))?.Words;
}
