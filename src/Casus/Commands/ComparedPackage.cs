using Casus.Comparing;
using Casus.Files;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary>
/// A text as it is named to be compared: <c>P[@REVISION][:INSTRUMENT[,INSTRUMENT]][ as proposed by PARTY][ on DATE]</c>. A second text that begins
/// with the colon stands in the package of the first.
/// </summary>
/// <param name="Package">A file, folder or library name.</param>
/// <param name="Revision">A revision that git knows; null for the files as they are.</param>
/// <param name="Instruments">Instruments or parts of their names; empty for all.</param>
/// <param name="Proposer">Whose wording; null for the one without proposer.</param>
/// <param name="On">The day on which it is looked at; null for the day of the package.</param>
internal sealed record ComparedName(string Package, string? Revision, Sequence<string> Instruments, string? Proposer, string? On)
{
    private const string Proposal = " as proposed by ";
    private const string Day = " on ";

    public static ComparedName Parse(string asked, string folder, ComparedName? other)
    {
        if (IsPath(asked, folder))
        {
            return new ComparedName(asked, null, [], null, null);
        }
        var at = asked.LastIndexOf(Day, StringComparison.OrdinalIgnoreCase);
        var (text, on) = at >= 0 && at + Day.Length < asked.Length && char.IsAsciiDigit(asked[at + Day.Length]) ? Split(asked, at, Day.Length) : (asked, null);
        var (rest, proposer) = Split(text, text.LastIndexOf(Proposal, StringComparison.OrdinalIgnoreCase), Proposal.Length);
        if (IsPath(rest, folder))
        {
            return new ComparedName(rest, null, [], proposer, on);
        }
        // The colon of a Windows drive is no colon of ours.
        var colon = rest.LastIndexOf(':');
        var (place, instruments) = Split(rest, colon == 1 && rest is [_, _, '\\' or '/', ..] ? -1 : colon, 1);
        var (package, revision) = IsPath(place, folder) ? (place, null) : Split(place, place.LastIndexOf('@'), 1);
        var names = instruments?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return package.Length == 0 && other is not null
            ? new ComparedName(other.Package, revision ?? other.Revision, names.ToSequence(), proposer, on)
            : new ComparedName(package, revision, names.ToSequence(), proposer, on);
    }

    private static bool IsPath(string words, string folder) => words.Length > 0 && Path.Exists(Path.GetFullPath(words, folder));

    private static (string Before, string? After) Split(string words, int at, int length) => at < 0 ? (words, null) : (words[..at], words[(at + length)..]);
}

/// <summary>A text to be compared, or why it cannot be.</summary>
/// <param name="Opened">The package it stands in, which may have errors.</param>
/// <param name="Text">Null when it cannot be compared.</param>
/// <param name="Refusal">Why, in one sentence; empty when the package's own errors say it.</param>
internal sealed record ComparedPackage(OpenedPackage Opened, ComparableText? Text, string Refusal)
{
    /// <summary>In place of a revision: the files as they lie on the disk, without what somebody is writing. A branch of this name is <c>refs/heads/saved</c>.</summary>
    private const string Saved = "saved";

    public static ComparedPackage Open(ComparedName name, string? reading, Surroundings surroundings)
    {
        var opened = name.Revision is Saved ? OpenedPackage.Open(name.Package, surroundings with { Drafts = Drafts.None })
            : name.Revision is { } revision ? At(revision, name.Package, surroundings)
            : OpenedPackage.Open(name.Package, surroundings);
        if (opened is not { Refusal: "", HasErrors: false, Package: { } package })
        {
            return new ComparedPackage(opened, null, opened.Refusal);
        }
        var (question, refusal) = AskedOf.QuestionOf(new Asked(null, null, reading, AsIfSigned: false, name.Proposer), package);
        var (instruments, unknown) = Instruments(package, name.Instruments);
        var day = name.On is { } typed ? Calendar.Day(typed) : package.AsOf;
        refusal = refusal.Length > 0 ? refusal : unknown.Length > 0 ? unknown : name.On is { } written && day is null ? Calendar.NoDate(written) : "";
        return refusal.Length > 0
            ? new ComparedPackage(opened, null, refusal)
            : new ComparedPackage(opened, ComparableText.Of(Title(opened, name, instruments, question.ProposedBy), package with { AsOf = day }, question.ProposedBy, question.Reading, instruments), "");
    }

