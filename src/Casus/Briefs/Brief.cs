using System.Text;
using Casus.Acceptance;
using Casus.Commands;
using Casus.Comparing;
using Casus.Evaluation;
using Casus.Files;
using Casus.Findings;
using Casus.Graphs;
using Casus.Printing;
using Casus.Reports.Content;
using Casus.Reports.Docx;
using Casus.Reports.Html;
using Casus.Treaties;

namespace Casus.Briefs;

internal enum BriefFormat { Html, Pdf, Docx }

/// <summary>What a brief is asked for.</summary>
/// <param name="Name">The package as it was named.</param>
/// <param name="Against">A text to compare it with, named as for <c>casus diff</c>; null for none.</param>
/// <param name="Set">Figures about means that are set, as for <c>casus means --set</c>.</param>
internal sealed record BriefWanted(string Name, Asked Asked, string? Against, IReadOnlyList<string> Set);

/// <summary>A brief as the bytes of a file.</summary>
/// <param name="Bytes">Empty when none could be made.</param>
/// <param name="Format">What it is; a page where a PDF was asked for and there is no browser to print it.</param>
/// <param name="Remark">Why there is none, or why it is another form than was asked for; empty when all is well.</param>
internal sealed record MadeBrief(ReadOnlyMemory<byte> Bytes, BriefFormat Format, string Remark)
{
    public bool IsMade => !Bytes.IsEmpty;
}

/// <summary>The brief of a package: a question, its answer, and what it rests on, as a document to be circulated.</summary>
internal static class Brief
{
    /// <summary>Makes the brief in one form. What the user got wrong is told in the remark.</summary>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public static MadeBrief Make(OpenedPackage opened, BriefWanted wanted, BriefFormat format, Surroundings surroundings, CancellationToken brokenOff)
    {
        var (report, refusal) = Compose(opened, wanted, surroundings, brokenOff);
        if (report is null)
        {
            return new MadeBrief(default, format, refusal);
        }
        if (format == BriefFormat.Docx)
        {
            return new MadeBrief(DocxReport.Write(report), BriefFormat.Docx, "");
        }
        var page = HtmlReport.Write(report);
        if (format == BriefFormat.Pdf)
        {
            var (printed, why) = PdfPrinting.Print(page, surroundings.RunProgram);
            return printed.IsEmpty ? new MadeBrief(Encoding.UTF8.GetBytes(page), BriefFormat.Html, why) : new MadeBrief(printed, BriefFormat.Pdf, "");
        }
        return new MadeBrief(Encoding.UTF8.GetBytes(page), BriefFormat.Html, "");
    }

    /// <summary>The document as data, or in one sentence why there is none.</summary>
    public static (Report? Report, string Refusal) Compose(OpenedPackage opened, BriefWanted wanted, Surroundings surroundings, CancellationToken brokenOff)
    {
        if (opened is not { Refusal: "", HasErrors: false, Package: { } package })
        {
            return (null, opened.Refusal.Length > 0 ? opened.Refusal : FirstError(opened));
        }
        var understood = AskedOf.Understand(wanted.Asked, package, surroundings.Time);
        if (understood.Refusal.Length > 0 || !understood.Problems.IsEmpty)
        {
            return (null, understood.Refusal.Length > 0 ? understood.Refusal : understood.Problems[0].Message);
        }
        var (compared, refusal) = Compare(opened, package, understood, wanted, surroundings, brokenOff);
        if (refusal.Length > 0)
        {
            return (null, refusal);
        }
        var (means, unset) = PackageMeans.Of(package, wanted.Set, only: null, surroundings);
        if (means is null)
        {
            return (null, unset);
        }
        var asked = BriefQuestion.Of(opened, package, understood, surroundings.Time);
        var answers = BriefAnswers.To(asked, surroundings, brokenOff);
        brokenOff.ThrowIfCancellationRequested();
        return (Write(asked, answers, new MeansSection(means), compared, wanted, surroundings), "");
    }

    private static Report Write(BriefQuestion asked, BriefAnswers answers, MeansSection means, Section? compared, BriefWanted wanted, Surroundings surroundings)
    {
        var words = new PlainWords(asked.Package);
        var names = new PartyNames([(asked.Package, asked.Day)]);
        var commands = new BriefCommands(wanted, asked, surroundings.Called);
        var verdict = new VerdictText(asked, answers, words);
        var graph = WaitGraph.Of(asked.Package, Dependencies.Of(new PackageIndex(asked.Wording), asked.Day));
        var written = surroundings.Time.GetUtcNow();
        Section[] sections =
        [
            .. asked.Opened.Altered is { } altered ? [AlteredSection.Write(altered, words)] : Array.Empty<Section>(),
            verdict.Reached(),
            new RespondersSection(asked, answers.Response, words, names).Write(commands.Respond),
            CasesSection.Write(asked, answers.Matrix, words, names, commands.On("matrix")),
            WaysRoundSection.Write(answers.WaysRound, words, names, commands.On("repair")),
            new WaitingSection(asked, words, names).Write(graph, answers.Keystones, commands.On("graph"), commands.On("keystone")),
            means.Write(commands.Means),
            Signing(asked, words, names, commands.On("accept"), surroundings),
            .. compared is null ? Array.Empty<Section>() : [compared],
            AssumptionsSection.Write(asked, answers.Response, means.Assumed(), words),
            ReproduceSection.Write(asked, commands.Report, commands.Respond, written),
            .. means.Annex(commands.Means),
            SourcesSection.Write(asked, words),
        ];
        return new Report(
            "Brief on a security guarantee", verdict.Title, $"{verdict.Texts} · as of {PlainWords.Of(asked.Day)}", verdict.Summary, [.. sections],
            $"Made by Casus {CheckCommand.Version()} on {PlainWords.Of(DateOnly.FromDateTime(written.UtcDateTime))} from {asked.Package.Name}. It says what the texts oblige, not what states will do.", written)
        {
            Mark = asked.Opened.Altered?.Mark ?? "",
        };
    }

