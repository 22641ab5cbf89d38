using Casus.Binding;

namespace Casus.Editing;

/// <summary>What the reading of a text asks for, by the name that its messages give it, as kinds of names and words that would do.</summary>
internal static class NamesAsked
{
    /// <summary>Everything that a condition or a measure may speak of.</summary>
    private const NameKinds Anything = NameKinds.Thing | NameKinds.Casus;

    public static NameKinds Names(string called) => called switch
    {
        "a name" => Anything,
        "a party's name" or "a member's name" or "whose they are" or "the name of who is covered" => NameKinds.Actors,
        "the name of who is bound" => NameKinds.Actors,
        "a group's name" or "the name of a group or its member" => NameKinds.Members,
        "whose act it gates" => NameKinds.Actor | NameKinds.Members,
        "a place" or "the name of a place or party" => NameKinds.Territory,
        "an instrument's name" => NameKinds.Instrument,
        "a body's name" or "who decides" or "who approves" or "the name of who is asked" or "the name of who judges" or "the name of who finds it" => NameKinds.Decider,
        "the name of who verifies" => NameKinds.Actors,
        "the name of a case" => NameKinds.Casus,
        "the requirement's name" => NameKinds.Requirement,
        "whom they are earmarked for" => NameKinds.Thing,
        "the name of what is measured" => NameKinds.Thing,
        _ => NameKinds.None,
    };

    public static WordKinds Words(string called) => called switch
    {
        "a fact" => WordKinds.Fact,
        "an act or rung" or "what it is for" => WordKinds.Measure,
        "an act" => WordKinds.Measure | WordKinds.Fact,
        "a rung" => WordKinds.Rung,
        "an act or a fact" or "what was requested" => WordKinds.Asked,
        _ when called.StartsWith("what the clock starts at", StringComparison.Ordinal) => WordKinds.Fact | WordKinds.Measure,
        _ => WordKinds.None,
    };

    /// <summary>Words that are asked for by one name for all of them.</summary>
    public static IReadOnlyList<string> Given(string called) => called switch
    {
        _ when called.StartsWith("what the clock starts at", StringComparison.Ordinal) => ["trigger", "request", "decision", "signature", "entry into force"],
        _ => [],
    };
}
