using System.Collections.Immutable;
using Casus.Treaties;

namespace Casus.Statements;

/// <summary>A party or group as a statement may call it.</summary>
/// <param name="Phrase">As it stands in the statement.</param>
/// <param name="Name">As the package calls it.</param>
/// <param name="Member">What one member of it is called, when it is a group; null for a party or body.</param>
internal sealed record SpokenName(string Phrase, string Name, string? Member);

/// <summary>What a statement can be expected to speak of: the names, acts and facts of the package that its clauses are to stand in.</summary>
/// <param name="Names">Longer phrases first, so that a name within a name is not taken for it.</param>
internal sealed record Vocabulary(
    ImmutableArray<SpokenName> Names, ImmutableArray<string> Acts, ImmutableArray<string> Facts, ImmutableArray<CasusDefinition> Casus, string? Beneficiary, string? Aggressor, SpokenName? Speakers)
{
    /// <summary>Words that begin with a capital only because a sentence begins with them, or that name no party.</summary>
    private static readonly ImmutableHashSet<string> noNames =
    [
        "The", "We", "In", "On", "At", "If", "When", "Once", "After", "This", "That", "These", "They", "It", "Its", "Our", "Their", "As", "For", "To", "All", "Each", "Any", "Should", "Upon", "Following",
        "And", "But", "Such", "Both", "Article", "Parties", "Party", "Participants", "Signatories", "I", "He", "She", "No", "Under", "With", "By", "From", "Until", "Without",
    ];

    private const int LongestName = 3;

    public static Vocabulary Of(Package package)
    {
        var groups = package.Groups.SelectMany(group => new[] { group.Name, group.MemberNoun, group.MemberNoun + "s" }.OfType<string>().Where(phrase => phrase.Length > 1).Select(phrase => new SpokenName(phrase, group.Name, group.MemberNoun ?? group.Name)));
        var parties = package.Parties.Select(party => party.Name).Concat(package.Bodies.Select(body => body.Name)).Select(name => new SpokenName(name, name, Member: null)).ToList();
        var others = KeywordRules.OtherNames.Where(other => parties.Exists(party => party.Name == other.Name)).Select(other => new SpokenName(other.Phrase, other.Name, Member: null));
        string? Only(Role role) => package.Parties.Where(party => party.Has(role)).Select(party => party.Name).ToList() is [var name] ? name : null;
        return new Vocabulary(
            [.. parties.Concat(groups).Concat(others).OrderByDescending(name => name.Phrase.Length)],
            [.. package.Acts.Select(act => act.Word)],
            [.. package.Facts.Select(fact => fact.Word)],
            [.. package.Casus],
            Only(Role.Beneficiary),
            Only(Role.PossibleAggressor),
            package.Groups is [var speakers] ? new SpokenName(speakers.Name, speakers.Name, speakers.MemberNoun ?? speakers.Name) : null);
    }

    /// <summary>Without a package: what is written with capitals is taken for a name.</summary>
    public static Vocabulary Of(WordsOf words)
    {
        var names = new List<SpokenName>();
        for (var at = 0; at < words.Count; at++)
        {
            var count = 0;
            while (count < LongestName && at + count < words.Count && (count == 0 || !words.EndsPart(at + count - 1)) && char.IsUpper(words[at + count][0]) && !noNames.Contains(words[at + count]))
            {
                count++;
            }
            if (count > 0)
            {
                var phrase = string.Join(' ', Enumerable.Range(at, count).Select(i => words[i]));
                var other = KeywordRules.OtherNames.FirstOrDefault(other => other.Phrase.TrimEnd('.') == phrase).Name;
                names.Add(new SpokenName(phrase, other ?? phrase, Member: null));
                at += count - 1;
            }
        }
        return new Vocabulary([.. names.Distinct().OrderByDescending(name => name.Phrase.Length)], [], [], [], null, null, null);
    }
}
