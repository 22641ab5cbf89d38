using System.Collections.Immutable;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>
/// Gathers every use of a name or word that does not fit, and says each such name once, with all its places.
/// </summary>
/// <param name="forgiven">Names of sentences that were given up: a finding on the sentence has been made already.</param>
/// <param name="wordLevel">How much an undeclared word weighs: a warning in a text, an error in a question.</param>
/// <param name="importsFound">When an import is missing, unknown names are its fault and not spoken of.</param>
internal sealed class NameFindings(Scope scope, TextPlaces places, ImmutableHashSet<string> forgiven, Severity wordLevel, bool importsFound)
{
    private const int MostSearches = 200;

    private readonly List<MisfitName> names = [];
    private readonly List<MisfitWord> words = [];
    private readonly List<Finding> others = [];
    private int searches;

    private sealed record MisfitName(string Name, NameKinds Expected, SourceLocation At);

    private sealed record MisfitWord(string Word, WordKinds Expected, SourceLocation At);

    public Scope Scope => scope;

    public TextPlaces Places => places;

    /// <summary>A question cannot declare: it must keep to what the package knows.</summary>
    private bool IsQuestion => wordLevel == Severity.Error;

    /// <summary>Notes that <paramref name="name"/> stands where one of <paramref name="expected"/> is meant.</summary>
    public void Name(string name, NameKinds expected, SourceLocation at)
    {
        if (!scope.KindsOf(name).Has(expected))
        {
            names.Add(new MisfitName(name, expected, at));
        }
    }

    public void Word(string word, WordKinds expected, SourceLocation at)
    {
        if (!scope.KindsOfWord(word).Has(expected))
        {
            words.Add(new MisfitWord(word, expected, at));
        }
    }

    public void Add(Finding finding) => others.Add(finding);

    /// <summary>False when so many names were unknown already that suggesting for more helps nobody.</summary>
    public bool MaySearch => searches < MostSearches;

    /// <summary>
    /// The likeliest candidates. Each search goes through all names, so after many unknown names no more are sought: a text with that many wants another mend.
    /// </summary>
    public IReadOnlyList<string> Near(string name, IEnumerable<string> candidates) => searches++ < MostSearches ? Nearest.To(name, candidates) : [];

    /// <summary>True for a name whose want has been reported already, in another form.</summary>
    public bool IsForgiven(string name) => !importsFound || forgiven.Contains(name);

    public IEnumerable<Finding> All()
    {
        foreach (var uses in names.GroupBy(use => use.Name, StringComparer.Ordinal))
        {
            if (scope.KindsOf(uses.Key) != NameKinds.None)
            {
                foreach (var wrong in uses.GroupBy(use => use.Expected))
                {
                    yield return WrongKind(uses.Key, wrong.Key, [.. wrong.Select(use => use.At)]);
                }
            }
            else if (!IsForgiven(uses.Key))
            {
                yield return UnknownName(uses.Key, Common(uses.Select(use => use.Expected), NameKinds.None, (a, b) => a & b), [.. uses.Select(use => use.At)]);
            }
        }
        foreach (var uses in words.GroupBy(use => use.Word, StringComparer.Ordinal))
        {
            if (scope.KindsOfWord(uses.Key) != WordKinds.None)
            {
                foreach (var wrong in uses.GroupBy(use => use.Expected))
                {
                    yield return WrongKindOfWord(uses.Key, wrong.Key, [.. wrong.Select(use => use.At)]);
                }
            }
            else if (!IsForgiven(uses.Key))
            {
                yield return UnknownWord(uses.Key, Common(uses.Select(use => use.Expected), WordKinds.None, (a, b) => a & b), [.. uses.Select(use => use.At)]);
            }
        }
        foreach (var finding in others)
        {
            yield return finding;
        }
    }

    /// <summary>The kinds that fit every place; those of the first place where no kind fits all.</summary>
    private static T Common<T>(IEnumerable<T> expected, T none, Func<T, T, T> both)
    {
        var all = expected.ToList();
        var common = all.Aggregate(both);
        return EqualityComparer<T>.Default.Equals(common, none) ? all[0] : common;
    }