    /// <summary>Says why the text cannot be compared, and gives the exit code.</summary>
    public int Report(bool asJson, Surroundings surroundings) =>
        Refusal.Length > 0 ? CommandLine.Refuse(surroundings, Refusal) : Broken.Report(Opened, asJson, surroundings) ?? Exit.CouldNotRun;

    /// <summary>An instrument is named by its own name where it is asked for; a package by its title.</summary>
    private static string Title(OpenedPackage opened, ComparedName name, IReadOnlyList<string> instruments, string? proposer) =>
        (instruments.Count > 0 ? string.Join(" and ", instruments) : opened.Title)
        + (name.Revision is null ? "" : name.Revision is Saved ? " as saved" : " at " + name.Revision)
        + (proposer is null ? "" : " as proposed by " + proposer)
        + (name.On is null ? "" : " on " + name.On);

    /// <summary>The instruments meant: by the whole name, else by a part of the name, else by a part of the title, else by a name that is nearly so.</summary>
    public static (IReadOnlyList<string> Names, string Refusal) Instruments(Package package, Sequence<string> asked)
    {
        var names = new List<string>();
        foreach (var words in asked)
        {
            var matching = new Func<Instrument, bool>[]
            {
                instrument => instrument.Name.Equals(words, StringComparison.OrdinalIgnoreCase),
                instrument => instrument.Name.Contains(words, StringComparison.OrdinalIgnoreCase),
                instrument => instrument.Title?.Contains(words, StringComparison.OrdinalIgnoreCase) == true,
                instrument => Likeness.IsNear(instrument.Name, words),
            }.Select(fits => package.Instruments.Where(fits).Select(instrument => instrument.Name).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
            if (matching.Count != 1)
            {
                var all = string.Join(", ", package.Instruments.Select(instrument => instrument.Name));
                return ([], matching.Count > 1
                    ? $"\"{words}\" can mean {matching.Count} instruments of {package.Name}: {string.Join(", ", matching)}."
                    : package.Instruments.IsEmpty ? $"The package {package.Name} has no instrument."
                    : $"The package {package.Name} has no instrument \"{words}\"; it has {all}.");
            }
            names.Add(matching[0]);
        }
        return ([.. names.Distinct()], "");
    }

    /// <summary>The package as it stood at a revision. Where its files lie is read off the disk, for that is what the name is the name of.</summary>
    private static OpenedPackage At(string name, string package, Surroundings surroundings)
    {
        OpenedPackage Refused(string title, string sentence) => new(title, [], [], null, [], sentence);
        var library = Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder);
        var located = PackageFiles.Locate(package, surroundings.Folder, library);
        var path = located.Refusal.Length == 0 ? located.Paths[0] : Path.GetFullPath(package, surroundings.Folder);
        // A file that is there no more may still be named, by its path.
        var isFile = package.EndsWith(PackageFiles.Ending, StringComparison.Ordinal);
        var folder = isFile || located.Refusal.Length == 0 ? Path.GetDirectoryName(path) ?? surroundings.Folder : path;
        if (!Directory.Exists(folder))
        {
            return Refused(located.Title, located.Refusal.Length > 0 ? located.Refusal : $"There is no folder {folder}.");
        }
        var (revision, refusal) = Revision.Of(name, folder, surroundings.RunProgram);
        if (revision is null)
        {
            return Refused(located.Title, refusal);
        }
        var read = (isFile ? [path] : revision.FilesIn(folder)).Select(file => revision.Read(file, PackageFiles.Shown(file, surroundings.Folder))).OfType<(SourceText?, Findings.Finding?)>().ToList();
        return read.Count == 0
            ? Refused(located.Title, $"At {name} there is no package {package}.")
            : OpenedPackage.Compiled(located.Title, read, import => Import(revision, import, library, surroundings), surroundings);
    }

    private static SourceText? Import(Revision revision, string path, Library? library, Surroundings surroundings)
    {
        SourceText? From(string root) =>
            Path.GetFullPath(path, root) is var full && surroundings.MayRead(full) && revision.Read(full, PackageFiles.Shown(full, surroundings.Folder)) is var (text, _) ? text : null;
        return From(surroundings.Folder) ?? (library is null ? null : From(library.Folder));
    }
}
