using Casus.Findings;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>That a text speaks of its victim, aggressor or requester.</summary>
internal sealed record RoleUse(WhoKind Role, SourceLocation At);

/// <summary>CAS211: victim, aggressor or requester where nothing says who that is. CAS220: triggers that name no aggressor.</summary>
internal static class TriggerChecks
{
    public static IEnumerable<Finding> Of(Scope scope)
    {
        var known = new Dictionary<WhoKind, bool>();
        bool Elsewhere(WhoKind role) =>
            known.TryGetValue(role, out var isBound) ? isBound : known[role] = IsBound(role, EveryTrigger(scope), asked: false, scope);
        return
        [
            .. Walk.Clauses(scope.Package).SelectMany(clause => Check(clause, scope, Elsewhere)),
            .. Walk.Reservations(scope.Package).SelectMany(reservation => Check(reservation, scope, Elsewhere)),
            .. AggressorUnnamed(scope),
        ];
    }

    private static IEnumerable<Finding> Check(Clause clause, Scope scope, Func<WhoKind, bool> elsewhere)
    {
        var trigger = Trigger(clause);
        var uses = Walk.Duties(clause.Duty).SelectMany(duty => Uses(duty.Measure, duty.At).Concat(Uses(duty.Terms, duty.At)))
            .Concat(clause.When is { } when ? Uses([when]) : []);
        var asked = Walk.Duties(clause.Duty).Any(duty => duty.Terms.AtRequestOf is not null);
        foreach (var finding in Unbound(uses, trigger, asked, scope, elsewhere))
        {
            yield return finding;
        }
        if (clause.Duty is { Subject.Distribution: Distribution.EachOther } other && !OtherThanSomebody(clause, other, trigger, scope))
        {
            yield return Finding.At(
                "CAS211",
                Severity.Warning,
                other.Subject.At,
                "\"each other\" leaves out the victim, and nothing here says who that is.",
                "Begin with \"when … on NAME,\" or a casus that names a victim, or say \"each … except NAME\".");
        }
    }

    private static IEnumerable<Finding> Check(Reservation reservation, Scope scope, Func<WhoKind, bool> elsewhere)
    {
        var clause = scope.Package.Clauses.FirstOrDefault(clause => clause.Instrument == reservation.To.Of && clause.Label == reservation.To.Label);
        var asked = reservation.Terms.AtRequestOf is not null || clause?.Duty?.Terms.AtRequestOf is not null;
        return reservation.To.Kind != ReferenceKind.Clause || clause is null
            ? []
            : Unbound(Uses(reservation.Terms, reservation.At), Trigger(clause), asked, scope, elsewhere);
    }

    /// <summary>What must be so before the duty is owed: it says who the victim is.</summary>
    private static List<Condition> Trigger(Clause clause)
    {
        IEnumerable<Condition> when = clause.When is { } condition ? [condition] : [];
        return [.. when.Concat(Walk.Duties(clause.Duty).SelectMany(duty => duty.Terms.Once.Concat(duty.Terms.Provided)))];
    }

    private static bool OtherThanSomebody(Clause clause, Duty duty, List<Condition> trigger, Scope scope) =>
        duty.Terms.AtRequestOf is not null
        || duty.Measure.Object is { Kind: WhoKind.Named }
        || duty.Measure.To is { Kind: WhoKind.Named }
        || !duty.Subject.Except.IsEmpty
        || clause.Effect is not null
        || IsBound(WhoKind.Victim, trigger, asked: false, scope)
        || IsBound(WhoKind.Requester, trigger, asked: false, scope);

    private static IEnumerable<Finding> Unbound(IEnumerable<RoleUse> uses, List<Condition> trigger, bool asked, Scope scope, Func<WhoKind, bool> elsewhere)
    {
        foreach (var role in uses.GroupBy(use => Word(use.Role), StringComparer.Ordinal))
        {
            var (word, kind) = (role.Key, role.First().Role);
            if (IsBound(kind, trigger, asked, scope))
            {
                continue;
            }
            var isElsewhere = elsewhere(kind);
            yield return new Finding(
                "CAS211",
                isElsewhere ? Severity.Warning : Severity.Error,
                isElsewhere ? $"This clause does not say who the {word} is; only other triggers of the package do." : $"Nothing in this package says who the {word} is.",
                role.Select(use => new FindingPlace(use.At, word)).DistinctBy(place => place.At.Key).ToSequence(),
                kind switch
                {
                    WhoKind.Victim => "Begin with \"when armed-attack on NAME,\" or with a casus that says on whom, or name the party.",
                    WhoKind.Aggressor => "Begin with \"when armed-attack … by NAME,\" or with a casus that speaks of an attack, or name the party.",
                    _ => "Say \"at request of NAME\" or begin with \"when NAME has requested …,\".",
                },
                []);
        }
    }

