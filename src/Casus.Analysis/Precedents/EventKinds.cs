using Casus.Features;
using Casus.Questions;
using Casus.Treaties;

namespace Casus.Precedents;

/// <summary>Kinds of what may happen, so that a casus of one package can be held against a casus of another whatever they are called.</summary>
internal enum EventKind { Attack, Threat, Other }

internal static class EventKinds
{
    /// <summary>
    /// By the words that every package knows: armed attack and aggression, else threat; a package's own fact word counts as the known word that
    /// it contains. What contains none is of the third kind.
    /// </summary>
    public static EventKind Of(PlainSituation situation)
    {
        var words = situation.Happens.Where(literal => literal is not Not).Select(literal => literal is Found found ? found.Inner : literal).OfType<Occurs>().Select(fact => fact.Word).ToList();
        return words.Exists(word => !Has(word, "threat") && (Has(word, "attack") || Has(word, "aggression"))) ? EventKind.Attack
            : words.Exists(word => Has(word, "threat") || Has(word, "threatened")) ? EventKind.Threat
            : EventKind.Other;
    }

    public static string Words(EventKind kind) => kind switch
    {
        EventKind.Attack => "in an attack",
        EventKind.Threat => "in a threat",
        _ => "in another event",
    };

    /// <summary>The situations of a profile by kind.</summary>
    public static ILookup<EventKind, ReachInSituation> Of(Profile profile) => profile.Situations.ToLookup(situation => Of(situation.Situation));

    private static bool Has(string word, string part) => word.Split('-').Contains(part, StringComparer.Ordinal);
}
