using System.Text.Json;
using Casus.Findings;

namespace Casus.Tests.Commands;

/// <summary>
/// What people really hand to a program: one clear sentence, the right place, a mend, and never a trace of our own code. The whole output is a golden file.
/// </summary>
public sealed class BadInputTests
{
    private static readonly string folder = Path.Combine(Repository.Tests, "bad-input");

    [Theory]
    [InlineData("empty.casus", "CAS100", 1)]
    [InlineData("binary.casus", "CAS104", 1)]
    [InlineData("missing-full-stop.casus", "CAS101", 3)]
    [InlineData("unknown-party.casus", "CAS201", 8)]
    [InlineData("bare-if.casus", "CAS120", 9)]
    [InlineData("missing-distribution.casus", "CAS210", 10)]
    [InlineData("no-such-date.casus", "CAS106", 7)]
    [InlineData("body-without-voters.casus", "CAS506", 5)]
    [InlineData("duplicate-label.casus", "CAS205", 9)]
    [InlineData("self-referring-casus.casus", "CAS206", 6)]
    [InlineData("import-cycle", "CAS141", 2)]
    public void Bad_input_gives_one_sentence_a_place_and_a_mend(string input, string code, int line)
    {
        var error = OnlyError(folder, input);
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(line, error.GetProperty("places")[0].GetProperty("line").GetInt32());
        Plain(error, CommandRun.In(folder, "check", input), Path.GetFileNameWithoutExtension(input), "check " + input);
    }

    /// <summary>When all have left a group, the body made of it is empty too; both are true, and the body says whose fault it is.</summary>
    [Fact]
    public void A_body_whose_members_have_all_left_is_told_with_its_group()
    {
        var errors = Errors(folder, "body-without-members.casus");
        Assert.Equal(["CAS209", "CAS506"], errors.Select(error => error.GetProperty("code").GetString()));
        Assert.Contains("group Commissioners", errors[1].GetProperty("places")[1].GetProperty("label").GetString(), StringComparison.Ordinal);
        Plain(errors[1], CommandRun.In(folder, "check", "body-without-members.casus"), "body-without-members", "check body-without-members.casus");
    }

    /// <summary>A body of nobody is no sentence, so it is the grammar that complains.</summary>
    [Fact]
    public void A_body_that_names_nobody_is_told_that_names_are_missing()
    {
        var error = OnlyError(folder, "body-that-names-nobody.casus");
        Assert.Equal(5, error.GetProperty("places")[0].GetProperty("line").GetInt32());
        Plain(error, CommandRun.In(folder, "check", "body-that-names-nobody.casus"), "body-that-names-nobody", "check body-that-names-nobody.casus");
    }

    /// <summary>Who encodes a text for the first time writes as the text does. Each phrase is told once, and the mend says what to write for it.</summary>
    [Fact]
    public void The_phrases_of_treaties_are_told_in_the_words_of_the_language()
    {
        var errors = Errors(folder, "treaty-phrases.casus");
        var lines = errors.Select(error => error.GetProperty("places")[0].GetProperty("line").GetInt32()).ToList();
        Assert.Equal(lines.Distinct(), lines);
        Assert.DoesNotContain(errors, error => error.GetProperty("repairs")[0].GetProperty("description").GetString()?.StartsWith("Here can stand", StringComparison.Ordinal) ?? true);
        Plain(errors[^1], CommandRun.In(folder, "check", "treaty-phrases.casus"), "treaty-phrases", "check treaty-phrases.casus");
    }

    /// <summary>A verb that only states a view or an intention must not be mended into a duty.</summary>
    [Theory]
    [InlineData("should")]
    [InlineData("would")]
    [InlineData("ought to")]
    [InlineData("stands ready to")]
    [InlineData("reaffirms its wish to")]
    public void No_mend_makes_a_duty_of_a_verb_that_obliges_nobody(string verb)
    {
        var error = Assert.Single(Compiled.Of($$"""
            casus 1 package Verbs.
            party Arden. party Corvia.
            instrument Pledge, declaration by Corvia, signed on 2026-01-01 {
              clause 1: Corvia {{verb}} arm Arden, source "D" on 2026-01-01.
            }
            """).Findings, finding => finding.Level == Severity.Error);
        Assert.Equal("CAS114", error.Code);
        Assert.DoesNotContain("Write `shall`", error.Mend, StringComparison.Ordinal);
        Assert.DoesNotContain("Write `will`", error.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_100_MB_is_not_read()
    {
        const int Megabyte = 1024 * 1024;
        var temporary = Directory.CreateTempSubdirectory("casus-large-").FullName;
        try
        {
            using (var file = File.Create(Path.Combine(temporary, "large.casus")))
            {
                var block = new byte[Megabyte];
                Array.Fill(block, (byte)'a');
                for (var i = 0; i < 100; i++)
                {
                    file.Write(block);
                }
            }
            var before = GC.GetAllocatedBytesForCurrentThread();
            var error = OnlyError(temporary, "large.casus");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8 * Megabyte, "the file was read into memory");
            Assert.Equal("CAS105", error.GetProperty("code").GetString());
            Plain(error, CommandRun.In(temporary, "check", "large.casus"), "large", "check large.casus");
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>Every command that takes a package refuses bad input in the same words, and none falls over it.</summary>
    [Theory]
    [InlineData("respond", "--given", "armed-attack on Ukraine by Russia")]
    [InlineData("read-back")]
    [InlineData("scenario")]
    [InlineData("graph")]
    [InlineData("normal-form")]
    [InlineData("fmt", "--check")]
    public void No_command_falls_over_bad_input(string command, params string[] more)
    {
        foreach (var input in Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)))
        {
            var run = CommandRun.In(folder, [command, input, .. more]);
            Assert.InRange(run.Exit, 0, 2);
            Assert.DoesNotContain("Exception", run.Output + run.Error, StringComparison.Ordinal);
            Assert.True(run.Output.Length + run.Error.Length > 0 || command == "fmt", $"{command} {input} says nothing");
        }
    }

    private static JsonElement OnlyError(string place, string input) => Assert.Single(Errors(place, input));

    private static List<JsonElement> Errors(string place, string input)
    {
        var run = CommandRun.In(place, "check", input, "--json");
        Assert.Equal((1, ""), (run.Exit, run.Error));
        using var document = JsonDocument.Parse(run.Output);
        return [.. document.RootElement.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("level").GetString() == "error").Select(finding => finding.Clone())];
    }

    private static void Plain(JsonElement error, CommandRun run, string name, string called)
    {
        var message = error.GetProperty("message").GetString() ?? "";
        Assert.Matches("^[A-Z\"`].*[.?]$", message);
        Assert.NotEqual(0, error.GetProperty("repairs").GetArrayLength());
        Assert.Equal(1, run.Exit);
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Output + run.Error, StringComparison.Ordinal);
        Golden.Matches(Path.Combine(Repository.Tests, "golden", "bad-input", name + ".txt"), run.Whole(called));
    }
}
