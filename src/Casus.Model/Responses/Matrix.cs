using System.Numerics;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Responses;

/// <summary>How an answer about all situations was reached.</summary>
public enum ProofKind { Enumeration, Cases, Solver, Undecided }

/// <summary>
/// How an answer was reached: proved over so many situations one by one, proved for all of them by cases, proved by a solver, or not decided for too many unknowns. A share of situations
/// is no probability and is never told as one.
/// </summary>
/// <param name="Situations">Every setting of every fact left open.</param>
/// <param name="Unknowns">The facts left open that bear on the answer.</param>
public sealed record Proof(ProofKind Kind, BigInteger Situations, int Unknowns);

/// <summary>Situations that belong together: one way in which a casus arises, and the settings of the facts that tell them apart.</summary>
/// <param name="Casus">The casus that arises.</param>
/// <param name="Happens">What happens, in words.</param>
/// <param name="Given">The facts that mark the class, given or denied; none where it is the whole of the case.</param>
/// <param name="Situations">How many situations it holds.</param>
public sealed record SituationClass(string Casus, string Happens, Sequence<Condition> Given, string? Victim, string? Aggressor, BigInteger Situations);

/// <summary>What one guarantor owes in one class.</summary>
/// <param name="Whether">Read with everything that the class leaves open against the duty.</param>
/// <param name="Firm">The highest rung or act firmly owed in every situation of the class; null when none is.</param>
/// <param name="SometimesFirm">The highest rung firmly owed in some situations of the class, when that is more.</param>
/// <param name="Possible">The highest that is possible in any situation of the class.</param>
/// <param name="When">The clock of the duty that says most.</param>
/// <param name="OnWhoseSay">Who can keep it from becoming due.</param>
/// <param name="Clauses">The clauses that bear on the guarantor in this class.</param>
public sealed record MatrixCell(
    string Guarantor, Whether Whether, string? Floor, string? Ceiling, string? Firm, string? SometimesFirm, string? Possible, string When, Sequence<string> OnWhoseSay, Sequence<string> Clauses)
{
    /// <summary>Acts on no ladder that are firmly owed in every situation of the class.</summary>
    public Sequence<string> FirmActs { get; init; } = [];

    /// <summary>How what is firmly owed binds: by law, by domestic law, as a political promise.</summary>
    public Sequence<Level> FirmBy { get; init; } = [];

    /// <summary>All that is firmly owed, the rung first; empty when nothing is.</summary>
    public Sequence<string> AllFirm => Firm is { } rung ? [rung, .. FirmActs] : FirmActs;
}

/// <summary>One class with a cell for each guarantor, in the order of <see cref="Matrix.Guarantors"/>.</summary>
public sealed record MatrixColumn(SituationClass Class, Sequence<MatrixCell> Cells, Proof Proof);

/// <summary>Guarantors against classes of situation.</summary>
/// <param name="Guarantors">In the order of the text.</param>
/// <param name="Columns">The classes; together they hold every situation of every casus.</param>
public sealed record Matrix(string Package, DateOnly On, Question Question, Sequence<string> Guarantors, Sequence<MatrixColumn> Columns);
