using Casus.Circuits;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Credence;

/// <summary>
/// The weight of every verdict over all ways in which the package's reports are right or wrong (design 6.1 Π, 6.2). A report that is right counts
/// in full: its fact is so, its clause stands as a political promise at most.
/// From a report that is wrong nothing is known; it is not turned round. A promise
/// that is wrongly reported is not made, and it is not left open whether its party makes it in some other way. Ways in which two reports that
/// contradict each other are both right are left out, and the rest make the whole.
/// </summary>
public static class Weighing
{
    /// <summary>The most independent draws that are tried for a verdict.</summary>
    public const int MostDraws = 24;

    private const string Instrument = "As Reported";

    private static readonly Corner[] corners = [Corner.Firm, Corner.Assured, Corner.Possible, Corner.AtOneTable];

    /// <param name="given">What the question gives besides; see <see cref="PlainSituation"/>.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public static CredenceReport Of(Package package, Question question, DateOnly day, IReadOnlyList<Condition> given, CancellationToken cancellation = default)
    {
        var chosen = Variants.Choose(package, question.ProposedBy);
        var index = new PackageIndex(chosen);
        var (reports, leftOut) = Reports.Of(index, day);
        var draws = reports.Where(report => report.Graded.Confidence < 1).Select(report => new Draw(report.Graded.Source, report.Graded.Confidence)).Distinct()
            .GroupBy(draw => draw.Source).SelectMany(source => source.OrderByDescending(draw => draw.Confidence)).ToList();
        int? DrawOf(WeighedReport report) => draws.IndexOf(new Draw(report.Graded.Source, report.Graded.Confidence)) is var place and >= 0 ? place : null;
        var weighed = new PackageIndex(AsReported(index, day, reports, DrawOf));
        var answers =
            from situation in PlainSituation.Of(index, day, given)
            let weighing = new Verdicts(weighed, question, situation, reports, draws, DrawOf, cancellation)
            let verdicts = weighing.All()
            let answer = new CredenceAnswer(
                [situation.Casus], [situation.Happens], situation.Given.Concat(situation.Presumed).ToSequence(), situation.Presumed, verdicts.ToSequence(),
                reports.Where(report => DrawOf(report) is { } draw && weighing.Bearing.Contains(draw)).Select(report => report.Graded).ToSequence())
            group answer by answer with { Casus = [], Happens = [] } into same
            select same.Key with { Casus = same.SelectMany(answer => answer.Casus).ToSequence(), Happens = same.SelectMany(answer => answer.Happens).ToSequence() };
        return new CredenceReport(package.Name, question, day, answers.ToSequence(), leftOut.ToSequence());
    }

    /// <summary>The fact that a draw has come out right; no word of a package has a space in it.</summary>
    private static Occurs IsRight(int draw) => new($"report {draw}", null, null, null, null, SourceLocation.None);

    /// <summary>The package in which every reported clause stands, if its draw is right; and no graded report settles a fact by itself.</summary>
    private static Package AsReported(PackageIndex index, DateOnly day, IReadOnlyList<WeighedReport> reports, Func<WeighedReport, int?> drawOf)
    {
        Clause Gated(Clause clause, int? draw) => draw is { } place && clause.Duty is { } duty
            ? clause with { Duty = duty with { Terms = duty.Terms with { Provided = [.. duty.Terms.Provided, IsRight(place)] } } }
            : clause;
        var ofInstruments = reports.Where(report => report is { Clause: not null, Label: null }).ToDictionary(report => report.Clause?.Id ?? "", drawOf);
        var claimed = reports.Where(report => report.Label is not null).Select((report, number) => (report, number)).ToList();
        var added = claimed.Select(item => item.report.Clause is { Duty: { } duty } clause
            ? Gated(clause with { Instrument = Instrument, Label = $"{clause.Label} (report {item.number + 1})", Level = Levels.Of(InstrumentKind.Pledge, duty.Modal) }, drawOf(item.report))
            : null).OfType<Clause>().ToList();
        var bearers = added.SelectMany(clause => clause.Duty is { } duty ? index.Members(duty.Subject.Names, day) : []).Distinct().ToSequence();
        var pledge = new Instrument(
            Instrument, null, InstrumentKind.Pledge, bearers, [], Unsigned: false, [], [], new EntryIntoForce(EntryKind.OnSignature, null, null), null, null, null, RenewableByConsent: false, null, [], SourceLocation.None);
        return index.Package with
        {
            // What is reported without a grade settles facts as it does in every other answer.
            Claims = index.Package.Claims.Where(claim => claim.Provenance?.Confidence is null or { Value: 1 }).ToSequence(),
            Clauses = [.. index.Package.Clauses.Select(clause => ofInstruments.TryGetValue(clause.Id, out var draw) ? Gated(clause, draw) : clause), .. added],
            Instruments = added.Count == 0 ? index.Package.Instruments : [.. index.Package.Instruments, pledge],
        };
    }

