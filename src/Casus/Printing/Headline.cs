using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>
/// The answer in a few sentences: what is firm, and whether by law or as a political commitment; what more is possible, and what of that waits for a fact
/// that nobody has given; what one table would change. It speaks of those who could help.
/// </summary>
public static class Headline
{
    private const int MostOthers = 3;

    /// <summary>The strongest word on one ladder (null: an act off the ladders), and all who reach it.</summary>
    /// <param name="IsOfTheCase">Whether it is owed because the case has arisen, and not whatever happens.</param>
    /// <param name="Levels">How what reaches it binds.</param>
    /// <param name="If">The facts, given by nobody, for which it waits; empty when for none.</param>
    private sealed record Summit(string? Ladder, int Rung, string Word, Sequence<string> Bearers, bool IsOfTheCase, Sequence<Level> Levels, Sequence<string> If);

    public static IReadOnlyList<string> Of(Package package, Response response)
    {
        var duties = response.Duties.Where(duty => !duty.IsProhibition && !duty.IsPermission && duty.Bearer != duty.Aggressor && duty.Bearer != duty.Victim).ToList();
        var firm = Summits(package, duties, duty => duty.Firm);
        var possible = Summits(package, duties, duty => duty.Possible);
        var open = Summits(package, duties, duty => duty.Open);
        var table = Summits(package, duties, duty => duty.AtOneTable);
        var sentences = new List<string> { Firmly(package, firm, open) };
        var (waiting, more) = (Beyond(firm, Beyond(possible, open)), Beyond(firm, possible));
        if (waiting.Count > 0)
        {
            var facts = waiting.SelectMany(summit => summit.If).Distinct().ToList();
            sentences.Add($"At best, {Could(waiting)}; that waits for what nobody has given{(facts.Count > 0 ? ": " + string.Join("; ", facts) : "")}.");
            sentences.Add(more.Count > 0 ? $"Without it, at best {Could(more)}." : "Without it nothing more is possible.");
        }
        else
        {
            sentences.Add(more.Count > 0 ? "At best, " + Could(more) + "." : "Even at best nothing more is possible.");
        }
        var further = Beyond(open, table);
        if (further.Count > 0)
        {
            sentences.Add("If all who wait for each other signed at one table, " + Could(further) + ".");
        }
        if (duties.Exists(duty => duty.Possible.Contested || duty.AtOneTable.Contested))
        {
            sentences.Add("Of some of it the texts say neither yes nor no.");
        }
        return sentences;
    }

    /// <summary>Words alone (the first ladder) are what remains when no deed is owed, so that is said by what is missing.</summary>
    private static string Firmly(Package package, List<Summit> firm, List<Summit> open)
    {
        var voice = package.Ladders.IsEmpty ? null : package.Ladders[0].Name;
        var deeds = firm.Where(summit => summit.Ladder is not null && summit.Ladder != voice).ToList();
        var acts = firm.Where(summit => summit.Ladder is null).ToList();
        var ofTheCase = acts.Where(summit => summit.IsOfTheCase).ToList();
        if (deeds.Count > 0 || ofTheCase.Count > 0)
        {
            var owed = deeds.Concat(acts).ToList();
            var most = open.Where(summit => summit.Ladder is not null && summit.Ladder != voice).Select(summit => summit.Word).ToList();
            var not = deeds.Count == 0 && most.Count > 0 ? $"; nobody to {Listing.Or(most)}" : "";
            return owed.Select(summit => summit.Levels).Distinct().ToList() is [{ Count: 1 } same]
                ? $"Firmly bound {Bound(same)}: {Listing.Of([.. owed.Select(summit => $"{People(summit.Bearers)} to {summit.Word}")])}{not}."
                : $"Firmly bound: {Listing.Of([.. owed.Select(summit => $"{People(summit.Bearers)} to {summit.Word} ({Bound(summit.Levels)})")])}{not}.";
        }
        var words = firm.FirstOrDefault(summit => summit.Ladder is not null && summit.Ladder == voice);
        return words is not null ? $"Nobody is firmly bound above {words.Word} ({Bound(words.Levels)}){Besides(acts)}."
            : acts.Count > 0 ? $"Nobody is firmly bound to help when this happens; owed whether or not it happens{Others(acts)}."
            : "Nobody is firmly bound to do anything.";
    }

