using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Composing;

/// <summary>Finds where a clause of one text relies on another text, and in how many situations it is then due.</summary>
internal sealed class SeamSearch
{
    private readonly List<Found> found;
    private readonly Dictionary<Asked, HashSet<Extent>> seen = [];

    private sealed record Asked(string ClauseId, Corner Corner);

    private sealed record Found(SeamKind Kind, ComposedClause Clause, Sequence<string> Bearers, string Words, Sequence<ComposedClause> On);

    public SeamSearch(PackageIndex index, DateOnly day, MergedPackage merged)
    {
        var clauses = index.Package.Clauses.GroupBy(clause => clause.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        ComposedClause Composed(Clause clause) => new(merged.TextOfInstrument.GetValueOrDefault(clause.Instrument ?? "", ""), clause);
        Sequence<string> Bearers(Clause clause) => clause.Duty is { } duty ? Heads.Bearers(index, duty.Subject, day).ToSequence() : [];
        var waits = Dependencies.Of(index, day).Waits
            .Where(wait => wait.To is not null && clauses.ContainsKey(wait.From))
            .GroupBy(wait => new { wait.From, IsAbsence = wait.Kind == WaitKind.Absence, wait.OnParty, wait.OnWord })
            .Select(same => (Clause: Composed(clauses[same.Key.From]), same.Key.IsAbsence, same.Key.OnParty, same.Key.OnWord, On: same.Select(wait => Composed(clauses[wait.To ?? ""])).Distinct().ToSequence()))
            // Only what the other text alone holds is a seam.
            .Where(item => item.On.All(other => other.Text != item.Clause.Text) && !OwnTextIsEnough(item.Clause, item.OnParty, item.OnWord))
            .GroupBy(item => new { item.Clause, item.IsAbsence, item.OnWord, item.On })
            .Select(same => new Found(
                same.Key.IsAbsence ? SeamKind.GivesWay : SeamKind.Waits, same.Key.Clause, Bearers(same.Key.Clause.Clause),
                $"{Wording.Names(same.Select(item => item.OnParty).Distinct().ToSequence())} to {same.Key.OnWord}", same.Key.On));
        var rests =
            from clause in index.Package.Clauses
            where clause.Duty is not null
            from leaf in Conditions(clause).SelectMany(condition => Leaves.Of(index, condition, helps: true))
            let name = InstrumentIn(leaf.Condition)
            where name is not null && merged.TextOfInstrument.TryGetValue(name, out var text) && text != Composed(clause).Text
            select new Found(SeamKind.Rests, Composed(clause), Bearers(clause), Wording.Of(leaf.Condition), index.Package.Clauses.Where(other => other.Instrument == name).Select(Composed).ToSequence());
        found = [.. waits, .. rests.Distinct()];

        // "At least 1 of" a group is content with those whom its own text already binds to it.
        bool OwnTextIsEnough(ComposedClause clause, string party, string word)
        {
            bool Holds(string member) => index.Package.Clauses.Any(other =>
                Composed(other).Text == clause.Text && other.Duty is { } duty && Heads.Promises(index, duty, word) && Heads.Bearers(index, duty.Subject, day).Contains(member));
            bool IsEnough(Who who) => who is { Kind: WhoKind.AtLeast, Name: { } group } && index.Members(group, day) is var members
                && members.Contains(party) && members.Count(Holds) >= who.Count;
            return Conditions(clause.Clause).SelectMany(condition => Leaves.Of(index, condition, helps: true)).Any(leaf => leaf.Condition switch
            {
                HasUndertaken promise => promise.Word == word && IsEnough(promise.By),
                HasBegun begun => begun.Word == word && IsEnough(begun.By),
                _ => false,
            });
        }
    }

    /// <summary>Asks one class of situation in how many of its situations each relying clause is due.</summary>
    public void See(ComposedDuties duties)
    {
        foreach (var clause in found.Select(seam => seam.Clause.Clause.Id).Distinct())
        {
            foreach (var corner in new[] { Corner.Firm, Corner.Possible })
            {
                var asked = new Asked(clause, corner);
                if (!seen.TryGetValue(asked, out var extents))
                {
                    seen[asked] = extents = [];
                }
                extents.Add(duties.DueIn(corner, clause));
            }
        }
    }

    public Sequence<Seam> Seams()
    {
        bool Relies(string text, string on) => found.Exists(seam => seam.Clause.Text == text && seam.On.Any(other => other.Text == on));
        return found.Select(seam => new Seam(
            seam.Kind, seam.Clause, seam.Bearers, seam.Words, seam.On, Extent(seam, Corner.Firm), Extent(seam, Corner.Possible),
            seam.On.Any(other => Relies(other.Text, seam.Clause.Text)))).ToSequence();
    }

    private Extent Extent(Found seam, Corner corner)
    {
        if (!seen.TryGetValue(new Asked(seam.Clause.Clause.Id, corner), out var extents) || extents.Count == 0)
        {
            return Responses.Extent.Nowhere;
        }
        return extents.Count == 1 ? extents.First()
            : extents.Contains(Responses.Extent.Somewhere) || extents.Contains(Responses.Extent.Everywhere) ? Responses.Extent.Somewhere
            : Responses.Extent.NotDecided;
    }

    private static IEnumerable<Condition> Conditions(Clause clause) =>
        new[] { clause.When, clause.Duty?.Terms.Until }.OfType<Condition>()
            .Concat(clause.Duty?.Terms.Once ?? []).Concat(clause.Duty?.Terms.Provided ?? []).Concat(clause.Duty?.Terms.Unless ?? []);

    private static string? InstrumentIn(Condition condition) => condition switch
    {
        HasState state => state.Of.Of,
        IsBoundBy bound => bound.By.Of,
        IsPartyTo party => party.Instrument,
        _ => null,
    };
}
