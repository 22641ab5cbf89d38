namespace Casus.Server;

/// <summary>A question to the command line, as a page puts it.</summary>
/// <param name="Package">The name of the package.</param>
/// <param name="Drafts">Texts that stand in for its files, by the file's name; they are not saved.</param>
public sealed record AskRequest(string Package, IReadOnlyDictionary<string, string>? Drafts, AskOptions? Options);

/// <summary>The options of the commands, under their names. What a command does not have it refuses.</summary>
/// <param name="Given">What is so, parted by semicolons.</param>
/// <param name="On">The day asked about, as year-month-day.</param>
/// <param name="Reading">literal or good-faith.</param>
/// <param name="Variant">Whose wording.</param>
/// <param name="All">respond: the reasons of every duty.</param>
/// <param name="Of">diff, compose: which part of the package, as it stands behind its name: <c>:INSTRUMENT</c>, <c>@REVISION</c> (<c>@saved</c> for the files without drafts), <c> as proposed by PARTY</c>.</param>
/// <param name="Second">diff: the second text, the name of a package with or without such a part, or the part alone.</param>
/// <param name="Texts">compose: the further texts, named likewise.</param>
/// <param name="Scenario">scenario: one of them.</param>
/// <param name="Add">whatif: sentences to add.</param>
/// <param name="In">whatif: the instrument.</param>
/// <param name="Drop">whatif: labels of clauses.</param>
/// <param name="Positions">accept: the package whose positions count.</param>
/// <param name="Instrument">accept: instruments asked of.</param>
/// <param name="Ranking">accept: false leaves out the ranking of the library.</param>
/// <param name="Set">means: figures that are set, each as <c>NAME=VALUE</c> (<c>tour=4</c>, <c>csis-availability=50%</c>, <c>patrols-wanted=3..4</c>).</param>
/// <param name="Pillar">means: one pillar alone.</param>
/// <param name="Requirement">plan: the requirements that are planned for; without them the smallest of each mission.</param>
/// <param name="Open">plan: gates that are supposed open.</param>
/// <param name="By">plan: the day, counted from the decision, for requirements that name none.</param>
/// <param name="Since">since: the first day that counts, as year-month-day.</param>
/// <param name="Most">like: how many precedents.</param>
/// <param name="At">The day on which things are known; what is dated later is left out. Without it all that the package holds.</param>
public sealed record AskOptions(
    string? Given = null, string? On = null, string? Reading = null, string? Variant = null, bool AsIfSigned = false, bool AsItStands = false, bool All = false,
    string? Of = null, string? Second = null, IReadOnlyList<string>? Texts = null, string? Scenario = null,
    IReadOnlyList<string>? Add = null, string? In = null, IReadOnlyList<string>? Drop = null,
    string? Positions = null, IReadOnlyList<string>? Instrument = null, bool Ranking = true,
    IReadOnlyList<string>? Set = null, string? Pillar = null, IReadOnlyList<string>? Requirement = null, IReadOnlyList<string>? Open = null, int? By = null,
    string? Since = null, int? Most = null, string? At = null);
