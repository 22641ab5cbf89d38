using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The answer of <c>casus accept</c> for a reader: who could sign, what blocks whom and what would lift it, position by position, and the ranking.</summary>
internal sealed class AcceptanceText(Page page, AcceptanceAnswer answer, AcceptanceRanking? ranking)
{
    private const int Indent = 2;
    private const int Deeper = 4;
    private const int MostClauses = 6;

    public void Write(string title, string positions)
    {
        Opening(title, positions);
        WhoCouldSign();
        Blocks();
        foreach (var party in answer.Parties.Concat(answer.Apart).Where(party => !party.Positions.IsEmpty))
        {
            Party(party);
        }
        Others();
        SetAside();
        Supposed();
        Ranked();
    }

    private void Opening(string title, string positions)
    {
        page.Paragraph(string.Join(page.Dim(" · "), page.Bold(answer.Package), title, "read on " + answer.On.ToString("yyyy-MM-dd"), "as if all its parties had signed"));
        page.Paragraph($"Instruments asked: {Listing.Of([.. answer.Instruments])}." + (answer.LeftOut.IsEmpty ? "" : page.Dim($" Left out: {Listing.Of([.. answer.LeftOut])} (--instrument NAME asks of one).")), 0, Indent);
        page.Paragraph($"Positions: {(answer.PositionsOf == answer.Package ? "its own" : $"those of {answer.PositionsOf} ({positions})")}.", 0, Indent);
        page.Line();
        page.Paragraph(page.Bold(AcceptanceWords.Headline(answer)));
    }

    private void WhoCouldSign()
    {
        page.Heading("WHO COULD SIGN");
        var speakers = answer.Parties.Where(party => party.CouldSign != CouldSign.HasNotSpoken).ToList();
        var table = new Table("Party", "Could sign", "Meets", "Bends", "Breaks", "Not decided");
        foreach (var party in speakers)
        {
            table.Row(
                party.Party, Verdict(party), Labels(party, PositionFit.Meets), Labels(party, PositionFit.Bends),
                Labels(party, PositionFit.Breaks), Labels(party, PositionFit.NotDecided));
        }
        if (speakers.Count > 0)
        {
            table.Write(page, Indent);
        }
        var silent = answer.Parties.Where(party => party.CouldSign == CouldSign.HasNotSpoken).ToList();
        if (silent.Count > 0)
        {
            if (speakers.Count > 0)
            {
                page.Line();
            }
            page.Paragraph($"Nothing said that could be held against the text: {Listing.Of([.. silent.Select(party => party.Party)])}.", Indent);
        }
    }

    private static string Labels(PartyAnswer party, PositionFit fit) =>
        string.Join(", ", party.Positions.Where(position => position.Fit == fit && (fit == PositionFit.Meets || position.Position.Stance != Stance.Accepts)).Select(position => position.Position.Label));

    private void Blocks()
    {
        var blocked = answer.Parties.Concat(answer.Apart).SelectMany(party => party.Positions).Where(position => position.Fit == PositionFit.Breaks).ToList();
        if (blocked.Count == 0)
        {
            return;
        }
        page.Heading("WHAT BLOCKS WHOM, AND WHAT WOULD LIFT IT");
        foreach (var position in blocked)
        {
            page.Line();
            page.Paragraph($"{page.Red(position.Position.Party)} {Said(position.Position)}", Indent, Deeper);
            page.Paragraph(Blockers(position), Deeper, Deeper + Indent);
            LiftsOf(position);
        }
    }

    private void LiftsOf(PositionAnswer position)
    {
        foreach (var lift in position.Lifts)
        {
            Lift(lift, position.Lifts[0] == lift ? "Smallest change" : "Smallest that troubles nobody");
        }
        if (position.Lifts.IsEmpty)
        {
            page.Paragraph("No change of one or two places that was tried lifts it.", Deeper, Deeper + Indent);
        }
    }

