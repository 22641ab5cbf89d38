using Casus.Checks;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Keystones;

/// <summary>On whose say alone all help rests: each say is denied in turn, and the reference evaluator asked whether any help is left.</summary>
internal static class SinglePoints
{
    private sealed record Say(SinglePointKind Kind, string Of, Condition Literal);

    /// <summary>
    /// The strongest corner in which any guarantor is due to help on any ladder, the says without which none is there, and those without which the highest help of a ladder is not.
    /// </summary>
    public static (Corner? RestsIn, IReadOnlyList<SinglePoint> Points, IReadOnlyList<SinglePoint> OfTheHighest) Of(PackageIndex index, Question question, PlainSituation situation)
    {
        var candidates = Derivation.Candidates(index, situation.Case);
        if (CornerRule.All.FirstOrDefault(rule => AnybodyHelps(index, question, situation.Case, situation.All, rule)) is not { } rule)
        {
            return (null, [], []);
        }
        var reached = Rungs(index, question, situation.Case, situation.All, rule);
        var says =
            from say in Says(index, candidates, situation)
            let left = Rungs(index, question, situation.Case, [.. situation.All.Where(literal => literal != say.Literal), new Not(say.Literal, SourceLocation.None)], rule)
            let lost = reached.Except(left).ToSequence()
            where !lost.IsEmpty
            select new SinglePoint(say.Kind, say.Of, Wording.Of(say.Literal), left.Count == 0 ? [] : lost);
        var points = Parties(index, question, situation, candidates, rule).Concat(says).ToList();
        return (rule.Corner, [.. points.Where(point => point.Lost.IsEmpty)], [.. points.Where(point => !point.Lost.IsEmpty)]);
    }

    /// <summary>Every rung that any guarantor is due to reach in a corner.</summary>
    private static IReadOnlyList<string> Rungs(PackageIndex index, Question question, Case @case, IReadOnlyList<Condition> given, CornerRule rule)
    {
        var solved = Solved(index, question, @case, given, rule);
        var helpers = Helpers(index, @case, solved);
        return [.. index.Package.Ladders.SelectMany(ladder => ladder.Rungs).Where(rung => helpers.Any(bearer => Cover.Reaching(solved, rule.Corner, bearer, rung).Any()))];
    }

    /// <summary>Parties without whose own promises nobody is left to help.</summary>
    private static IEnumerable<SinglePoint> Parties(PackageIndex index, Question question, PlainSituation situation, IReadOnlyList<Candidate> candidates, CornerRule rule)
    {
        var bearers = candidates.Where(candidate => !Heads.IsProhibition(candidate.Duty)).Select(candidate => candidate.Bearer).Distinct().Where(bearer => index.PartyNamed(bearer) is not null);
        foreach (var party in bearers)
        {
            var without = new PackageIndex(index.Package with { Clauses = index.Package.Clauses.Select(clause => Without(index, clause, party, situation.Case.On)).OfType<Clause>().ToSequence() });
            if (!AnybodyHelps(without, question, situation.Case with { Index = without }, situation.All, rule))
            {
                yield return new SinglePoint(SinglePointKind.Party, party, "its promises stand", []);
            }
        }
    }

    /// <summary>A clause that a party alone bears falls away; of one that several bear, it is left out.</summary>
    private static Clause? Without(PackageIndex index, Clause clause, string party, DateOnly day)
    {
        if (clause.Duty is not { } duty || Heads.IsProhibition(duty) || !index.Members(duty.Subject.Names, day).Contains(party))
        {
            return clause;
        }
        return Heads.Bearers(index, duty.Subject, day).All(bearer => bearer == party)
            ? null
            : clause with { Duty = duty with { Subject = duty.Subject with { Except = [.. duty.Subject.Except, party] } } };
    }

    private static IEnumerable<Say> Says(PackageIndex index, IReadOnlyList<Candidate> candidates, PlainSituation situation)
    {
        var requirements = candidates.Where(candidate => !Heads.IsProhibition(candidate.Duty)).SelectMany(candidate => candidate.Requirements.Select(requirement => (candidate.Bearer, requirement))).ToList();
        var leaves = requirements.SelectMany(item => item.requirement.Condition is { } condition ? Evaluation.Leaves.Of(index, condition, item.requirement.Helps) : []).Where(leaf => leaf.Helps).Select(leaf => leaf.Condition);
        var findings =
            from item in requirements
            where item.requirement is { Condition: not null, Helps: true }
            from part in item.requirement.Condition is { } condition ? Atoms.Findings(index, condition) : []
            where part.Positive
            let finder = FinderOf(part.By, item.Bearer, situation.Case)
            where finder is not null
            select new Say(SinglePointKind.Finding, finder, new Found(part.What, part.By, SourceLocation.None));
        var entries = index.Package.Instruments.SelectMany(instrument => index.Members(instrument.Parties, situation.Case.On)
            .Where(party => situation.Case.SideOf(party) != Side.Aggressor)
            .SelectMany(party => Outstanding(index, instrument, party, situation.Case.On).Select(act => new Say(SinglePointKind.Signature, party, act))));
        return leaves.SelectMany(leaf => Of(index, leaf, situation)).Concat(findings).Concat(entries).Distinct();
    }

