using System.Text;

namespace Casus.Files;

/// <summary>Writes a file so that a reader sees either the old text or the new one, never half of it.</summary>
public static class AtomicFile
{
    public static void Replace(string path, string content)
    {
        // The file that a link leads to is replaced, not the link.
        var target = Path.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var beside = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(beside, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            }
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
