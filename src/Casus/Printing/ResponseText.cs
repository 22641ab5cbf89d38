using Casus.Responses;
using Casus.Treaties;

namespace Casus.Printing;

/// <summary>The answer of <c>casus respond</c> for a reader: the headline, who owes what, how far one can rely on it, what is forbidden and allowed, and why.</summary>
internal sealed class ResponseText(Page page, Package package, Response response, Fullness fullness)
{
    private const int Indent = 2;
    private const string Nothing = "–";

    public void Write(string title)
    {
        Opening(title);
        var real = response.Duties.Where(DutyRows.ComesToSomething).ToList();
        var duties = DutyRows.Fold(real.Where(duty => !duty.IsProhibition && !duty.IsPermission), response.Duties, 1);
        var forbidden = DutyRows.Fold(Prohibitions(), response.Duties, duties.Count + 1);
        var allowed = DutyRows.Fold(real.Where(duty => duty.IsPermission), response.Duties, duties.Count + forbidden.Count + 1);
        Owed(duties);
        Corners(duties);
        Forbidden(forbidden);
        Allowed(allowed);
        Open();
        RestsOn(real);
        Unsettled();
        var reasons = new ReasonText(page, fullness);
        reasons.Write([.. duties, .. forbidden, .. allowed]);
        var shown = forbidden.SelectMany(row => row.Bearers.Select(bearer => (bearer, row.Shown.ClauseId))).ToHashSet();
        reasons.WriteNothing([.. response.Duties.Where(duty => !DutyRows.ComesToSomething(duty) && !duty.IsOpen && !shown.Contains((duty.Bearer, duty.ClauseId)))], new Whereabouts(package), duties.Count + forbidden.Count + allowed.Count + 1);
    }

    /// <summary>A prohibition in force is worth showing even where its addressee can excuse itself: that is the point of showing it.</summary>
    private IEnumerable<DutyAnswer> Prohibitions() =>
        response.Duties.Where(duty => duty.IsProhibition && (DutyRows.ComesToSomething(duty) || duty.State == DutyState.Triggered));

    private void Opening(string title)
    {
        var question = response.Question;
        page.Paragraph(QuestionWords.Title(page, package, title, question, DateOnly.FromDateTime(response.Situation.At.UtcDateTime)));
        var given = response.Situation.Given.Select(item => Wording.Of(item.Literal)).ToList();
        page.Paragraph("Given: " + (given.Count > 0 ? string.Join("; ", given) : "nothing") + page.Dim(". All else is unknown."), 0, Indent);
        page.Line();
        foreach (var sentence in Headline.Of(package, response))
        {
            page.Paragraph(page.Bold(sentence));
        }
        if (QuestionWords.OtherWordings(package, question) is { } others)
        {
            page.Paragraph(page.Dim(others));
        }
    }

