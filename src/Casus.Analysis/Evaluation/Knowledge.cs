using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>
/// What is known of facts: the situation first, then the package's assumptions, then its uncontested reports. What none of them says is unknown.
/// </summary>
public sealed class Knowledge
{
    private const double EvenOdds = 0.5;
    private readonly PackageIndex index;
    private readonly List<Condition> literals;

    public Knowledge(PackageIndex index, Situation situation)
    {
        this.index = index;
        On = DateOnly.FromDateTime(situation.At.UtcDateTime);
        var given = situation.Given.Where(item => item.Since is null || item.Since <= situation.At).SelectMany(item => Spread(item.Literal)).ToList();
        var assumed = index.Package.Assumptions.SelectMany(assumption => Conjuncts(assumption.Condition)).SelectMany(Spread);
        var reported = Reported(index.Package.Claims, On);
        // What is given may contradict what is assumed or reported, and then it wins.
        literals = [.. given];
        foreach (var literal in assumed.Concat(reported))
        {
            if (Says(Positive(literal)) == Truth.Unknown)
            {
                literals.Add(literal);
            }
        }
    }

    public DateOnly On { get; }

    /// <summary>Whether a literal other than a fact word (a promise, a signature, a casus, a finding) is given word for word.</summary>
    public Truth Says(Condition literal)
    {
        if (literal is Occurs occurs)
        {
            return Says(occurs, occurs.On?.Name, occurs.By?.Name);
        }
        foreach (var known in literals)
        {
            if (SameLiteral(known, literal))
            {
                return Truth.True;
            }
            if (known is Not not && SameLiteral(not.Inner, literal))
            {
                return Truth.False;
            }
        }
        return Truth.Unknown;
    }

    /// <summary>
    /// Whether a fact word holds of these participants (null: whoever). One situation speaks of one event per word: a word given of one
    /// participant or place is not also so of another, and what a given leaves open stays unknown.
    /// </summary>
    public Truth Says(Occurs query, string? on, string? by)
    {
        if (literals.OfType<Not>().Select(not => not.Inner).OfType<Occurs>().Any(denied => denied.Word == query.Word && Covers(denied, query, on, by)))
        {
            return Truth.False;
        }
        var (anyOpen, anyGiven) = (false, false);
        foreach (var given in literals.OfType<Occurs>().Where(given => given.Word == query.Word))
        {
            anyGiven = true;
            var fit = Weakest(ParticipantFit(given.On, on), ParticipantFit(given.By, by), PlaceFitOf(given, query));
            if (fit == Truth.True)
            {
                return Truth.True;
            }
            anyOpen |= fit == Truth.Unknown;
        }
        return anyGiven && !anyOpen ? Truth.False
            : !anyGiven && index.Facts.TryGetValue(query.Word, out var fact) && fact.Closed ? Truth.False
            : Truth.Unknown;
    }

    /// <summary>Where the given events lie to a place: inside, outside, or not said. For limits such as <c>not in X</c>.</summary>
    public Truth EventIn(string place)
    {
        var located = literals.OfType<Occurs>().Where(given => given.Place is not null).ToList();
        Truth Fit(Occurs given) => PlaceFitOf(given, new Occurs(given.Word, null, null, PlaceRelation.In, place, given.At));
        return located.Exists(given => Fit(given) == Truth.True) ? Truth.True
            : located.Count > 0 && located.TrueForAll(given => Fit(given) == Truth.False) ? Truth.False
            : Truth.Unknown;
    }

    public static IEnumerable<Condition> Conjuncts(Condition condition) =>
        condition is AllOf all ? all.Parts.SelectMany(Conjuncts) : [condition];

    /// <summary>What is given of each member of a group is given of every one of them.</summary>
    private IEnumerable<Condition> Spread(Condition literal)
    {
        IEnumerable<Condition> Each(Who who, Func<Who, Condition> one) => who.Kind is WhoKind.Each or WhoKind.Named && who.Name is { } name && index.GroupNamed(name) is not null
            ? index.Members(name, On).Select(member => one(Who.Named(member, who.At)))
            : [literal];
        return literal switch
        {
            HasUndertaken promise => Each(promise.By, who => promise with { By = who }),
            HasBegun begun => Each(begun.By, who => begun with { By = who }),
            HasSigned signed => Each(signed.By, who => signed with { By = who }),
            HasRatified ratified => Each(ratified.By, who => ratified with { By = who }),
            HasRequested requested => Each(requested.By, who => requested with { By = who }),
            HasDecided decided => Each(decided.By, who => decided with { By = who }),
            _ => [literal],
        };
    }