    /// <summary>The verdicts of one situation.</summary>
    private sealed class Verdicts(
        PackageIndex index, Question question, PlainSituation situation, IReadOnlyList<WeighedReport> reports, IReadOnlyList<Draw> draws, Func<WeighedReport, int?> drawOf, CancellationToken cancellation)
    {
        private readonly SituationSpace space = new(
            index, situation.Case with { Index = index }, question,
            situation.All,
            [.. draws.Select((_, place) => new Unknown(IsRight(place)))],
            reports: [.. reports.SelectMany(report => drawOf(report) is { } draw ? Facts(report).Select(fact => (fact, draw)) : [])]);

        /// <summary>Draws that cannot both come out right; the same draw twice where a report without a grade contradicts it.</summary>
        private readonly IReadOnlyList<(int One, int Other)> contradictions =
        [
            .. (from one in reports
                from other in reports
                where Reports.Contradict(one, other)
                let pair = (One: drawOf(one), Other: drawOf(other))
                where pair.One is not null && (pair.Other is null || pair.One <= pair.Other)
                select (pair.One ?? 0, pair.Other ?? pair.One ?? 0)).Distinct(),
        ];

        /// <summary>The draws that bore on a verdict so far.</summary>
        public HashSet<int> Bearing { get; } = [];

        public IReadOnlyList<WeighedVerdict> All()
        {
            var cover = new CoverCircuit(space);
            return
            [
                .. from party in cover.Guarantors
                   from word in Heads.Bound(index, situation.Case.On).Where(atom => atom.Party == party && atom.Word != "assist").Select(atom => atom.Word)
                   let weights = corners.Select(corner => Weigh(corner, cover.Reaches(corner, party, word))).ToList()
                   where weights.Exists(weight => weight.Weight.Draws > 0)
                   select new WeighedVerdict(party, word, weights.Select(weight => weight.Weight).ToSequence(), weights.SelectMany(weight => weight.Sources).Distinct().Order(StringComparer.Ordinal).ToSequence()),
            ];
        }

        private static IEnumerable<Condition> Facts(WeighedReport report) => report.Fact is { } fact ? Knowledge.Conjuncts(fact) : [];

        private (CornerWeight Weight, IReadOnlyList<string> Sources) Weigh(Corner corner, Signal verdict)
        {
            var bearing = SweepProgram.Bearing(Question(verdict)).Select(PlaceOf).ToList();
            Bearing.UnionWith(bearing);
            if (bearing.Count == 0)
            {
                return (new CornerWeight(corner, verdict == Signal.No ? 0 : Sum(verdict, Signal.Yes).Holds, 0), []);
            }
            var sources = Linked(bearing.Select(place => draws[place].Source).ToHashSet(StringComparer.Ordinal));
            var possible = space.Circuit.All(contradictions
                .Where(pair => sources.Contains(draws[pair.One].Source) && sources.Contains(draws[pair.Other].Source))
                .Select(pair => space.Circuit.Not(space.Circuit.And(space.Inputs[pair.One], space.Inputs[pair.Other]))));
            var (holds, all, count) = Sum(verdict, possible);
            return (new CornerWeight(corner, holds is { } some ? some / all : null, count), [.. bearing.Select(place => draws[place].Source).Distinct()]);
        }

        /// <summary>Sources that reports which contradict each other join to these.</summary>
        private HashSet<string> Linked(HashSet<string> sources)
        {
            while (contradictions.Any(pair => sources.Contains(draws[pair.One].Source) != sources.Contains(draws[pair.Other].Source)))
            {
                foreach (var pair in contradictions.Where(pair => sources.Contains(draws[pair.One].Source) || sources.Contains(draws[pair.Other].Source)))
                {
                    sources.Add(draws[pair.One].Source);
                    sources.Add(draws[pair.Other].Source);
                }
            }
            return sources;
        }

        private (double? Holds, double All, int Draws) Sum(Signal verdict, Signal possible)
        {
            var asked = Question(space.Circuit.And(verdict, possible), possible);
            var swept = new Draws([.. SweepProgram.Bearing(asked).Select(signal => draws[PlaceOf(signal)])]);
            var sums = new double[2];
            var result = Sweep.Run(asked, SweepSettings.Default with
            {
                MostUnknowns = MostDraws,
                Seen = (output, first, bits) =>
                {
                    for (; bits != 0; bits &= bits - 1)
                    {
                        sums[output] += swept.Weight(first + System.Numerics.BitOperations.TrailingZeroCount(bits));
                    }
                },
            }, cancellation);
            return (result.IsDecided ? sums[0] : null, sums[1], result.Swept.Count);
        }

        private SweepQuestion Question(params IReadOnlyList<Signal> outputs) => new(space.Circuit, space.Corners, space.Inputs, new Dictionary<Signal, bool>(), outputs);

        private int PlaceOf(Signal signal) => places.TryGetValue(signal, out var place) ? place : throw new InvalidOperationException("A draw of the question is no draw of the space.");

        private Dictionary<Signal, int> places => field ??= space.Inputs.Select((signal, place) => (signal, place)).ToDictionary(item => item.signal, item => item.place);
    }
}
