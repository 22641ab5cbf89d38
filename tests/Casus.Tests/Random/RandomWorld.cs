using Casus.Treaties;

namespace Casus.Tests;

/// <summary>The names that the sentences of one random package may use.</summary>
internal sealed class RandomWorld
{
    public const string Attack = "armed-attack";

    /// <summary>No name is part of another, so that a renaming is a replacement of words.</summary>
    public static IReadOnlyList<string> PartyNames { get; } = ["Arland", "Berland", "Corland", "Dorland", "Erland", "Forland", "Gorland", "Horland"];

    private RandomWorld(Dice dice, RandomShape shape)
    {
        (Dice, Shape) = (dice, shape);
        States = [.. PartyNames.Take(dice.Between(3, PartyNames.Count))];
        var shuffled = dice.Shuffled(States);
        (Victim, Aggressor, Guarantors) = (shuffled[0], shuffled[1], [.. shuffled.Skip(2)]);
        Parties = MakeParties().ToList();
        Groups = MakeGroups();
        Ladders = MakeLadders();
        Rungs = [.. Ladders.SelectMany(ladder => ladder.Rungs)];
    }

    public Dice Dice { get; }

    public RandomShape Shape { get; }

    public IReadOnlyList<string> States { get; }

    public string Victim { get; }

    public string Aggressor { get; }

    public IReadOnlyList<string> Guarantors { get; }

    public IReadOnlyList<Party> Parties { get; }

    public IReadOnlyList<Group> Groups { get; }

    public IReadOnlyList<Ladder> Ladders { get; }

    public IReadOnlyList<string> Rungs { get; }

    public IReadOnlyList<string> ActWords { get; } = ["train", "share-intelligence"];

    public IReadOnlyList<string> Chambers { get; private set; } = [];

    public List<Place> Places { get; } = [];

    public List<Fact> Facts { get; } = [];

    public List<CasusDefinition> Casus { get; } = [];

    public List<Body> Bodies { get; } = [];

    public List<Instrument> Instruments { get; } = [];

    public static RandomWorld Of(Dice dice, RandomShape shape) => new(dice, shape);

    /// <summary>A rung more often than an act, and now and then a promise to assist at all.</summary>
    public string PromiseWord() => Dice.Below(10) switch
    {
        < 7 => Dice.Of(Rungs),
        < 9 => Dice.Of(ActWords),
        _ => "assist",
    };

    private IEnumerable<Party> MakeParties()
    {
        foreach (var state in States)
        {
            Sequence<Role> roles = state == Victim ? [Role.Beneficiary]
                : state == Aggressor ? Dice.OneIn(3) ? [Role.Guarantor, Role.PossibleAggressor] : [Role.PossibleAggressor]
                : Dice.OneIn(5) ? [Role.Guarantor, Role.Beneficiary]
                : Dice.OneIn(8) ? [] : [Role.Guarantor];
            yield return new Party(state, Dice.OneIn(5) ? "a state" : null, roles, null, SourceLocation.None);
        }
        if (Dice.OneIn(2))
        {
            Chambers = ["Upper Chamber"];
            yield return new Party("Upper Chamber", null, [], Dice.Of(States), SourceLocation.None);
        }
    }

    private List<Group> MakeGroups()
    {
        // The aggressor among the guarantors is the hard case of the field; the victim among the Allies the ordinary one.
        var pool = Guarantors.Concat(Dice.OneIn(3) ? [Aggressor] : []).Concat(Dice.OneIn(3) ? [Victim] : []).ToList();
        var groups = new List<Group> { new("Allies", "Ally", Dice.Some(pool, 1, pool.Count).ToSequence(), null, null, SourceLocation.None) };
        if (Dice.OneIn(2))
        {
            groups.Add(new Group("Friends", Dice.OneIn(3) ? null : "Friend", Dice.Some(States, 1, 4).ToSequence(), null, null, SourceLocation.None));
        }
        return groups;
    }

    private IReadOnlyList<Ladder> MakeLadders()
    {
        var standard = Package.DefaultLadders;
        return Dice.Below(4) switch
        {
            0 => [.. standard, new Ladder("Money", ["lend", "give"], SourceLocation.None)],
            1 => [standard[0], standard[1], standard[2] with { Rungs = ["arm"] }, new Ladder("Military", ["backstop", "deploy", "fight"], SourceLocation.None)],
            _ => standard,
        };
    }
}
