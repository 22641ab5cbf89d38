using Casus.Printing;
using Casus.Reports.Content;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Briefs;

/// <summary>Who would come: every duty of which something comes in the situation asked about, in the four corners.</summary>
internal sealed class RespondersSection(BriefQuestion asked, Response response, PlainWords words, PartyNames names)
{
    private const int MostRows = 14;
    private const int MostForbidden = 5;
    private const string Nothing = "–";

    public Section Write(string command)
    {
        var real = response.Duties.Where(DutyRows.ComesToSomething).ToList();
        // Approvals at home are told below the table, so that they part no rows that are otherwise the same.
        var owed = real.Where(duty => !duty.IsProhibition && !duty.IsPermission).ToList();
        var duties = DutyRows.Fold(owed.Select(duty => duty with { Gates = [] }), response.Duties, 1);
        var blocks = new List<Block>();
        if (duties.Count == 0)
        {
            blocks.Add(new Paragraph("Nobody is due to do anything, and nobody can become due." + Unsigned()));
        }
        else
        {
            var shown = Bounded.Of(duties, MostRows);
            blocks.Add(new TableBlock(
                $"What each party owes, or could owe, in the event of {words.Of(asked.Events.IsEmpty ? asked.Literals : asked.Events)}",
                ["Party", "Duty", "Firm", "Assured", "Possible", "At one table", "When, and on whose say"],
                [new RowGroup("", shown.Shown.Select(Row).ToSequence())],
                shown.Rest(command)));
        }
        blocks.AddRange(Open());
        AddIf(blocks, Idle(duties));
        AddIf(blocks, Forbidden());
        AddIf(blocks, Gates(owed));
        return Section.Of("Who would come", blocks);
    }

    /// <summary>What waits for nothing but a fact that nobody has given: not owed, and not ruled out.</summary>
    private IEnumerable<Block> Open()
    {
        var rows = DutyRows.Fold(response.Duties.Where(duty => duty.IsOpen && !duty.IsProhibition), response.Duties, 1);
        return rows.Count == 0 ? [] :
        [
            TableBlock.Of("Still open: it waits for a fact that nobody has given", ["Party", "Duty", "Up to", "Waits for"], rows.Select(row => Reports.Content.Row.Of(
                PlainWords.Sentence(names.Few(row.Bearers)).TrimEnd('.'),
                new Cell((row.Shown.IsPermission ? "may " : "") + words.Plain(row.Shown.Measure), Detail: AlteredSection.Named(asked, row.Shown.ClauseId)),
                words.Plain(row.Shown.Open.Reached ?? Nothing),
                row.Shown.Needs.IsEmpty ? "a promise that itself waits for one" : words.Plain(string.Join("; ", row.Shown.Needs))))),
        ];
    }

    private static void AddIf(List<Block> blocks, string words)
    {
        if (words.Length > 0)
        {
            blocks.Add(new Paragraph(words));
        }
    }

    private Row Row(DutyRow row)
    {
        var duty = row.Shown;
        return Reports.Content.Row.Of(
            PlainWords.Sentence(names.Few(row.Bearers)).TrimEnd('.'),
            new Cell(words.Plain(duty.Measure), Detail: $"{AlteredSection.Named(asked, duty.ClauseId)}; {WhetherWords(duty.Whether)}"),
            Corner(duty.Firm, duty), Corner(duty.Assured, duty), Corner(duty.Possible, duty), Corner(duty.AtOneTable, duty),
            new Cell(duty.When, Detail: duty.OnWhoseSay.IsEmpty ? "" : "on the say of " + string.Join(", ", duty.OnWhoseSay)));
    }

    /// <summary>Where a duty has one measure only, it is reached or not; of a range, how far.</summary>
    private Cell Corner(CornerAnswer corner, DutyAnswer duty) =>
        corner.Contested ? new Cell("not settled", Emphasis.Quiet)
        : corner.Reached is not { } word ? new Cell(Nothing, Emphasis.Quiet)
        : new Cell(duty.Floor == duty.Ceiling && word == duty.Ceiling ? "yes" : words.Plain(word), Emphasis.Strong);

    private static string WhetherWords(Whether whether) => whether == Whether.None ? "not owed yet" : ResponseJson.Word(whether).Replace('-', ' ');

    /// <summary>Guarantors of whom the text asks nothing here: that they stand in the list of guarantors promises nothing.</summary>
    private string Idle(IReadOnlyList<DutyRow> duties)
    {
        var bound = duties.SelectMany(row => row.Bearers).Concat(response.Duties.Where(duty => duty.IsOpen).Select(duty => duty.Bearer)).ToHashSet(StringComparer.Ordinal);
        var aggressors = response.Duties.Select(duty => duty.Aggressor).ToHashSet();
        var idle = asked.Wording.Parties.Where(party => party.Has(Role.Guarantor) && !bound.Contains(party.Name) && !aggressors.Contains(party.Name)).Select(party => party.Name).ToList();
        return idle.Count == 0 ? "" : $"Named as {(idle.Count == 1 ? "guarantor" : "guarantors")}, and owing nothing in this situation: {names.All(idle)}.";
    }

    private string Forbidden()
    {
        var rows = DutyRows.Fold(response.Duties.Where(duty => duty.IsProhibition && (DutyRows.ComesToSomething(duty) || duty.State == DutyState.Triggered)), response.Duties, 1);
        var shown = Bounded.Of(rows, MostForbidden);
        return rows.Count == 0 ? ""
            : "What is forbidden meanwhile: " + string.Join("; ", shown.Shown.Select(row => $"{names.All(row.Bearers)}: {words.Plain(row.Shown.Measure)} ({row.Shown.ClauseId})")) + (shown.Left > 0 ? $"; and {shown.Left} more" : "") + ".";
    }

    private string Gates(List<DutyAnswer> owed)
    {
        var gates = DutyRows.Fold(owed, response.Duties, 1).SelectMany(row => row.Shown.Gates.Select(gate => (Gate: gate, row.Bearers))).GroupBy(item => item.Gate, StringComparer.Ordinal)
            .Select(same => $"{words.Plain(same.Key)} ({names.All([.. same.SelectMany(item => item.Bearers).Distinct()])})").ToList();
        return gates.Count == 0 ? "" : $"Approvals at home that stand before performance: {string.Join("; ", gates)}.";
    }

    /// <summary>The plainest reason why nothing is owed.</summary>
    private string Unsigned()
    {
        var texts = asked.Wording.Instruments.Where(instrument => asked.Wording.Clauses.Any(clause => clause.Instrument == instrument.Name)).ToList();
        return asked.Question.AsIfSigned || texts.Count == 0 || !texts.TrueForAll(text => text.Unsigned) ? ""
            : " No text of the package is signed, so that none binds anybody; the option --as-if-signed asks what they would do if they were.";
    }
}
