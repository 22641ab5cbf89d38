using Casus.Text;

namespace Casus.Protocol;

/// <summary>A document that the editor holds: it counts in place of the file.</summary>
internal sealed record OpenDocument(string Uri, int Version, SourceText Text);
