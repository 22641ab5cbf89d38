using Casus.Treaties;

namespace Casus.Formatting;

/// <summary>
/// One line of logic: <c>armed-attack(on Ukraine) ∧ requested(Ukraine) → O[law] consult(each Participant) ≤ 24 h</c>.
/// O is a duty, P a permission, I an intention; the brackets hold the level; ¬ before the measure makes it a prohibition; ⊗ is what follows when it is not performed.
/// </summary>
public static class Logic
{
    public static string Of(Clause clause)
    {
        var premises = new List<string>();
        if (clause.When is not null)
        {
            premises.Add(Conjunct(clause.When));
        }
        if (clause.Effect is not null)
        {
            return Implication(premises, Effect(clause.Effect));
        }
        return clause.Duty is null ? Implication(premises, "") : Of(clause.Duty, clause.Level, premises);
    }

    public static string Of(Condition condition) => condition switch
    {
        AllOf all => all.Parts.IsEmpty ? "⊤" : string.Join(" ∧ ", all.Parts.Select(Conjunct)),
        AnyOf any => any.Parts.IsEmpty ? "⊥" : string.Join(" ∨ ", any.Parts.Select(part => part is AllOf or AnyOf ? $"({Of(part)})" : Of(part))),
        Not not => "¬" + Tight(not.Inner),
        Found found => $"found[{Wording.Finder(found.By)}]({Of(found.Inner)})",
        Occurs occurs => Occurrence(occurs),
        IsCase isCase => isCase.Casus,
        HasState state => $"{StateWord(state.State)}({Wording.Reference(state.Of)})",
        HasUndertaken promise => $"{(promise.Likewise ? "likewise-undertaken" : "undertaken")}{(promise.ByLaw ? "[law]" : "")}({Wording.Who(promise.By)}, {promise.Word})",
        HasBegun begun => $"begun({Wording.Who(begun.By)}, {begun.Word})",
        HasSigned signed => $"signed({Wording.Who(signed.By)}{Comma(signed.Instrument)})",
        HasRatified ratified => $"ratified({Wording.Who(ratified.By)}{Comma(ratified.Instrument)})",
        HasRequested requested => $"requested({Wording.Who(requested.By)}, {requested.Word})",
        HasDecided decided => $"decided({Wording.Who(decided.By)}, {Wording.Deed(decided.Deed)})",
        HasNotDecided silent => $"¬decided({Wording.Who(silent.By)}, {Wording.Deed(silent.Deed)}, {Until(silent.Within)})",
        HasRole role => $"{Wording.Role(role.Role).Replace(' ', '-')}({Wording.Who(role.Of)})",
        IsBoundBy bound => $"bound({Wording.Who(bound.Of)}, {Wording.Reference(bound.By)})",
        IsMemberOf member => $"member({Wording.Who(member.Of)}, {member.Group})",
        IsPartyTo party => $"party({Wording.Who(party.Of)}, {party.Instrument})",
        _ => throw new InvalidOperationException($"No logic for the condition {condition.GetType().Name}."),
    };

    public static string Of(Reservation reservation)
    {
        var parts = new List<string>();
        AddPremises(parts, "bearer", reservation.Terms);
        parts.AddRange(Bounds(reservation.Terms));
        return $"{Wording.Reference(reservation.To)}, where the bearer is of {Wording.Names(reservation.By)}: + {string.Join(" ∧ ", parts)}";
    }

    public static string Of(Gate gate)
    {
        var act = $"{gate.To}({gate.For}{(gate.In is null ? "" : ", in " + gate.In)})";
        var approval = $"approved({gate.By}, {(gate.Prior ? "prior" : "later")}{(gate.Within is null ? "" : ", ≤ " + Short(gate.Within))})";
        var closed = gate.ClosedWhile is null ? "" : $" ∧ ¬{Tight(gate.ClosedWhile)}";
        var free = gate.Unless is null ? "" : $" ∨ {Tight(gate.Unless)}";
        return $"perform {act} ⇒ {approval}{closed}{free}";
    }

