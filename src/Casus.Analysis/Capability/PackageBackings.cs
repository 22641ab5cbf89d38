using Casus.Checks;
using Casus.Evaluation;
using Casus.Features;
using Casus.Forces;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Capability;

/// <summary>When duties could be met, and what of intelligence, communications, cyber and sanctions is promised, by whom and how firmly: asked of the text itself.</summary>
public static class PackageBackings
{
    public static PackageBacking Of(Package package)
    {
        var question = new Question(package.Reading, AsIfSigned: false, ProposedBy: null);
        var index = new PackageIndex(Variants.Choose(package, null));
        var day = CheckDay.Of(index);
        var promised = Promised(index, day).ToList();
        var support = promised.Count == 0 ? [] : Support(index, question, day, promised).ToSequence();
        return new PackageBacking(
            PerformanceTimes.Of(index).ToSequence(),
            support,
            promised.Count == 0 ? [] : Rules(package, question, day, [.. promised.Where(item => item.Kind == SupportKind.Sanctions).Select(item => item.Clause).DistinctBy(clause => clause.Id)]).ToSequence(),
            package.Parties.Count(party => party.Has(Role.Guarantor)) > 1 ? OnlyProviders(support).ToSequence() : []);
    }

    private sealed record Named(SupportKind Kind, Clause Clause, string Party);

    private static IEnumerable<Named> Promised(PackageIndex index, DateOnly day) =>
        from clause in index.Package.Clauses
        let duty = clause.Duty
        where duty is not null && !Heads.IsProhibition(duty)
        from kind in SupportWords.KindsOf(index.Package, Heads.Word(duty.Measure))
        from party in Sides.Guarantors(index, clause, day)
        select new Named(kind, clause, party);

    /// <summary>Each promise with the answer of the plain case in which it goes farthest.</summary>
    private static IEnumerable<SupportPromise> Support(PackageIndex index, Question question, DateOnly day, List<Named> promised)
    {
        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var answers = PlainSituation.Of(index, day, [])
            .SelectMany(plain => Responder.Answers(index, new Knowledge(index, Situation.Of(at, plain.All)), plain.Case, question))
            .ToLookup(answer => (answer.ClauseId, answer.Bearer));
        foreach (var (kind, clause, party) in promised)
        {
            var best = answers[(clause.Id, party)].OrderByDescending(Of).FirstOrDefault();
            var duty = clause.Duty ?? throw new InvalidOperationException("Only duties promise support.");
            yield return new SupportPromise(
                kind, Heads.Word(duty.Measure), clause.Id, party, $"{Wording.Modal(duty.Modal)} {Wording.Measure(duty.Measure)}",
                best is null ? Firmness.NotDue : Of(best), best?.When ?? "", best?.OnWhoseSay ?? [], best?.Needs ?? [],
                clause.Provenance is { } said ? $"{said.Source}, {said.On}" : "", clause.At);
        }
    }

    /// <summary>What only one party is named for: when it does not come, nobody does.</summary>
    private static IEnumerable<MeansNote> OnlyProviders(Sequence<SupportPromise> support) =>
        support.GroupBy(promise => (promise.Kind, promise.Act))
            .Where(same => same.Select(promise => promise.Party).Distinct().Count() == 1)
            .Select(same => new MeansNote(
                CircumstanceKind.OneProvider, [same.First().Party], $"nobody else is named for {same.Key.Act} ({same.Key.Kind.ToString().ToLowerInvariant()})",
                same.Select(promise => promise.Source.Length > 0 ? promise.Source : promise.Clause).Distinct().ToSequence()));

    private static Firmness Of(DutyAnswer answer) =>
        answer.Firm.Reached is not null ? Firmness.Firm
        : answer.Assured.Reached is not null ? Firmness.Assured
        : answer.Possible.Reached is not null ? Firmness.Possible
        : Firmness.NotDue;

    /// <summary>The bodies, findings and requests on which a return of sanctions rests.</summary>
    private static IEnumerable<StandingRule> Rules(Package package, Question question, DateOnly day, IReadOnlyList<Clause> clauses)
    {
        var profile = new Profile(package, question, day);
        var uses = BodyUses.Of(profile.Index, day);
        foreach (var clause in clauses)
        {
            foreach (var use in uses.Where(use => use.Clause.Id == clause.Id))
            {
                var alone = profile.Blocked.FirstOrDefault(blocked => blocked.Body.Name == use.Body.Name)?.Alone ?? [];
                yield return new StandingRule(
                    clause.Id,
                    $"{use.Words}: {use.Body.Name} decides by {Wording.Of(use.Body.Rule)}{(use.Body.VetoBy.IsEmpty ? "" : $", veto by {Wording.Names(use.Body.VetoBy)}")}",
                    alone.ToSequence(), use.At);
            }
            foreach (var leaf in Slots.Conditions(profile.Index, clause).Where(slot => slot.Helps).SelectMany(slot => Atoms.Of(profile.Index, slot.Condition)).Where(leaf => leaf.Positive))
            {
                if (leaf.Atom is HasRequested asked)
                {
                    yield return new StandingRule(clause.Id, $"starts when {Wording.Of(asked)}", [], clause.At);
                }
            }
            if (clause.Duty?.Terms is { ItsOwnProcess: true })
            {
                yield return new StandingRule(clause.Id, "subject to its own process: each bearer decides at home", [], clause.At);
            }
        }
    }
}
