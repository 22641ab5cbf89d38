using Casus.Treaties;

namespace Casus.Binding;

/// <summary>Visits every noun of a package and notes each name and word with what its place asks for. This part: the declarations.</summary>
internal sealed partial class NameChecks(NameFindings findings)
{
    private bool isGiven;

    public void Check(Package package)
    {
        Each(package.Parties, Check);
        Each(package.Groups, Check);
        Each(package.Memberships, Check);
        Each(package.Places, Check);
        Each(package.Facts, Check);
        Each(package.Casus, casus => Check(casus.Condition));
        Each(package.Bodies, Check);
        Each(package.Gates, Check);
        Each(package.Means, Check);
        Each(package.Requirements, Check);
        Each(package.Deliveries, Check);
        Each(package.Instruments, Check);
        Each(package.Reservations, Check);
        Each(package.Clauses, Check);
        Each(package.Claims, Check);
        Each(package.Positions, Check);
        Each(package.Assumptions, assumption => CheckGiven(assumption.Condition));
        Each(package.Likelihoods, likelihood => { Check(likelihood.Fact); Check(likelihood.Provenance); });
        Each(package.Expectations, Check);
        Each(package.Scenarios, Check);
    }

    private void Check(Party party)
    {
        if (party.OrganOf is { } of)
        {
            findings.Name(of, NameKinds.Actors, party.At);
        }
    }

    private void Check(Group group)
    {
        Names(group.Members, NameKinds.Actor | NameKinds.Group, group.At);
        Check(group.Provenance);
    }

    private void Check(MembershipChange change)
    {
        findings.Name(change.Party, NameKinds.Actor, change.At);
        findings.Name(change.Group, NameKinds.Group, change.At);
        Check(change.Provenance);
    }

    private void Check(Place place)
    {
        Names(place.Within, NameKinds.Territory, place.At);
        Names(place.Containing, NameKinds.Territory, place.At);
        Names(place.Outside, NameKinds.Territory, place.At);
        Check(place.FoundBy);
        Names(place.ContestedBy, NameKinds.Actors, place.At);
    }

    private void Check(Fact fact)
    {
        Check(fact.Means);
        Names(fact.InHandsOf, NameKinds.Actors, fact.At);
        Check(fact.FoundBy);
    }

    private void Check(Body body)
    {
        Names(body.Members, NameKinds.Actors, body.At);
        Name(body.Rule.Decider, NameKinds.Decider, body.At);
        Each(body.Rule.Weights, weight => findings.Name(weight.Member, NameKinds.Actor, body.At));
        Names(body.VetoBy, NameKinds.Actor | NameKinds.Group, body.At);
        Names(body.RecusedNames, NameKinds.Actor | NameKinds.Group, body.At);
        Names(body.AfterConsulting, NameKinds.Actors, body.At);
        Check(body.Default?.Within, body.At);
    }

    private void Check(Gate gate)
    {
        findings.Name(gate.By, NameKinds.Decider, gate.At);
        findings.Name(gate.For, NameKinds.Actor | NameKinds.Members, gate.At);
        findings.Word(gate.To, WordKinds.Measure, gate.At);
        Name(gate.In, NameKinds.Territory, gate.At);
        Check(gate.ClosedWhile);
        Check(gate.Unless);
        Check(gate.Provenance);
    }

    private void Check(MeansDeclaration means)
    {
        Names(means.Of, NameKinds.Actors, means.At);
        Check(means.Amount, means.At);
        Name(means.BasedIn, NameKinds.Territory, means.At);
        Name(means.EarmarkedFor, NameKinds.Thing, means.At);
        Check(means.RisingTo?.To, means.At);
        Names(means.SharedAmong, NameKinds.Actors, means.At);
        foreach (var word in means.NotFor)
        {
            Word(word, WordKinds.Measure, means.At);
        }
        Names(means.NotIn, NameKinds.Territory, means.At);
        foreach (var need in means.Needing)
        {
            Check(need.Loads, means.At);
            Name(need.Over, NameKinds.Means, means.At);
        }
        Check(means.OnOrder?.Amount, means.At);
        Name(means.OnOrder?.From, NameKinds.Means, means.At);
        Check(means.Appropriated, means.At);
        Check(means.Contracted, means.At);
        Check(means.Delivered, means.At);
        Check(means.Provenance);
    }

