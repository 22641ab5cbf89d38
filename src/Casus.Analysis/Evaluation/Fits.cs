using Casus.Responses;
using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>How what is given or denied bears on what is asked, on a day: word for word, by who takes part, and by where.</summary>
public sealed class Fits(PackageIndex index, DateOnly day)
{
    /// <summary>Whether a literal that is no fact word is the one asked for.</summary>
    public static bool SameLiteral(Condition known, Condition asked) => (known, asked) switch
    {
        (HasUndertaken a, HasUndertaken b) => a.By.Name == b.By.Name && a.Word == b.Word && (a.ByLaw || !b.ByLaw),
        (HasDecided a, HasDecided b) => a.By.Name == b.By.Name && a.Deed.Word == b.Deed.Word,
        _ => known == asked,
    };

    /// <summary>Whether a given event is the one asked for, its participants resolved to parties (null: whoever).</summary>
    public Truth Of(Occurs given, Occurs asked, string? on, string? by) =>
        (Truth)Math.Min((int)Participant(given.On, on), Math.Min((int)Participant(given.By, by), (int)Place(given, asked)));

    /// <summary>Whether a given event lies in a place.</summary>
    public Truth ToPlace(Occurs given, string place) => Place(given, new Occurs(given.Word, null, null, PlaceRelation.In, place, given.At));

    /// <summary>A denial covers a question that is at least as narrow in every slot.</summary>
    public bool Covers(Occurs denied, Occurs query, string? on, string? by) =>
        (denied.On?.Name is not { } deniedOn || deniedOn == on || (on is not null && index.GroupNamed(deniedOn) is not null && index.IsMember(on, deniedOn, day)))
        && (denied.By?.Name is not { } deniedBy || deniedBy == by || (by is not null && index.GroupNamed(deniedBy) is not null && index.IsMember(by, deniedBy, day)))
        && (denied.Place is not { } place
            || (query.Relation == denied.Relation && query.Place == place)
            || (query.Relation == PlaceRelation.In && denied.Relation == PlaceRelation.In && query.Place is { } asked && index.Fit(asked, place, day) == PlaceFit.Within));

    private Truth Participant(Who? given, string? asked)
    {
        if (asked is null)
        {
            return Truth.True;
        }
        return given?.Name switch
        {
            null => Truth.Unknown,
            { } name when name == asked => Truth.True,
            { } name when index.GroupNamed(name) is not null && index.IsMember(asked, name, day) => Truth.Unknown,
            _ => Truth.False,
        };
    }

    private Truth Place(Occurs given, Occurs asked)
    {
        if (asked.Relation is not { } relation || asked.Place is not { } place)
        {
            return Truth.True;
        }
        if (given.Relation is not { } givenRelation || given.Place is not { } givenPlace)
        {
            return Truth.Unknown;
        }
        if (relation == givenRelation && place == givenPlace)
        {
            return Truth.True;
        }
        return (givenRelation, relation) switch
        {
            (PlaceRelation.In, PlaceRelation.In) => index.Fit(givenPlace, place, day) switch
            {
                PlaceFit.Within => Truth.True,
                PlaceFit.Outside => Truth.False,
                _ => Truth.Unknown,
            },
            (PlaceRelation.In, PlaceRelation.Outside) => index.Fit(givenPlace, place, day) switch
            {
                PlaceFit.Within => Truth.False,
                PlaceFit.Outside => Truth.True,
                _ => Truth.Unknown,
            },
            (PlaceRelation.Outside, PlaceRelation.In) => index.Fit(place, givenPlace, day) == PlaceFit.Within ? Truth.False : Truth.Unknown,
            (PlaceRelation.Outside, PlaceRelation.Outside) => index.Fit(place, givenPlace, day) == PlaceFit.Within ? Truth.True : Truth.Unknown,
            _ => Truth.Unknown,
        };
    }
}
