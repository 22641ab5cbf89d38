using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Questions;

/// <summary>What kind of thing a question may give.</summary>
public enum MatterKind { Fact, Request, Decision, Signature, Promise, Standing }

/// <summary>Something that the text asks for and that nobody has given: a question may say that it is so, or that it is not.</summary>
/// <param name="Condition">It, with everybody named.</param>
public sealed record OpenMatter(Condition Condition, MatterKind Kind);

/// <summary>All that a question to a package can settle.</summary>
public static class OpenMatters
{
    /// <summary>
    /// In the order of the text: what the casus, the clauses, the reservations, the gates and the instruments of one wording ask for. What makes a casus is
    /// left out, for it is given by choosing the casus.
    /// </summary>
    public static IReadOnlyList<OpenMatter> Of(PackageIndex index, DateOnly day)
    {
        var occasions = Occasion.Of(index, day);
        var events = occasions.SelectMany(occasion => occasion.Happens).OfType<Occurs>().Select(fact => fact.Word).ToHashSet(StringComparer.Ordinal);
        var cases = occasions.Select(occasion => occasion.CaseOn(index, day)).ToList();
        return
        [
            .. Asked(index, day)
                .SelectMany(condition => Leaves.Of(index, condition, helps: true))
                .SelectMany(leaf => Named(leaf.Condition, index, cases))
                .Where(matter => matter is not Occurs fact || !events.Contains(fact.Word))
                .Distinct()
                .Select(matter => new OpenMatter(matter, KindOf(matter))),
        ];
    }

    private static MatterKind KindOf(Condition matter) => matter switch
    {
        HasRequested => MatterKind.Request,
        HasDecided or HasNotDecided => MatterKind.Decision,
        HasSigned or HasRatified => MatterKind.Signature,
        HasUndertaken or HasBegun => MatterKind.Promise,
        Occurs => MatterKind.Fact,
        _ => MatterKind.Standing,
    };

    private static IEnumerable<Condition> Asked(PackageIndex index, DateOnly day)
    {
        var package = index.Package;
        // What a clause asks is the same for each bearer, so one stands for all.
        var clauses = package.Clauses.SelectMany(clause => clause.Duty is { } duty
            ? Heads.Bearers(index, duty.Subject, day).Take(1).SelectMany(bearer => Requirements.Of(index, clause, duty, bearer, day).Select(requirement => requirement.Condition))
            : [clause.When]);
        var gates = package.Gates.Select(gate => (Condition?)new HasDecided(Who.Named(gate.By, gate.At), new Deed(That: false, gate.To), gate.At));
        var instruments = package.Instruments.SelectMany(instrument => new[] { instrument.Entry.When, instrument.Ending?.When });
        return package.Casus.Select(casus => (Condition?)casus.Condition).Concat(clauses).Concat(gates).Concat(instruments).OfType<Condition>();
    }

    /// <summary>
    /// The matter with the parties that stand for the roles in it, and each member where a group is named, for a group does nothing by itself; none when it
    /// speaks of a role that nobody has here.
    /// </summary>
    private static IEnumerable<Condition> Named(Condition matter, PackageIndex index, IReadOnlyList<Case> cases)
    {
        IEnumerable<Who?> Bound(Who? who) => who?.Kind is WhoKind.Victim or WhoKind.Aggressor or WhoKind.Requester
            ? cases.Select(@case => @case.Bound(who.Kind)).OfType<string>().Distinct().Select(name => (Who?)Who.Named(name, SourceLocation.None))
            : who is { Kind: WhoKind.Named, Name: { } name } && !index.Bodies.ContainsKey(name) && index.GroupNamed(name) is { } group
            ? [who with { Kind = WhoKind.Each, Name = group.MemberNoun ?? group.Name }]
            : [who];
        return matter switch
        {
            Occurs fact => from victim in Bound(fact.On) from doer in Bound(fact.By) where victim is null || victim != doer select fact with { On = victim, By = doer },
            HasRequested requested => Bound(requested.By).OfType<Who>().Select(who => requested with { By = who }),
            HasDecided decided => Bound(decided.By).OfType<Who>().Select(who => decided with { By = who }),
            HasUndertaken undertaken => Bound(undertaken.By).OfType<Who>().Select(who => undertaken with { By = who, Likewise = false }),
            HasBegun begun => Bound(begun.By).OfType<Who>().Select(who => begun with { By = who }),
            HasNotDecided or IsCase => [],
            _ => [matter],
        };
    }
}