    private void Check(Requirement requirement)
    {
        Check(requirement.Amount, requirement.At);
        Name(requirement.In, NameKinds.Territory, requirement.At);
        Check(requirement.Within, requirement.At);
        Check(requirement.Provenance);
    }

    private void Check(Delivery delivery)
    {
        Check(delivery.Amount, delivery.At);
        Check(delivery.Under);
        Name(delivery.To, NameKinds.Actors, delivery.At);
        Check(delivery.Provenance);
    }

    private void Check(Instrument instrument)
    {
        Names(instrument.Parties, NameKinds.Actors, instrument.At);
        Each(instrument.Signatures, signature => Names(signature.By, NameKinds.Actors, instrument.At));
        Names(instrument.UnsignedBy, NameKinds.Actors, instrument.At);
        Each(instrument.Ratifications, ratification => Names(ratification.By, NameKinds.Actors, instrument.At));
        Check(instrument.Entry.When);
        Check(instrument.Ending?.When);
        Name(instrument.Replaces, NameKinds.Instrument, instrument.At);
        Names(instrument.OwedTo, NameKinds.Actors, instrument.At);
    }

    private void Check(Claim claim)
    {
        Check(claim.That);
        if (claim.Clause is { } clause)
        {
            Check(clause);
        }
        if (claim.Reservation is { } reservation)
        {
            Check(reservation);
        }
        Check(claim.Provenance);
    }

    private void Check(Position position)
    {
        findings.Name(position.Party, NameKinds.Actors, position.At);
        Check(position.Condition);
        Check(position.Provenance);
    }

    private void Check(Provenance? provenance)
    {
        if (provenance is not null)
        {
            Names(provenance.StatedBy, NameKinds.Actors, provenance.At);
            Names(provenance.ContestedBy, NameKinds.Actors, provenance.At);
        }
    }

    private void Check(Expectation expectation)
    {
        switch (expectation)
        {
            case ExpectDue due:
                findings.Name(due.Casus, NameKinds.Casus, due.At);
                Check(due.Where);
                Doer(due.Quantity, due.At);
                Word(due.Word, WordKinds.Measure, due.At);
                Check(due.Amount, due.At);
                Check(due.Within, due.At);
                break;
            case ExpectNoVeto veto:
                Check(veto.Over);
                break;
            case ExpectNoGap gap:
                findings.Name(gap.Of, NameKinds.Actors, gap.At);
                break;
            case ExpectRequirement requirement:
                findings.Name(requirement.Requirement, NameKinds.Requirement, requirement.At);
                break;
        }
    }

    private void Check(Scenario scenario)
    {
        foreach (var step in scenario.Steps)
        {
            switch (step)
            {
                case StepHappens happens:
                    CheckGiven(happens.Condition);
                    break;
                case StepUnknown unknown:
                    Check(unknown.Fact);
                    break;
                case StepExpects expects:
                    Check(expects.Expectation);
                    break;
            }
        }
    }

    private void Names(Sequence<string> names, NameKinds expected, SourceLocation at)
    {
        foreach (var name in names)
        {
            findings.Name(name, expected, at);
        }
    }

    private void Name(string? name, NameKinds expected, SourceLocation at)
    {
        if (name is not null)
        {
            findings.Name(name, expected, at);
        }
    }

    private void Word(string? word, WordKinds expected, SourceLocation at)
    {
        if (word is not null)
        {
            findings.Word(word, expected, at);
        }
    }

    private static void Each<T>(Sequence<T> nouns, Action<T> check)
    {
        foreach (var noun in nouns)
        {
            check(noun);
        }
    }
}
