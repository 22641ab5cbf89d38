namespace Casus.Treaties;

public enum Scale { One, Thousand, Million, Billion }

/// <summary>A number as the text says it; <c>90 billion</c> keeps its scale so that it reads back the same.</summary>
public sealed record Figure(decimal Number, Scale Scale)
{
    public decimal Value => Number * Scale switch
    {
        Scale.Thousand => 1_000m,
        Scale.Million => 1_000_000m,
        Scale.Billion => 1_000_000_000m,
        _ => 1m,
    };
}

/// <summary>
/// How a figure bounds what is owed. <c>MoreThan</c> stands only in a prohibition: <c>shall not field more than 600,000 troops</c> is a limit. With
/// <c>Unstated</c> no source gives a figure: <c>unstated number of troops</c>.
/// </summary>
public enum AmountBound { Exactly, AtLeast, UpTo, About, MoreThan, Unstated }

/// <summary>
/// A quantity with its unit: <c>at least 2,000 troops</c>, <c>3 to 5 battalions</c>, <c>620 interceptors per year</c>, <c>unstated number of ships</c>.
/// <see cref="Per"/> is a period (<c>year</c>), a unit (<c>km</c>) or a name; <see cref="PerOf"/> names what the unit measures (<c>Contact Line</c>).
/// With <see cref="JudgedBy"/> the amount is <c>such quantity as NAME deems necessary</c> and has no figure.
/// </summary>
public sealed record Amount(AmountBound Bound, Figure? From, Figure? To, string? Unit, string? Per, string? PerOf, Judge? JudgedBy)
{
    /// <summary>The least that satisfies it: 0 for <c>up to</c> and for a judged amount.</summary>
    public decimal Least => Bound == AmountBound.UpTo || From is null ? 0 : From.Value;

    /// <summary>The most it speaks of; null when it names none (<c>at least</c>, or a judged amount).</summary>
    public decimal? Most => Bound is AmountBound.AtLeast or AmountBound.MoreThan ? To?.Value : (To ?? From)?.Value;
}

/// <summary>Whose judgement: a name, or the bearer itself (<c>it</c>).</summary>
public sealed record Judge(string? Name);