    private void Owed(IReadOnlyList<DutyRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }
        page.Heading("WHO OWES WHAT");
        var table = new Table("", "Party", "Duty", "Whether", "From – up to", "When", "On whose say");
        foreach (var row in rows)
        {
            var duty = row.Shown;
            table.Row(page.Dim(row.Number.ToString()), Who(row), ShortMeasure(duty), WhetherWord(duty), Span(duty), When(duty), Say(duty));
        }
        table.Write(page, Indent);
    }

    private void Corners(IReadOnlyList<DutyRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }
        page.Heading("HOW FAR IT CAN BE RELIED ON");
        var table = new Table("", "Party", "Firm", "Assured", "Possible", "At one table", "State", "Deliverable");
        foreach (var row in rows)
        {
            var duty = row.Shown;
            table.Row(
                page.Dim(row.Number.ToString()),
                row.Bearers.Count == 1 ? row.Bearers[0] : $"each of {row.Bearers.Count}",
                Corner(duty.Firm, page.Green),
                Corner(duty.Assured, page.Green),
                Corner(duty.Possible, page.Cyan),
                Corner(duty.AtOneTable, page.Cyan),
                StateWord(duty.State),
                Delivery(duty));
        }
        table.Write(page, Indent);
        page.Line();
        page.Paragraph(
            page.Dim("Firm: owed even if everyone does the least the words allow. Assured: also counting promises exchanged at the same time. "
                + "Possible: if everyone who may or can does the most. At one table: if all who wait for another's promise signed together."),
            Indent);
    }

    private void Forbidden(IReadOnlyList<DutyRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }
        page.Heading("WHO MUST NOT");
        var table = new Table("", "Party", "Must not", "Whether", "Unless so found or allowed by");
        foreach (var row in rows)
        {
            table.Row(page.Dim(row.Number.ToString()), Who(row), Forbidding(row.Shown), WhetherWord(row.Shown), Say(row.Shown));
        }
        table.Write(page, Indent);
    }

    private void Allowed(IReadOnlyList<DutyRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }
        page.Heading("WHO MAY, AND ON WHOSE AUTHORITY");
        var table = new Table("", "Party", "May", "When", "On whose authority", "If");
        foreach (var row in rows)
        {
            var duty = row.Shown;
            table.Row(
                page.Dim(row.Number.ToString()),
                Who(row),
                duty.Measure,
                When(duty),
                duty.OnWhoseSay.All(name => name == "itself") ? "its own" : Say(duty),
                If(duty));
        }
        table.Write(page, Indent);
    }

    /// <summary>What waits for nothing but a fact that nobody has given.</summary>
    private void Open()
    {
        var rows = DutyRows.Fold(response.Duties.Where(duty => duty.IsOpen && !duty.IsProhibition), response.Duties, 1);
        if (rows.Count == 0)
        {
            return;
        }
        page.Heading("STILL OPEN: WAITS FOR A FACT THAT NOBODY HAS GIVEN");
        var table = new Table("Party", "Duty", "Up to", "Waits for");
        foreach (var row in rows)
        {
            var waits = row.Shown.Needs.IsEmpty ? "a promise that itself waits for one" : string.Join("; ", row.Shown.Needs);
            table.Row(Who(row), (row.Shown.IsPermission ? "may " : "") + ShortMeasure(row.Shown), page.Cyan(row.Shown.Open.Reached ?? Nothing), waits);
        }
        table.Write(page, Indent);
    }

    private void RestsOn(List<DutyAnswer> real)
    {
        var lines = new List<string>();
        void Add(string opening, IEnumerable<string> items)
        {
            var distinct = items.Distinct().ToList();
            if (distinct.Count > 0)
            {
                lines.Add(opening + " " + string.Join("; ", distinct) + ".");
            }
        }
        Add("Presumed of the protected side:", real.SelectMany(duty => duty.Presumes));
        Add("Asked for by a clause and not given:", real.Where(duty => !duty.IsPermission).SelectMany(duty => duty.Needs));
        Add("Gates at home:", real.SelectMany(duty => duty.Gates));
        Add("Assumed by the package:", response.Assumptions);
        if (lines.Count == 0)
        {
            return;
        }
        page.Heading("WHAT THE ANSWER RESTS ON");
        foreach (var line in lines)
        {
            page.Paragraph(line, Indent, Indent * 2);
        }
    }

    private void Unsettled()
    {
        if (response.Unsettled.IsEmpty)
        {
            return;
        }
        page.Heading("WHAT THE TEXTS DO NOT SETTLE");
        foreach (var cycle in response.Unsettled)
        {
            page.Paragraph($"{Listing.Of([.. cycle])}: each depends, in the end, on its own denial.", Indent, Indent * 2);
        }
    }

    private string Who(DutyRow row)
    {
        if (row.Bearers.Count == 1)
        {
            return row.Bearers[0];
        }
        var subject = package.Clauses.FirstOrDefault(clause => clause.Id == row.Shown.ClauseId)?.Duty?.Subject;
        return row.AreAll && subject is { Distribution: Distribution.Each or Distribution.EachOther }
            ? $"{Wording.Subject(subject)} ({row.Bearers.Count})"
            : $"each of {row.Bearers.Count}: {DutyRows.Names(row.Bearers, fullness == Fullness.All)}";
    }

    /// <summary>The measure without its range, which has a column of its own.</summary>
    private string ShortMeasure(DutyAnswer duty)
    {
        var measure = MeasureOf(duty);
        return measure is null ? duty.Measure : Wording.Measure(measure with { Range = null, As = measure.Range is null ? measure.As : null });
    }

    private string Forbidding(DutyAnswer duty)
    {
        var measure = MeasureOf(duty);
        return measure is { Kind: MeasureKind.Refrain } ? Wording.Measure(measure with { Kind = MeasureKind.Act }) : duty.Measure;
    }

    private Measure? MeasureOf(DutyAnswer duty) => package.Clauses.FirstOrDefault(clause => clause.Id == duty.ClauseId)?.Duty?.Measure;

    /// <summary>An act that is owed exactly stands in the duty already.</summary>
    private string Span(DutyAnswer duty) => duty switch
    {
        { Floor: null, Ceiling: null } => Nothing,
        { Floor: { } floor, Ceiling: { } ceiling } when floor == ceiling => MeasureOf(duty)?.Word == floor || MeasureOf(duty)?.Kind == MeasureKind.SeekAction ? "exactly" : floor,
        _ => $"{duty.Floor ?? "nothing"} – {duty.Ceiling}",
    };

    private string If(DutyAnswer duty) =>
        !duty.Needs.IsEmpty ? string.Join("; ", duty.Needs)
        : duty.State != DutyState.Triggered ? Nothing
        : duty.OnWhoseSay.All(name => name == "itself") ? page.Green("now")
        : "it rests with them";

    private static string When(DutyAnswer duty) => duty.When == "no deadline" && duty.IsPermission ? Nothing : duty.When;

    private static string Say(DutyAnswer duty) => duty.OnWhoseSay.IsEmpty ? Nothing : string.Join(", ", duty.OnWhoseSay);

    private string WhetherWord(DutyAnswer duty) => duty.Whether switch
    {
        Whether.Firm => page.Green("firm"),
        Whether.OnConsent => page.Yellow("on consent"),
        Whether.AtItsOwnDiscretion => page.Yellow("at its own discretion"),
        _ => page.Dim(duty.IsProhibition ? "not firm" : "not owed yet"),
    };

    private string Corner(CornerAnswer corner, Func<string, string> colour) =>
        corner.Contested ? page.Yellow("not settled") : corner.Reached is { } word ? colour(word) : page.Dim(Nothing);

    private static string StateWord(DutyState state) => state switch
    {
        DutyState.Dormant => "not in force",
        DutyState.Conditional => "not triggered",
        DutyState.Triggered => "triggered",
        DutyState.Due => "due",
        DutyState.FulfilledLate => "done late",
        DutyState.Fulfilled => "done",
        _ => state.ToString().ToLowerInvariant(),
    };

    /// <summary>A gate's name; what it approves is said below the tables.</summary>
    private string Delivery(DutyAnswer duty) =>
        !duty.Gates.IsEmpty ? page.Yellow("behind " + string.Join(", ", duty.Gates.Select(gate => gate.Split(':')[0])))
        : duty.Deliverable ? "yes"
        : page.Dim(Nothing);
}
