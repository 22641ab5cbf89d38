using Casus.Findings;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>CAS209 and CAS506: groups, bodies and subjects in which nobody is left.</summary>
internal static class MemberChecks
{
    public static IEnumerable<Finding> Of(Scope scope, TextPlaces places)
    {
        var membership = new Membership(scope);
        var circles = Circles(scope);
        var inCircles = circles.SelectMany(circle => circle).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. circles.Select(circle => MadeOfEachOther(circle, scope)),
            .. scope.Package.Groups.Where(group => !inCircles.Contains(group.Name) && IsEmpty([group.Name], membership)).Select(group => Empty(group, scope)),
            .. scope.Package.Bodies.SelectMany(body => Check(body, scope, membership)),
            .. Walk.Clauses(scope.Package).SelectMany(clause => Walk.Duties(clause.Duty)).SelectMany(duty => Check(duty.Subject, scope, membership, places)),
        ];
    }

    /// <summary>Empty although every name in it is known: an unknown name is spoken of where it stands, and once.</summary>
    private static bool IsEmpty(Sequence<string> names, Membership membership) => membership.AllKnown(names) && membership.Of(names).Count == 0;

    private static List<IReadOnlyList<string>> Circles(Scope scope) =>
    [
        .. Cycles.In(scope.Package.Groups.ToDictionary(
            group => group.Name, group => (IReadOnlyList<string>)[.. group.Members.Distinct()], StringComparer.Ordinal)),
    ];

    private static Finding MadeOfEachOther(IReadOnlyList<string> circle, Scope scope) => new(
        "CAS209",
        Severity.Error,
        circle.Count == 1 ? $"The group {circle[0]} is a member of itself." : $"The groups {KindWords.Join(circle, "and")} are made of each other.",
        circle.SelectMany(name => scope.Package.Groups.Where(group => group.Name == name)).Select(group => new FindingPlace(group.At, $"group {group.Name}")).ToSequence(),
        "List parties in one of them.",
        [string.Join(" -> ", circle.Append(circle[0]))]);

    private static Finding Empty(Group group, Scope scope)
    {
        var left = scope.Package.Memberships.Where(change => change.Group == group.Name && !change.Joined).ToList();
        return new Finding(
            "CAS209",
            Severity.Error,
            left.Count > 0 ? $"The group {group.Name} has no members{On(scope)}: all of them have left." : $"The group {group.Name} has no members.",
            left.Select(change => new FindingPlace(change.At, $"{change.Party} left")).Prepend(new FindingPlace(group.At, $"group {group.Name}")).ToSequence(),
            "Name at least one party in it, or leave the group out.",
            []);
    }

    private static IEnumerable<Finding> Check(Body body, Scope scope, Membership membership)
    {
        var members = membership.Of(body.Members);
        if (IsEmpty(body.Members, membership))
        {
            var groups = body.Members.Select(scope.GroupOf).OfType<Group>().Select(group => new FindingPlace(group.At, $"group {group.Name} has no members"));
            yield return new Finding(
                "CAS506",
                Severity.Error,
                $"The body {body.Name} has no members{On(scope)}, so it can decide nothing.",
                groups.Prepend(new FindingPlace(body.At, $"body {body.Name}")).ToSequence(),
                "Name at least one member: body " + body.Name + " of NAME decides by … .",
                []);
        }
        else if (members.Count > 0 && body.Recusal == RecusalKind.Named && membership.Of(body.RecusedNames).IsSupersetOf(members))
        {
            yield return Finding.At(
                "CAS506",
                Severity.Error,
                body.At,
                $"No member of the body {body.Name} may vote, so it can decide nothing.",
                "Leave a member its vote after \"without vote of\".");
        }
    }

    private static IEnumerable<Finding> Check(Subject subject, Scope scope, Membership membership, TextPlaces places)
    {
        var bearers = membership.Of(subject.Names);
        var except = membership.Of(subject.Except);
        if (bearers.Count > 0 && except.Count > 0 && except.IsSupersetOf(bearers))
        {
            yield return new Finding(
                "CAS209",
                Severity.Error,
                $"Nobody is left to owe this: the exception takes every member of {scope.GroupOf(subject.Names[0])?.Name ?? subject.Names[0]}.",
                subject.Except.SelectMany(name => places.All(name, [subject.At], "excepted")).ToSequence(),
                "Except fewer of them, or leave the clause out.",
                []);
        }
    }

    private static string On(Scope scope) => scope.Package.AsOf is { } asOf && !scope.Package.Memberships.IsEmpty ? $" as of {asOf}" : "";
}
