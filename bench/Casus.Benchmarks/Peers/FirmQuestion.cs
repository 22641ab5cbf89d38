using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Benchmarks.Peers;

/// <summary>One attack on the day of the package, with what else is given, put to the reference evaluator.</summary>
internal sealed record FirmQuestion(PackageIndex Index, Knowledge Knowledge, Case Case)
{
    private static readonly Question literal = new(Reading.Literal, AsIfSigned: false, ProposedBy: null);

    public Evaluator Evaluator => new(Index, Knowledge, Case, literal, CornerRule.Firm, Heads.Bound(Index, Case.On));

    public IReadOnlyList<Candidate> Candidates => Derivation.Candidates(Index, Case);

    public static FirmQuestion Of(PackageIndex index, Occurs attack, IEnumerable<Condition> given)
    {
        var day = index.Package.AsOf?.Latest ?? throw new NotSupportedException("The package has no date.");
        var situation = Situation.Of(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), [attack, .. given]);
        return new FirmQuestion(index, new Knowledge(index, situation), Case.Of(index, situation).Single());
    }

    /// <summary>The highest rung that each party of the package owes firmly, by <see cref="Responder.Solve"/>; null where it owes none.</summary>
    public IReadOnlyList<string?> HighestRungs()
    {
        var solved = Responder.Solve(Index, Knowledge, Case, literal);
        var firm = solved.Corners[Corner.Firm];
        var rungs = Index.Package.Ladders.SelectMany(ladder => ladder.Rungs).ToList();
        var owed = solved.Candidates
            .Where(candidate => firm.Outcome.Settled.Contains(candidate.Arisen) && Index.Package.BindingMeans.Contains(candidate.Clause.Level) && !Heads.IsProhibition(candidate.Duty))
            .SelectMany(candidate => Reach.Of(firm.Evaluator, candidate, exercised: false).Select(rung => (candidate.Bearer, Height: rungs.IndexOf(rung))))
            .Where(item => item.Height >= 0)
            .GroupBy(item => item.Bearer)
            .ToDictionary(group => group.Key, group => group.Max(item => item.Height));
        return [.. Index.Package.Parties.Select(party => owed.TryGetValue(party.Name, out var height) ? rungs[height] : null)];
    }
}
