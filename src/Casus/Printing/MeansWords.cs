using Casus.Calculation;
using Casus.Forces;

namespace Casus.Printing;

/// <summary>How the parts of an answer about means are called, on a terminal and in a document.</summary>
internal static class MeansWords
{
    public static string Of(Pillar pillar) => pillar switch
    {
        Pillar.Land => "Land",
        Pillar.Air => "Air",
        Pillar.Defence => "Air and missile defence",
        Pillar.Stocks => "Captured or expended",
        Pillar.Sea => "Sea",
        Pillar.Money => "Arms and money",
        Pillar.Intelligence => "Intelligence, communications, cyber, sanctions",
        _ => "Time of arrival",
    };

    public static string Of(CircumstanceKind kind) => kind switch
    {
        CircumstanceKind.Offer => "offered",
        CircumstanceKind.Refusal => "refused",
        CircumstanceKind.Elsewhere => "needed elsewhere",
        CircumstanceKind.Gate => "behind a gate",
        CircumstanceKind.Difference => "sources differ",
        CircumstanceKind.Misreading => "to be read with care",
        CircumstanceKind.OneProvider => "one provider",
        CircumstanceKind.Delivered => "delivered",
        _ => "needed",
    };

    /// <summary>The grade of a number as a letter: E exact, D from named data, J somebody's judgement.</summary>
    public static string Of(Grade grade) => grade switch
    {
        Grade.Exact => "E",
        Grade.Data => "D",
        _ => "J",
    };

    /// <summary>A figure as its source gives it.</summary>
    public static string Of(Quantity quantity) => NumberWords.Of(quantity.Range, quantity.Unit);

    /// <summary>What a step comes to.</summary>
    public static string Result(Quantity quantity) => NumberWords.Result(quantity.Range, quantity.Unit);

    /// <summary>The figure to which a lever would have to go, and what it is now, without its name.</summary>
    public static string Of(Change change, string unit) =>
        $"{NumberWords.Of(Interval.Point(change.To), unit)} (now {NumberWords.Of(change.From, unit == Quantity.Share ? unit : "")})";

    /// <summary>Who gave a figure, and when.</summary>
    public static string Source(Quantity quantity) => quantity.Source + (quantity.On is { } on ? $", {on}" : "");
}
