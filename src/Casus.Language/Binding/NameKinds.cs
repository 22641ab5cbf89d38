using Casus.Treaties;

namespace Casus.Binding;

/// <summary>What a name (a run of capitalised words) may stand for.</summary>
[Flags]
internal enum NameKinds
{
    None = 0,
    Party = 1,
    Organ = 1 << 1,
    Group = 1 << 2,
    MemberNoun = 1 << 3,
    Place = 1 << 4,
    Casus = 1 << 5,
    Body = 1 << 6,
    Gate = 1 << 7,
    Means = 1 << 8,
    Requirement = 1 << 9,
    Instrument = 1 << 10,

    /// <summary>One that can act for itself.</summary>
    Actor = Party | Organ,

    /// <summary>One or several that can act.</summary>
    Actors = Actor | Group | Body,

    /// <summary>One that can decide or find: a group cannot, it needs a body that says how.</summary>
    Decider = Actor | Body,

    /// <summary>What <c>each</c> and <c>at least n of</c> take.</summary>
    Members = Group | MemberNoun,

    /// <summary>A place, or a party taken as its territory.</summary>
    Territory = Place | Party | Group,

    /// <summary>Whatever can be the object of a measure or a fact.</summary>
    Thing = Actors | Place | Means | Requirement | Instrument,
}

/// <summary>What a word (lower case, hyphens) may stand for.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,
    Fact = 1,
    Act = 1 << 1,
    Rung = 1 << 2,
    Request = 1 << 3,

    /// <summary>What can be promised, done and begun.</summary>
    Measure = Act | Rung,

    /// <summary>What can be requested or decided.</summary>
    Asked = Fact | Act | Rung | Request,
}

/// <summary>Kinds in the words of the reader.</summary>
internal static class KindWords
{
    private static readonly (NameKinds Kind, string Words)[] Names =
    [
        (NameKinds.Party, "a party"), (NameKinds.Organ, "an organ"), (NameKinds.Group, "a group"), (NameKinds.MemberNoun, "the member noun of a group"),
        (NameKinds.Place, "a place"), (NameKinds.Casus, "a casus"), (NameKinds.Body, "a body"), (NameKinds.Gate, "a gate"), (NameKinds.Means, "means"),
        (NameKinds.Requirement, "a requirement"), (NameKinds.Instrument, "an instrument"),
    ];

    private static readonly (WordKinds Kind, string Words)[] Words =
    [
        (WordKinds.Fact, "a fact"), (WordKinds.Act, "an act"), (WordKinds.Rung, "a rung of a ladder"), (WordKinds.Request, "something asked for"),
    ];

    /// <summary>True when one of <paramref name="any"/> is among them.</summary>
    public static bool Has(this NameKinds kinds, NameKinds any) => (kinds & any) != NameKinds.None;

    /// <summary>True when one of <paramref name="any"/> is among them.</summary>
    public static bool Has(this WordKinds kinds, WordKinds any) => (kinds & any) != WordKinds.None;

    public static string Of(NameKinds kinds) => Join([.. Names.Where(pair => kinds.HasFlag(pair.Kind)).Select(pair => pair.Words)]);

    public static string Of(WordKinds kinds) => Join([.. Words.Where(pair => kinds.HasFlag(pair.Kind)).Select(pair => pair.Words)]);

    /// <summary><c>clause 5 as proposed by Russia</c>.</summary>
    public static string Of(Clause clause) => $"clause {clause.Label}" + (clause.ProposedBy.IsEmpty ? "" : $" as proposed by {Join([.. clause.ProposedBy], "and")}");

    public static string Join(IReadOnlyList<string> words, string last = "or") => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + " " + last + " " + words[^1],
    };
}
