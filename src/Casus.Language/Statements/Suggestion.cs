using Casus.Findings;
using Casus.Syntax;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Statements;

/// <summary>What the words of a sentence suggest. A person takes it, mends it, or leaves it.</summary>
/// <param name="Who">Who binds himself, as the package calls them; empty where no name stands before the modal.</param>
/// <param name="Modal">How far, in the word of the language.</param>
/// <param name="Measure">What is owed, in the words of the language; null where no keyword tells.</param>
/// <param name="When">What must happen first; null where nothing is said, or no keyword tells.</param>
/// <param name="Clause">A sentence of the language without label and source; null while somebody or something is missing in it.</param>
public sealed record Suggestion(Sequence<string> Who, string Modal, string? Measure, string? When, string? Clause)
{
    /// <summary>What the keywords of a sentence suggest; null when they tell of no promise, prohibition or permission.</summary>
    /// <param name="package">The package the clause is to stand in, whose names, acts and facts are looked for; null when there is none yet.</param>
    public static Suggestion? Of(string sentence, Package? package)
    {
        var words = new WordsOf(Accents.Joined(sentence));
        var vocabulary = package is null ? Vocabulary.Of(words) : Vocabulary.Of(package);
        if (KeywordReading.Of(words, vocabulary) is not { } read)
        {
            return null;
        }
        var measure = read.Measure is null ? null : Wording.Measure(read.Measure);
        var when = read.When is null ? null : Wording.Of(read.When);
        var modal = Wording.Modal(read.Modal);
        if (read.Subject is null || read.Measure is null)
        {
            return new Suggestion(read.Who, modal, measure, when, null);
        }
        var duty = new Duty(read.Subject, read.Modal, read.Measure, read.Terms, null, SourceLocation.None);
        var clause = Wording.Said(new Clause(null, null, null, [], read.When, duty, null, null, Level.Political, SourceLocation.None));
        return new Suggestion(read.Who, modal, measure, when, IsRead(clause) ? clause : null);
    }

    /// <summary>Whether the parser takes the sentence as it stands: names taken from running text need not be names of the language.</summary>
    private static bool IsRead(string clause) =>
        Parser.Parse(new SourceText("suggestion", $"casus 1 package Suggestion.\ninstrument Statement \"a statement\", statement among Speakers {{\n  clause 1: {clause}\n}}\n"))
            .Findings.All(finding => finding.Level != Severity.Error);
}
