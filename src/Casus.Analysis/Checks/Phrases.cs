using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>Turns of phrase that findings share.</summary>
internal static class Phrases
{
    private const int MostInAList = 6;

    /// <summary><c>A, B and C</c>; a long list is cut and says how many more.</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.Distinct().ToList();
        return all.Count <= MostInAList + 1
            ? Wording.Names(all.ToSequence())
            : string.Join(", ", all.Take(MostInAList)) + $" and {all.Count - MostInAList} more";
    }

    /// <summary>A place with the sentence that stands there: who must do what.</summary>
    public static FindingPlace Place(Clause clause) => new(clause.At, Sentence(clause));

    public static FindingPlace Place(Clause clause, string words) => new(clause.At, words);

    /// <summary><c>each Ally shall assist victim</c>, or what a clause effects; without its slots.</summary>
    public static string Sentence(Clause clause) =>
        clause.Duty is { } duty ? $"{Wording.Subject(duty.Subject)} {ModalOf(duty)} {Wording.Measure(duty.Measure)}"
        : clause.Effect is { } effect ? "then " + Wording.Of(effect)
        : "";

    public static string ModalOf(Duty duty) => Wording.Modal(duty.Modal, duty.Subject.Distribution is Distribution.Jointly or Distribution.JointlyAndSeverally);

    /// <summary><c>Russia is guarantor and possible aggressor</c>.</summary>
    public static FindingPlace? Place(PackageIndex index, string party) => index.PartyNamed(party) is { } declared
        ? new FindingPlace(declared.At, declared.Roles.IsEmpty ? declared.Name : declared.Name + " is " + Wording.Names(declared.Roles.Select(role => Wording.Role(role)).ToSequence()))
        : null;

    public static FindingPlace Place(Body body) => new(body.At, "decides by " + Wording.Of(body.Rule));

    /// <summary>A first word and what it is about, in two columns.</summary>
    public static string Line(string head, string body) => head.PadRight(10) + "  " + body;

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    public static string PossibleAggressor(int count) => count == 1 ? "the possible aggressor" : "possible aggressors";

    public static string Is(int count) => count == 1 ? "is" : "are";
}
