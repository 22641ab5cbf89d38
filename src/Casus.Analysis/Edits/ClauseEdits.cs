using Casus.Checks;
using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Edits;

/// <summary>The elementary edits of a clause: each changes one thing that a drafter would change by itself.</summary>
public static class ClauseEdits
{
    private const int OneWord = 1;
    private const int OneCondition = 2;
    private const int OneParty = 3;
    private const int OneClause = 4;

    /// <summary>Every elementary edit of a clause, lightest first, on the day the package speaks of.</summary>
    public static IReadOnlyList<Edit> Of(Package package, Clause clause)
    {
        var index = new PackageIndex(package);
        return Of(index, clause, CheckDay.Of(index), askable: []);
    }

    /// <param name="index">The package that holds the clause.</param>
    /// <param name="clause">The clause to be edited.</param>
    /// <param name="on">The day on which groups are resolved to parties.</param>
    /// <param name="askable">Parties whose consent an edit may ask for; none, and no edit adds a consent.</param>
    public static IReadOnlyList<Edit> Of(PackageIndex index, Clause clause, DateOnly on, IReadOnlyList<string> askable)
    {
        var bearers = clause.Duty is { } duty ? Heads.Bearers(index, duty.Subject, on).ToSequence() : [];
        var name = Named(clause);
        IEnumerable<Edit> all =
        [
            .. OfModal(index, clause, name, bearers),
            .. OfConditions(clause, name, bearers),
            .. OfSays(clause, name, bearers, askable),
            .. OfBearers(clause, name, bearers),
            new Edit("strike " + name, [clause.Id], [], bearers, OneClause, [new StrikeClause(clause.Id)]),
        ];
        return [.. all.OrderBy(edit => edit.Weight)];
    }

    /// <summary><c>clause uk of Positions</c>, with the proposer of a variant.</summary>
    public static string Named(Clause clause) =>
        Wording.Reference(new Reference(ReferenceKind.Clause, clause.Label, clause.Instrument, clause.At)) + (clause.ProposedBy.IsEmpty ? "" : " as proposed by " + Wording.Names(clause.ProposedBy));

    private static IEnumerable<Edit> OfModal(PackageIndex index, Clause clause, string name, Sequence<string> bearers)
    {
        if (clause.Duty is not { } duty || clause.Instrument is not { } holder || !index.Instruments.TryGetValue(holder, out var instrument))
        {
            yield break;
        }
        // The word of law is out of place in a text that holds none, so there the promise comes first.
        Modal[] binding = Levels.CapOf(instrument.Kind) == Level.Law ? [Modal.Shall, Modal.Will] : [Modal.Will, Modal.Shall];
        Modal[] others = duty.Modal switch
        {
            Modal.Shall => [Modal.Will, Modal.IntendsTo, Modal.May],
            Modal.Will => [Modal.Shall, Modal.IntendsTo, Modal.May],
            Modal.IntendsTo => [.. binding, Modal.May],
            Modal.May => [.. binding, Modal.IntendsTo],
            Modal.ShallNot => [Modal.WillNot],
            _ => [Modal.ShallNot],
        };
        foreach (var modal in others)
        {
            var (from, to) = (Strength(duty.Modal), Strength(modal));
            yield return new Edit(
                $"write \"{Wording.Modal(modal)}\" for \"{Wording.Modal(duty.Modal)}\" in {name}", [clause.Id],
                to > from ? bearers : [], to < from ? bearers : [], OneWord,
                [new SetModal(clause.Id, modal, Levels.Of(instrument.Kind, modal))]);
        }
    }

    private static int Strength(Modal modal) => modal switch
    {
        Modal.Shall or Modal.ShallNot => 3,
        Modal.Will or Modal.WillNot => 2,
        Modal.IntendsTo => 1,
        _ => 0,
    };

