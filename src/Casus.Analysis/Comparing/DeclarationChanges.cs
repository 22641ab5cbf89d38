using Casus.Responses;
using Casus.Treaties;

namespace Casus.Comparing;

/// <summary>What one package declares and another does not, or declares otherwise: who takes part, what counts as a case, who decides.</summary>
internal static class DeclarationChanges
{
    public static Sequence<DeclarationChange> Of(Package first, Package second) =>
    [
        .. Of("party", first, second, package => package.Parties, party => party.Name, party => party with { Gloss = null }),
        .. Of("group", first, second, package => package.Groups, group => group.Name, group => group with { Provenance = null }),
        .. Of("casus", first, second, package => package.Casus, casus => casus.Name),
        .. Of("fact", first, second, package => package.Facts, fact => fact.Word, fact => fact with { Gloss = null }),
        .. Of("ladder", first, second, package => package.Ladders, ladder => ladder.Name),
        .. Of("place", first, second, package => package.Places, place => place.Name, place => place with { Gloss = null }),
        .. Of("body", first, second, package => package.Bodies, body => body.Name),
        .. Of("gate", first, second, package => package.Gates, gate => gate.Name, gate => gate with { Gloss = null, Provenance = null }),
        .. Of("means", first, second, package => package.Means, means => means.Name, means => means with { Provenance = null }),
        .. Of("requirement", first, second, package => package.Requirements, requirement => requirement.Name, requirement => requirement with { Gloss = null, Provenance = null }),
        .. Of("reservation", first, second, package => package.Reservations, reservation => Wording.Names(reservation.By) + " to " + Wording.Reference(reservation.To)),
        .. Of("assumption", first, second, package => package.Assumptions, assumption => Wording.Of(assumption)),
    ];

    /// <param name="bare">The declaration without what is only explained in it.</param>
    private static IEnumerable<DeclarationChange> Of<T>(
        string kind, Package first, Package second, Func<Package, Sequence<T>> all, Func<T, string> name, Func<T, T>? bare = null)
        where T : notnull
    {
        Dictionary<string, string> Words(Package package)
        {
            var words = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var noun in all(package))
            {
                words.TryAdd(name(noun), Wording.OfNoun(bare is null ? noun : bare(noun)).TrimEnd('.'));
            }
            return words;
        }
        var (was, now) = (Words(first), Words(second));
        return was.Keys.Concat(now.Keys).Distinct()
            .Select(key => new DeclarationChange(kind, key, was.GetValueOrDefault(key), now.GetValueOrDefault(key)))
            .Where(change => change.Before != change.After);
    }
}
