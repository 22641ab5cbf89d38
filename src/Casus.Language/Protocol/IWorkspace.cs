using Casus.Text;

namespace Casus.Protocol;

/// <summary>Where the files are that no editor has open: a folder on disk, or the packages of the studio.</summary>
public interface IWorkspace
{
    /// <summary>How findings name the document of this URI, with forward slashes; null when it is not of this workspace.</summary>
    string? PathOf(string uri);

    /// <summary>The URI of a file so named.</summary>
    string UriOf(string path);

    /// <summary>The files that lie in the same folder as this one (itself included once it is saved), in order. Those with the same package name are one package with it.</summary>
    IReadOnlyList<string> Beside(string path);

    /// <summary>A file as it was last saved; null when there is none that can be read.</summary>
    SourceText? Read(string path);

    /// <summary>
    /// The path of a file that a package imports; null when there is none. It is asked first for the path seen from the folder of the importing file, then for
    /// the path as written.
    /// </summary>
    string? Find(string import);
}
