using System.Text;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Tests.Evaluation;

/// <summary>
/// One corner of one case of a ground package as a logic program, written from design 6.4 and not from the evaluator: a rule a duty
/// (<c>a</c>: it has arisen), a rule a promise (<c>p</c>), with negation as failure for what is denied. Facts, dates, votes and signatures
/// are settled here; what promises do to each other is left to the solver.
/// </summary>
internal sealed class AnswerSetProgram(Package package, GroundCase @case, Corner corner, int number)
{
    private readonly StringBuilder rules = new();
    private readonly GroundPackage ground = new(package, @case, corner);
    private int fresh;

    private bool Exercised => corner is Corner.Possible or Corner.AtOneTable;

    /// <summary>Whether anything may be supposed at all: in FIRM nothing is, and elsewhere only where promises are said to be simultaneous.</summary>
    private bool Supposes { get; } = corner == Corner.AtOneTable || (corner != Corner.Firm && package.Clauses.Any(clause => Wording.Of(clause).Contains(" likewise ", StringComparison.Ordinal)));

    public string Text()
    {
        foreach (var clause in package.Clauses)
        {
            if (clause.Duty is { } duty)
            {
                foreach (var bearer in ground.Bearers(duty.Subject))
                {
                    Add(clause, duty, bearer);
                }
            }
        }
        return rules.ToString();
    }

    public static string Promise(int number, string party, string word, bool byLaw) => $"p({number},\"{party}\",\"{word}\",{(byLaw ? "law" : "any")})";

    public static string Arisen(int number, string party, string clause) => $"a({number},\"{party}\",\"{clause}\")";

    private void Add(Clause clause, Duty duty, string bearer)
    {
        var arisen = Arisen(number, bearer, clause.Id);
        var body = new List<string> { InForce(clause, duty.Subject.Distribution == Distribution.AtLeast ? null : bearer) };
        if (clause.When is { } when)
        {
            body.Add(Literal(when, denied: false));
        }
        body.AddRange(duty.Terms.Once.Concat(duty.Terms.Provided).Select(condition => Literal(condition, denied: false)));
        body.AddRange(duty.Terms.Unless.Select(condition => Literal(condition, denied: true)));
        body.AddRange(Priority(clause, duty, bearer));
        var chosen = duty.Modal is Modal.May or Modal.IntendsTo || duty.Terms.IfItSoDecides || ground.HasChoiceReserved(clause, bearer);
        body.Add(Known(!chosen || Exercised));
        body.Add(Known(duty.Terms.AtRequestOf is null || @case.Requested));
        body.Add(Known(duty.Terms.DecisionOf is not { } decider || ground.Carries(decider)));
        Rule(arisen, body);
        if (GroundPackage.IsProhibition(duty))
        {
            return;
        }
        var law = duty.Modal is not Modal.Will && ground.HoldsLaw(clause);
        foreach (var word in ground.Promised(duty.Measure, Exercised))
        {
            Rule(Promise(number, bearer, word, byLaw: false), [arisen]);
            if (law)
            {
                Rule(Promise(number, bearer, word, byLaw: true), [arisen]);
            }
            if (Supposes)
            {
                Suppose(Promise(number, bearer, word, byLaw: false));
                Suppose(Promise(number, bearer, word, byLaw: true));
            }
        }
    }

    /// <summary>A simultaneous promise may be supposed, provided that it comes true: what the greatest such supposition makes is in some stable model.</summary>
    private void Suppose(string promise) => rules.Append($"{{ x{promise} }}. :- x{promise}, not {promise}.\n");

    private string InForce(Clause clause, string? bearer)
    {
        var instrument = ground.InstrumentOf(clause);
        var entered = NewAtom();
        List<string> body = [Known(ground.Signed(instrument, helps: true)), Entry(instrument, denied: false)];
        body.AddRange(Effects(effect => effect.Kind != EffectKind.Revives && effect.Of.Kind == ReferenceKind.Instrument && effect.Of.Of == instrument.Name).Select(NotStruck));
        Rule(entered, body);
        foreach (var (reviving, _) in Effects(effect => effect.Kind == EffectKind.Revives && effect.Of.Kind == ReferenceKind.Instrument && effect.Of.Of == instrument.Name).Select(effect => (effect, 0)))
        {
            var own = ground.InstrumentOf(reviving);
            Rule(entered, [Known(ground.Signed(own, helps: true)), Entry(own, denied: false), When(reviving, denied: false)]);
        }
        var inForce = NewAtom();
        List<string> whole = [entered, Known(bearer is null || !ground.IsParty(instrument, bearer) || ground.Signed(instrument, helps: true))];
        whole.AddRange(Effects(effect => effect.Kind != EffectKind.Revives && effect.Of.Kind == ReferenceKind.Clause && effect.Of.Label == clause.Label && effect.Of.Of == clause.Instrument).Select(NotStruck));
        Rule(inForce, whole);
        return inForce;
    }

