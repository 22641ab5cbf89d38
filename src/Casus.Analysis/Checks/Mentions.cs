using Casus.Treaties;

namespace Casus.Checks;

/// <summary>Every name and every fact word that a package uses anywhere, apart from where it declares them.</summary>
internal sealed class Mentions
{
    private readonly HashSet<string> all = new(StringComparer.Ordinal);

    public Mentions(Package package)
    {
        Institutions(package);
        Texts(package);
        foreach (var claim in package.Claims)
        {
            Add(claim.That);
            Add(claim.Clause);
            Add(claim.Reservation);
            Add(claim.Provenance);
        }
        foreach (var position in package.Positions)
        {
            Add(position.Party);
            Add(position.Condition);
            Add(position.Provenance);
        }
        Questions(package);
    }

    public bool Has(string name) => all.Contains(name);

    private void Institutions(Package package)
    {
        foreach (var party in package.Parties)
        {
            Add(party.OrganOf);
        }
        foreach (var group in package.Groups)
        {
            Add(group.Members);
        }
        foreach (var change in package.Memberships)
        {
            Add(change.Party);
        }
        foreach (var place in package.Places)
        {
            Add([.. place.Within, .. place.Containing, .. place.Outside, .. place.ContestedBy]);
            Add(place.FoundBy);
        }
        foreach (var fact in package.Facts)
        {
            Add(fact.InHandsOf);
            Add(fact.FoundBy);
            Add(fact.Means);
        }
        foreach (var casus in package.Casus)
        {
            Add(casus.Condition);
        }
        foreach (var body in package.Bodies)
        {
            Add([.. body.Members, .. body.VetoBy, .. body.RecusedNames, .. body.AfterConsulting, .. body.Rule.Weights.Select(weight => weight.Member)]);
            Add(body.Rule.Decider);
            Add(body.Default?.Within);
        }
        foreach (var gate in package.Gates)
        {
            Add([gate.By, gate.For]);
            Add(gate.In);
            Add(gate.ClosedWhile);
            Add(gate.Unless);
        }
        foreach (var means in package.Means)
        {
            Add([.. means.Of, .. means.SharedAmong]);
            Add(means.BasedIn);
            Add(means.EarmarkedFor);
            Add(means.NotFor);
            Add(means.NotIn);
            Add(means.Needing.Select(need => need.Over).ToSequence());
            Add(means.OnOrder?.From);
        }
        foreach (var requirement in package.Requirements)
        {
            Add(requirement.In);
            Add(requirement.Amount.PerOf);
            Add(requirement.Within);
        }
        foreach (var delivery in package.Deliveries)
        {
            Add(delivery.To);
        }
    }

    private void Texts(Package package)
    {
        foreach (var instrument in package.Instruments)
        {
            Add([.. instrument.Parties, .. instrument.UnsignedBy, .. instrument.OwedTo, .. instrument.Signatures.SelectMany(signature => signature.By), .. instrument.Ratifications.SelectMany(ratification => ratification.By)]);
            Add(instrument.Entry.When);
            Add(instrument.Ending?.When);
        }
        foreach (var clause in package.Clauses)
        {
            Add(clause);
        }
        foreach (var reservation in package.Reservations)
        {
            Add(reservation);
        }
    }

    private void Questions(Package package)
    {
        foreach (var assumption in package.Assumptions)
        {
            Add(assumption.Condition);
        }
        foreach (var likelihood in package.Likelihoods)
        {
            Add((Condition)likelihood.Fact);
        }
        foreach (var expectation in package.Expectations)
        {
            Add(expectation);
        }
        foreach (var step in package.Scenarios.SelectMany(scenario => scenario.Steps))
        {
            switch (step)
            {
                case StepHappens happens:
                    Add(happens.Condition);
                    break;
                case StepUnknown unknown:
                    Add((Condition)unknown.Fact);
                    break;
                case StepExpects expects:
                    Add(expects.Expectation);
                    break;
                default:
                    throw new InvalidOperationException($"A step of a kind that is not known: {step.GetType().Name}.");
            }
        }
    }

