using System.Text;
using Casus.Treaties;

namespace Casus.Tests;

/// <summary>The source of a package made of nouns: header, declarations in the order of the normal form, each instrument with what stands in it.</summary>
internal static class PackageText
{
    public static string Of(Package package)
    {
        var page = new StringBuilder();
        page.Append(Wording.Opening(package.LanguageVersion, package.Name)).Append('\n');
        page.Append(Wording.Of(package.Reading)).Append('\n');
        page.Append(package.AsOf is { } date ? Wording.AsOf(date) + "\n" : "");
        page.Append(Wording.BindingMeans(package.BindingMeans)).Append('\n');
        page.Append(package.Horizon is { } horizon ? Wording.Horizon(horizon) + "\n" : "");
        var standard = Package.DefaultLadders.Select(ladder => ladder.Name).ToHashSet(StringComparer.Ordinal);
        IEnumerable<object> before =
        [
            .. package.Parties, .. package.Groups, .. package.Memberships, .. package.Ladders.Where(ladder => !standard.Contains(ladder.Name)), .. package.Acts, .. package.Places,
            .. package.Facts, .. package.Casus, .. package.Bodies, .. package.Gates, .. package.Means, .. package.Requirements, .. package.Deliveries,
        ];
        AddAll(page, before);
        foreach (var instrument in package.Instruments)
        {
            Add(page, package, instrument);
        }
        AddAll(page, [.. package.Claims, .. package.Positions, .. package.Assumptions, .. package.Likelihoods, .. package.Expectations]);
        foreach (var scenario in package.Scenarios)
        {
            page.Append(string.Join(' ', Wording.Slots(scenario))).Append(" {\n");
            AddAll(page, scenario.Steps);
            page.Append("}\n");
        }
        return page.ToString();
    }

    private static void AddAll(StringBuilder page, IEnumerable<object> nouns)
    {
        foreach (var noun in nouns)
        {
            page.Append(Wording.OfNoun(noun)).Append('\n');
        }
    }

    /// <summary>Texts stand first under their article, then the clauses. Reservations stand before the first article: they say themselves what they are laid on.</summary>
    private static void Add(StringBuilder page, Package package, Instrument instrument)
    {
        page.Append(string.Join(' ', Wording.Slots(instrument))).Append(" {\n");
        AddAll(page, [.. Texts(null), .. package.Reservations.Where(item => item.Instrument == instrument.Name), .. Clauses(null)]);
        foreach (var article in package.Articles.Where(item => item.Instrument == instrument.Name))
        {
            page.Append(string.Join(' ', Wording.Slots(article))).Append('\n');
            AddAll(page, [.. Texts(article.Label), .. Clauses(article.Label)]);
        }
        page.Append("}\n");

        IEnumerable<object> Texts(string? article) => package.Texts.Where(item => item.Instrument == instrument.Name && item.Article == article);
        IEnumerable<object> Clauses(string? article) => package.Clauses.Where(item => item.Instrument == instrument.Name && item.Article == article);
    }
}