    private static IEnumerable<Edit> OfConditions(Clause clause, string name, Sequence<string> bearers)
    {
        foreach (var (slot, whole) in Slotted(clause))
        {
            // What must hold is struck conjunct by conjunct, what must not hold alternative by alternative.
            var parts = (slot, whole) switch
            {
                (ConditionSlot.Unless or ConditionSlot.Until, AnyOf any) => any.Parts,
                (ConditionSlot.When or ConditionSlot.Once or ConditionSlot.Provided, AllOf all) => all.Parts,
                _ => [whole],
            };
            foreach (var part in parts)
            {
                yield return new Edit($"strike \"{Preposition(slot)} {Wording.Of(part)}\" from {name}", [clause.Id], bearers, [], OneCondition, [new ReplaceCondition(clause.Id, slot, part, null)]);
                foreach (var lighter in Lighter(part))
                {
                    yield return new Edit($"write \"{Wording.Of(lighter)}\" for \"{Wording.Of(part)}\" in {name}", [clause.Id], bearers, [], OneWord, [new ReplaceCondition(clause.Id, slot, part, lighter)]);
                }
                if (slot == ConditionSlot.Once && part is HasUndertaken promise && part == whole)
                {
                    yield return new Edit(
                        $"write \"provided {Wording.Of(promise with { Likewise = true })}\" for \"once {Wording.Of(promise)}\" in {name}", [clause.Id], bearers, [], OneWord,
                        [new MakeSimultaneous(clause.Id, promise)]);
                }
            }
        }
        if (clause.Duty is { } duty && duty.Terms is var terms && terms.Once.Count + terms.Provided.Count + terms.Unless.Count + Says(terms).Count() > 1)
        {
            yield return new Edit($"make {name} unconditional", [clause.Id], bearers, [], OneClause, [new MakeUnconditional(clause.Id)]);
        }
    }

    /// <summary>The same condition asked more lightly: a promise that need not be by law, one of a group and not each.</summary>
    private static IEnumerable<Condition> Lighter(Condition part)
    {
        if (part is not HasUndertaken promise)
        {
            yield break;
        }
        if (promise.ByLaw)
        {
            yield return promise with { ByLaw = false };
        }
        if (promise.By.Kind == WhoKind.Each)
        {
            yield return promise with { By = promise.By with { Kind = WhoKind.AtLeast, Count = 1 } };
        }
    }

    private static IEnumerable<(ConditionSlot Slot, Condition Condition)> Slotted(Clause clause)
    {
        var terms = clause.Duty?.Terms ?? Terms.Empty;
        return new[] { clause.When }.OfType<Condition>().Select(condition => (ConditionSlot.When, condition))
            .Concat(terms.Once.Select(condition => (ConditionSlot.Once, condition)))
            .Concat(terms.Provided.Select(condition => (ConditionSlot.Provided, condition)))
            .Concat(terms.Unless.Select(condition => (ConditionSlot.Unless, condition)))
            .Concat(new[] { terms.Until }.OfType<Condition>().Select(condition => (ConditionSlot.Until, condition)));
    }

    private static string Preposition(ConditionSlot slot) => slot switch
    {
        ConditionSlot.When => "when",
        ConditionSlot.Once => "once",
        ConditionSlot.Provided => "provided",
        ConditionSlot.Unless => "unless",
        _ => "until",
    };

    private static IEnumerable<Edit> OfSays(Clause clause, string name, Sequence<string> bearers, IReadOnlyList<string> askable)
    {
        if (clause.Duty is not { } duty)
        {
            yield break;
        }
        foreach (var (say, words) in Says(duty.Terms))
        {
            yield return new Edit($"strike \"{words}\" from {name}", [clause.Id], bearers, [], OneCondition, [new StrikeSay(clause.Id, say)]);
        }
        foreach (var party in askable.Where(party => !duty.Terms.ConsentOf.Contains(party) && !(bearers.Count == 1 && bearers[0] == party)))
        {
            yield return new Edit($"add \"subject to consent of {party}\" to {name}", [clause.Id], [], bearers, OneCondition, [new AddConsent(clause.Id, party)]);
        }
    }

    private static IEnumerable<(Say Say, string Words)> Says(Terms terms)
    {
        if (terms.AtRequestOf is { } requester)
        {
            yield return (Say.Request, "at request of " + Wording.Who(requester));
        }
        if (!terms.ConsentOf.IsEmpty)
        {
            yield return (Say.Consent, "subject to consent of " + Wording.Names(terms.ConsentOf));
        }
        if (terms.DecisionOf is { } decider)
        {
            yield return (Say.Decision, "subject to decision of " + decider);
        }
        if (terms.ItsOwnProcess)
        {
            yield return (Say.OwnProcess, "subject to its own process");
        }
        if (terms.IfItSoDecides)
        {
            yield return (Say.OwnChoice, "if it so decides");
        }
    }

    private static IEnumerable<Edit> OfBearers(Clause clause, string name, Sequence<string> bearers)
    {
        if (clause.Duty is not { } duty || bearers.Count < 2)
        {
            yield break;
        }
        foreach (var party in bearers)
        {
            yield return new Edit($"except {party} in {name}", [clause.Id], [], [party], OneParty, [new ExceptBearer(clause.Id, party)]);
        }
    }
}