    private Finding UnknownName(string name, NameKinds expected, ImmutableArray<SourceLocation> uses)
    {
        var near = Near(name, scope.NamesOf(expected));
        var kinds = expected == NameKinds.Thing ? "" : $" Here {KindWords.Of(Plain(expected))} is meant.";
        string mend;
        if (TwoNames(name) is { } pair)
        {
            mend = $"Put a comma or \"and\" between {pair.First} and {pair.Second}.";
        }
        else if (EachOfGroup(name, expected) is { } each)
        {
            mend = $"Write {each}.";
        }
        else if (near.Count == 0 && MaySpeakOfGroup(name, expected))
        {
            mend = $"If all of a group are meant, write {KindWords.Join([.. scope.Package.Groups.Select(MemberOf)])}; if not, declare it: {Declaration(name, expected)}";
        }
        else if (near.Count > 0)
        {
            mend = $"Did you mean {KindWords.Join(near)}?" + (IsQuestion ? "" : $" If not, declare it: {Declaration(name, expected)}");
        }
        else
        {
            mend = IsQuestion ? "Use a name of the package." : $"Declare it, for example: {Declaration(name, expected)}";
        }
        return new Finding("CAS201", Severity.Error, $"\"{Short(name)}\" is not declared.{kinds}", places.All(name, uses), mend, near.Count > 0 ? [] : Declared(expected));
    }

