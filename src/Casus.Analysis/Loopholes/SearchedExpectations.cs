using Casus.Checks;
using Casus.Evaluation;
using Casus.Findings;
using Casus.Questions;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Loopholes;

/// <summary>
/// CAS430: an expectation that has to hold in every situation does not, or not on every day, or not in quantity. CAS431: it asks nobody who could owe
/// it, or for cover of somebody whom no casus protects; no words of a duty could keep or break it.
/// </summary>
internal static class SearchedExpectations
{
    public static IEnumerable<Finding> Of(Search search)
    {
        foreach (var expectation in search.Index.Package.Expectations)
        {
            var finding = expectation switch
            {
                ExpectDue due => Due(search, due),
                ExpectNoGap gap => Gap(search, gap),
                ExpectRequirement requirement => Quantity(search, requirement),
                _ => null,
            };
            if (finding is not null)
            {
                yield return finding;
            }
        }
    }

    private static Finding Unmet(Expectation expectation, string what, IEnumerable<FindingPlace> places, string mend, Sequence<string> lines) =>
        new("CAS430", Severity.Warning, $"The expectation is not met: {what}.", [new FindingPlace(expectation.At, ""), .. places], mend, lines);

    private static Finding? Due(Search search, ExpectDue due)
    {
        var ways = search.WaysOf(due.Casus);
        var demand = Demands.OfExpectation(search.Index, due);
        if (AsksNobody(search, due, demand, ways) is { } empty)
        {
            return empty;
        }
        if (LoopholeSearch.Find(demand, ways, search.Settings, due, search.Cancellation) is not { } loophole)
        {
            return null;
        }
        var asked = Wording.Of(due with { Name = null }) is var words && words.StartsWith("expect ", StringComparison.Ordinal) ? words["expect ".Length..].TrimEnd('.') : words.TrimEnd('.');
        if (loophole.Holes == 0)
        {
            return new Finding("CAS430", Severity.Info, $"Whether this expectation is met is {ProofWords.Of(loophole.Proof)}: {asked}.", [new FindingPlace(due.At, "")], "", []);
        }
        var finding = Unmet(due, asked, LoopholeWords.Places(search.Index, loophole).Skip(1), LoopholeWords.Mend(loophole), LoopholeWords.Lines(loophole));
        return search.WithRepairs(finding, loophole, ways, due);
    }

    /// <summary>An expectation of which nobody could fall short, because nobody whom it asks could owe anything.</summary>
    private static Finding? AsksNobody(Search search, ExpectDue due, Demand demand, IReadOnlyList<Inquiry> ways)
    {
        var owing = ways.SelectMany(way => Demands.Owing(demand, way, due)).Distinct().ToList();
        bool CouldOwe(string party) =>
            Sides.Guarantees(search.Index, party) || search.Index.Package.Clauses.Any(clause => clause.Duty is { } duty && Heads.Bearers(search.Index, duty.Subject, search.Day).Contains(party));
        var why = ways.Count == 0 || owing.Exists(CouldOwe) ? null
            : owing.Count == 0 ? $"in {due.Casus} only the attacker is left, and it owes no help against itself"
            : $"{Phrases.List(owing)} {(owing.Count == 1 ? "is no guarantor" : "are no guarantors")} here and no clause binds {(owing.Count == 1 ? "it" : "any of them")}";
        return why is null ? null : Empty(due, $"nobody who could owe it: {why}", "Ask a guarantor, or say what the party owes: give it the role and a clause.");
    }

    private static Finding Empty(Expectation expectation, string what, string mend) =>
        new("CAS431", Severity.Warning, $"The expectation asks {what}.", [new FindingPlace(expectation.At, "")], mend, []);