    internal static string Blockers(PositionAnswer position)
    {
        var blocking = position.Clauses.Where(clause => clause.Forbids || (position.Position.Stance == Stance.Refuses && clause.Strength == BroughtAbout.Firm)).Take(MostClauses).ToList();
        return position.Why + (blocking.Count == 0 ? "" : $" {(blocking.Count == 1 ? "Clause" : "Clauses")} that {(blocking.Count == 1 ? "blocks" : "block")}: {Listing.Of([.. blocking.Select(clause => $"{clause.ClauseId} ({clause.Words})")])}.");
    }

    private void Lift(Lift lift, string which)
    {
        page.Paragraph($"{which}: {lift.Words}. Then the text {Word(lift.Then)} it.", Deeper, Deeper + Indent);
        if (!lift.OweMore.IsEmpty)
        {
            page.Paragraph(page.Dim("Would owe more: " + Counted(lift.OweMore) + "."), Deeper + Indent);
        }
        if (!lift.OweLess.IsEmpty)
        {
            page.Paragraph(page.Dim("Would owe less: " + Counted(lift.OweLess) + "."), Deeper + Indent);
        }
        page.Paragraph(
            lift.Troubles.IsEmpty ? (lift.Silent.IsEmpty ? page.Green(AcceptanceWords.Untroubled(lift, names => Counted([.. names]))) : page.Dim(AcceptanceWords.Untroubled(lift, names => Counted([.. names]))))
            : "It would trouble " + Listing.Of([.. lift.Troubles.Select(trouble => $"{trouble.Party} ({trouble.Label}: {Word(trouble.Now)}, then {Word(trouble.Then)})")]) + ".",
            Deeper + Indent);
    }

    private static string Counted(Sequence<string> parties) => parties.Count > MostClauses ? $"{Listing.Of([.. parties.Take(MostClauses - 1)])} and {parties.Count - MostClauses + 1} more" : Listing.Of([.. parties]);

    private void Party(PartyAnswer party)
    {
        page.Heading(party.Party.ToUpperInvariant());
        var signed = party.Signed.IsEmpty ? "" : $" Has signed {Listing.Of([.. party.Signed])}.";
        page.Paragraph(page.Dim(answer.Apart.Contains(party) ? "Possible aggressor; not counted among those who must agree." : $"Must agree as {string.Join("; ", party.Because)}.{signed}"), Indent, Deeper);
        foreach (var position in party.Positions)
        {
            Position(position);
        }
    }

    private void Position(PositionAnswer position)
    {
        page.Paragraph($"{Coloured(position.Fit)}  {Said(position.Position)}", Indent, Deeper);
        // Where the fit is the same either way, what is open about it does not matter.
        page.Paragraph(position.Why + (position.Fit != PositionFit.NotDecided ? "" : " Not decided: " + string.Join("; ", position.Undecided) + "."), Deeper, Deeper + Indent);
        // What a text lacks and nobody insists on needs no proof.
        var shown = position.Fit == PositionFit.NotContained ? [] : position.Clauses;
        foreach (var clause in shown.Take(MostClauses))
        {
            page.Paragraph($"{clause.ClauseId}: {clause.Words}. {Strength(clause)}" + page.Dim("  " + Places.FileAndLine(clause.At)), Deeper, Deeper + Indent);
            Source(clause.Provenance, Deeper + Indent);
        }
        if (shown.Count > MostClauses)
        {
            page.Paragraph(page.Dim($"and {shown.Count - MostClauses} more clauses (--json has them all)"), Deeper);
        }
        Source(position.Position.Provenance, Deeper);
    }

    private static string Said(Position position) => $"{position.Label}: {Wording.Stance(position.Stance)} {Wording.Of(position.Condition)}";

    private void Source(Provenance? source, int indent)
    {
        if (source is not null)
        {
            page.Paragraph(page.Dim("source: " + Sources.Line(source)), indent, indent + Indent);
        }
    }

