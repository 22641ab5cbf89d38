namespace Casus.Treaties;

public enum ReadingKind { Literal, GoodFaith }

/// <summary>How words are read. Good faith lifts the floor of a <c>shall … as it deems necessary</c> range to <see cref="Floor"/> and takes true facts as found.</summary>
public sealed record Reading(ReadingKind Kind, string? Floor)
{
    public static Reading Literal { get; } = new(ReadingKind.Literal, null);
}

/// <summary>
/// The normal form: everything a package says, flat, with every name resolved. Engines read this and nothing else.
/// Made only by the binder (from text) or by NormalForm (from JSON).
/// </summary>
public sealed record Package
{
    /// <summary>The version of the normal form's JSON.</summary>
    public const int FormVersion = 1;

    public required string Name { get; init; }

    public int LanguageVersion { get; init; } = 1;

    public Reading Reading { get; init; } = Reading.Literal;

    public VagueDate? AsOf { get; init; }

    /// <summary>Which levels count as binding. Empty in the text means law.</summary>
    public Sequence<Level> BindingMeans { get; init; } = [Level.Law];

    /// <summary>Whether a promise of this level counts as binding here.</summary>
    public bool IsBinding(Level level)
    {
        foreach (var binding in BindingMeans)
        {
            if (binding == level)
            {
                return true;
            }
        }
        return false;
    }

    public Duration? Horizon { get; init; }

    public Sequence<Party> Parties { get; init; }

    public Sequence<Group> Groups { get; init; }

    public Sequence<MembershipChange> Memberships { get; init; }

    /// <summary>All ladders in force in the package: the declared ones, and of the default ones what no declared ladder has taken.</summary>
    public Sequence<Ladder> Ladders { get; init; }

    public Sequence<Act> Acts { get; init; }

    public Sequence<Place> Places { get; init; }

    public Sequence<Fact> Facts { get; init; }

    public Sequence<CasusDefinition> Casus { get; init; }

    public Sequence<Body> Bodies { get; init; }

    public Sequence<Gate> Gates { get; init; }

    public Sequence<MeansDeclaration> Means { get; init; }

    public Sequence<Requirement> Requirements { get; init; }

    public Sequence<Delivery> Deliveries { get; init; }

    public Sequence<Instrument> Instruments { get; init; }

    public Sequence<Article> Articles { get; init; }

    public Sequence<TextItem> Texts { get; init; }

    public Sequence<Reservation> Reservations { get; init; }

    public Sequence<Clause> Clauses { get; init; }

    public Sequence<Claim> Claims { get; init; }

    public Sequence<Position> Positions { get; init; }

    public Sequence<Assumption> Assumptions { get; init; }

    public Sequence<Likelihood> Likelihoods { get; init; }

    public Sequence<Expectation> Expectations { get; init; }

    public Sequence<Scenario> Scenarios { get; init; }

    /// <summary>The ladders every package starts with (design 1.11).</summary>
    public static Sequence<Ladder> DefaultLadders { get; } =
    [
        new("Voice", ["state", "consult"], SourceLocation.None),
        new("Pressure", ["sanction"], SourceLocation.None),
        new("Help", ["arm", "deploy", "fight"], SourceLocation.None),
    ];
}
