using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>How firm one clause is in the plain cases of its package.</summary>
/// <param name="Words">In a few words: <c>FIRM consult</c>, <c>POSSIBLE fight</c>, or both.</param>
/// <param name="Explanation">A line for each case: what happens, for whom it is firm, and on whose say or what it waits.</param>
public sealed record Promise(Clause Clause, string Words, string Explanation);

/// <summary>
/// What each promise gives when a casus arises and nothing else happens: certainly, when everybody does the least that the words allow (FIRM), and at best, when
/// everybody does the most (POSSIBLE). A clause that gives nothing as the texts stand is read as if they were signed, and the words say so.
/// </summary>
public static class Promises
{
    /// <summary>Of every wording on the table, each clause once, in the order of the package. A clause that gives nothing in any plain case has none.</summary>
    public static IReadOnlyList<Promise> Of(Package package, CancellationToken cancellation)
    {
        string?[] wordings = [null, .. Variants.Proposers(package)];
        var answers = wordings.SelectMany(proposer => Answers(package, proposer, cancellation)).ToLookup(answer => answer.Duty.ClauseId, StringComparer.Ordinal);
        return [.. package.Clauses.DistinctBy(clause => clause.Id).Select(clause => Told(package, clause, [.. answers[clause.Id]])).OfType<Promise>()];
    }

    /// <summary>What a duty gives in one case.</summary>
    /// <param name="Case">The case in words, with what is presumed of it.</param>
    private sealed record InCase(string Case, bool IsSupposed, DutyAnswer Duty);

    private static List<InCase> Answers(Package package, string? proposer, CancellationToken cancellation)
    {
        var index = new PackageIndex(Variants.Choose(package, proposer));
        var day = CheckDay.Of(index);
        var answers = new List<InCase>();
        foreach (var casus in index.Package.Casus)
        {
            var plain = PlainCase.Of(index, casus.Condition, day);
            var words = casus.Name + (plain.Premises.IsEmpty ? "" : $", with {Phrases.List(plain.Premises)}");
            answers.AddRange(InSituation(package, proposer, words, plain.Situation(day), cancellation));
        }
        return answers.Count > 0 || !index.Package.Casus.IsEmpty
            ? answers
            : [.. InSituation(package, proposer, "With nothing given", Situation.Of(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), []), cancellation)];
    }

    private static IEnumerable<InCase> InSituation(Package package, string? proposer, string words, Situation situation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var asItStands = Responder.Respond(package, situation, new Question(package.Reading, AsIfSigned: false, proposer)).Duties;
        cancellation.ThrowIfCancellationRequested();
        var given = asItStands.Where(IsGiven).Select(duty => duty.ClauseId).ToHashSet(StringComparer.Ordinal);
        var asIfSigned = package.Clauses.Any(clause => clause.Duty is not null && !given.Contains(clause.Id)) && package.Instruments.Any(instrument => instrument.Unsigned || instrument.Signatures.IsEmpty)
            ? Responder.Respond(package, situation, new Question(package.Reading, AsIfSigned: true, proposer)).Duties
            : [];
        return asItStands.Select(duty => new InCase(words, IsSupposed: false, duty)).Concat(asIfSigned.Select(duty => new InCase(words, IsSupposed: true, duty)))
            .Where(answer => IsGiven(answer.Duty));
    }

    private static bool IsGiven(DutyAnswer duty) => duty.Firm.Reached is not null || duty.Possible.Reached is not null;

    private static Promise? Told(Package package, Clause clause, IReadOnlyList<InCase> all)
    {
        // What holds as the texts stand says more than what would hold.
        var told = all.Any(given => !given.IsSupposed) ? [.. all.Where(given => !given.IsSupposed)] : all;
        var firm = Highest(package, told.Select(given => given.Duty.Firm.Reached));
        var possible = Highest(package, told.Select(given => given.Duty.Possible.Reached));
        var words = string.Join(
            ", ",
            new[] { firm is null ? "" : $"FIRM {firm}", possible is null || possible == firm ? "" : $"POSSIBLE {possible}" }.Where(part => part.Length > 0));
        return told.Count == 0 ? null : new Promise(clause, words + (told[0].IsSupposed ? " (if signed)" : ""), string.Join("\n", told.GroupBy(given => given.Case).Select(Line)));
    }

    /// <summary>The highest on its ladder; off the ladders the first.</summary>
    private static string? Highest(Package package, IEnumerable<string?> reached) => reached.OfType<string>().Distinct().MaxBy(word => Place(package, word));

    private static int Place(Package package, string word) => package.Ladders.Select(ladder => ladder.Rungs.TakeWhile(rung => rung != word).Count() is var place && place < ladder.Rungs.Count ? place + 1 : 0).DefaultIfEmpty(0).Max();

    private static string Line(IGrouping<string, InCase> inCase) =>
        inCase.Key + ": " + string.Join("; ", inCase.Select(given => (given.Duty.Bearer, Strength: Strength(given.Duty))).GroupBy(said => said.Strength).Select(same => $"{Phrases.List(same.Select(said => said.Bearer).Distinct())}: {same.Key}")) + ".";

    private static string Strength(DutyAnswer duty)
    {
        var firm = duty.Firm.Reached is { } certain ? $"firm {certain}" : "";
        var possible = duty.Possible.Reached is { } best && best != duty.Firm.Reached ? $"possible {best}" : "";
        var say = duty.OnWhoseSay.IsEmpty ? "" : $", on the say of {Phrases.List(duty.OnWhoseSay)}";
        var needs = duty.Needs.IsEmpty ? "" : $", if {string.Join(" and ", duty.Needs)}";
        return string.Join(", ", new[] { firm, possible }.Where(part => part.Length > 0)) + say + needs;
    }
}
