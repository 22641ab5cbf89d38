namespace Casus.Forces;

/// <summary>One step of the arithmetic.</summary>
/// <param name="Name">Unique among levers and steps.</param>
/// <param name="Group">Steps that belong together have the same.</param>
/// <param name="Words">What it works out, in words.</param>
/// <param name="Formula">The formula with the names of its inputs.</param>
/// <param name="WithNumbers">The same with their figures; empty when one is missing.</param>
/// <param name="Inputs">The levers and steps of the formula, by name.</param>
/// <param name="Levers">Every lever on which it depends, at once or through other steps.</param>
/// <param name="Unit">The unit of the result.</param>
/// <param name="Result">Null when a lever on which it depends has no figure.</param>
/// <param name="Lacks">Those levers.</param>
/// <param name="Source">Where the formula is from; empty for plain arithmetic.</param>
/// <param name="IsKey">Whether it stands in a summary.</param>
public sealed record Step(
    string Name, string Group, string Words, string Formula, string WithNumbers, Sequence<string> Inputs, Sequence<string> Levers, string Unit, Quantity? Result, Sequence<string> Lacks, string Source, bool IsKey);

/// <summary>How far a shortfall is one.</summary>
public enum ShortfallCertainty
{
    /// <summary>Whatever the figures are within their ranges.</summary>
    Certain,

    /// <summary>For some figures within their ranges.</summary>
    Possible,
}

/// <summary>Less than is needed.</summary>
/// <param name="Gap">The step that takes what there is from what is needed.</param>
/// <param name="Missing">How much is lacking, from the best case (0 where it may be enough) to the worst.</param>
/// <param name="Sufficing">For each lever that can do it alone, the smallest change that makes it enough for certain; the smallest first.</param>
public sealed record Shortfall(string Gap, string Words, string Unit, Interval Missing, ShortfallCertainty Certainty, Sequence<Change> Sufficing);

/// <summary>A lever set to another value.</summary>
/// <param name="From">What it is now.</param>
/// <param name="To">What it would have to be.</param>
/// <param name="Factor">How many times the end of its range that it leaves behind: the low end on the way up, the high end on the way down.</param>
public sealed record Change(string Lever, Interval From, double To, double Factor);
