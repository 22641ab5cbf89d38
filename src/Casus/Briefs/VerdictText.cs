using System.Numerics;
using Casus.Printing;
using Casus.Questions;
using Casus.Reports.Content;
using Casus.Responses;

namespace Casus.Briefs;

/// <summary>The question, the verdict and how it was reached.</summary>
internal sealed class VerdictText(BriefQuestion asked, BriefAnswers answers, PlainWords words)
{
    private const int MostTexts = 3;

    public string Title => "Who would come: " + (asked.Events.IsEmpty ? words.Of(asked.Literals) : words.Of(asked.Events));

    /// <summary>The instruments that make the package, by their titles; a text that nobody has signed must not pass for one.</summary>
    public string Texts
    {
        get
        {
            var titles = asked.Wording.Instruments.Where(instrument => asked.Wording.Clauses.Any(clause => clause.Instrument == instrument.Name))
                .Select(instrument => $"“{instrument.Title ?? instrument.Name}”{(instrument.Unsigned ? " (unsigned)" : "")}{(IsAltered(instrument.Name) ? " (altered)" : "")}").ToList();
            return titles.Count == 0 ? asked.Package.Name : Listing.Of(titles.Count <= MostTexts ? titles : [.. titles.Take(MostTexts), PlainWords.Count(titles.Count - MostTexts, "more text", "more texts")]);
        }
    }

    private bool IsAltered(string instrument) =>
        asked.Opened.Altered is { } altered && (altered.Besides || altered.Clauses.Any(clause => clause.Id.StartsWith(instrument + " clause ", StringComparison.Ordinal)));

    /// <summary>One paragraph that stands by itself.</summary>
    public string Summary => string.Join(" ", Sentences().Where(sentence => sentence.Length > 0));

    public Section Reached()
    {
        var blocks = new List<Block>
        {
            new Paragraph(
                "Every clause is read as a sentence with one fixed meaning, and the answer is worked out from all of them together. It says what the texts oblige; it does not say what states will do, and no likelihood of it stands in this brief."),
            new Paragraph(Proof()),
        };
        if (asked.IsChosen)
        {
            blocks.Add(new Paragraph("The question named no event, so it was asked of the plain situation of the first case that the text provides for."));
        }
        if (!asked.Presumed.IsEmpty)
        {
            blocks.Add(new Paragraph($"Presumed to be so, because clauses or the entry into force wait for it: {words.Of(asked.Presumed)}."));
        }
        blocks.Add(new Definitions(
        [
            Definition.Of("Firm", "owed even if everyone does the least that the words allow."),
            Definition.Of("Assured", "owed also when promises that wait for each other at the same time are counted as exchanged."),
            Definition.Of("Possible", "what comes if everyone who may or can does the most."),
            Definition.Of("At one table", "what would come if all who wait for another's promise signed together."),
        ]));
        return Section.Of("How this was reached", blocks);
    }

    private IEnumerable<string> Sentences() => [Question(), .. Headline.Of(asked.Package, answers.Response).Select(words.Plain), WaysRound()];

    private string Question()
    {
        var known = asked.Literals.Except(asked.Events).ToList();
        var reading = string.Join("; ", QuestionWords.Of(asked.Question, asked.Day).Skip(1).Append(QuestionWords.Counted(asked.Package.BindingMeans)));
        return $"Who would come in the event of {words.Of(asked.Events.IsEmpty ? asked.Literals : asked.Events)}"
            + (known.Count > 0 ? $", given {Listing.Of([.. known.Select(words.Of)])}" : "") + $", and nothing else known? By {Texts} as of {PlainWords.Of(asked.Day)} ({reading}):";
    }

    private string WaysRound()
    {
        if (answers.WaysRound is not { } found)
        {
            return "Whether there are ways round it was not decided in the time there was.";
        }
        if (found.Count == 0)
        {
            return asked.Wording.Casus.IsEmpty ? "" : "No way round the help that the text offers was found.";
        }
        var open = found.Count(item => item.Repairs.IsEmpty);
        return $"{PlainWords.Count(found.Count, "way", "ways")} round the help that the text offers, or that is expected of it, {(found.Count == 1 ? "was" : "were")} found; "
            + (open == 0 ? "a small change of the text closes each of them."
                : open == found.Count ? "no single change of the text that was tried, nor two together, closes any of them."
                : $"for {found.Count - open} of them a small change of the text closes it, for {open} none that was tried does.");
    }

    private string Proof()
    {
        if (answers.Matrix is not { } matrix)
        {
            return "The answer over all situations was not reached in the time there was.";
        }
        if (matrix.Columns.IsEmpty)
        {
            return "The package declares no case in which help is owed, so there are no situations to go through.";
        }
        var open = matrix.Columns.Where(column => column.Proof.Kind == ProofKind.Undecided).ToList();
        var tried = matrix.Columns.Except(open).Aggregate(BigInteger.Zero, (sum, column) => sum + column.Class.Situations);
        var cases = matrix.Columns.Select(column => (column.Class.Casus, column.Class.Happens)).Distinct().Count();
        var all = $"A case can arise in {PlainWords.Count(cases, "way", "ways")}. With every fact that the text leaves open taken as so and as not so, that makes {PlainWords.Count(tried, "situation", "situations")}. ";
        return open.Count == 0
            ? all + (tried.IsOne ? "What is said of it is proved." : "All of them were tried, so what is said of every case below is proved.")
            : all + $"These were tried; {PlainWords.Count(open.Count, "class", "classes")} of situation had too many open facts ({ProofWords.Of(open[0].Proof)}).";
    }
}