    private static Condition Positive(Condition literal) => literal is Not not ? not.Inner : literal;

    private static bool SameLiteral(Condition known, Condition asked) => (known, asked) switch
    {
        (HasUndertaken a, HasUndertaken b) => a.By.Name == b.By.Name && a.Word == b.Word && (a.ByLaw || !b.ByLaw),
        (HasDecided a, HasDecided b) => a.By.Name == b.By.Name && a.Deed.Word == b.Deed.Word,
        _ => known == asked,
    };

    private Truth ParticipantFit(Who? given, string? asked)
    {
        if (asked is null)
        {
            return Truth.True;
        }
        return given?.Name switch
        {
            null => Truth.Unknown,
            { } name when name == asked => Truth.True,
            { } name when index.GroupNamed(name) is not null && index.IsMember(asked, name, On) => Truth.Unknown,
            _ => Truth.False,
        };
    }

    private Truth PlaceFitOf(Occurs given, Occurs asked)
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
            (PlaceRelation.In, PlaceRelation.In) => index.Fit(givenPlace, place, On) switch
            {
                PlaceFit.Within => Truth.True,
                PlaceFit.Outside => Truth.False,
                _ => Truth.Unknown,
            },
            (PlaceRelation.In, PlaceRelation.Outside) => index.Fit(givenPlace, place, On) switch
            {
                PlaceFit.Within => Truth.False,
                PlaceFit.Outside => Truth.True,
                _ => Truth.Unknown,
            },
            (PlaceRelation.Outside, PlaceRelation.In) => index.Fit(place, givenPlace, On) == PlaceFit.Within ? Truth.False : Truth.Unknown,
            (PlaceRelation.Outside, PlaceRelation.Outside) => index.Fit(place, givenPlace, On) == PlaceFit.Within ? Truth.True : Truth.Unknown,
            _ => Truth.Unknown,
        };
    }

    /// <summary>A denial covers a question that is at least as narrow in every slot.</summary>
    private bool Covers(Occurs denied, Occurs query, string? on, string? by) =>
        (denied.On?.Name is not { } deniedOn || deniedOn == on || (on is not null && index.GroupNamed(deniedOn) is not null && index.IsMember(on, deniedOn, On)))
        && (denied.By?.Name is not { } deniedBy || deniedBy == by || (by is not null && index.GroupNamed(deniedBy) is not null && index.IsMember(by, deniedBy, On)))
        && (denied.Place is not { } place
            || (query.Relation == denied.Relation && query.Place == place)
            || (query.Relation == PlaceRelation.In && denied.Relation == PlaceRelation.In && query.Place is { } asked && index.Fit(asked, place, On) == PlaceFit.Within));

    private static Truth Weakest(Truth a, Truth b, Truth c) => (Truth)Math.Min((int)a, Math.Min((int)b, (int)c));

    /// <summary>
    /// Reports that settle a fact: stated by the day, at even odds or better, not contested by their own speaker, and not contradicted
    /// by another report (design 6.2, 6.9 S9). A speaker's later statement replaces the earlier.
    /// </summary>
    private static IEnumerable<Condition> Reported(Sequence<Claim> claims, DateOnly on)
    {
        var standing = claims
            .Where(claim => claim.That is not null && claim.Provenance is not null && claim.Provenance.On.Earliest <= on)
            .GroupBy(claim => new { Fact = Positive(claim.That ?? throw new InvalidOperationException("A claim was filtered to have a condition.")), Speaker = string.Join(',', claim.Provenance?.StatedBy ?? []) })
            .Select(versions => versions.MaxBy(claim => claim.Provenance?.On.Latest.DayNumber ?? -1))
            .OfType<Claim>()
            .ToList();
        foreach (var group in standing.GroupBy(claim => claim.That is { } that ? Positive(that) : null))
        {
            var firm = group.All(claim => claim.Provenance is { ContestedBy.IsEmpty: true } && (claim.Provenance.Confidence?.Value ?? 1) >= EvenOdds);
            if (firm && group.First().That is { } settled && group.All(claim => claim.That is Not == settled is Not))
            {
                yield return settled;
            }
        }
    }
}