    /// <summary>The signature or ratification of a party on which an instrument still waits.</summary>
    private static IEnumerable<Condition> Outstanding(PackageIndex index, Instrument instrument, string party, DateOnly day)
    {
        var who = Who.Named(party, SourceLocation.None);
        if (instrument.Kind == InstrumentKind.Draft || (instrument.Unsigned && (instrument.UnsignedBy.IsEmpty || index.Members(instrument.UnsignedBy, day).Contains(party))))
        {
            yield return new HasSigned(who, instrument.Name, SourceLocation.None);
        }
        if (instrument.Entry.Kind == EntryKind.ForEachWhenRatified && !instrument.Ratifications.Any(ratified => index.Members(ratified.By, day).Contains(party)))
        {
            yield return new HasRatified(who, instrument.Name, SourceLocation.None);
        }
    }

    private static IEnumerable<Say> Of(PackageIndex index, Condition leaf, PlainSituation situation)
    {
        IEnumerable<Who> Parties(Who who) => who.Kind is WhoKind.Victim or WhoKind.Aggressor or WhoKind.Requester
            ? situation.Case.Bound(who.Kind) is { } bound ? [Who.Named(bound, SourceLocation.None)] : []
            : who.Name is { } name ? index.Members(name, situation.Case.On).Select(party => Who.Named(party, SourceLocation.None)) : [];
        return leaf switch
        {
            HasRequested requested => Parties(requested.By).Select(who => new Say(SinglePointKind.Request, who.Name ?? "", requested with { By = who })),
            HasDecided decided => Parties(decided.By).Select(who => new Say(SinglePointKind.Decision, who.Name ?? "", decided with { By = who })),
            HasSigned signed => Parties(signed.By).Select(who => new Say(SinglePointKind.Signature, who.Name ?? "", signed with { By = who })),
            HasRatified ratified => Parties(ratified.By).Select(who => new Say(SinglePointKind.Signature, who.Name ?? "", ratified with { By = who })),
            Occurs { On: null, By: null } fact when index.Facts.GetValueOrDefault(fact.Word)?.InHandsOf is { IsEmpty: false } owners =>
                owners.Select(owner => new Say(SinglePointKind.Fact, owner, new Occurs(fact.Word, null, null, null, null, SourceLocation.None))),
            _ => [],
        };
    }

    private static string? FinderOf(Finder finder, string bearer, Case @case) => finder.Kind switch
    {
        FinderKind.Itself => bearer,
        FinderKind.Victim => @case.Victim,
        FinderKind.Named => finder.Name,
        _ => null,
    };

    /// <summary>Whether any guarantor is due to help on any ladder in a corner; so many of a group, whoever they are, count too.</summary>
    private static bool AnybodyHelps(PackageIndex index, Question question, Case @case, IReadOnlyList<Condition> given, CornerRule rule) =>
        Solved(index, question, @case, given, rule) is var solved && Helpers(index, @case, solved).Any(bearer => Cover.Reaching(solved, rule.Corner, bearer, null).Any());

    private static IReadOnlyList<string> Helpers(PackageIndex index, Case @case, SolvedCase solved) =>
        [.. solved.Candidates.Select(candidate => candidate.Bearer).Distinct().Where(bearer => Sides.Guarantees(index, bearer) && @case.SideOf(bearer) == Side.Guarantor)];

    private static SolvedCase Solved(PackageIndex index, Question question, Case @case, IReadOnlyList<Condition> given, CornerRule rule)
    {
        var situation = Situation.Of(new DateTimeOffset(@case.On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), given);
        var evaluator = new Evaluator(index, new Knowledge(index, situation), @case, question, rule, Heads.Bound(index, @case.On));
        var candidates = Derivation.Candidates(index, @case);
        return new SolvedCase(candidates, new Dictionary<Corner, SolvedCorner> { [rule.Corner] = new(evaluator, Derivation.Solve(evaluator, candidates)) });
    }
}
