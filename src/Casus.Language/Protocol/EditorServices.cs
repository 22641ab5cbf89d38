using Casus.Findings;
using Casus.Treaties;

namespace Casus.Protocol;

/// <summary>What an editor is told that only the meaning of a package can say. The host supplies it; what it leaves out is not offered.</summary>
public sealed record EditorServices
{
    /// <summary>The findings of the checks that look at no situations; told at once after a change.</summary>
    public Func<Package, IEnumerable<Finding>> PlainChecks { get; init; } = static _ => [];

    /// <summary>The findings that need a search of all situations; told when they are there. It ends early when the text is changed again.</summary>
    public Func<Package, CancellationToken, IEnumerable<Finding>> SearchChecks { get; init; } = static (_, _) => [];

    /// <summary>Changes of the text that were tried and close a loophole.</summary>
    public Func<Package, CancellationToken, IReadOnlyList<OfferedRepair>> Repairs { get; init; } = static (_, _) => [];

    /// <summary>How firm each promise is.</summary>
    public Func<Package, CancellationToken, IReadOnlyList<ClauseHint>> Hints { get; init; } = static (_, _) => [];

    /// <summary>The address of the page that explains a code such as <c>CAS502</c>; null when it is nowhere to be had.</summary>
    public Func<string, string?> PageOf { get; init; } = static _ => null;

    /// <summary>How long the text must rest before the search begins.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromMilliseconds(200);
}

/// <summary>A repair that was tried, and the changes of the text that carry it out.</summary>
/// <param name="Words">As in the <see cref="Finding.Repairs"/> of the finding that it mends.</param>
/// <param name="Cost">Whom it would bind more, and whom it weakens; empty where nobody.</param>
/// <param name="Changes">Sentences in the files of the package and what then stands there.</param>
public sealed record OfferedRepair(string Words, string Cost, Sequence<Replacement> Changes);

/// <summary>A sentence of a file, with the full stop behind it, and the one that takes its place or comes after it.</summary>
public sealed record Replacement(SourceLocation At, string Words, bool IsAfter);

/// <summary>A short note beside a clause.</summary>
/// <param name="Clause">Where the clause stands.</param>
/// <param name="Label">A few words: <c>FIRM consult, POSSIBLE fight</c>.</param>
/// <param name="Explanation">What is behind it, in sentences.</param>
public sealed record ClauseHint(SourceLocation Clause, string Label, string Explanation);
