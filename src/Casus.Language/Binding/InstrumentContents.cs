using System.Collections.Immutable;
using Casus.Findings;
using Casus.Syntax;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>What stands in the braces of one instrument, each line knowing its instrument, its article and its label.</summary>
internal sealed record InstrumentContents(
    Instrument Instrument,
    ImmutableArray<Article> Articles,
    ImmutableArray<TextItem> Texts,
    ImmutableArray<Reservation> Reservations,
    ImmutableArray<Clause> Clauses)
{
    public static InstrumentContents Of(InstrumentDeclaration declaration, ImmutableArray<Finding>.Builder findings)
    {
        var instrument = declaration.Instrument;
        var articles = ImmutableArray.CreateBuilder<Article>();
        var texts = ImmutableArray.CreateBuilder<TextItem>();
        var reservations = ImmutableArray.CreateBuilder<Reservation>();
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        string? article = null;
        foreach (var item in declaration.Items)
        {
            switch (item)
            {
                case ArticleHeading heading:
                    article = heading.Article.Label;
                    if (articles.FirstOrDefault(other => other.Label == article) is { } first)
                    {
                        findings.Add(Twice($"Article {article} of {instrument.Name} is opened twice.", heading.Article.At, first.At));
                    }
                    else
                    {
                        articles.Add(heading.Article with { Instrument = instrument.Name });
                    }
                    break;
                case TextLine line:
                    texts.Add(line.Text with { Instrument = instrument.Name, Article = article });
                    break;
                case ReservationLine line:
                    reservations.Add(line.Reservation with { Instrument = instrument.Name });
                    break;
                case ClauseLine line:
                    clauses.Add(line.Clause with { Instrument = instrument.Name, Article = article, Level = LevelOf(instrument.Kind, line.Clause) });
                    break;
            }
        }
        return new InstrumentContents(
            instrument, articles.ToImmutable(), texts.ToImmutable(), reservations.ToImmutable(), Labelled(instrument, clauses.ToImmutable(), findings));
    }

    /// <summary>An effect has no modal and no bearer: it is as strong as the instrument that holds it.</summary>
    private static Level LevelOf(InstrumentKind kind, Clause clause) => clause.Duty is { } duty ? Levels.Of(kind, duty.Modal) : Levels.CapOf(kind);

    /// <summary>
    /// Every clause with a label that is its own. One without a label is numbered s1, s2, …; one whose label is taken keeps its words under label-2,
    /// so that no duty is lost while the drafter mends it.
    /// </summary>
    private static ImmutableArray<Clause> Labelled(Instrument instrument, ImmutableArray<Clause> clauses, ImmutableArray<Finding>.Builder findings)
    {
        var labels = clauses.Select(clause => clause.Label).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<LabelAndProposers, Clause>();
        var result = ImmutableArray.CreateBuilder<Clause>(clauses.Length);
        foreach (var clause in clauses)
        {
            var labelled = clause.Label is null ? clause with { Label = Free("s", 1, labels) } : clause;
            var own = new LabelAndProposers(labelled.Label ?? "", string.Join('\n', labelled.ProposedBy.Order(StringComparer.Ordinal)));
            if (!seen.TryAdd(own, labelled))
            {
                var first = seen[own];
                findings.Add(Twice($"In {instrument.Name}, {KindWords.Of(labelled)} stands twice.", labelled.At, first.At));
                labelled = labelled with { Label = Free(labelled.Label + "-", 2, labels) };
                seen[own with { Label = labelled.Label }] = labelled;
            }
            result.Add(labelled);
        }
        return result.MoveToImmutable();
    }

    private sealed record LabelAndProposers(string Label, string Proposers);

    private static string Free(string stem, int from, HashSet<string> labels)
    {
        var number = from;
        while (!labels.Add(stem + number))
        {
            number++;
        }
        return stem + number;
    }

    private static Finding Twice(string message, SourceLocation second, SourceLocation first) => new(
        "CAS205",
        Severity.Error,
        message,
        [new FindingPlace(second, "again here"), new FindingPlace(first, "first here")],
        "Give one of them another label, so that a reference means one of them.",
        []);
}
