using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Acceptance;

/// <summary>What a text can settle by itself, and what it cannot. A word is not guessed at: where the text does not know it, that is said.</summary>
internal static class Decidable
{
    /// <summary>Why the text does not settle an atom; null when it does.</summary>
    public static string? WhyNot(PackageIndex text, Condition atom, DateOnly on) => atom switch
    {
        Occurs occurs when Assumes(text, occurs.Word) => null,
        Occurs occurs => $"whether {Wording.Of(occurs)} is so does not follow from any clause",
        IsCase named => $"{text.Package.Name} does not define {named.Casus}",
        HasUndertaken promise => OfPromise(text, promise, on),
        HasSigned { Instrument: { } name } => OfInstrument(text, name),
        HasRatified { Instrument: { } name } => OfInstrument(text, name),
        IsPartyTo { Instrument: var name } => OfInstrument(text, name),
        HasState { Of.Of: { } name } => OfInstrument(text, name),
        IsBoundBy { By.Of: { } name } => OfInstrument(text, name),
        IsMemberOf member => text.GroupNamed(member.Group) is null ? $"{text.Package.Name} has no group {member.Group}" : null,
        HasRole { Of.Name: { } name } => text.PartyNamed(name) is null && text.GroupNamed(name) is null ? $"{text.Package.Name} does not name {name}" : null,
        HasBegun or HasRequested or HasDecided or HasNotDecided => $"{Wording.Of(atom)} is a deed, and a text only promises deeds",
        _ => $"{Wording.Of(atom)} does not say of which text",
    };

    /// <summary>A condition with its definitions written out, and the atoms that have a value put as always or never.</summary>
    public static Condition Settled(PackageIndex text, Condition condition, Func<Condition, bool?> value) => Settled(text, condition, value, depth: 0);

    private static Condition Settled(PackageIndex text, Condition condition, Func<Condition, bool?> value, int depth)
    {
        // The binder has refused definitions that go in circles; the bound only keeps a hand-made package from running away.
        const int deepest = 64;
        Condition Inside(Condition inner) => depth > deepest ? Constant(false, inner.At) : Settled(text, inner, value, depth + 1);
        return condition switch
        {
            AllOf all => all with { Parts = all.Parts.Select(Inside).ToSequence() },
            AnyOf any => any with { Parts = any.Parts.Select(Inside).ToSequence() },
            Not not => not with { Inner = Inside(not.Inner) },
            Found found => found with { Inner = Inside(found.Inner) },
            IsCase named when text.Casus.TryGetValue(named.Casus, out var definition) => Inside(definition.Condition),
            Occurs occurs when text.Facts.GetValueOrDefault(occurs.Word)?.Means is { } meaning => Inside(meaning),
            _ => value(condition) is bool settled ? Constant(settled, condition.At) : condition,
        };
    }

    /// <summary>Always, or never.</summary>
    private static Condition Constant(bool value, SourceLocation at) => value ? new AllOf([], at) : new AnyOf([], at);

    private static string? OfInstrument(PackageIndex text, string name) => text.Instruments.ContainsKey(name) ? null : $"{text.Package.Name} does not contain {name}";

    /// <summary>A promise is settled where the text knows the word, or binds none of those it is asked of to anything at all.</summary>
    private static string? OfPromise(PackageIndex text, HasUndertaken promise, DateOnly on)
    {
        if (Knows(text, promise.Word))
        {
            return null;
        }
        var bound = text.Members(promise.By.Name ?? "", on).Where(party => Words(text, party, on).Any()).ToList();
        return bound.Count == 0 ? null
            : $"{text.Package.Name} has no word \"{promise.Word}\"; whether what it has {(bound.Count == 1 ? bound[0] : "them")} do ({string.Join(", ", bound.SelectMany(party => Words(text, party, on)).Distinct())}) comes to that is a matter of judgement";
    }

    private static bool Assumes(PackageIndex text, string word) =>
        text.Package.Assumptions.SelectMany(assumption => Leaves.Of(text, assumption.Condition, helps: true)).Any(leaf => leaf.Condition is Occurs occurs && occurs.Word == word);

    private static bool Knows(PackageIndex text, string word) =>
        text.RungOf(word) is not null || text.Package.Acts.Any(act => act.Word == word) || text.Package.Clauses.Any(clause => clause.Duty is { } duty && Heads.Word(duty.Measure) == word);

    /// <summary>What a party is to do, or may do. What it must not do comes to no promise.</summary>
    private static IEnumerable<string> Words(PackageIndex text, string party, DateOnly on) =>
        text.Package.Clauses.Select(clause => clause.Duty).OfType<Duty>()
            .Where(duty => !Heads.IsProhibition(duty) && Heads.Bearers(text, duty.Subject, on).Contains(party))
            .Select(duty => Heads.Word(duty.Measure));
}