    public static string Of(Body body)
    {
        var rule = body.Rule.Kind switch
        {
            RuleKind.Consensus => "no objection",
            RuleKind.Unanimity => "all yes",
            RuleKind.DecisionOf => $"yes({body.Rule.Decider})",
            RuleKind.AtLeastMembers => $"yes ≥ {Threshold(body)} of members",
            RuleKind.AtLeastVotesCast => $"yes ≥ {Threshold(body)} of votes cast",
            _ => $"Σ votes ≥ {Threshold(body)} ({string.Join(", ", body.Rule.Weights.Select(weight => $"{weight.Member} {weight.Votes}"))})",
        };
        var parts = new List<string> { rule };
        parts.AddRange(body.VetoBy.Select(name => $"¬no({name})"));
        if (body.Quorum is not null)
        {
            parts.Add($"voting ≥ {Wording.Of(body.Quorum)}");
        }
        var otherwise = body.Default is null ? "" : $"; ¬decided {Until(body.Default.Within)} → " + body.Default.Outcome switch
        {
            DefaultOutcome.EachDecidesForItself => "each decides for itself",
            DefaultOutcome.Approved => "approved",
            _ => "refused",
        };
        var silence = body.Silence is null ? "" : $"; silence {Short(body.Silence.For)} = {(body.Silence.MeansConsent ? "consent" : "refusal")}";
        return $"decided({body.Name}) ⇔ {string.Join(" ∧ ", parts)} among {Wording.Names(body.Members)}{Recused(body)}{silence}{otherwise}";
    }

    private static string Of(Duty duty, Level level, List<string> premises)
    {
        var bearer = Wording.Subject(duty.Subject);
        AddPremises(premises, bearer, duty.Terms);
        var forbids = (duty.Modal is Modal.ShallNot or Modal.WillNot) != (duty.Measure.Kind == MeasureKind.Refrain);
        var force = duty.Modal switch
        {
            Modal.May => "P",
            Modal.IntendsTo => "I",
            _ => $"O[{Wording.Level(level)}]",
        };
        var words = $"{force} {(forbids ? "¬" : "")}{Measure(duty.Measure, bearer)}";
        foreach (var bound in Bounds(duty.Terms))
        {
            words += " " + bound;
        }
        words = Implication(premises, words);
        return duty.FailingWhich is null ? words : $"{words} ⊗ {Of(duty.FailingWhich, level, [])}";
    }

    private static string Measure(Measure measure, string bearer)
    {
        var name = measure.Kind switch
        {
            MeasureKind.Assist => "assist",
            MeasureKind.SeekAction => "seek-action",
            _ => measure.Word ?? "",
        };
        var parts = new List<string> { bearer };
        parts.AddRange(measure.Kind == MeasureKind.SeekAction ? [measure.Organ ?? "", "to " + measure.Word] : []);
        parts.AddRange(measure.Object is null ? [] : [Wording.Who(measure.Object)]);
        parts.AddRange(measure.Amount is null ? [] : [Wording.Of(measure.Amount)]);
        parts.AddRange(measure.With.IsEmpty ? [] : ["with " + Wording.Names(measure.With)]);
        parts.AddRange(measure.To is null ? [] : ["to " + Wording.Who(measure.To)]);
        parts.AddRange(measure.In is null ? [] : ["in " + measure.In]);
        parts.AddRange(measure.From is null ? [] : ["from " + measure.From]);
        parts.AddRange(measure.Range is null ? [] : [$"{measure.Range.From}…{measure.Range.UpTo}"]);
        parts.AddRange(measure.ByAllMeans ? ["all means in its power"] : []);
        parts.AddRange(measure.As is null ? [] : [$"as {Wording.Judge(measure.As.By)} {(measure.As.Decides ? "decides" : "deems necessary")}"]);
        return $"{name}({string.Join(", ", parts)})";
    }

    private static void AddPremises(List<string> premises, string bearer, Terms terms)
    {
        premises.AddRange(terms.AtRequestOf is null ? [] : [$"requested({Wording.Who(terms.AtRequestOf)})"]);
        premises.AddRange(terms.ConsentOf.Select(name => $"consent({name})"));
        premises.AddRange(terms.DecisionOf is null ? [] : [$"decided({terms.DecisionOf})"]);
        premises.AddRange(terms.ItsOwnProcess ? [$"own-process({bearer})"] : []);
        premises.AddRange(terms.SubjectTo is null ? [] : [$"as-allowed-by({Wording.Reference(terms.SubjectTo)})"]);
        premises.AddRange(terms.AfterConsulting.IsEmpty ? [] : [$"consulted({Wording.Names(terms.AfterConsulting)})"]);
        premises.AddRange(terms.Once.Select(Conjunct));
        premises.AddRange(terms.Provided.Select(Conjunct));
        premises.AddRange(terms.Unless.Select(condition => "¬" + Tight(condition)));
        premises.AddRange(terms.IfItSoDecides ? [$"chosen({bearer})"] : []);
    }