    private static bool IsBound(WhoKind role, List<Condition> trigger, bool asked, Scope scope) =>
        (role == WhoKind.Requester && asked) || Walk.Reach(trigger, scope).Any(part => Binds(part, role, scope));

    /// <summary>True when this says who the victim (aggressor, requester) is. An undeclared casus might: it has a finding of its own.</summary>
    private static bool Binds(Condition part, WhoKind role, Scope scope) => (part, role) switch
    {
        (IsCase isCase, _) => scope.CasusOf(isCase.Casus) is null,
        (HasRequested, WhoKind.Requester) => true,
        (Occurs fact, WhoKind.Victim) => BuiltInWords.IsAttack(fact.Word) || fact.On is { Kind: not WhoKind.Aggressor },
        (Occurs fact, WhoKind.Aggressor) => BuiltInWords.IsAttack(fact.Word) || fact.On is { Kind: not WhoKind.Aggressor } || fact.By is { Kind: not WhoKind.Victim },
        _ => false,
    };

    private static List<Condition> EveryTrigger(Scope scope) =>
        [.. scope.Package.Casus.Select(casus => casus.Condition), .. scope.Package.Clauses.SelectMany(Trigger)];

    private static IEnumerable<RoleUse> Uses(Measure measure, SourceLocation at) => Roles([measure.Object, measure.To], at);

    private static IEnumerable<RoleUse> Uses(Terms terms, SourceLocation at) =>
        Roles([terms.AtRequestOf], at).Concat(Uses(Walk.Outside(terms).Concat(terms.Provided)));

    /// <summary>Every victim, aggressor or requester that conditions speak of.</summary>
    public static IEnumerable<RoleUse> Uses(IEnumerable<Condition> conditions)
    {
        foreach (var part in conditions.SelectMany(Walk.Within))
        {
            var roles = part switch
            {
                Found { By.Kind: FinderKind.Victim } found => [new RoleUse(WhoKind.Victim, found.By.At)],
                Occurs occurs => Roles([occurs.On, occurs.By], occurs.At),
                HasUndertaken undertaken => Roles([undertaken.By], undertaken.At),
                HasBegun begun => Roles([begun.By], begun.At),
                HasSigned signed => Roles([signed.By], signed.At),
                HasRatified ratified => Roles([ratified.By], ratified.At),
                HasRequested requested => Roles([requested.By], requested.At),
                HasDecided decided => Roles([decided.By], decided.At),
                HasNotDecided decided => Roles([decided.By], decided.At),
                HasRole role => Roles([role.Of], role.At),
                IsBoundBy bound => Roles([bound.Of], bound.At),
                IsMemberOf member => Roles([member.Of], member.At),
                IsPartyTo party => Roles([party.Of], party.At),
                _ => [],
            };
            foreach (var role in roles)
            {
                yield return role;
            }
        }
    }

    private static IEnumerable<RoleUse> Roles(IEnumerable<Who?> whos, SourceLocation at) =>
        whos.OfType<Who>()
            .Where(who => who.Kind is WhoKind.Victim or WhoKind.Aggressor or WhoKind.Requester)
            .Select(who => new RoleUse(who.Kind, who.At.Line == 0 ? at : who.At));

    public static string Word(WhoKind role) => role switch
    {
        WhoKind.Victim => "victim",
        WhoKind.Aggressor => "aggressor",
        _ => "requester",
    };

    /// <summary>One finding for all of them: in a treaty of collective defence this is the rule, and said once it is enough.</summary>
    private static IEnumerable<Finding> AggressorUnnamed(Scope scope)
    {
        var triggers = scope.Package.Casus.Select(casus => new NamedTrigger(casus.Condition, casus.At, $"casus {casus.Name}"))
            .Concat(scope.Package.Clauses.SelectMany(Triggers));
        var open = triggers.Where(trigger => NamesNoAggressor(trigger.Condition)).ToList();
        if (open.Count > 0)
        {
            yield return new Finding(
                "CAS220",
                Severity.Info,
                open.Count == 1 ? "A trigger speaks of an attack and names no aggressor: an attack by anybody counts." : $"{open.Count} triggers speak of an attack and name no aggressor: an attack by anybody counts.",
                open.Select(trigger => new FindingPlace(trigger.At, trigger.What)).ToSequence(),
                "Where only one aggressor is meant, say \"… by NAME\".",
                []);
        }
    }

    private sealed record NamedTrigger(Condition Condition, SourceLocation At, string What);

    private static IEnumerable<NamedTrigger> Triggers(Clause clause) =>
        clause is { When: { } when, Duty: not null } ? [new NamedTrigger(when, clause.At, clause.Id)] : [];

    private static bool NamesNoAggressor(Condition condition)
    {
        var facts = Walk.Within(condition).OfType<Occurs>().ToList();
        return facts.Exists(fact => BuiltInWords.IsAttack(fact.Word)) && !facts.Exists(fact => fact.By is not null);
    }
}
