using Casus.Comparing;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Composing;

/// <summary>Several texts as one package.</summary>
/// <param name="TextOfInstrument">Which text an instrument of the package stands in.</param>
internal sealed record MergedPackage(Package Package, IReadOnlyDictionary<string, string> TextOfInstrument, Sequence<NameConflict> Conflicts);

/// <summary>
/// Makes one package of several. The same name means the same party, place, act and fact; a group, casus, body or instrument that two texts
/// declare otherwise stays two, the later one under the name of its package as well. What cannot be both is read as the first text has it.
/// </summary>
internal static class Merging
{
    public static MergedPackage Merge(IReadOnlyList<ComparableText> texts)
    {
        var conflicts = new List<NameConflict>();
        var whole = texts[0].Package;
        var textOf = Borne(texts[0].Package).ToDictionary(name => name, _ => texts[0].Title, StringComparer.Ordinal);
        for (var i = 1; i < texts.Count; i++)
        {
            var (first, next) = (texts[0].Title, texts[i]);
            var (package, renamed) = Renaming.Apart(whole, next.Package, first, next.Title);
            conflicts.AddRange(renamed);
            conflicts.AddRange(Settled(whole, package, first, next.Title));
            foreach (var name in Borne(package))
            {
                textOf.TryAdd(name, next.Title);
            }
            whole = Joined(whole, package);
        }
        return new MergedPackage(whole, textOf, conflicts.Distinct().ToSequence());
    }

    private static IEnumerable<string> Borne(Package package) => package.Clauses.Select(clause => clause.Instrument).OfType<string>().Distinct();

    private static Package Joined(Package first, Package second) => first with
    {
        Name = first.Name == second.Name ? first.Name : first.Name + " and " + second.Name,
        AsOf = first.AsOf is { } one && second.AsOf is { } other ? one.Latest >= other.Latest ? one : other : first.AsOf ?? second.AsOf,
        Parties = ByName(first.Parties, second.Parties, party => party.Name, (own, other) => own with { Roles = own.Roles.Concat(other.Roles).Distinct().ToSequence(), OrganOf = own.OrganOf ?? other.OrganOf }),
        Groups = ByName(first.Groups, second.Groups, group => group.Name),
        Memberships = Both(first.Memberships, second.Memberships),
        Ladders = Ladders(first.Ladders, second.Ladders),
        Acts = ByName(first.Acts, second.Acts, act => act.Word),
        Places = ByName(first.Places, second.Places, place => place.Name),
        Facts = ByName(first.Facts, second.Facts, fact => fact.Word),
        Casus = ByName(first.Casus, second.Casus, casus => casus.Name),
        Bodies = ByName(first.Bodies, second.Bodies, body => body.Name),
        Gates = ByName(first.Gates, second.Gates, gate => gate.Name),
        Means = ByName(first.Means, second.Means, means => means.Name),
        Requirements = ByName(first.Requirements, second.Requirements, requirement => requirement.Name),
        Deliveries = Both(first.Deliveries, second.Deliveries),
        Instruments = ByName(first.Instruments, second.Instruments, instrument => instrument.Name),
        Articles = Both(first.Articles, second.Articles),
        Texts = Both(first.Texts, second.Texts),
        Reservations = Both(first.Reservations, second.Reservations),
        Clauses = Both(first.Clauses, second.Clauses),
        Claims = Both(first.Claims, second.Claims),
        Assumptions = Both(first.Assumptions, second.Assumptions),
        // What one text expects or plays through it expects of itself alone.
        Expectations = [],
        Scenarios = [],
    };

    private static Sequence<T> Both<T>(Sequence<T> first, Sequence<T> second) => first.Concat(second).Distinct().ToSequence();

    private static Sequence<T> ByName<T>(Sequence<T> first, Sequence<T> second, Func<T, string> name, Func<T, T, T>? join = null) =>
        first.Concat(second).GroupBy(name, StringComparer.Ordinal).Select(same => same.Aggregate((own, other) => join is null ? own : join(own, other))).ToSequence();

    /// <summary>A rung stays on the ladder that has it first; what the second text has besides stands on its ladder above.</summary>
    private static Sequence<Ladder> Ladders(Sequence<Ladder> first, Sequence<Ladder> second)
    {
        var all = first.ToList();
        foreach (var ladder in second)
        {
            var rest = ladder.Rungs.Where(rung => !all.Exists(other => other.Rungs.Contains(rung))).ToSequence();
            var same = all.FindIndex(other => other.Name == ladder.Name);
            if (same >= 0)
            {
                all[same] = all[same] with { Rungs = [.. all[same].Rungs, .. rest] };
            }
            else if (!rest.IsEmpty)
            {
                all.Add(ladder with { Rungs = rest });
            }
        }
        return all.ToSequence();
    }

    /// <summary>What two texts declare otherwise and no renaming parts: said, and read in one way.</summary>
    private static IEnumerable<NameConflict> Settled(Package first, Package second, string firstTitle, string secondTitle)
    {
        const string asFirst = "read as the first text has it";
        IEnumerable<NameConflict> Of<T>(string kind, Sequence<T> own, Sequence<T> other, Func<T, string> name, Func<T, T> bare, string read)
            where T : notnull =>
            from one in own
            from two in other
            where name(one) == name(two) && !bare(one).Equals(bare(two))
            select new NameConflict(kind, name(one), firstTitle, Wording.OfNoun(bare(one)), secondTitle, Wording.OfNoun(bare(two)), read);
        var conflicts = Of(NameConflict.Party, first.Parties, second.Parties, party => party.Name, party => party with { Gloss = null, OrganOf = null }, "read in both roles")
            .Concat(Of("organ", first.Parties, second.Parties, party => party.Name, party => party with { Gloss = null, Roles = [] }, asFirst))
            .Concat(Of("fact", first.Facts, second.Facts, fact => fact.Word, fact => fact with { Gloss = null }, asFirst))
            .Concat(Of("place", first.Places, second.Places, place => place.Name, place => place with { Gloss = null }, asFirst))
            .Concat(Of("ladder", first.Ladders, second.Ladders, ladder => ladder.Name, ladder => ladder, "a rung stays on the ladder and in the order that the first text has"));
        if (first.Reading != second.Reading)
        {
            conflicts = conflicts.Append(new NameConflict("reading", "reading", firstTitle, Wording.Of(first.Reading), secondTitle, Wording.Of(second.Reading), asFirst));
        }
        if (!first.BindingMeans.SequenceEqual(second.BindingMeans))
        {
            conflicts = conflicts.Append(new NameConflict("binding", "binding means", firstTitle, Wording.BindingMeans(first.BindingMeans), secondTitle, Wording.BindingMeans(second.BindingMeans), asFirst));
        }
        return conflicts;
    }
}
