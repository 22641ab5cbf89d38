using Casus.Responses;

namespace Casus.Printing;

/// <summary>Why: the reasons of each line, as a tree from the clause down to the fact and its source.</summary>
/// <param name="fullness">How many lines; the first ones are the firmest.</param>
internal sealed class ReasonText(Page page, Fullness fullness)
{
    private const int Indent = 2;
    private const int Step = 2;
    private const int MarkWidth = 5;
    private const string Denial = "not: ";
    private const string AllOf = "all of these:";
    private const string OneOf = "one of these:";

    private int MostRows => fullness switch
    {
        Fullness.Brief => 3,
        Fullness.Usual => 10,
        _ => int.MaxValue,
    };

    private int MostNothing => fullness switch
    {
        Fullness.Brief => 5,
        Fullness.Usual => 12,
        _ => int.MaxValue,
    };

    public void Write(IReadOnlyList<DutyRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }
        page.Heading("WHY");
        Trees(rows.Take(MostRows));
        if (rows.Count > MostRows)
        {
            page.Paragraph(page.Dim($"The reasons of {rows.Count - MostRows} more: --all"), Indent);
        }
    }

    private void Trees(IEnumerable<DutyRow> rows)
    {
        foreach (var row in rows)
        {
            var reason = row.Shown.Because;
            page.Paragraph($"{page.Dim(row.Number.ToString())}  {page.Bold(reason.Text)}{Place(reason)}", Indent, Indent + Step * 2);
            if (row.Bearers.Count > 1)
            {
                page.Paragraph(page.Dim($"shown for {row.Shown.Bearer}; the same for {DutyRows.Names([.. row.Bearers.Skip(1)], inFull: true)}"), Indent + Step * 2);
            }
            Source(reason, Indent + Step * 2);
            foreach (var part in reason.Because)
            {
                Tree(part, Indent + Step * 2, reason);
            }
        }
    }

    /// <summary>Duties of which nothing comes: one line each, with the first reason why not; those whose case has arisen first.</summary>
    public void WriteNothing(IReadOnlyList<DutyAnswer> duties, Whereabouts whereabouts, int firstNumber)
    {
        var clauses = duties.OrderByDescending(duty => duty.State).GroupBy(duty => (duty.ClauseId, Why: WhyNot(duty).Replace(duty.Bearer, "it", StringComparison.Ordinal))).ToList();
        if (clauses.Count == 0)
        {
            return;
        }
        page.Heading("NOTHING COMES OF");
        var table = new Table("", "", "");
        foreach (var clause in clauses.Take(MostNothing))
        {
            var bearers = clause.Select(duty => duty.Bearer).Distinct().ToList();
            table.Row(
                whereabouts.Of(clause.First().At) is { Length: > 0 } where ? where : clause.Key.ClauseId,
                bearers.Count <= 2 ? Listing.Of(bearers) : $"each of {bearers.Count}",
                clause.Key.Why);
        }
        table.Write(page, Indent);
        if (clauses.Count > MostNothing)
        {
            page.Paragraph(page.Dim($"and {clauses.Count - MostNothing} more: --all"), Indent);
        }
        if (fullness == Fullness.All)
        {
            page.Heading("WHY NOT");
            Trees(DutyRows.Fold(duties.OrderByDescending(duty => duty.State), [.. duties], firstNumber));
        }
    }

    /// <summary>The innermost reason that fails, followed down the first failing branch.</summary>
    private static string WhyNot(DutyAnswer duty)
    {
        foreach (var (holds, words) in new[] { (Truth.False, "not so: "), (Truth.Unknown, "not known: ") })
        {
            var reason = duty.Because.Because.FirstOrDefault(part => part.Holds == holds);
            while (reason?.Because.FirstOrDefault(part => part.Holds == holds) is { } deeper && !reason.Text.StartsWith(Denial, StringComparison.Ordinal))
            {
                reason = deeper;
            }
            if (reason is not null)
            {
                return reason.Text.EndsWith(" is unsigned", StringComparison.Ordinal) ? reason.Text : words + reason.Text;
            }
        }
        return "";
    }

    private void Tree(Reason reason, int indent, Reason above)
    {
        page.Paragraph(Mark(reason.Holds) + Said(reason) + (Opened(reason).At.Line == above.At.Line ? "" : Place(Opened(reason))), indent, indent + MarkWidth + 1);
        Source(reason, indent + MarkWidth + 1);
        foreach (var part in Parts(Opened(reason)))
        {
            Tree(part, indent + Step, Opened(reason));
        }
    }

    private static string Said(Reason reason)
    {
        var opened = Opened(reason);
        return opened == reason ? Words(reason)
            : reason.Text != Denial + opened.Text ? $"{reason.Text}, that is {Words(opened)}"
            : Words(opened) == OneOf ? "none of these:"
            : "not all of these:";
    }

    /// <summary>What is joined by "and" or "or" is said once, by its parts.</summary>
    private static string Words(Reason reason)
    {
        var parts = reason.Because;
        if (parts.Count < 2)
        {
            return reason.Text;
        }
        var bare = Bare(reason.Text);
        return bare == Bare(string.Join(" and ", parts.Select(part => part.Text))) ? AllOf
            : bare == Bare(string.Join(" or ", parts.Select(part => part.Text))) ? OneOf
            : reason.Text;
    }

    /// <summary>A casus or a derived fact stands on one line with "all of these" or "one of these", which begins its definition.</summary>
    private static Reason Opened(Reason reason) => reason.Because is [{ Provenance: null } only] && Words(only) != only.Text ? only : reason;

    /// <summary>A denial says what it denies, and a finding what is found, so that is not said again below it.</summary>
    private static Sequence<Reason> Parts(Reason reason) =>
        reason.Because is not [var only] ? reason.Because
        : reason.Text == Denial + only.Text ? only.Because
        : only.Because.IsEmpty && only.Holds == reason.Holds && reason.Text.StartsWith(only.Text + " as found by ", StringComparison.Ordinal) ? []
        : reason.Because;

    private static string Bare(string text) => text.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();

    private void Source(Reason reason, int indent)
    {
        if (reason.Provenance is { } source)
        {
            page.Paragraph(page.Dim("source: " + Sources.Line(source)), indent, indent + Step);
        }
    }

    private string Place(Reason reason) => reason.At.Line > 0 ? page.Dim("  " + Places.FileAndLine(reason.At)) : "";

    private string Mark(Truth holds) => holds switch
    {
        Truth.True => page.Green(Wrapping.Pad("yes", MarkWidth)) + " ",
        Truth.False => page.Red(Wrapping.Pad("no", MarkWidth)) + " ",
        _ => page.Yellow(Wrapping.Pad("open", MarkWidth)) + " ",
    };
}
