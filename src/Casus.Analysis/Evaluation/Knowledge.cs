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
    private readonly Fits fits;
    private readonly List<Condition> literals;

    public Knowledge(PackageIndex index, Situation situation)
    {
        this.index = index;
        On = DateOnly.FromDateTime(situation.At.UtcDateTime);
        fits = new Fits(index, On);
        // What is given may contradict what is assumed or reported, and then it wins.
        literals = [.. Stated(index, situation)];
        foreach (var literal in Presumed(index, On))
        {
            if (Says(Positive(literal)) == Truth.Unknown)
            {
                literals.Add(literal);
            }
        }
    }

    public DateOnly On { get; }

    /// <summary>What a situation gives, what is given of a group spread over its members.</summary>
    public static IEnumerable<Condition> Stated(PackageIndex index, Situation situation)
    {
        var on = DateOnly.FromDateTime(situation.At.UtcDateTime);
        return situation.Given.Where(item => item.Since is null || item.Since <= situation.At).SelectMany(item => Spread(index, on, item.Literal));
    }

    /// <summary>What the package assumes and what its reports settle, in the order in which they count; each only where nothing before it speaks of the same.</summary>
    public static IEnumerable<Condition> Presumed(PackageIndex index, DateOnly on) =>
        index.Package.Assumptions.SelectMany(assumption => Conjuncts(assumption.Condition)).SelectMany(literal => Spread(index, on, literal))
            .Concat(Reported(index.Package.Claims, on));

    /// <summary>Whether a literal other than a fact word (a promise, a signature, a casus, a finding) is given word for word.</summary>
    public Truth Says(Condition literal)
    {
        if (literal is Occurs occurs)
        {
            return Says(occurs, occurs.On?.Name, occurs.By?.Name);
        }
        foreach (var known in literals)
        {
            if (Fits.SameLiteral(known, literal))
            {
                return Truth.True;
            }
            if (known is Not not && Fits.SameLiteral(not.Inner, literal))
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
        if (literals.OfType<Not>().Select(not => not.Inner).OfType<Occurs>().Any(denied => denied.Word == query.Word && fits.Covers(denied, query, on, by)))
        {
            return Truth.False;
        }
        var (anyOpen, anyGiven) = (false, false);
        foreach (var given in literals.OfType<Occurs>().Where(given => given.Word == query.Word))
        {
            anyGiven = true;
            var fit = fits.Of(given, query, on, by);
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
        return located.Exists(given => fits.ToPlace(given, place) == Truth.True) ? Truth.True
            : located.Count > 0 && located.TrueForAll(given => fits.ToPlace(given, place) == Truth.False) ? Truth.False
            : Truth.Unknown;
    }

    public static IEnumerable<Condition> Conjuncts(Condition condition) =>
        condition is AllOf all ? all.Parts.SelectMany(Conjuncts) : [condition];

    /// <summary>What is given of each member of a group is given of every one of them.</summary>
    private static IEnumerable<Condition> Spread(PackageIndex index, DateOnly on, Condition literal)
    {
        IEnumerable<Condition> Each(Who who, Func<Who, Condition> one) => who.Kind is WhoKind.Each or WhoKind.Named && who.Name is { } name && index.GroupNamed(name) is not null
            ? index.Members(name, on).Select(member => one(Who.Named(member, who.At)))
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

    public static Condition Positive(Condition literal) => literal is Not not ? not.Inner : literal;

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