    private IEnumerable<Clause> Effects(Func<Effect, bool> which) => package.Clauses.Where(clause => clause.Effect is { } effect && which(effect));

    private string NotStruck(Clause striking)
    {
        var own = ground.InstrumentOf(striking);
        var free = NewAtom();
        Rule(free, [Known(!ground.Signed(own, helps: false))]);
        Rule(free, [Entry(own, denied: true)]);
        Rule(free, [When(striking, denied: true)]);
        return free;
    }

    private string When(Clause clause, bool denied) => clause.When is { } when ? Literal(when, denied) : Known(!denied);

    private string Entry(Instrument instrument, bool denied) => instrument.Entry.Kind switch
    {
        EntryKind.OnSignature => Known(!denied),
        EntryKind.OnDate => Known(ground.Passed(instrument.Entry.On, helps: !denied) != denied),
        _ => instrument.Entry.When is { } condition ? Literal(condition, denied) : Known(denied),
    };

    private IEnumerable<string> Priority(Clause clause, Duty duty, string bearer)
    {
        foreach (var other in package.Clauses.Where(other => other != clause && other.Duty is not null))
        {
            if (other.Duty is { } stronger && GroundPackage.Prevails(other, clause) && ground.Opposes(stronger, duty))
            {
                yield return "not " + Arisen(number, bearer, other.Id);
            }
        }
    }

    /// <summary>A body literal that holds when the condition does, or when it does not: negation is driven inwards to the promises.</summary>
    private string Literal(Condition condition, bool denied)
    {
        switch (condition)
        {
            case Not not:
                return Literal(not.Inner, !denied);
            case AllOf all:
                return Joined(all.Parts, together: !denied, denied);
            case AnyOf any:
                return Joined(any.Parts, together: denied, denied);
            case IsCase named:
                return Literal(package.Casus.Single(casus => casus.Name == named.Casus).Condition, denied);
            case Occurs occurs when package.Facts.Single(fact => fact.Word == occurs.Word).Means is { } means:
                return Literal(means, denied);
            case Occurs occurs:
                return Known(ground.IsSo(occurs) != denied);
            case HasUndertaken promise:
                return Promised(promise, denied);
            default:
                throw new InvalidOperationException($"{condition.GetType().Name} is not ground.");
        }
    }

    private string Joined(Sequence<Condition> parts, bool together, bool denied)
    {
        var atom = NewAtom();
        var literals = parts.Select(part => Literal(part, denied)).ToList();
        if (together)
        {
            Rule(atom, literals);
        }
        else
        {
            literals.ForEach(literal => Rule(atom, [literal]));
        }
        return atom;
    }

    private string Promised(HasUndertaken promise, bool denied)
    {
        var atom = NewAtom();
        var supposed = Supposes && !denied && (promise.Likewise || corner == Corner.AtOneTable);
        string One(string party) => (supposed ? "x" : "") + Promise(number, party, promise.Word, promise.ByLaw);
        var parties = ground.Members(promise.By);
        // What the situation says of a promise is so. A promise about which nobody says anything is in that party's own hands.
        var open = promise.By.Kind == WhoKind.AtLeast ? parties.All(party => !ground.Speaks(party, promise.Word)) : (bool?)null;
        bool Open(string party) => (open ?? !ground.Speaks(party, promise.Word)) && ground.Resolve(party, helps: !denied);
        bool? Settled(string party) => @case.Promised.TryGetValue((party, promise.Word), out var said) ? said : Open(party) ? true : null;
        var made = parties.Count(party => Settled(party) == true);
        var left = parties.Where(party => Settled(party) is null).ToList();
        if (promise.By.Kind != WhoKind.AtLeast)
        {
            Rule(atom, [.. left.Select(One), Known(made + left.Count == parties.Count)]);
            return denied ? "not " + atom : atom;
        }
        var needed = promise.By.Count - made;
        Rule(atom, [needed <= 0 ? Known(true) : $"{needed} <= #count {{ {string.Join("; ", left.Select(party => $"\"{party}\" : {One(party)}"))} }}"]);
        for (var count = promise.By.Count; count <= parties.Count; count++)
        {
            Rule(atom, [One(GroundPackage.CountBearer(count, ground.GroupOf(promise.By.Name ?? "").Name))]);
        }
        return denied ? "not " + atom : atom;
    }

    private void Rule(string head, IReadOnlyList<string> body)
    {
        if (!body.Contains(Known(false)))
        {
            var needed = body.Where(literal => literal != Known(true)).ToList();
            rules.Append(head).Append(needed.Count > 0 ? " :- " + string.Join(", ", needed) : "").Append(".\n");
        }
    }

    private static string Known(bool value) => value ? "#true" : "#false";

    private string NewAtom() => $"c({number},{fresh++})";
}
