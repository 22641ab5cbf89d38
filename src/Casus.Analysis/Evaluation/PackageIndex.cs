using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>A package with its names looked up once. Holds no judgement of its own.</summary>
public sealed class PackageIndex
{
    private readonly Dictionary<string, Party> parties;
    private readonly Dictionary<string, Group> groups;
    private readonly Dictionary<string, Group> groupsByNoun;
    private readonly Dictionary<string, Rung> rungs;

    // Who belongs to a group on a day is asked at every step; it is worked out once.
    private readonly Dictionary<int, Dictionary<string, IReadOnlyList<string>>> membersByDay = [];

    public PackageIndex(Package package)
    {
        Package = package;
        parties = ByName(package.Parties, party => party.Name);
        groups = ByName(package.Groups, group => group.Name);
        groupsByNoun = ByName(package.Groups.Where(group => group.MemberNoun is not null), group => group.MemberNoun ?? "");
        rungs = ByName(
            package.Ladders.SelectMany(ladder => ladder.Rungs.Select((_, position) => new Rung(ladder, position))),
            rung => rung.Ladder.Rungs[rung.Position]);
        Facts = ByName(package.Facts, fact => fact.Word);
        Places = ByName(package.Places, place => place.Name);
        Casus = ByName(package.Casus, definition => definition.Name);
        Bodies = ByName(package.Bodies, body => body.Name);
        Instruments = ByName(package.Instruments, instrument => instrument.Name);
    }

    public Package Package { get; }

    public IReadOnlyDictionary<string, Fact> Facts { get; }

    public IReadOnlyDictionary<string, Place> Places { get; }

    public IReadOnlyDictionary<string, CasusDefinition> Casus { get; }

    public IReadOnlyDictionary<string, Body> Bodies { get; }

    public IReadOnlyDictionary<string, Instrument> Instruments { get; }

    public Party? PartyNamed(string name) => parties.GetValueOrDefault(name);

    public Group? GroupNamed(string name) => groups.GetValueOrDefault(name) ?? groupsByNoun.GetValueOrDefault(name);

    /// <summary>The state an organ belongs to; a party belongs to itself.</summary>
    public string PrincipalOf(string name)
    {
        for (var depth = 0; depth < 8 && parties.TryGetValue(name, out var party) && party.OrganOf is { } owner; depth++)
        {
            name = owner;
        }
        return name;
    }

    public bool HasRole(string party, Role role) => parties.TryGetValue(party, out var found) && found.Has(role);

    public Rung? RungOf(string word) => rungs.GetValueOrDefault(word);

    /// <summary>The word itself and, on its ladder, every rung below it, highest first.</summary>
    public IEnumerable<string> DownFrom(string word) =>
        RungOf(word) is var (ladder, position) ? ladder.Rungs.Take(position + 1).Reverse() : [word];

    /// <summary>The lowest rung of the first ladder: the least that "assist" can mean.</summary>
    public string LowestRung => Package.Ladders[0].Rungs[0];

    /// <summary>The highest rung of the last ladder.</summary>
    public string HighestRung => Package.Ladders[^1].Rungs[^1];

    /// <summary>Parties behind a name on a day: a group's members (in their declared order), or the name itself.</summary>
    public IReadOnlyList<string> Members(string name, DateOnly on)
    {
        if (!membersByDay.TryGetValue(on.DayNumber, out var members))
        {
            membersByDay[on.DayNumber] = members = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        }
        if (!members.TryGetValue(name, out var known))
        {
            var collected = new List<string>();
            Collect(name, on, collected, []);
            members[name] = known = collected;
        }
        return known;
    }

    public IReadOnlyList<string> Members(Sequence<string> names, DateOnly on) =>
        names.Count == 1 ? Members(names[0], on) : [.. names.SelectMany(name => Members(name, on)).Distinct()];

    public bool IsMember(string party, string group, DateOnly on) => Members(group, on).Contains(party);

    /// <summary>How one place lies to another on a day: inside it (or the same), outside it, or unknown.</summary>
    public PlaceFit Fit(string inner, string outer, DateOnly on)
    {
        var (above, over) = (Above(inner, on), Above(outer, on));
        return above.Contains(outer) ? PlaceFit.Within
            : above.Any(a => over.Any(b => SaysApart(a, b) || SaysApart(b, a))) ? PlaceFit.Outside
            : PlaceFit.Unknown;
    }

    /// <summary>The place itself and every place it lies in.</summary>
    private HashSet<string> Above(string name, DateOnly on)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([name]);
        while (waiting.TryPop(out var next))
        {
            if (!all.Add(next))
            {
                continue;
            }
            var around = Package.Places.Where(place => place.Containing.Any(inside => inside == next || IsMember(next, inside, on))).Select(place => place.Name);
            foreach (var parent in around.Concat(Places.TryGetValue(next, out var place) ? place.Within : []))
            {
                waiting.Push(parent);
            }
        }
        return all;
    }

    private bool SaysApart(string a, string b) => Places.TryGetValue(a, out var place) && place.Outside.Contains(b);

    private void Collect(string name, DateOnly on, List<string> into, HashSet<string> seen)
    {
        if (GroupNamed(name) is not { } group)
        {
            if (!into.Contains(name))
            {
                into.Add(name);
            }
            return;
        }
        if (!seen.Add(group.Name))
        {
            return;
        }
        var own = new List<string>();
        foreach (var member in group.Members)
        {
            Collect(member, on, own, seen);
        }
        if (group.AsAt is null)
        {
            ApplyChanges(group.Name, on, own);
        }
        into.AddRange(own.Where(member => !into.Contains(member)));
    }

    /// <summary>The last change before the day decides; before the first change, the opposite of it held.</summary>
    private void ApplyChanges(string group, DateOnly on, List<string> into)
    {
        foreach (var history in Package.Memberships.Where(change => change.Group == group).GroupBy(change => change.Party))
        {
            var inOrder = history.OrderBy(change => change.On.Latest.DayNumber).ToList();
            var last = inOrder.LastOrDefault(change => change.On.Latest <= on);
            var isMember = last?.Joined ?? !inOrder[0].Joined;
            if (isMember && !into.Contains(history.Key))
            {
                into.Add(history.Key);
            }
            else if (!isMember)
            {
                into.Remove(history.Key);
            }
        }
    }

    /// <summary>The first of a name wins; the binder has reported the second.</summary>
    private static Dictionary<string, T> ByName<T>(IEnumerable<T> items, Func<T, string> name)
    {
        var result = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            result.TryAdd(name(item), item);
        }
        return result;
    }
}

/// <summary>Where a rung stands: on which ladder, and how high on it from 0.</summary>
public sealed record Rung(Ladder Ladder, int Position);

public enum PlaceFit { Within, Outside, Unknown }
