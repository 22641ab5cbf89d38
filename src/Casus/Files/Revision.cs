using Casus.Findings;
using Casus.Text;

namespace Casus.Files;

/// <summary>Files as they stood at a revision of the git repository they lie in.</summary>
public sealed class Revision
{
    private readonly Func<ProgramCall, ProgramResult?> run;
    private readonly string commit;

    private Revision(Func<ProgramCall, ProgramResult?> run, string commit) => (this.run, this.commit) = (run, commit);

    /// <summary>A revision (<c>HEAD~1</c>, a tag, a branch) of the repository that a folder lies in, or in one sentence why there is none.</summary>
    public static (Revision? Revision, string Refusal) Of(string name, string folder, Func<ProgramCall, ProgramResult?> run)
    {
        if (run(new ProgramCall("git", ["rev-parse", "--is-inside-work-tree"], folder)) is not { } repository)
        {
            return (null, $"To read a package as it stood at {name}, git is needed, and it was not found on this machine.");
        }
        if (repository.Exit != 0)
        {
            return (null, $"The folder {folder} lies in no git repository, so there is no revision {name} of it.");
        }
        var found = run(new ProgramCall("git", ["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"], folder));
        return found is { Exit: 0 }
            ? (new Revision(run, found.Text.Trim()), "")
            : (null, $"The git repository of {folder} has no revision \"{name}\".");
    }

    /// <summary>The package files of a folder as they then were, by full path; none when there was no such folder.</summary>
    public IReadOnlyList<string> FilesIn(string folder)
    {
        var listed = run(new ProgramCall("git", ["ls-tree", "--full-tree", "--name-only", "-z", commit + ":./"], folder));
        return listed is { Exit: 0 }
            ? [.. listed.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(PackageFiles.IsPackageFile).Order(StringComparer.Ordinal).Select(name => Path.Combine(folder, name))]
            : [];
    }

    /// <summary>The text of a file as it then was; null when there was none.</summary>
    public (SourceText? Text, Finding? Unreadable)? Read(string path, string shownAs) =>
        Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder)
        && run(new ProgramCall("git", ["show", commit + ":./" + Path.GetFileName(path)], folder)) is { Exit: 0 } file
            ? PackageFiles.Decode(file.Output.Span, shownAs)
            : null;
}
