using System.Globalization;

namespace Casus.Treaties;

/// <summary>The words of figures, times and sources.</summary>
public static partial class Wording
{
    /// <summary><c>at least 2,000 troops</c>, <c>620 interceptors per year</c>, <c>such quantity as it deems necessary</c>.</summary>
    public static string Of(Amount amount, WordingStyle style = WordingStyle.Source)
    {
        if (amount.JudgedBy is not null)
        {
            return $"such quantity as {Judge(amount.JudgedBy, style)} deems necessary";
        }
        var words = amount.Bound switch { AmountBound.AtLeast => "at least ", AmountBound.UpTo => "up to ", AmountBound.About => "about ", AmountBound.MoreThan => "more than ", AmountBound.Unstated => $"{A("unstated", style)} number of", _ => "" };
        words += amount.From is null ? "" : Of(amount.From);
        words += amount.To is null ? "" : " to " + Of(amount.To);
        words += amount.Unit is null ? "" : " " + amount.Unit;
        words += amount.Per is null ? "" : " per " + amount.Per;
        words += amount.PerOf is null ? "" : " of " + Name(amount.PerOf, style);
        return words;
    }

    /// <summary><c>15,000</c>, <c>4.18 billion</c>.</summary>
    public static string Of(Figure figure) =>
        figure.Number.ToString("#,0.############################", CultureInfo.InvariantCulture)
        + figure.Scale switch { Scale.Thousand => " thousand", Scale.Million => " million", Scale.Billion => " billion", _ => "" };

    /// <summary><c>2/3</c>, or a plain count.</summary>
    public static string Of(Fraction fraction) => fraction.Denominator == 0 ? Whole(fraction.Numerator) : $"{Whole(fraction.Numerator)}/{Whole(fraction.Denominator)}";

    /// <summary><c>24 hours</c>.</summary>
    public static string Of(Duration duration) => duration.ToString();

    /// <summary><c>about 2025-11</c>.</summary>
    public static string Of(VagueDate date) => date.ToString();

    /// <summary><c>within 24 hours of request</c>.</summary>
    public static string Deadline(Deadline deadline, WordingStyle style = WordingStyle.Source) =>
        $"within {Of(deadline.Within)}" + (deadline.Of is null ? "" : " of " + Event(deadline.Of, style));

    /// <summary><c>trigger</c>, <c>entry into force</c>, or a fact word.</summary>
    public static string Event(ClockEvent clockEvent, WordingStyle style = WordingStyle.Source) => The(clockEvent.Name, style);

    /// <summary><c>it</c>, or a name.</summary>
    public static string Judge(Judge judge, WordingStyle style = WordingStyle.Source) => judge.Name is null ? "it" : Name(judge.Name, style);

    /// <summary><c>source "TIMES26" page 4 stated by France on 2026-01-07 confidence likely contested by Russia</c>.</summary>
    public static string Of(Provenance provenance, WordingStyle style = WordingStyle.Source)
    {
        var words = "source " + Quotation(provenance.Source);
        words += provenance.Page is int page ? " page " + Whole(page) : "";
        words += provenance.StatedBy.IsEmpty ? "" : " stated by " + Names(provenance.StatedBy, style);
        words += " on " + Of(provenance.On);
        words += provenance.Confidence is null ? "" : " confidence " + Of(provenance.Confidence);
        words += provenance.ContestedBy.IsEmpty ? "" : " contested by " + Names(provenance.ContestedBy, style);
        return words;
    }

    /// <summary><c>likely</c>, <c>85%</c>.</summary>
    public static string Of(Confidence confidence) =>
        confidence.Word ?? (confidence.Percent ?? 0).ToString("0.###############", CultureInfo.InvariantCulture) + "%";

    /// <summary><c>domestic law</c>.</summary>
    public static string Level(Level level) => level switch
    {
        Treaties.Level.Law => "law",
        Treaties.Level.DomesticLaw => "domestic law",
        Treaties.Level.Political => "political",
        _ => "none",
    };
}
