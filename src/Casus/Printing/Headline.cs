using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The answer in a few sentences: what is firm, what more is possible, what one table would change. It speaks of those who could help.</summary>
public static class Headline
{
    private const int MostOthers = 3;

    /// <summary>The strongest word on one ladder (null: an act off the ladders), and all who reach it.</summary>
    private sealed record Summit(string? Ladder, int Rung, string Word, Sequence<string> Bearers);

    public static IReadOnlyList<string> Of(Package package, Response response)
    {
        var duties = response.Duties.Where(duty => !duty.IsProhibition && !duty.IsPermission && duty.Bearer != duty.Aggressor && duty.Bearer != duty.Victim).ToList();
        var firm = Summits(package, duties, duty => duty.Firm);
        var possible = Summits(package, duties, duty => duty.Possible);
        var table = Summits(package, duties, duty => duty.AtOneTable);
        var sentences = new List<string> { Firmly(package, firm) };
        var more = Beyond(firm, possible);
        sentences.Add(more.Count > 0 ? "At best, " + Could(more) + "." : "Even at best nothing more is possible.");
        var further = Beyond(possible, table);
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
    private static string Firmly(Package package, List<Summit> firm)
    {
        var voice = package.Ladders.IsEmpty ? null : package.Ladders[0].Name;
        var deeds = firm.Where(summit => summit.Ladder is not null && summit.Ladder != voice).ToList();
        var acts = firm.Where(summit => summit.Ladder is null).ToList();
        if (deeds.Count > 0)
        {
            return $"Firmly bound: {Listing.Of([.. deeds.Concat(acts).Select(summit => $"{People(summit.Bearers)} to {summit.Word}")])}.";
        }
        var words = firm.FirstOrDefault(summit => summit.Ladder is not null && summit.Ladder == voice);
        return words is not null ? $"Nobody is firmly bound above {words.Word}{Besides(acts)}."
            : acts.Count > 0 ? $"Nobody is firmly bound to help; firmly owed: {Others(acts)}."
            : "Nobody is firmly bound to do anything.";
    }

    private static string Besides(List<Summit> acts) => acts.Count == 0 ? "" : "; firmly owed besides: " + Others(acts);

    private static string Others(List<Summit> acts) =>
        Listing.Of([.. acts.Take(MostOthers).Select(summit => $"{summit.Word} ({People(summit.Bearers)})"), .. acts.Count > MostOthers ? [$"{acts.Count - MostOthers} more acts"] : Array.Empty<string>()]);

    private static string Could(List<Summit> summits)
    {
        var rungs = summits.Where(summit => summit.Ladder is not null).ToList();
        var acts = summits.Where(summit => summit.Ladder is null).ToList();
        var shown = rungs.Concat(acts.Take(MostOthers)).Select(summit => $"{People(summit.Bearers)} could {summit.Word}").ToList();
        if (acts.Count > MostOthers)
        {
            shown.Add($"{acts.Count - MostOthers} more kinds of help could follow");
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
        var reached = new List<Summit>();
        foreach (var duty in duties)
        {
            if (corner(duty).Reached is { } word)
            {
                var ladder = package.Ladders.FirstOrDefault(known => known.Rungs.Contains(word));
                var rung = ladder is null ? 0 : ladder.Rungs.TakeWhile(known => known != word).Count();
                reached.Add(new Summit(ladder?.Name, rung, word, [duty.Bearer]));
            }
        }
        return
        [
            .. reached.GroupBy(summit => summit.Ladder ?? "\n" + summit.Word, StringComparer.Ordinal).Select(group =>
            {
                var best = group.MaxBy(summit => summit.Rung) ?? group.First();
                return best with { Bearers = group.Where(summit => summit.Word == best.Word).SelectMany(summit => summit.Bearers).Distinct().ToSequence() };
            }),
        ];
    }

    private static string People(Sequence<string> bearers) => bearers.Count <= 3 ? Listing.Of(bearers) : $"{bearers.Count} parties";
}