    /// <summary><c>each Leader</c>, where the text says <c>Each Leader</c> or <c>Leaders</c>; null where it says neither.</summary>
    private string? EachOfGroup(string name, NameKinds expected)
    {
        if (IsQuestion || !expected.HasFlag(NameKinds.Party))
        {
            return null;
        }
        var member = name.StartsWith("Each ", StringComparison.Ordinal) || name.StartsWith("Every ", StringComparison.Ordinal) ? name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..] : name;
        var group = scope.Package.Groups.FirstOrDefault(group => group.MemberNoun is { } noun && (noun == member || noun + "s" == member || noun + "es" == member || (noun[^1] == 'y' && noun[..^1] + "ies" == member)));
        return group is null ? null : $"\"{MemberOf(group)}\"{(member == name ? $", or \"jointly {group.Name}\"" : ", with a small letter")}";
    }

    /// <summary>Words by which a text speaks of all who signed it.</summary>
    private bool MaySpeakOfGroup(string name, NameKinds expected) =>
        !IsQuestion && expected.HasFlag(NameKinds.Party) && !scope.Package.Groups.IsEmpty && name is "We" or "They" or "Parties" or "Sides" or "Signatories" or "Participants" or "States" or "Contracting Parties" or "High Contracting Parties";

    private static string MemberOf(Group group) => "each " + (group.MemberNoun ?? group.Name);

    private Sequence<string> Declared(NameKinds expected)
    {
        if (!MaySearch)
        {
            return [];
        }
        searches++;
        var known = scope.NamesOf(expected).ToList();
        return known.Count is > 0 and <= 12 ? [$"Declared and possible here: {string.Join(", ", known)}."] : [];
    }

    /// <summary>Two declared names run together, as when the comma between them was left out.</summary>
    private (string First, string Second)? TwoNames(string name)
    {
        for (var space = name.IndexOf(' ', StringComparison.Ordinal); space > 0; space = name.IndexOf(' ', space + 1))
        {
            if (scope.KindsOf(name[..space]) != NameKinds.None && scope.KindsOf(name[(space + 1)..]) != NameKinds.None)
            {
                return (name[..space], name[(space + 1)..]);
            }
        }
        return null;
    }

    private Finding WrongKind(string name, NameKinds expected, ImmutableArray<SourceLocation> uses)
    {
        var actual = scope.KindsOf(name);
        var near = Near(name, scope.NamesOf(expected));
        var mend = (actual, expected) switch
        {
            (NameKinds.Group, _) when expected.Has(NameKinds.Body) => $"A group decides and finds nothing until the text says how: declare \"body NAME of {name} decides by …\" and name that body.",
            (NameKinds.MemberNoun, _) => $"Name the group, {scope.GroupOf(name)?.Name}, or say \"each {name}\".",
            (_, NameKinds.Casus) when actual.Has(NameKinds.Actors) => $"Say what is so of it, for example \"armed-attack on {name}\", or name a casus.",
            (_, NameKinds.Members) => $"\"each\" and \"at least n of\" take a group: declare one, or name {name} alone.",
            _ when near.Count > 0 => $"Did you mean {KindWords.Join(near)}?",
            _ => $"Name {KindWords.Of(Plain(expected))} here, or declare one.",
        };
        return new Finding(
            "CAS203", Severity.Error, $"\"{Short(name)}\" is {KindWords.Of(actual)}; here {KindWords.Of(Plain(expected))} is meant.", places.All(name, uses), mend, []);
    }

    private Finding UnknownWord(string word, WordKinds expected, ImmutableArray<SourceLocation> uses)
    {
        var near = Near(word, scope.WordsOf(expected));
        var declare = expected switch
        {
            WordKinds.Fact => $"fact {word} \"…\".",
            WordKinds.Rung => $"a ladder with the rung {word}.",
            _ when expected.HasFlag(WordKinds.Fact) => $"fact {word} \"…\". (or, when it is something owed, act {word} \"…\".)",
            _ => $"act {word} \"…\".",
        };
        var what = expected.HasFlag(WordKinds.Fact) && !expected.Has(WordKinds.Measure) ? "The fact" : expected.HasFlag(WordKinds.Fact) ? "The word" : "The act";
        var mend = near.Count > 0 ? $"Did you mean {KindWords.Join(near)}? If not, declare it: {Short(declare)}" : $"Declare it: {Short(declare)}";
        if (IsQuestion)
        {
            mend = near.Count > 0 ? $"Did you mean {KindWords.Join(near)}?" : expected.Has(WordKinds.Fact) ? "Use a fact of the package." : "Use an act or rung of the package.";
        }
        return new Finding(
            "CAS202",
            wordLevel,
            $"{what} \"{Short(word)}\" is not declared.",
            places.All(word, uses),
            mend,
            IsQuestion ? Known(expected) : []);
    }

    /// <summary>For a question: all the words that it could have used.</summary>
    private Sequence<string> Known(WordKinds expected)
    {
        var kinds = expected.Has(WordKinds.Fact) ? WordKinds.Fact : expected;
        var what = kinds == WordKinds.Fact ? "Facts" : "Acts and rungs";
        return [$"{what} of this package: {string.Join(", ", scope.WordsOf(kinds).Order(StringComparer.Ordinal))}."];
    }

    private Finding WrongKindOfWord(string word, WordKinds expected, ImmutableArray<SourceLocation> uses)
    {
        var actual = scope.KindsOfWord(word);
        var mend = expected switch
        {
            WordKinds.Fact when actual.Has(WordKinds.Measure) => $"{(IsQuestion ? "Say" : "Declare a fact with another word, or say")} who promised or did it: \"NAME has undertaken to {word}\", \"NAME has begun to {word}\".",
            _ when expected.Has(WordKinds.Measure) && actual.HasFlag(WordKinds.Fact) => IsQuestion ? "A fact is not something that can be owed: use an act or rung of the package." : "A fact is not something that can be owed: declare an act with another word.",
            _ => $"Use {KindWords.Of(expected)} here.",
        };
        return new Finding(
            "CAS203", wordLevel, $"\"{Short(word)}\" is {KindWords.Of(actual)}; here {KindWords.Of(expected)} is meant.", places.All(word, uses), mend, []);
    }

    /// <summary>The kinds worth naming to a reader: a long list says no more than its heads.</summary>
    private static NameKinds Plain(NameKinds expected) => expected switch
    {
        NameKinds.Thing => NameKinds.Party | NameKinds.Place | NameKinds.Means,
        NameKinds.Actors => NameKinds.Party | NameKinds.Organ | NameKinds.Group,
        NameKinds.Territory => NameKinds.Place | NameKinds.Party,
        NameKinds.Members => NameKinds.Group,
        _ => expected,
    };

    private static string Declaration(string name, NameKinds expected)
    {
        var example = expected switch
        {
            _ when expected.HasFlag(NameKinds.Party) && expected != NameKinds.Territory => $"party {name}.",
            _ when expected.HasFlag(NameKinds.Group) && !expected.HasFlag(NameKinds.Place) => $"group NAME each {name} is … .",
            _ when expected.HasFlag(NameKinds.Place) => $"area {name}.",
            NameKinds.Casus => $"casus {name} is … .",
            _ when expected.HasFlag(NameKinds.Body) => $"body {name} of … decides by … .",
            NameKinds.Instrument => $"instrument {name} \"…\", treaty among … {{ … }}",
            NameKinds.Requirement => $"requirement {name} is … for … .",
            _ => $"party {name}.",
        };
        return Short(example);
    }

    /// <summary>Findings are read on one line: what is longer than any name is cut.</summary>
    private static string Short(string words) => words.Length <= 120 ? words : words[..117] + "…";
}
