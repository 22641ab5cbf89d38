using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The answer of <c>casus compose</c> for a reader: a paragraph, then overlaps, seams, contradictions, and names that the texts use otherwise.</summary>
internal sealed class CompositionText(Page page, Composition composition, Package package)
{
    private const int Indent = 2;
    private const int MostTold = 3;
    private readonly PartyNames names = new([(package, composition.On)]);

    public void Write()
    {
        page.Line(page.Bold(Listing.Of([.. composition.Texts.Select(text => text.Title)])) + page.Dim(" · ") + $"read together on {composition.On:yyyy-MM-dd}");
        page.Line();
        page.Paragraph(string.Join(" ", Sentences()));
        Contradictions();
        Seams();
        Overlaps();
        Conflicts();
    }

    private IEnumerable<string> Sentences()
    {
        var idle = composition.Texts.Where(text => text.InForce.IsEmpty).Select(text => text.Title).ToList();
        if (composition.Supposed)
        {
            yield return (idle.Count > 0 ? $"Nothing of {Listing.Of(idle)} is in force; so all" : "All") + " are read as if signed and in force.";
        }
        else if (idle.Count > 0)
        {
            yield return $"Nothing of {Listing.Of(idle)} is in force, and it counts for nothing.";
        }
        yield return composition.Contradictions.IsEmpty ? "No duty of one contradicts a duty of another."
            : Some(composition.Contradictions.Select(one => $"{names.Few(one.Parties)} {(one.Corner == Corner.Firm ? "must" : "may")} {one.Word} under {one.Must.Clause.Id} and must not under {one.MustNot.Clause.Id}"));
        yield return composition.Seams.IsEmpty ? composition.Texts.Count == 2 ? "Neither relies on the other." : "None relies on another."
            : Some(composition.Seams.OrderByDescending(seam => seam.IsMutual).Select(seam => $"{seam.Clause.Clause.Id} {Relies(seam)}, and is {Due(seam)}"));
        yield return composition.Overlaps.IsEmpty ? "No guarantor is bound to the same by two of them."
            : Some(composition.Overlaps.OrderBy(one => one.Corner).Select(one =>
                $"{names.Few(one.Parties)} {(one.Corner == Corner.Firm ? $"{(names.IsOne(one.Parties) ? "is" : "are")} firmly bound to {one.Word} twice" : $"could {one.Word} under more than one text")} ({Ids(one.Clauses)})"));
        yield return composition.Undecided > 0
            ? $"{composition.Undecided} questions are not decided: too many facts are open."
            : $"Proved over {composition.Situations:#,0} situation{(composition.Situations.IsOne ? "" : "s")} in {composition.Ways} way{(composition.Ways == 1 ? "" : "s")} in which a casus arises.";
    }

    private static string Some(IEnumerable<string> items)
    {
        var all = items.ToList();
        return string.Join("; ", all.Take(MostTold)) + (all.Count > MostTold ? $"; and {all.Count - MostTold} more" : "") + ".";
    }

    private static string Ids(Sequence<ComposedClause> clauses) => Listing.Of([.. clauses.Select(one => one.Clause.Id)]);

    private static string Relies(Seam seam) => seam.Kind switch
    {
        SeamKind.Waits => $"waits for {seam.Words}, which only {Ids(seam.On)} {(seam.On.Count == 1 ? "holds" : "hold")}",
        SeamKind.GivesWay => $"gives way where {Ids(seam.On)} {(seam.On.Count == 1 ? "has" : "have")} {seam.Words}",
        _ => $"holds while {seam.Words}",
    };

    private static string Due(Seam seam) => (seam.Firm, seam.Possible) switch
    {
        (Extent.Everywhere, _) => "firm in every situation",
        (Extent.Somewhere, _) => "firm in some situations only",
        (Extent.Nowhere, Extent.Nowhere) => "not even possible in any",
        (Extent.Nowhere, _) => "firm in none",
        _ => "not decided",
    };

    private static string Word(Extent extent) => extent switch
    {
        Extent.Everywhere => "in every situation",
        Extent.Somewhere => "in some",
        Extent.Nowhere => "in none",
        _ => "not decided",
    };

    private void Contradictions()
    {
        if (composition.Contradictions.IsEmpty)
        {
            return;
        }
        page.Heading("CONTRADICTIONS");
        var table = new Table("Party", "One text", "The other", "In", "For example, given");
        foreach (var one in composition.Contradictions)
        {
            table.Row(
                names.All(one.Parties),
                $"{(one.Corner == Corner.Firm ? "must" : "may")} {one.Word}: {one.Must.Clause.Id}",
                $"must not: {one.MustNot.Clause.Id}",
                Listing.Of(one.Where.Casus), Given(one.Where));
        }
        table.Write(page, Indent);
    }

    private void Seams()
    {
        if (composition.Seams.IsEmpty)
        {
            return;
        }
        page.Heading("SEAMS");
        var table = new Table("Clause", "Party", "Relies on", "Firm", "Possible");
        foreach (var seam in composition.Seams)
        {
            table.Row(
                seam.Clause.Clause.Id + page.Dim(" " + Places.FileAndLine(seam.Clause.Clause.At)), names.All(seam.Bearers),
                Relies(seam) + (seam.IsMutual ? "; that text relies on this one as well" : ""), Word(seam.Firm), Word(seam.Possible));
        }
        table.Write(page, Indent);
    }

    private void Overlaps()
    {
        if (composition.Overlaps.IsEmpty)
        {
            return;
        }
        page.Heading("OVERLAPS");
        var table = new Table("Party", "As far as", "How", "By", "In", "For example, given");
        foreach (var one in composition.Overlaps)
        {
            table.Row(names.All(one.Parties), one.Word, one.Corner == Corner.Firm ? "firm" : "possible", Ids(one.Clauses), Listing.Of(one.Where.Casus), Given(one.Where));
        }
        table.Write(page, Indent);
    }

    private static string Given(ComposedWhere where) => string.Join("; ", where.Happens.Concat(where.Given).Select(literal => Wording.Of(literal)));

    private void Conflicts()
    {
        if (composition.Conflicts.IsEmpty)
        {
            return;
        }
        page.Heading("NAMES THAT THE TEXTS USE OTHERWISE");
        var roles = composition.Conflicts.Where(conflict => conflict.Kind == NameConflict.Party).ToList();
        foreach (var same in roles.GroupBy(conflict => conflict.Read, StringComparer.Ordinal))
        {
            page.Paragraph($"{Listing.Of([.. same.Select(conflict => conflict.Name).Distinct()])}: in another role in one text than in the other; {same.Key}.", Indent, Indent * 2);
        }
        foreach (var conflict in composition.Conflicts.Except(roles))
        {
            page.Paragraph($"{conflict.Name}: {conflict.First} has \"{conflict.FirstWords.TrimEnd('.')}\", {conflict.Second} \"{conflict.SecondWords.TrimEnd('.')}\"; {conflict.Read}.", Indent, Indent * 2);
        }
    }
}
