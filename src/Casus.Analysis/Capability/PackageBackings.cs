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
        from kind in SupportWords.KindsOf(index, clause, duty)
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
            var leaves = Slots.Conditions(profile.Index, clause).Where(slot => slot.Helps).SelectMany(slot => Atoms.Of(profile.Index, slot.Condition))
                .Concat(Entry(profile.Index, clause)).Where(leaf => leaf.Positive).DistinctBy(leaf => Wording.Of(leaf.Atom));
            foreach (var leaf in leaves)
            {
                if (leaf.Atom is HasRequested asked)
                {
                    yield return new StandingRule(clause.Id, $"starts when {Wording.Of(asked)}{Standing(profile.Index, asked.By, day)}", [], clause.At);
                }
                else if (leaf.Atom is HasNotDecided waited)
                {
                    yield return new StandingRule(clause.Id, Unless(profile, waited), [], clause.At);
                }
            }
            if (clause.Duty?.Terms is { ItsOwnProcess: true })
            {
                yield return new StandingRule(clause.Id, "subject to its own process: each bearer decides at home", [], clause.At);
            }
        }
    }

    /// <summary>What the text that holds the clause waits for before it is in force: the return of measures may be written so.</summary>
    private static IEnumerable<Checks.Leaf> Entry(PackageIndex index, Clause clause) =>
        clause.Instrument is { } name && index.Instruments.TryGetValue(name, out var instrument) && instrument.Entry.When is { } when ? Atoms.Of(index, when) : [];

    /// <summary>Who that is on the day, and whose membership is disputed.</summary>
    private static string Standing(PackageIndex index, Who who, DateOnly day)
    {
        if (who.Name is not { } name || index.GroupNamed(name) is not { } group)
        {
            return "";
        }
        var disputed = index.Package.Memberships.Where(change => change.Group == group.Name && change.Provenance is { ContestedBy.IsEmpty: false })
            .Select(change => $"; that {change.Party} {(change.Joined ? "joined" : "left")} on {change.On} is contested by {Wording.Names(change.Provenance?.ContestedBy ?? [])}");
        return $" (on {day:yyyy-MM-dd} {Wording.Names(index.Members(group.Name, day).ToSequence())}{string.Concat(disputed)})";
    }

    /// <summary>A decision that would keep it from coming: whoever can stop the decision brings it about.</summary>
    private static string Unless(Profile profile, HasNotDecided waited)
    {
        var body = waited.By.Name is { } name ? profile.Index.Bodies.GetValueOrDefault(name) : null;
        var alone = body is null ? [] : Ballots.BlockingSets(profile.Index, body, new Case(profile.Index, null, null, null, profile.Day)).Where(set => set.Count == 1).Select(set => set[0]).Distinct().ToList();
        return $"comes unless {waited.By.Name} decides to {waited.Deed.Word} within {waited.Within.Within}"
            + (body is null ? "" : $"; it decides by {Wording.Of(body.Rule)}{(body.VetoBy.IsEmpty ? "" : $", veto by {Wording.Names(body.VetoBy)}")}")
            + (alone.Count == 0 ? "" : $"; so any one of {Wording.Names(alone.ToSequence())} can bring it about by refusing");
    }
}
