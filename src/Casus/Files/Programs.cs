using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Casus.Files;

/// <summary>A call of another program.</summary>
/// <param name="Program">Its name, looked for where the system looks for programs.</param>
/// <param name="Folder">The folder it is called from.</param>
public sealed record ProgramCall(string Program, Sequence<string> Arguments, string Folder);

/// <summary>How a call ended.</summary>
/// <param name="Output">What it wrote, as it wrote it.</param>
/// <param name="Error">What it said on its error stream.</param>
public sealed record ProgramResult(int Exit, ReadOnlyMemory<byte> Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output.Span);
}

/// <summary>Runs programs of this machine.</summary>
public static class Programs
{
    /// <summary>Runs a program to its end; null when there is none of that name.</summary>
    public static ProgramResult? Run(ProgramCall call)
    {
        var start = new ProcessStartInfo(call.Program, call.Arguments)
        {
            WorkingDirectory = call.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            StandardErrorEncoding = Encoding.UTF8,
        };
        Process process;
        try
        {
            process = Process.Start(start) ?? throw new InvalidOperationException("A program called without a shell is a process of its own.");
        }
        catch (Win32Exception)
        {
            // What the system says when there is no such program, or it may not be run.
            return null;
        }
        using (process)
        {
            process.StandardInput.Close();
            var error = new StringBuilder();
            process.ErrorDataReceived += (_, line) => error.AppendLine(line.Data);
            process.BeginErrorReadLine();
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return new ProgramResult(process.ExitCode, output.ToArray(), error.ToString().Trim());
        }
    }
}
