using Casus.Commands;
using Casus.Files;

namespace Casus.Tests.Commands;

/// <summary>A package compared with itself as it stood at a git revision.</summary>
public sealed class RevisionTests
{
    private const string Source = """
        casus 1 package Pact.
        as of 2026-01-01.
        party Home is beneficiary.
        party Helper is guarantor.
        party Foe is possible aggressor.
        casus Attack is armed-attack on Home by Foe.
        instrument T, treaty among Helper and Home, signed on 2026-01-01 {
          clause 1: when Attack, Helper shall deploy in Home, within 3 days of trigger.
        }

        """;

    [Fact]
    public void The_text_of_a_revision_is_read_and_not_the_one_on_the_disk()
    {
        InRepository(folder =>
        {
            File.WriteAllText(Path.Combine(folder, "pact.casus"), Source.Replace("shall deploy in Home", "shall arm Home", StringComparison.Ordinal));
            var run = CommandRun.In(folder, "diff", "pact.casus@HEAD", "pact.casus");
            Assert.Equal("", run.Error);
            var words = run.Output.Replace("\n", " ", StringComparison.Ordinal);
            Assert.Contains("the second is weaker than the first for Helper", words, StringComparison.Ordinal);
            Assert.Contains("must send forces under the first and only send arms under the second", words, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_file_that_is_gone_can_still_be_compared_as_it_was()
    {
        InRepository(folder =>
        {
            File.Move(Path.Combine(folder, "pact.casus"), Path.Combine(folder, "treaty.casus"));
            var run = CommandRun.In(folder, "diff", "pact.casus@HEAD", "treaty.casus");
            Assert.Equal("", run.Error);
            Assert.Contains("comes to the same", run.Output, StringComparison.Ordinal);
            Assert.Contains("has no revision \"v9\"", CommandRun.In(folder, "diff", "treaty.casus@v9", "treaty.casus").Error, StringComparison.Ordinal);
            Assert.Contains("At HEAD there is no package treaty.casus", CommandRun.In(folder, "diff", "treaty.casus@HEAD", "treaty.casus").Error, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Without_git_it_is_said_that_git_is_needed()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = CommandLine.Run(["diff", "1994-budapest@HEAD", "1994-budapest"], CommandRun.Around(output, error, Repository.Root) with { RunProgram = _ => null });
        Assert.Equal(2, exit);
        Assert.Equal("casus: To read a package as it stood at HEAD, git is needed, and it was not found on this machine.\n", error.ToString().ReplaceLineEndings("\n"));
        Assert.Equal("", output.ToString());
    }

    private static void InRepository(Action<string> test)
    {
        var folder = Directory.CreateTempSubdirectory("casus-git-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "pact.casus"), Source);
            Git(folder, "init", "-q");
            Git(folder, "add", ".");
            Git(folder, "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "as signed");
            test(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Git(string folder, params string[] arguments)
    {
        var result = Programs.Run(new ProgramCall("git", arguments.ToSequence(), folder));
        Assert.NotNull(result);
        Assert.True(result.Exit == 0, result.Error);
    }
}