    /// <summary>Every span of days in which nothing in the package begins or ends is one question (design 6.1, the epoch lemma).</summary>
    private static Finding? Gap(Search search, ExpectNoGap gap)
    {
        var asked = false;
        foreach (var day in Epochs(search.Index.Package, gap.From.Earliest, gap.To.Latest))
        {
            foreach (var occasion in Occasion.Of(search.Index, day).Where(occasion => occasion.Victim == gap.Of))
            {
                asked = true;
                var inquiry = Inquiry.Of(search.Index, occasion, search.Question, day);
                var covered = inquiry.Cover.AtLeast(Corner.Firm, 1, inquiry.Cover.Guarantors, null);
                var bare = inquiry.Space.Circuit.Not(covered);
                var result = inquiry.Sweep([bare], search.Settings with { ExistenceOnly = true }, cancellation: search.Cancellation);
                if (result.Outputs is { } tallies && tallies[0].Count > 0)
                {
                    var situation = inquiry.Literals(result, tallies[0].First ?? 0);
                    return Unmet(
                        gap, $"no gap in the cover of {gap.Of}", [], "Let the next text enter into force before the one before it ends, or promise cover for the time between.",
                        [
                            Phrases.Line("from", $"{day:yyyy-MM-dd}: nobody is firmly due to do anything for {gap.Of}."),
                            Phrases.Line("situation", string.Join("; ", situation.Select(literal => Wording.Of(literal)).Prepend(occasion.Words)) + "."),
                        ]);
                }
            }
        }
        return asked ? null : Empty(gap, $"for cover that nothing here gives: no casus of the package is an attack on {gap.Of}", "Ask for the one who is protected, or declare the casus.");
    }

    private static IEnumerable<DateOnly> Epochs(Package package, DateOnly from, DateOnly to) =>
        package.Instruments
            .SelectMany(instrument => instrument.Signatures.Select(signature => signature.On)
                .Concat(instrument.Ratifications.Select(ratification => ratification.On))
                .Append(instrument.Entry.On).Append(instrument.Ending?.On).Append(instrument.AppliesProvisionallyFrom))
            .Concat(package.Memberships.Select(change => (VagueDate?)change.On))
            .Concat(package.Clauses.SelectMany(clause => new[] { clause.Duty?.Terms.UntilDate, clause.Duty?.Terms.NotBefore?.Date }))
            .OfType<VagueDate>()
            .SelectMany(date => new[] { date.Latest, date.Latest.AddDays(1) })
            .Where(day => day > from && day <= to)
            .Append(from)
            .Distinct()
            .Order();

    /// <summary>What is promised in every situation, added up: least amounts, of the same measure and unit.</summary>
    private static Finding? Quantity(Search search, ExpectRequirement expected)
    {
        if (search.Index.Package.Requirements.FirstOrDefault(requirement => requirement.Name == expected.Requirement) is not { } asked)
        {
            return null;
        }
        var corner = expected.Strength switch
        {
            Strength.Firmly => Corner.Firm,
            Strength.Assuredly => Corner.Assured,
            _ => Corner.Possible,
        };
        // What several promise together is one amount, however many bear it.
        bool IsTogether(Candidate promise) => promise.Duty.Subject.Distribution is Distribution.Jointly or Distribution.JointlyAndSeverally;
        var promises = search.AllWays.SelectMany(way => Promised(search, way, asked, corner)).DistinctBy(promise => promise.Clause.Id + (IsTogether(promise) ? "" : promise.Bearer)).ToList();
        var sum = promises.Sum(promise => promise.Duty.Measure.Amount?.Least ?? 0);
        if (sum >= asked.Amount.Least)
        {
            return null;
        }
        var unit = asked.Amount.Unit ?? "";
        return Unmet(
            expected, $"requirement {asked.Name} is {Wording.Strength(expected.Strength)} met", promises.Select(promise => Phrases.Place(promise.Clause)), "Promise the missing amount, or ask for less.",
            [Phrases.Line("asked", $"{Wording.Of(asked.Amount)} for {asked.For}."), Phrases.Line("promised", sum == 0 ? "nothing that can be counted on." : $"{sum.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} {unit}.".TrimEnd())]);
    }

    private static IEnumerable<Candidate> Promised(Search search, Inquiry way, Treaties.Requirement asked, Corner corner)
    {
        var fitting = Enumerable.Range(0, way.Space.Candidates.Count)
            .Where(i => way.Space.Candidates[i].Duty.Measure is { Amount: { } amount } measure && amount.Unit == asked.Amount.Unit && Heads.Word(measure) == asked.For && (asked.In is null || measure.In == asked.In))
            .ToList();
        if (fitting.Count == 0)
        {
            return [];
        }
        var result = way.Sweep([.. fitting.Select(i => way.Cover.Reaches(corner, i, asked.For))], search.Settings, cancellation: search.Cancellation);
        return result.Outputs is { } tallies ? fitting.Where((_, place) => tallies[place].Count == 1L << result.Swept.Count).Select(i => way.Space.Candidates[i]) : [];
    }
}
