using Casus.Forces;

namespace Casus.Pillars;

/// <summary>What stands beside the numbers of a pillar: offers that do not go together with gates, refusals and other uses, and what is said as it is.</summary>
internal static class Notes
{
    /// <summary>What is said in the same words of several parties is said once.</summary>
    public static IEnumerable<MeansNote> Of(Pillar pillar, IReadOnlyList<Circumstance> all) =>
        from note in Each(pillar, all)
        group note by (note.Kind, note.Words) into same
        select new MeansNote(
            same.Key.Kind, same.SelectMany(note => note.Parties).Distinct().ToSequence(), same.Key.Words, same.SelectMany(note => note.Sources).Distinct().ToSequence());

    private static IEnumerable<MeansNote> Each(Pillar pillar, IReadOnlyList<Circumstance> all)
    {
        var own = all.Where(circumstance => circumstance.Pillar == pillar).ToList();
        foreach (var offer in own.Where(circumstance => circumstance.Kind == CircumstanceKind.Offer))
        {
            var against = own.Where(other => StandsAgainst(offer, other)).ToList();
            foreach (var other in against)
            {
                yield return new MeansNote(other.Kind, [offer.Party], $"{offer.Words}. {other.Words}", Sources(offer, other));
            }
            if (against.Count == 0)
            {
                yield return new MeansNote(CircumstanceKind.Offer, [offer.Party], offer.Words, Sources(offer));
            }
        }
        foreach (var other in own.Where(circumstance => circumstance.Kind != CircumstanceKind.Offer && !own.Exists(offer => offer.Kind == CircumstanceKind.Offer && StandsAgainst(offer, circumstance))))
        {
            yield return new MeansNote(other.Kind, other.Party.Length > 0 ? [other.Party] : [], other.Words, Sources(other));
        }
    }

    /// <summary>A gate, a refusal or another use that concerns what is offered, of the same party or of whoever offers it.</summary>
    private static bool StandsAgainst(Circumstance offer, Circumstance other) =>
        other.Kind is CircumstanceKind.Gate or CircumstanceKind.Refusal or CircumstanceKind.Elsewhere
        && other.Subject == offer.Subject && (other.Party.Length == 0 || other.Party == offer.Party);

    private static Sequence<string> Sources(params IEnumerable<Circumstance> circumstances) =>
        circumstances.Select(circumstance => circumstance.Source + (circumstance.On is { } on ? $", {on}" : "")).ToSequence();
}
