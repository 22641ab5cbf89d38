namespace Casus.Findings;

public enum Severity { Info, Warning, Error }

/// <summary>One place a finding concerns, and what stands there in the reader's words.</summary>
public sealed record FindingPlace(SourceLocation At, string Label);

/// <summary>
/// Something worth saying about a package. <see cref="Code"/> is stable (CAS and three digits) and has a page.
/// </summary>
/// <param name="Code">CAS and three digits.</param>
/// <param name="Level">Error: the text does not say what a guarantee must. Warning: it says it weakly. Info: worth knowing.</param>
/// <param name="Message">One sentence in the field's words.</param>
/// <param name="Places">All places it concerns, the main one first.</param>
/// <param name="Mend">What would mend it, one sentence; empty when nothing in the text can.</param>
/// <param name="Details">Witness, path, blocking set: short lines below the message.</param>
public sealed record Finding(string Code, Severity Level, string Message, Sequence<FindingPlace> Places, string Mend, Sequence<string> Details)
{
    /// <summary>Changes of the text that were tried and do away with it, each as an order to the drafter; the smallest first.</summary>
    public Sequence<string> Repairs { get; init; }

    public static Finding At(string code, Severity level, SourceLocation at, string message, string mend = "", string label = "") =>
        new(code, level, message, [new FindingPlace(at, label)], mend, []);
}
