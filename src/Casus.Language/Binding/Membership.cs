using Casus.Treaties;

namespace Casus.Binding;

/// <summary>Who is in a group.</summary>
internal sealed class Membership(Scope scope)
{
    /// <summary>
    /// The parties and organs that names stand for, groups opened, on the date of the package: who has joined by then, less who has left.
    /// <c>as at</c> freezes a group. Unknown names stand for nobody.
    /// </summary>
    public IReadOnlySet<string> Of(IEnumerable<string> names) => Open(names, changes: true);

    /// <summary>As <see cref="Of"/>, with all who were listed or ever joined.</summary>
    public IReadOnlySet<string> Ever(IEnumerable<string> names) => Open(names, changes: false);

    /// <summary>True when every name in these, and in the groups among them, is declared: only then is an empty group the drafter's own.</summary>
    public bool AllKnown(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(names);
        while (open.TryDequeue(out var name))
        {
            if (scope.KindsOf(name) == NameKinds.None)
            {
                return false;
            }
            if (seen.Add(name) && scope.GroupOf(name) is { } group)
            {
                foreach (var member in group.Members)
                {
                    open.Enqueue(member);
                }
            }
        }
        return true;
    }

    private HashSet<string> Open(IEnumerable<string> names, bool changes)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(names);
        while (open.TryDequeue(out var name))
        {
            if (!seen.Add(name))
            {
                continue;
            }
            if (scope.KindsOf(name).Has(NameKinds.Actor | NameKinds.Body))
            {
                members.Add(name);
            }
            else if (scope.GroupOf(name) is { } group)
            {
                foreach (var member in Listed(group, changes))
                {
                    open.Enqueue(member);
                }
            }
        }
        return members;
    }

    private IEnumerable<string> Listed(Group group, bool changes)
    {
        if (group.AsAt is not null)
        {
            return group.Members;
        }
        var history = scope.Package.Memberships.Where(change => change.Group == group.Name).OrderBy(change => change.On.Latest.DayNumber).ToList();
        if (!changes)
        {
            return group.Members.Concat(history.Where(change => change.Joined).Select(change => change.Party));
        }
        var members = group.Members.ToList();
        foreach (var change in history.Where(change => scope.Package.AsOf is not { } asOf || change.On.Latest <= asOf.Latest))
        {
            if (change.Joined)
            {
                members.Add(change.Party);
            }
            else
            {
                members.RemoveAll(member => member == change.Party);
            }
        }
        return members;
    }
}
