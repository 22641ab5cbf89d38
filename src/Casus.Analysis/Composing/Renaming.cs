using System.Text.Json.Nodes;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Composing;

/// <summary>Gives what a package declares otherwise than another a name of its own, wherever the package speaks of it.</summary>
internal static class Renaming
{
    /// <summary>The second package with its own names for groups, casus, bodies, gates, means, instruments and derived facts that the first has otherwise.</summary>
    public static (Package Package, IReadOnlyList<NameConflict> Conflicts) Apart(Package first, Package second, string firstTitle, string secondTitle)
    {
        var conflicts = new List<NameConflict>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        void Compare<T>(string kind, Sequence<T> own, Sequence<T> other, Func<T, string> name, Func<string, string> apart, Func<T, T>? bare = null)
            where T : notnull
        {
            foreach (var two in other)
            {
                foreach (var one in own.Where(one => name(one) == name(two)))
                {
                    var (a, b) = bare is null ? (one, two) : (bare(one), bare(two));
                    if (!a.Equals(b) && names.TryAdd(name(two), apart(name(two))))
                    {
                        conflicts.Add(new NameConflict(kind, name(two), firstTitle, Wording.OfNoun(a), secondTitle, Wording.OfNoun(b), $"kept apart: the second is called {apart(name(two))} here"));
                    }
                }
            }
        }
        string Name(string name) => $"{name} of {second.Name}";
        Compare("group", first.Groups, second.Groups, group => group.Name, Name, group => group with { Provenance = null });
        Compare("casus", first.Casus, second.Casus, casus => casus.Name, Name);
        Compare("body", first.Bodies, second.Bodies, body => body.Name, Name);
        Compare("gate", first.Gates, second.Gates, gate => gate.Name, Name, gate => gate with { Gloss = null, Provenance = null });
        Compare("means", first.Means, second.Means, means => means.Name, Name, means => means with { Provenance = null });
        Compare("instrument", first.Instruments, second.Instruments, instrument => instrument.Name, Name);
        Compare("fact", Derived(first.Facts), Derived(second.Facts), fact => fact.Word, word => $"{word}-of-{second.Name.ToLowerInvariant()}", fact => fact with { Gloss = null });
        // What "each" takes names the group as well.
        foreach (var noun in second.Groups.Where(group => names.ContainsKey(group.Name)).Select(group => group.MemberNoun).OfType<string>())
        {
            names.TryAdd(noun, Name(noun));
        }
        return names.Count == 0 ? (second, conflicts) : (Renamed(second, names), conflicts);
    }

    private static Sequence<Fact> Derived(Sequence<Fact> facts) => facts.Where(fact => fact.Means is not null).ToSequence();

    /// <summary>Every word of the normal form that is one of the names becomes the other; names of one package are unlike each other and unlike its words.</summary>
    private static Package Renamed(Package package, Dictionary<string, string> names)
    {
        var document = NormalForm.Document(package);
        // The package's own name is no name in it.
        foreach (var (field, value) in document.Where(pair => pair.Key != "name").ToList())
        {
            document[field] = Renamed(value, names);
        }
        return NormalForm.Read(document.ToJsonString(NormalForm.Options));
    }

    private static JsonNode? Renamed(JsonNode? node, Dictionary<string, string> names) => node switch
    {
        JsonObject all => new JsonObject(all.Select(pair => KeyValuePair.Create(pair.Key, Renamed(pair.Value, names)))),
        JsonArray items => new JsonArray([.. items.Select(item => Renamed(item, names))]),
        JsonValue value when value.TryGetValue<string>(out var word) && names.TryGetValue(word, out var other) => JsonValue.Create(other),
        _ => node?.DeepClone(),
    };
}
