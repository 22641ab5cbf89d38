using System.Net;

namespace Casus.Server;

/// <summary>How the studio is served.</summary>
/// <param name="Folder">The work folder: a package, or a folder of packages; new ones are made in it.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="Port">The port; 0 for any that is free.</param>
/// <param name="PortAsked">Whether the caller named the port; otherwise the next free one will do.</param>
/// <param name="Token">What every caller must know; null on a machine of one's own.</param>
/// <param name="Hosts">Further names by which callers may speak of this server, for one that stands behind another.</param>
/// <param name="State">The folder in which drafts are kept.</param>
/// <param name="Pages">The folder of the pages.</param>
public sealed record ServeOptions(
    string Folder, IPAddress Address, int Port, bool PortAsked, string? Token, Sequence<string> Hosts, string State, string Pages)
{
    public const int DefaultPort = 7310;

    /// <summary>A shorter one could be tried out.</summary>
    public const int ShortestToken = 16;

    /// <summary>Why it cannot be served so, in one sentence; empty when it can.</summary>
    public string Refusal =>
        !IPAddress.IsLoopback(Address) && Token is null
            ? $"At {Address} others on the network could read and change your packages, so a token is needed: --token with {ShortestToken} letters or more that you choose. Without --address only this machine is served."
        : Token is { Length: < ShortestToken } ? $"The token is too short to keep anybody out; it needs {ShortestToken} letters or more."
        : Token is { } token && token.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_' or '.' or '~')) ? "A token has letters, figures, and - _ . ~ alone, because it must stand in an address."
        : !Directory.Exists(Folder) ? $"There is no folder {Folder}."
        : "";
}
