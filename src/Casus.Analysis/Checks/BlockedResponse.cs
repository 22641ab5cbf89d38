using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS502 in full: the situation, what comes of it, the smallest blocking set, and mends that were tried and counted again.</summary>
internal static class BlockedResponse
{
    public static Finding Of(PackageIndex index, BodyUse use, Case @case, DateOnly day)
    {
        var (clause, body) = (use.Clause, use.Body);
        var aggressor = @case.Aggressor ?? throw new InvalidOperationException("Only a possible aggressor blocks.");
        var voters = Ballots.Voters(index, body, @case);
        var blockers = Ballots.BlockingSets(index, body, @case).Where(set => set.Count == 1).Select(set => set[0]).ToList();
        var voter = blockers.Find(name => index.PrincipalOf(name) == aggressor) ?? aggressor;
        return new Finding(
            "CAS502", Severity.Error,
            use.Role switch
            {
                BodyRole.Finding => $"{aggressor}, the possible aggressor, can block the response: {clause.Id} needs a finding of {body.Name}.",
                BodyRole.Action => $"{aggressor}, the possible aggressor, can block what {clause.Id} asks {body.Name} to do.",
                _ => $"{aggressor}, the possible aggressor, can block the response: {clause.Id} needs a decision of {body.Name}.",
            },
            [new FindingPlace(use.At, use.Words), Phrases.Place(body), .. Phrases.Place(index, aggressor) is { } party ? [party] : Array.Empty<FindingPlace>()],
            "Drop the decision, or add \"without vote of aggressor\", or \"failing decision within 3 days, each decides for itself\".",
            [
                .. use.Role == BodyRole.Action ? OfAction(aggressor, body) : Tried(index, use, aggressor, day),
                $"Smallest blocking set  {{{voter}}}." + (blockers.Count > 1 ? $" Each other of the {voters.Count} who vote can block as well: {Phrases.List(blockers.Where(name => name != voter))}." : ""),
            ]);
    }

    private static IEnumerable<string> OfAction(string aggressor, Body body) =>
        [Phrases.Line("Result", $"what is owed is to ask; against {aggressor} the body cannot act ({body.Name} decides by {Wording.Of(body.Rule)}).")];

    private static IEnumerable<string> Tried(PackageIndex index, BodyUse use, string aggressor, DateOnly day)
    {
        var (plain, tally) = Count(index, use.Clause, aggressor, day);
        yield return Phrases.Line("Situation", plain.Words + (use.Clause.Duty?.Terms.AtRequestOf is null ? "" : $"; {plain.Victim ?? "the victim"} asks") + "; everything is signed, ratified and in force.");
        yield return Phrases.Line("Result", $"{tally.Firm} of {tally.All} {(tally.All == 1 ? "guarantor" : "guarantors")} other than {aggressor} {Phrases.Is(tally.Firm)} due; {(tally.Possible == 0 ? "none" : tally.Possible.ToString())} can become due.");
        var number = 0;
        foreach (var (words, mended) in Mends(index.Package, use))
        {
            number++;
            var (_, after) = Count(new PackageIndex(mended), use.Clause, aggressor, day);
            yield return Phrases.Line(number == 1 ? "Tried" : "", $"({number}) {words}: {after.Words()}.");
        }
    }

    private sealed record Tally(int All, int Firm, int Possible, string? Floor)
    {
        public string Words() =>
            Firm > 0 ? $"{Firm} {Phrases.Is(Firm)} due" + (Floor is null ? "" : $", floor {Floor}") + (Possible > Firm ? $"; {Possible} can become due" : "")
            : Possible > 0 ? $"none is due; {Possible} can become due, when the others agree or each chooses to"
            : "none is due, none can become due";
    }

    private static (PlainCase Plain, Tally Tally) Count(PackageIndex index, Clause clause, string aggressor, DateOnly day)
    {
        // The clause may have been mended; it keeps its name.
        var trigger = index.Package.Clauses.First(other => other.Id == clause.Id).When;
        var plain = trigger is null
            ? new PlainCase([], [], [], index.Package.Parties.FirstOrDefault(party => party.Has(Role.Beneficiary) && party.Name != aggressor)?.Name, aggressor)
            : PlainCase.Of(index, trigger, day, aggressor);
        var relevant = Relevance.WithWaits(index, index.Package.Clauses.Where(other => other.Id == clause.Id));
        var solved = plain.Solve(InForce.Supposed(index, day), day, relevant, Responses.Corner.Firm, Responses.Corner.Possible);
        var candidates = solved.Candidates.Where(candidate => candidate.Clause.Id == clause.Id && index.PrincipalOf(candidate.Bearer) != aggressor && candidate.Bearer != plain.Victim).ToList();
        var (firm, possible) = (solved.Corners[Responses.Corner.Firm], solved.Corners[Responses.Corner.Possible]);
        bool In(SolvedCorner corner, Candidate candidate) => corner.Outcome.Settled.Contains(candidate.Arisen);
        var floor = candidates.Where(candidate => In(firm, candidate)).Select(candidate => Reach.Of(firm.Evaluator, candidate, exercised: false)).FirstOrDefault(reached => reached.Count > 0);
        return (plain, new Tally(candidates.Count, candidates.Count(candidate => In(firm, candidate)), candidates.Count(candidate => In(possible, candidate)), floor?[^1]));
    }

    /// <summary>A mend in words, and the package with it.</summary>
    private sealed record Attempt(string Words, Package Mended);

    private static IEnumerable<Attempt> Mends(Package package, BodyUse use)
    {
        if (use.Role == BodyRole.Decision && use.Clause.Duty is { Terms.DecisionOf: { } decider } duty && decider == use.Body.Name)
        {
            var without = use.Clause with { Duty = duty with { Terms = duty.Terms with { DecisionOf = null } } };
            yield return new Attempt("drop \"subject to decision\"", package with { Clauses = package.Clauses.Select(clause => clause.Id == use.Clause.Id ? without : clause).ToSequence() });
        }
        if (use.Body.Recusal == RecusalKind.None)
        {
            yield return new Attempt("add \"without vote of aggressor\"", With(package, use.Body with { Recusal = RecusalKind.Aggressor }));
        }
        var byDefault = new DecisionDefault(new Deadline(new Duration(3, TimeUnit.Day), null), DefaultOutcome.EachDecidesForItself);
        yield return new Attempt("add \"failing decision within 3 days, each decides for itself\"", With(package, use.Body with { Default = byDefault }));
    }

    private static Package With(Package package, Body body) =>
        package with { Bodies = package.Bodies.Select(other => other.Name == body.Name ? body : other).ToSequence() };
}
