using Casus.Treaties;

namespace Casus.Printing;

/// <summary>Says where in a package a place lies, as a lawyer would: instrument, article, clause; or which declaration.</summary>
public sealed class Whereabouts
{
    private readonly List<Noun> nouns = [];

    private sealed record Noun(SourceLocation At, string Words);

    public Whereabouts(Package? package)
    {
        if (package is null)
        {
            return;
        }
        AddInstruments(package);
        AddDeclarations(package);
    }

    /// <summary>The innermost noun that holds the place; empty when none does.</summary>
    public string Of(SourceLocation place)
    {
        Noun? best = null;
        foreach (var noun in nouns)
        {
            if (Holds(noun.At, place) && (best is null || noun.At.Length < best.At.Length))
            {
                best = noun;
            }
        }
        return best?.Words ?? "";
    }

    public static string Of(Clause clause)
    {
        var steps = new List<string>();
        if (clause.Instrument is not null)
        {
            steps.Add(clause.Instrument);
        }
        if (clause.Article is not null && clause.Article != clause.Label)
        {
            steps.Add("Art. " + clause.Article);
        }
        steps.Add("clause " + (clause.Label ?? "?") + (clause.ProposedBy.IsEmpty ? "" : " as proposed by " + string.Join(" and ", clause.ProposedBy)));
        return string.Join(" › ", steps);
    }

    private static bool Holds(SourceLocation outer, SourceLocation inner) =>
        outer.Line > 0 && outer.File == inner.File && outer.Start <= inner.Start && inner.Start <= outer.Start + outer.Length
        && inner.Start + inner.Length <= outer.Start + outer.Length;

    private void AddInstruments(Package package)
    {
        foreach (var instrument in package.Instruments)
        {
            nouns.Add(new Noun(instrument.At, instrument.Name));
        }
        foreach (var article in package.Articles)
        {
            nouns.Add(new Noun(article.At, $"{article.Instrument} › Art. {article.Label}"));
        }
        foreach (var clause in package.Clauses)
        {
            nouns.Add(new Noun(clause.At, Of(clause)));
        }
        foreach (var reservation in package.Reservations)
        {
            nouns.Add(new Noun(reservation.At, (reservation.Instrument is null ? "" : reservation.Instrument + " › ") + "reservation"));
        }
        foreach (var text in package.Texts)
        {
            nouns.Add(new Noun(text.At, string.Join(" › ", new[] { text.Instrument, text.Article is null ? null : "Art. " + text.Article, "text" }.OfType<string>())));
        }
    }

    private void AddDeclarations(Package package)
    {
        Add(package.Parties, party => party.At, party => (party.OrganOf is null ? "party " : "organ ") + party.Name);
        Add(package.Groups, group => group.At, group => "group " + group.Name);
        Add(package.Memberships, change => change.At, change => $"membership {change.Party}");
        Add(package.Ladders, ladder => ladder.At, ladder => "ladder " + ladder.Name);
        Add(package.Acts, act => act.At, act => "act " + act.Word);
        Add(package.Places, place => place.At, place => (place.Kind == PlaceKind.Line ? "line " : "area ") + place.Name);
        Add(package.Facts, fact => fact.At, fact => "fact " + fact.Word);
        Add(package.Casus, casus => casus.At, casus => "casus " + casus.Name);
        Add(package.Bodies, body => body.At, body => "body " + body.Name);
        Add(package.Gates, gate => gate.At, gate => "gate " + gate.Name);
        Add(package.Means, means => means.At, means => $"{means.Kind.ToString().ToLowerInvariant()} {means.Name}");
        Add(package.Requirements, requirement => requirement.At, requirement => "requirement " + requirement.Name);
        Add(package.Claims, claim => claim.At, claim => claim.Clause?.Label is { } label ? "claim, clause " + label : "claim");
        Add(package.Positions, position => position.At, position => $"position {position.Label} of {position.Party}");
        Add(package.Scenarios, scenario => scenario.At, scenario => "scenario " + scenario.Name);
        Add(package.Expectations, expectation => expectation.At, expectation => expectation.Name is null ? "expectation" : "expect " + expectation.Name);
    }

    private void Add<T>(Sequence<T> items, Func<T, SourceLocation> at, Func<T, string> words)
    {
        foreach (var item in items)
        {
            nouns.Add(new Noun(at(item), words(item)));
        }
    }
}