    private static List<string> Bounds(Terms terms)
    {
        var bounds = new List<string>();
        bounds.AddRange(terms.OnlyIn is null ? [] : ["only in " + terms.OnlyIn]);
        bounds.AddRange(terms.NotIn is null ? [] : ["not in " + terms.NotIn]);
        bounds.AddRange(terms.NotBeyond is null ? [] : [$"not beyond {terms.NotBeyond.Rung}{(terms.NotBeyond.UnlessItConsents ? " without its consent" : "")}"]);
        bounds.AddRange(terms.Automatically ? ["automatically"] : []);
        bounds.AddRange(terms.Forthwith ? ["forthwith"] : []);
        bounds.AddRange(terms.BeginningWithin is null ? [] : ["begun " + Until(terms.BeginningWithin)]);
        bounds.AddRange(terms.Within is null ? [] : [Until(terms.Within)]);
        bounds.AddRange(terms.NoLaterThan is null ? [] : [$"≤ {terms.NoLaterThan}"]);
        bounds.AddRange(terms.NotBefore switch
        {
            null => [],
            { Duration: Duration duration } start => [$"≥ {Short(duration)}{(start.After is null ? "" : " after " + start.After.Name)}"],
            var start => [$"≥ {start.Date}"],
        });
        bounds.AddRange(terms.For is null ? [] : ["for " + Short(terms.For)]);
        bounds.AddRange(terms.UntilDate is null ? [] : [$"until {terms.UntilDate}"]);
        bounds.AddRange(terms.Until is null ? [] : [$"until {Tight(terms.Until)}"]);
        bounds.AddRange(terms.VerifiedBy is null ? [] : [$"verified({terms.VerifiedBy})"]);
        bounds.AddRange(terms.Notwithstanding is null ? [] : [$"over {Wording.Reference(terms.Notwithstanding)}"]);
        bounds.AddRange(terms.WithoutPrejudiceTo is null ? [] : [$"under {Wording.Reference(terms.WithoutPrejudiceTo)}"]);
        bounds.AddRange(terms.WithoutPrejudiceToText is null ? [] : [$"under {Wording.Quotation(terms.WithoutPrejudiceToText)}"]);
        return bounds;
    }

    private static string Implication(List<string> premises, string consequence) =>
        premises.Count == 0 ? consequence : $"{string.Join(" ∧ ", premises)} → {consequence}";

    /// <summary>As a part of a conjunction, where another conjunction needs no brackets.</summary>
    private static string Conjunct(Condition condition) => condition is AnyOf ? $"({Of(condition)})" : Of(condition);

    private static string Tight(Condition condition) => condition is AnyOf or AllOf or Not or HasNotDecided ? $"({Of(condition)})" : Of(condition);

    private static string Effect(Effect effect) => effect.Kind.ToString().ToLowerInvariant() + $"({Wording.Reference(effect.Of)})";

    private static string StateWord(InForceState state) => Wording.InForce(state)["is ".Length..].Replace(' ', '-');

    private static string Threshold(Body body) => body.Rule.Threshold is null ? "?" : Wording.Of(body.Rule.Threshold);

    private static string Recused(Body body) => body.Recusal switch
    {
        RecusalKind.Aggressor => " without the aggressor",
        RecusalKind.PartiesToDispute => " without the parties to the dispute",
        RecusalKind.Named => " without " + Wording.Names(body.RecusedNames),
        _ => "",
    };

    private static string Occurrence(Occurs occurs)
    {
        var parts = new List<string>();
        parts.AddRange(occurs.On is null ? [] : ["on " + Wording.Who(occurs.On)]);
        parts.AddRange(occurs.By is null ? [] : ["by " + Wording.Who(occurs.By)]);
        parts.AddRange(occurs.Place is null ? [] : [(occurs.Relation ?? PlaceRelation.In).ToString().ToLowerInvariant() + " " + occurs.Place]);
        return parts.Count == 0 ? occurs.Word : $"{occurs.Word}({string.Join(", ", parts)})";
    }

    private static string Until(Deadline deadline) => $"≤ {Short(deadline.Within)}{(deadline.Of is null ? "" : " of " + deadline.Of.Name)}";

    private static string Short(Duration duration) => $"{duration.Count} " + duration.Unit switch
    {
        TimeUnit.Minute => "min",
        TimeUnit.Hour => "h",
        TimeUnit.Day => "d",
        TimeUnit.Week => "wk",
        TimeUnit.Month => "mo",
        _ => "y",
    };

    private static string Comma(string? name) => name is null ? "" : ", " + name;
}
