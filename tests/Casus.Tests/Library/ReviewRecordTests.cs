using Casus.Commands;
using Casus.Files;

namespace Casus.Tests.Library;

/// <summary>What changed in a package since its review is seen clause by clause.</summary>
public sealed class ReviewRecordTests
{
    private const string Text = """
        casus 1 package Arden. binding means law. as of 2026-03-01.
        party Arden is beneficiary. party Corvia is guarantor.
        fact armed-attack "an armed attack".
        casus Attack is armed-attack on Arden.
        instrument Covenant, treaty among Arden and Corvia, signed on 2026-02-20 {
          clause 1: when Attack, Corvia shall consult with Arden, source "Covenant" on 2026-02-20.
          clause 2: when Attack, Corvia shall arm Arden, source "Covenant" on 2026-02-20.
        }

        """;

    public static TheoryData<string> Reviewed => [.. Packages.Names.Where(name => Review.Of(Path.Combine(Repository.Library, name)).Second is not null)];

    /// <summary>Accepting writes a record only where there is none of that day: a change made after a review cannot become reviewed by the way.</summary>
    [Theory]
    [MemberData(nameof(Reviewed))]
    public void Every_reviewed_package_has_the_record_of_its_review(string name)
    {
        var folder = Path.Combine(Repository.Library, name);
        var day = Review.Of(folder).Second ?? throw new InvalidOperationException("Only reviewed packages are asked for.");
        if (Golden.Accepting && ReviewRecord.Of(folder)?.Day != day)
        {
            var opened = OpenedPackage.Open(name, CommandRun.Around(TextWriter.Null, TextWriter.Null, Repository.Root));
            File.WriteAllText(Path.Combine(folder, ReviewRecord.FileName), ReviewRecord.Make(day, Packages.Compiled(name), opened.Trees).ToString());
        }
        Assert.Equal(day, ReviewRecord.Of(folder)?.Day);
    }

    [Fact]
    public void Spaces_and_notes_change_no_clause()
    {
        var record = Record(Text);
        var same = Read(Text.Replace("shall consult", "\n -- as before\n    shall   consult", StringComparison.Ordinal));
        Assert.All(same.Package.Clauses, clause => Assert.Equal((true, true), record.Find(clause, same.Trees)));
    }

    [Fact]
    public void Other_words_change_that_clause_alone_and_a_new_clause_was_never_reviewed()
    {
        var record = ReviewRecord.Read(Record(Text).ToString()) ?? throw new InvalidOperationException("What is written can be read.");
        var now = Read(Text.Replace("shall arm", "may arm", StringComparison.Ordinal).Replace("clause 1:", "clause 3: when Attack, Corvia shall fight, source \"Covenant\" on 2026-02-20.\n  clause 1:", StringComparison.Ordinal));
        Assert.Equal(
            [("1", true, true), ("2", true, false), ("3", false, false)],
            now.Package.Clauses.Select(clause => (clause.Label ?? "", record.Find(clause, now.Trees).Known, record.Find(clause, now.Trees).Same)).Order());
    }

    [Theory]
    [InlineData("Clause 2, the third day", "2")]
    [InlineData("Clauses r1 and r2, who", "r1 r2")]
    [InlineData("Paragraph 4, the word", "4")]
    [InlineData("Articles 1 to 4 and r1, the verb", "1 2 4 r1")]
    [InlineData("Clause 4 after 2010", "4")]
    [InlineData("No more money", "")]
    [InlineData("Clause size", "")]
    public void A_difference_names_clauses_by_their_labels(string subject, string clauses) =>
        Assert.Equal(clauses, string.Join(' ', new ReviewDifference(subject, "", ReviewOutcome.Stands).ClausesAmong(["1", "2", "4", "r1", "r2"])));

    [Fact]
    public void The_differences_are_read_with_what_became_of_each()
    {
        var differences = Review.Read("""
            # T

            ## Review
            Reviewed 2026-12-02.

            **What differed, and how it was settled:**
            - *Clause 2, the third day.* One says "about".
              **Not settled**; the first stands.
            - *Place.* **Mended after the second.**
            - *Who.* The first stands.

            The rest was the same.

            ## Next
            - *Other.* No difference.

            """).Differences;
        Assert.Equal(
            [("Clause 2, the third day", ReviewOutcome.NotSettled), ("Place", ReviewOutcome.Mended), ("Who", ReviewOutcome.Stands)],
            differences.Select(difference => (difference.Subject, difference.Outcome)));
        Assert.EndsWith("the first stands.", differences[0].Words, StringComparison.Ordinal);
        Assert.EndsWith("The first stands.", differences[2].Words, StringComparison.Ordinal);
    }

    private static ReviewRecord Record(string text)
    {
        var read = Read(text);
        return ReviewRecord.Make(new DateOnly(2026, 3, 1), read.Package, read.Trees);
    }

    private static (Treaties.Package Package, IReadOnlyCollection<Syntax.SyntaxTree> Trees) Read(string text)
    {
        var compilation = Binding.Compiler.Compile([new Text.SourceText("arden.casus", text)], _ => null);
        return (compilation.Package ?? throw new InvalidOperationException("The text has a header."), compilation.Trees);
    }
}
