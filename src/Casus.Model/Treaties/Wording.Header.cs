namespace Casus.Treaties;

/// <summary>The words of a file's header.</summary>
public static partial class Wording
{
    public static string Opening(int languageVersion, string packageName) => $"casus {Whole(languageVersion)} package {packageName}.";

    public static string Import(string path) => $"import {Quotation(path)}.";

    public static string Of(Reading reading) =>
        reading.Kind == ReadingKind.Literal ? "reading literal." : "reading good-faith" + (reading.Floor is null ? "." : $" with floor {reading.Floor}.");

    public static string AsOf(VagueDate date) => $"as of {Of(date)}.";

    public static string BindingMeans(Sequence<Level> levels) => $"binding means {string.Join(" or ", levels.Select(Level))}.";

    public static string Horizon(Duration horizon) => $"horizon {Of(horizon)}.";
}
