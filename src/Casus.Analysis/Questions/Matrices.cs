using System.Numerics;
using Casus.Circuits;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Questions;

/// <summary>Guarantors against classes of situation: the answer for every situation on one page.</summary>
public static class Matrices
{
    /// <summary>As many classes of one occasion as a reader takes in at once.</summary>
    private const int MostClasses = 6;

    /// <param name="given">What is given besides what happens; it narrows the situations.</param>
    public static Matrix Of(Package package, Question question, DateOnly day, IReadOnlyList<Condition> given, SweepSettings settings, CancellationToken cancellation = default)
    {
        var index = new PackageIndex(Variants.Choose(package, question.ProposedBy));
        var columns = new List<(IReadOnlyList<string> Guarantors, SituationClass Class, Proof Proof, IReadOnlyList<MatrixCell> Cells)>();
        foreach (var occasion in Occasion.Of(index, day))
        {
            var inquiry = Inquiry.Of(index, occasion, question, day, given);
            var answers = Answers(inquiry);
            foreach (var found in SituationClasses.Of(inquiry, [.. answers.Select(answer => answer.Signal)], MostClasses, settings, cancellation))
            {
                columns.Add((inquiry.Cover.Guarantors, ClassOf(inquiry, found), ProofOf(found.Result), Cells(inquiry, given, found, answers)));
            }
        }
        // In the order of the text, and not of the first case that mentions them.
        var named = columns.SelectMany(column => column.Guarantors).ToHashSet(StringComparer.Ordinal);
        var guarantors = index.Package.Parties.Select(party => party.Name).Where(named.Contains).ToSequence();
        MatrixCell Cell(IReadOnlyList<MatrixCell> cells, string guarantor) =>
            cells.FirstOrDefault(cell => cell.Guarantor == guarantor) ?? new MatrixCell(guarantor, Whether.None, null, null, null, null, null, "", [], []);
        return new Matrix(
            package.Name, day, question, guarantors,
            columns.Select(column => new MatrixColumn(column.Class, guarantors.Select(guarantor => Cell(column.Cells, guarantor)).ToSequence(), column.Proof)).ToSequence());
    }

    public static Proof ProofOf(SweepResult result) =>
        new(result.IsDecided ? ProofKind.Enumeration : ProofKind.Undecided, result.Situations, result.Swept.Count);

    /// <summary>That a guarantor reaches a rung in a corner.</summary>
    private sealed record Answer(Corner Corner, string Guarantor, string Rung, Signal Signal);

    private static IReadOnlyList<Answer> Answers(Inquiry inquiry) =>
    [
        .. from corner in new[] { Corner.Firm, Corner.Possible }
           from guarantor in inquiry.Cover.Guarantors
           from rung in inquiry.Rungs
           select new Answer(corner, guarantor, rung, inquiry.Cover.Reaches(corner, guarantor, rung)),
    ];

    private static SituationClass ClassOf(Inquiry inquiry, ClassOfSituations found)
    {
        var literals = inquiry.Space.Unknowns.Zip(inquiry.Space.Inputs)
            .Where(pair => found.Fixed.ContainsKey(pair.Second))
            .Select(pair => pair.First.Literal(found.Fixed[pair.Second]));
        // A fact that marks the class is settled in it; what is left open besides multiplies the rest.
        return new SituationClass(
            inquiry.Occasion.Casus, inquiry.Occasion.Words, literals.ToSequence(), inquiry.Occasion.Victim, inquiry.Occasion.Aggressor,
            BigInteger.Pow(2, inquiry.Space.Inputs.Count - found.Fixed.Count));
    }

    private static IReadOnlyList<MatrixCell> Cells(Inquiry inquiry, IReadOnlyList<Condition> given, ClassOfSituations found, IReadOnlyList<Answer> answers)
    {
        var space = inquiry.Space;
        var literals = inquiry.Occasion.Given.Concat(given)
            .Concat(space.Unknowns.Zip(space.Inputs).Where(pair => found.Fixed.ContainsKey(pair.Second)).Select(pair => pair.First.Literal(found.Fixed[pair.Second])));
        var situation = Situation.Of(new DateTimeOffset(space.Case.On.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero), literals);
        var duties = Responder.Answers(space.Index, new Knowledge(space.Index, situation), space.Case, space.Question, space.Candidates);
        return [.. inquiry.Cover.Guarantors.Select(guarantor => Cell(guarantor, inquiry, duties, found.Result, answers))];
    }

    private static MatrixCell Cell(string guarantor, Inquiry inquiry, IReadOnlyList<DutyAnswer> duties, SweepResult result, IReadOnlyList<Answer> answers)
    {
        var own = duties.Where(duty => duty.Bearer == guarantor && !duty.IsProhibition && duty.AtOneTable is not { Reached: null, Contested: false }).ToList();
        var telling = own.OrderByDescending(duty => duty.Whether).ThenByDescending(duty => Rank(inquiry, duty.Firm.Reached)).ThenByDescending(duty => Rank(inquiry, duty.Possible.Reached)).FirstOrDefault();
        string? Highest(Corner corner, bool always) => result.Outputs is not { } tallies ? null : Enumerable.Range(0, answers.Count)
            .Where(i => answers[i].Corner == corner && answers[i].Guarantor == guarantor && (always ? tallies[i].Count == 1L << result.Swept.Count : tallies[i].Count > 0))
            .Select(i => answers[i].Rung)
            .MaxBy(rung => Rank(inquiry, rung));
        var firm = Highest(Corner.Firm, always: true);
        var sometimes = Highest(Corner.Firm, always: false);
        return new MatrixCell(
            guarantor, telling?.Whether ?? Whether.None, telling?.Floor, telling?.Ceiling,
            firm, sometimes == firm ? null : sometimes, Highest(Corner.Possible, always: false),
            telling?.When ?? "", telling?.OnWhoseSay ?? [], own.Select(duty => duty.ClauseId).Distinct().ToSequence())
        {
            // FIRM is the least over all that the class leaves open, so what it reaches is owed in every situation of it.
            FirmActs = own.Where(duty => !duty.IsPermission).Select(duty => duty.Firm.Reached).OfType<string>().Where(word => inquiry.Space.Index.RungOf(word) is null).Distinct().ToSequence(),
            FirmBy = firm is null && own.TrueForAll(duty => duty.Firm.Reached is null) ? [] : own.Where(duty => duty.Firm.Reached is not null && !duty.IsPermission)
                .Select(duty => inquiry.Space.Index.Package.Clauses.First(clause => clause.Id == duty.ClauseId).Level).Distinct().Order().ToSequence(),
        };
    }

    /// <summary>Orders words for choosing the one to name: ladders in their declared order. It compares nothing that the design does not.</summary>
    private static int Rank(Inquiry inquiry, string? word)
    {
        const int LongestLadder = 1000;
        return word is not null && inquiry.Space.Index.RungOf(word) is var (ladder, position)
            ? inquiry.Space.Index.Package.Ladders.ToList().IndexOf(ladder) * LongestLadder + position + 1
            : 0;
    }
}
