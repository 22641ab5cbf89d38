using Casus.Treaties;

namespace Casus.Binding;

/// <summary>The words every package knows without declaring them. A package may declare them again to gloss them or to say who finds them.</summary>
public static class BuiltInWords
{
    /// <summary>Facts that the treaties of the library share, so that one situation can be asked of all of them.</summary>
    public static Sequence<Fact> Facts { get; } =
    [
        Fact("armed-attack", "an armed attack on a state, its territory, forces, vessels or aircraft"),
        Fact("aggression", "the use of armed force by a state against the sovereignty, territorial integrity or independence of another"),
        Fact("threat", "a threat to the security, territorial integrity or independence of a state"),
        Fact("self-defence", "the use of force in answer to an armed attack, individually or collectively"),
    ];

    /// <summary>What may be requested beside any declared act, rung or fact.</summary>
    public static Sequence<string> Requests { get; } = ["assistance", "consultation", "help"];

    /// <summary>
    /// What may be decided beside any declared act, rung or fact: help of a kind that is not named, the consent that a clause is subject to, and that a
    /// beneficiary gives up what is owed to it.
    /// </summary>
    public static Sequence<string> Decisions { get; } = ["assist", "consent", "waive"];

    /// <summary>Facts that have a victim and an aggressor even where the text names neither.</summary>
    internal static bool IsAttack(string word) => word is "armed-attack" or "aggression" or "threat";

    private static Fact Fact(string word, string gloss) => new(word, gloss, null, [], null, Closed: false, SourceLocation.None);
}