    private static string Besides(List<Summit> acts) => acts.Count == 0 ? "" : "; firmly owed besides" + Others(acts);

    private static string Others(List<Summit> acts)
    {
        var same = acts.Select(summit => summit.Levels).Distinct().ToList() is [var levels] ? levels : (Sequence<Level>?)null;
        var shown = acts.Take(MostOthers).Select(summit => $"{summit.Word} ({People(summit.Bearers)}{(same is null ? ", " + Bound(summit.Levels) : "")})");
        return (same is { } one ? $", {Bound(one)}: " : ": ") + Listing.Of([.. shown, .. acts.Count > MostOthers ? [$"{acts.Count - MostOthers} more acts"] : Array.Empty<string>()]);
    }

    private static string Bound(Sequence<Level> levels) => ClauseWords.By(levels);

    private static string Could(List<Summit> summits)
    {
        var rungs = summits.Where(summit => summit.Ladder is not null).ToList();
        var acts = summits.Where(summit => summit.Ladder is null).ToList();
        var shown = rungs.Concat(acts.Take(MostOthers)).Select(summit => $"{People(summit.Bearers)} could {summit.Word}").ToList();
        if (acts.Count > MostOthers)
        {
            shown.Add(acts.Count - MostOthers == 1 ? "1 more kind of help could follow" : $"{acts.Count - MostOthers} more kinds of help could follow");
        }
        return Listing.Of(shown);
    }

    /// <summary>What the second answer reaches above the first, or with more bearers.</summary>
    private static List<Summit> Beyond(List<Summit> before, List<Summit> after) =>
    [
        .. after.Where(summit => !before.Exists(known =>
            known.Ladder == summit.Ladder && (known.Ladder is null ? known.Word == summit.Word : known.Rung >= summit.Rung)
            && known.Bearers.Count >= summit.Bearers.Count)),
    ];

    private static List<Summit> Summits(Package package, List<DutyAnswer> duties, Func<DutyAnswer, CornerAnswer> corner)
    {
        var clauses = package.Clauses.GroupBy(clause => clause.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var reached = new List<Summit>();
        foreach (var duty in duties)
        {
            if (corner(duty).Reached is { } word)
            {
                var ladder = package.Ladders.FirstOrDefault(known => known.Rungs.Contains(word));
                var rung = ladder is null ? 0 : ladder.Rungs.TakeWhile(known => known != word).Count();
                var clause = clauses.GetValueOrDefault(duty.ClauseId);
                var waits = duty.Possible.Reached is null && duty.AtOneTable.Reached is null ? duty.Needs : [];
                reached.Add(new Summit(ladder?.Name, rung, word, [duty.Bearer], clause?.When is not null, clause is null ? [] : [clause.Level], waits));
            }
        }
        return
        [
            .. reached.GroupBy(summit => summit.Ladder ?? "\n" + summit.Word, StringComparer.Ordinal).Select(group =>
            {
                var best = group.MaxBy(summit => summit.Rung) ?? group.First();
                var same = group.Where(summit => summit.Word == best.Word).ToList();
                return best with
                {
                    Bearers = same.SelectMany(summit => summit.Bearers).Distinct().ToSequence(),
                    IsOfTheCase = same.Exists(summit => summit.IsOfTheCase),
                    Levels = same.SelectMany(summit => summit.Levels).Distinct().ToSequence(),
                    If = same.TrueForAll(summit => !summit.If.IsEmpty) ? same[0].If : [],
                };
            }),
        ];
    }

    private static string People(Sequence<string> bearers) => bearers.Count <= 3 ? Listing.Of(bearers) : $"{bearers.Count} parties";
}