    private void Add(Expectation expectation)
    {
        switch (expectation)
        {
            case ExpectDue due:
                Add(due.Quantity);
                Add(due.Where);
                Add(due.Within);
                break;
            case ExpectNoGap gap:
                Add(gap.Of);
                break;
            default:
                break;
        }
    }

    private void Add(Clause? clause)
    {
        if (clause is null)
        {
            return;
        }
        Add(clause.ProposedBy);
        Add(clause.When);
        Add(clause.Provenance);
        for (var duty = clause.Duty; duty is not null; duty = duty.FailingWhich)
        {
            Add([.. duty.Subject.Names, .. duty.Subject.Except]);
            Add(duty.Measure);
            Add(duty.Terms);
        }
    }

    private void Add(Reservation? reservation)
    {
        if (reservation is not null)
        {
            Add(reservation.By);
            Add(reservation.Terms);
            Add(reservation.Provenance);
        }
    }

    private void Add(Measure measure)
    {
        Add(measure.Organ);
        Add(measure.Object);
        Add(measure.With);
        Add(measure.To);
        Add(measure.In);
        Add(measure.From);
        Add(measure.As?.By.Name);
        Add(measure.Amount?.JudgedBy?.Name);
        Add(measure.Amount?.PerOf);
    }

    private void Add(Terms terms)
    {
        foreach (var condition in terms.Once.Concat(terms.Provided).Concat(terms.Unless))
        {
            Add(condition);
        }
        Add(terms.Until);
        Add(terms.AtRequestOf);
        Add([.. terms.ConsentOf, .. terms.AfterConsulting]);
        Add(terms.DecisionOf);
        Add(terms.OnlyIn);
        Add(terms.NotIn);
        Add(terms.VerifiedBy);
        Add(terms.Within);
        Add(terms.BeginningWithin);
        Add(terms.NotBefore?.After?.Name);
    }

    private void Add(Condition? condition)
    {
        switch (condition)
        {
            case AllOf parts:
                AddEach(parts.Parts);
                break;
            case AnyOf parts:
                AddEach(parts.Parts);
                break;
            case Not not:
                Add(not.Inner);
                break;
            case Found found:
                Add(found.Inner);
                Add(found.By);
                break;
            case Occurs occurs:
                Add(occurs.Word);
                Add(occurs.On);
                Add(occurs.By);
                Add(occurs.Place);
                break;
            case HasUndertaken promise:
                Add(promise.By);
                break;
            case HasBegun begun:
                Add(begun.By);
                break;
            case HasSigned signed:
                Add(signed.By);
                break;
            case HasRatified ratified:
                Add(ratified.By);
                break;
            case HasRequested requested:
                Add(requested.By);
                Add(requested.Word);
                break;
            case HasDecided decided:
                Add(decided.By);
                Add(decided.Deed.Word);
                break;
            case HasNotDecided waited:
                Add(waited.By);
                Add(waited.Deed.Word);
                Add(waited.Within);
                break;
            case HasRole role:
                Add(role.Of);
                break;
            case IsBoundBy bound:
                Add(bound.Of);
                break;
            case IsMemberOf member:
                Add(member.Of);
                break;
            case IsPartyTo party:
                Add(party.Of);
                break;
            default:
                break;
        }
    }

    private void AddEach(Sequence<Condition> parts)
    {
        foreach (var part in parts)
        {
            Add(part);
        }
    }

    private void Add(Provenance? provenance)
    {
        if (provenance is not null)
        {
            Add([.. provenance.StatedBy, .. provenance.ContestedBy]);
        }
    }

    private void Add(Who? who) => Add(who?.Name);

    private void Add(Finder? finder) => Add(finder?.Name);

    private void Add(Deadline? deadline) => Add(deadline?.Of?.Name);

    private void Add(Sequence<string> names) => all.UnionWith(names);

    private void Add(string? name)
    {
        if (name is not null)
        {
            all.Add(name);
        }
    }
}
