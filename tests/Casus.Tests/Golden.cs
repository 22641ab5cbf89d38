using System.Text;

namespace Casus.Tests;

/// <summary>
/// Compares what a test made with a file that holds what it should make. <c>CASUS_ACCEPT=1 ./test</c> rewrites the files;
/// a change that nobody can explain is not accepted.
/// </summary>
internal static class Golden
{
    private const int ContextLines = 2;
    private const int LongestDiff = 120;

    public static bool Accepting => Environment.GetEnvironmentVariable("CASUS_ACCEPT") == "1";

    public static void Matches(string path, string actual)
    {
        actual = actual.ReplaceLineEndings("\n");
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
        if (expected == actual)
        {
            return;
        }
        if (Accepting)
        {
            Write(path, actual);
            return;
        }
        var made = Path.Combine(Path.GetTempPath(), "casus-golden", Repository.Short(path));
        Write(made, actual);
        Assert.Fail(
            (expected is null ? $"There is no golden file {Repository.Short(path)} yet." : $"{Repository.Short(path)} differs (- expected, + made now):\n{Difference(expected, actual)}")
            + $"\nIf what was made now is right:\n  cp {made} {path}\nor all at once: CASUS_ACCEPT=1 ./test");
    }

    /// <summary>The lines that differ, with their neighbours.</summary>
    public static string Difference(string expected, string actual)
    {
        var lines = Lines(expected.Split('\n'), actual.Split('\n'));
        var shown = new StringBuilder();
        var count = 0;
        var last = -1;
        for (var i = 0; i < lines.Count && count < LongestDiff; i++)
        {
            var near = Enumerable.Range(Math.Max(0, i - ContextLines), (ContextLines * 2) + 1).Any(j => j < lines.Count && lines[j].Mark != ' ');
            if (!near)
            {
                continue;
            }
            if (last != i - 1)
            {
                shown.Append("  …\n");
            }
            shown.Append(lines[i].Mark).Append(' ').Append(lines[i].Line).Append('\n');
            (last, count) = (i, count + 1);
        }
        return shown.Append(count == LongestDiff ? "  … and more\n" : "").ToString();
    }

    /// <summary>The shortest way from one list of lines to the other (longest common subsequence), after the equal head and tail are set aside.</summary>
    private static List<(char Mark, string Line)> Lines(string[] expected, string[] actual)
    {
        var head = 0;
        while (head < expected.Length && head < actual.Length && expected[head] == actual[head])
        {
            head++;
        }
        var tail = 0;
        while (tail < expected.Length - head && tail < actual.Length - head && expected[^(tail + 1)] == actual[^(tail + 1)])
        {
            tail++;
        }
        var (old, made) = (expected[head..^tail], actual[head..^tail]);
        var common = new int[old.Length + 1, made.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = made.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == made[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }
        var lines = expected[..head].Select(line => (' ', line)).ToList();
        for (var (i, j) = (0, 0); i < old.Length || j < made.Length;)
        {
            if (i < old.Length && j < made.Length && old[i] == made[j])
            {
                lines.Add((' ', old[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < old.Length && (j == made.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(('-', old[i++]));
            }
            else
            {
                lines.Add(('+', made[j++]));
            }
        }
        lines.AddRange(expected[^tail..].Select(line => (' ', line)));
        return lines;
    }

    private static void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        File.WriteAllText(path, content);
    }
}