    private static Section Signing(BriefQuestion asked, PlainWords words, PartyNames names, string command, Surroundings surroundings)
    {
        if (StatedPositions.For(asked.Opened, asked.Package, surroundings) is not { Package: { } positions })
        {
            return SigningSection.Write(null, "Neither the package nor the library holds a stated position with a source on whom it protects and of its time, so nothing can be said of it.", words, names, command);
        }
        var isOwn = ReferenceEquals(positions, asked.Package);
        return SigningSection.Write(Acceptor.Ask(asked.Wording, isOwn ? asked.Wording : positions, [], withLifts: true), "", new PlainWords(asked.Package, positions), names, command);
    }

    /// <summary>The other text is the first: what is asked is where this one is weaker or stronger than it.</summary>
    private static (Section? Section, string Refusal) Compare(OpenedPackage opened, Package package, AskedOf asked, BriefWanted wanted, Surroundings surroundings, CancellationToken brokenOff)
    {
        if (wanted.Against is not { } against)
        {
            return (null, "");
        }
        var name = ComparedName.Parse(against, surroundings.Folder, new ComparedName(wanted.Name, null, [], null, null));
        var other = ComparedPackage.Open(name, wanted.Asked.Reading, surroundings);
        if (other.Text is not { } first)
        {
            return (null, other.Refusal.Length > 0 ? other.Refusal : FirstError(other.Opened));
        }
        var own = Opposite(package, first, name, asked.Question.ProposedBy);
        var title = own.Count == 0 ? opened.Title : Listing.Of(own);
        var second = ComparableText.Of(title, package, asked.Question.ProposedBy, asked.Question.Reading, own);
        var signing = wanted.Asked.AsIfSigned ? Casus.Comparing.Signing.AsIfSigned : Casus.Comparing.Signing.AsNeeded;
        var comparison = BriefAnswers.InTime(surroundings, work => Comparer.Compare(first, second, signing, work.Settings, work.End), brokenOff);
        return (comparison is null
            ? Section.Of($"Compared with {first.Title}", new Paragraph("Not decided in the time there was."))
            : ComparisonSection.Write(comparison, [first.Package, second.Package], LimitsOf(opened, other.Opened), Diff(against, wanted.Name, own, surroundings.Called)), "");
    }

    /// <summary>What those who encoded the two texts warn that it cannot show.</summary>
    private static string LimitsOf(params OpenedPackage[] texts) => string.Join(" ", texts.Select(text => ComparisonLimits.Of(text.Folder)).Where(words => words.Length > 0).Distinct());

    /// <summary>The same comparison as a command, in which what begins with a colon cannot come first.</summary>
    private static string Diff(string against, string name, IReadOnlyList<string> own, string called) =>
        $"{called} diff {BriefCommands.Quoted(against.StartsWith(':') ? name + against : against)} {BriefCommands.Quoted(own.Count == 0 ? name : name + ":" + string.Join(",", own))}";

    /// <summary>
    /// What of the package stands against a part of itself: against another wording of an instrument, the same instrument as the question words it; against an
    /// instrument (the draft in it), the rest. None for the whole.
    /// </summary>
    private static IReadOnlyList<string> Opposite(Package package, ComparableText first, ComparedName name, string? proposer)
    {
        if (name.Instruments.IsEmpty || first.Package.Name != package.Name)
        {
            return [];
        }
        var named = first.Package.Clauses.Select(clause => clause.Instrument).ToHashSet();
        var isOtherWording = first.ProposedBy != proposer;
        return [.. package.Instruments.Select(instrument => instrument.Name).Where(instrument => package.Clauses.Any(clause => clause.Instrument == instrument) && named.Contains(instrument) == isOtherWording)];
    }

    private static string FirstError(OpenedPackage opened) =>
        opened.Findings.FirstOrDefault(finding => finding.Level == Severity.Error) is { } error ? $"{opened.Title} is not understood: {error.Message}" : $"{opened.Title} holds no package.";
}
