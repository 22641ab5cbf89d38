using Casus.Checks;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Patterns;

/// <summary>Patterns of who decides: what a veto does, who may not vote, what a decision binds to.</summary>
internal static class DecisionPatterns
{
    public static IEnumerable<PatternUse> ReverseVeto(PackageIndex index, DateOnly day)
    {
        var conditions = index.Package.Clauses
            .SelectMany(clause => Slots.Conditions(index, clause).Where(slot => slot.Helps).Select(slot => (Condition: slot.Condition, Words: clause.Id, At: clause.At)))
            .Concat(index.Package.Instruments.SelectMany(instrument => instrument.Entry.When is { } when ? [(Condition: when, Words: $"entry into force of {instrument.Name}", At: instrument.At)] : Array.Empty<(Condition Condition, string Words, SourceLocation At)>()));
        return
            from item in conditions
            from leaf in Atoms.Of(index, item.Condition)
            where leaf is { Positive: true, Atom: HasNotDecided { By.Name: { } name } } && index.Bodies.TryGetValue(name, out var body) && CanBeBlockedByOne(index, body, day)
            select new PatternUse("reverse-veto", $"{item.Words}: {leaf.Words}", item.At);
    }

    public static IEnumerable<PatternUse> Recusal(PackageIndex index, DateOnly day) =>
        index.Package.Bodies.Where(body => body.Recusal != RecusalKind.None).Select(body => new PatternUse("recusal", body.Recusal switch
        {
            RecusalKind.Aggressor => $"{body.Name}: without the vote of the aggressor",
            RecusalKind.PartiesToDispute => $"{body.Name}: without the vote of parties to the dispute",
            _ => $"{body.Name}: without the vote of {Wording.Names(body.RecusedNames)}",
        }, body.At));

    public static IEnumerable<PatternUse> AllButForce(PackageIndex index, DateOnly day)
    {
        var decided = index.Package.Clauses
            .Where(clause => clause.Duty is { } duty && !Heads.IsProhibition(duty) && !Heads.IsPermission(duty))
            .SelectMany(clause => BodyUses.Named(index, clause).Distinct().Select(body => (Clause: clause, Body: body)))
            .ToList();
        foreach (var (clause, body) in decided)
        {
            if (clause.Duty is not { } duty)
            {
                continue;
            }
            var leavesForce = (duty.Terms.IfItSoDecides && Heads.Promises(index, duty, index.HighestRung)) || duty.Terms.NotBeyond is { UnlessItConsents: true };
            var bindsElse = duty.Terms.NotBeyond is not null || decided.Exists(other => other.Body == body && other.Clause.Instrument == clause.Instrument
                && other.Clause.Duty is { Modal: Modal.Shall } owed && !owed.Terms.IfItSoDecides && !Heads.Promises(index, owed, index.HighestRung));
            if (leavesForce && bindsElse)
            {
                yield return new PatternUse("all-but-force", $"{clause.Id}, after a decision of {body}", clause.At);
            }
        }
    }

    private static bool CanBeBlockedByOne(PackageIndex index, Body body, DateOnly day) =>
        Ballots.BlockingSets(index, body, new Case(index, null, null, null, day)).Any(set => set.Count == 1);
}