    private static string Strength(BearingClause clause) => clause.Strength switch
    {
        BroughtAbout.Firm => "Firm.",
        BroughtAbout.Possible => "Possible" + Waits(clause) + ".",
        BroughtAbout.AtOneTable => "At one table" + Waits(clause) + ".",
        BroughtAbout.Unsettled => "Not settled" + Waits(clause) + ".",
        _ => "Not reached" + Waits(clause) + ".",
    };

    private static string Waits(BearingClause clause) => clause.Waits.IsEmpty ? "" : "; waits: " + string.Join("; ", clause.Waits);

    private void Others()
    {
        if (answer.Others.IsEmpty)
        {
            return;
        }
        page.Heading("WHO HAS SPOKEN AND NEED NOT AGREE");
        foreach (var position in answer.Others.SelectMany(party => party.Positions))
        {
            page.Paragraph($"{Coloured(position.Fit)}  {position.Position.Party} {Said(position.Position)}", Indent, Deeper);
            if (position.Fit == PositionFit.Breaks)
            {
                page.Paragraph(Blockers(position), Deeper, Deeper + Indent);
                LiftsOf(position);
            }
            Source(position.Position.Provenance, Deeper);
        }
    }

    private void SetAside()
    {
        if (answer.SetAside.IsEmpty)
        {
            return;
        }
        page.Heading("NOT USED");
        foreach (var aside in answer.SetAside)
        {
            page.Paragraph($"{aside.Position.Party} {Said(aside.Position)}: {aside.Why}.", Indent, Deeper);
            Source(aside.Position.Provenance, Deeper);
        }
    }

    private void Supposed()
    {
        if (!answer.Supposed.IsEmpty)
        {
            page.Heading("TAKEN AS SO FOR THE QUESTION");
            page.Paragraph(page.Dim(string.Join("; ", answer.Supposed) + ". A position that itself speaks of one of these is asked without it."), Indent);
        }
    }

    private void Ranked()
    {
        if (ranking is null || ranking.Packages.IsEmpty)
        {
            return;
        }
        page.Heading($"THE LIBRARY, ASKED THE POSITIONS OF {ranking.PositionsOf}".ToUpperInvariant());
        var table = new Table("", "Package", "Could sign", "Could not", "Not decided", "Not spoken");
        foreach (var row in ranking.Packages)
        {
            table.Row(
                page.Dim(row.Rank.ToString()), page.Bold(row.Title), $"{row.Yes.Count} of {row.MustAgree}", page.Red(string.Join(", ", row.No)),
                page.Yellow(string.Join(", ", row.NotDecided)), row.HaveNotSpoken.IsEmpty ? "" : row.HaveNotSpoken.Count.ToString());
        }
        table.Write(page, Indent);
        page.Line();
        page.Paragraph(page.Dim("Ranked by the share that could sign of those who must agree, a possible aggressor counted with them; the same share is the same rank. Not ranked: " + string.Join("; ", ranking.NotRanked) + "."), Indent);
    }

    private string Coloured(PositionFit fit) => fit switch
    {
        PositionFit.Meets => page.Green(Word(fit)),
        PositionFit.Breaks => page.Red(Word(fit)),
        PositionFit.NotContained => page.Dim(Word(fit)),
        _ => page.Yellow(Word(fit)),
    };

    private string Verdict(PartyAnswer party) => party.Signed.IsEmpty ? Coloured(party.CouldSign)
        : party.CouldSign == CouldSign.No ? page.Red("has signed; a demand is not met") : party.CouldSign == CouldSign.NotDecided ? page.Yellow("has signed; not decided") : page.Green("has signed");

    private string Coloured(CouldSign verdict) => verdict switch
    {
        CouldSign.Yes => page.Green("yes"),
        CouldSign.No => page.Red("no"),
        _ => page.Yellow("not decided"),
    };

    private static string Word(PositionFit fit) => AcceptanceJson.Word(fit);
}
