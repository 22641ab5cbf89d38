namespace Casus.Treaties;

/// <summary>The words of duties: subject, modal, measure, and the slots in their canonical order.</summary>
public static partial class Wording
{
    /// <summary>A duty without a full stop: <c>each Ally shall assist victim, within 7 days, failing which …</c>.</summary>
    public static string Of(Duty duty, WordingStyle style = WordingStyle.Source) => Sentence(Slots(duty, style));

    /// <summary>The duty in slots.</summary>
    public static Sequence<string> Slots(Duty duty, WordingStyle style = WordingStyle.Source)
    {
        var slots = new List<string> { $"{Subject(duty.Subject, style)} {Modal(duty.Modal, IsPlural(duty.Subject))} {Measure(duty.Measure, style)}" };
        foreach (var tail in Slots(duty.Terms, style))
        {
            slots.AddAfterComma(tail);
        }
        if (duty.FailingWhich is not null)
        {
            var next = Slots(duty.FailingWhich, style);
            slots.AddAfterComma("failing which " + next[0]);
            slots.AddRange(next.Skip(1));
        }
        return slots.ToSequence();
    }

    /// <summary><c>intends to</c>, <c>shall not</c>.</summary>
    public static string Modal(Modal modal, bool plural = false) => modal switch
    {
        Treaties.Modal.Shall => "shall",
        Treaties.Modal.ShallNot => "shall not",
        Treaties.Modal.Will => "will",
        Treaties.Modal.WillNot => "will not",
        Treaties.Modal.IntendsTo => plural ? "intend to" : "intends to",
        _ => "may",
    };

    /// <summary><c>each other Ally except Germany</c>, <c>jointly A and B</c>.</summary>
    public static string Subject(Subject subject, WordingStyle style = WordingStyle.Source)
    {
        var words = subject.Distribution switch
        {
            Distribution.Each => "each " + Sentence(subject.Names),
            Distribution.EachOther => "each other " + Sentence(subject.Names),
            Distribution.AtLeast => $"at least {Whole(subject.Count)} of {The(Sentence(subject.Names), style)}",
            Distribution.Jointly => "jointly " + Names(subject.Names, style),
            Distribution.JointlyAndSeverally => "jointly and severally " + Names(subject.Names, style),
            _ => Names(subject.Names, style),
        };
        return words + (subject.Except.IsEmpty ? "" : " except " + Names(subject.Except, style));
    }

    /// <summary>What is owed: <c>assist victim from state up to fight as it deems necessary</c>.</summary>
    public static string Measure(Measure measure, WordingStyle style = WordingStyle.Source)
    {
        var words = measure.Kind switch
        {
            MeasureKind.Assist => "assist",
            MeasureKind.Refrain => "refrain from " + measure.Word,
            MeasureKind.SeekAction => $"seek action of {Name(measure.Organ ?? "", style)} to {measure.Word}",
            _ => measure.Word ?? "",
        };
        words += measure.Object is null ? "" : " " + Who(measure.Object, style);
        words += measure.Amount is null ? "" : " " + Of(measure.Amount, style);
        words += measure.With.IsEmpty ? "" : " with " + Names(measure.With, style);
        words += measure.To is null ? "" : " to " + Who(measure.To, style);
        words += measure.In is null ? "" : " in " + Name(measure.In, style);
        words += measure.From is null ? "" : " from " + Name(measure.From, style);
        words += measure.Range is null ? "" : " from " + Range(measure.Range);
        words += measure.ByAllMeans ? " by all " + The("means", style) + " in its power" : "";
        words += measure.As is null ? "" : $" as {Judge(measure.As.By, style)} {(measure.As.Decides ? "decides" : "deems necessary")}";
        return words;
    }

    /// <summary><c>state up to fight</c>.</summary>
    public static string Range(RungRange range) => $"{range.From} up to {range.UpTo}";

    /// <summary>The slots that are filled, in canonical order: where, how soon, on whose say, once, provided, unless, priority.</summary>
    public static Sequence<string> Slots(Terms terms, WordingStyle style = WordingStyle.Source) =>
        [.. LimitSlots(terms, style), .. TimeSlots(terms, style), .. SaySlots(terms, style), .. DependenceSlots(terms, style), .. PrioritySlots(terms, style)];

    private static IEnumerable<string> LimitSlots(Terms terms, WordingStyle style)
    {
        if (terms.OnlyIn is not null)
        {
            yield return "only in " + Name(terms.OnlyIn, style);
        }
        if (terms.NotIn is not null)
        {
            yield return "not in " + Name(terms.NotIn, style);
        }
        if (terms.NotBeyond is not null)
        {
            yield return "not beyond " + terms.NotBeyond.Rung + (terms.NotBeyond.UnlessItConsents ? " without its consent" : "");
        }
    }

    private static IEnumerable<string> TimeSlots(Terms terms, WordingStyle style)
    {
        if (terms.Automatically)
        {
            yield return "automatically";
        }
        if (terms.Forthwith)
        {
            yield return "forthwith";
        }
        if (terms.BeginningWithin is not null)
        {
            yield return "beginning " + Deadline(terms.BeginningWithin, style);
        }
        if (terms.Within is not null)
        {
            yield return Deadline(terms.Within, style);
        }
        if (terms.NoLaterThan is not null)
        {
            yield return "no later than " + Of(terms.NoLaterThan);
        }
        if (terms.NotBefore is not null)
        {
            yield return "not before " + Start(terms.NotBefore, style);
        }
        if (terms.For is not null)
        {
            yield return "for " + Of(terms.For);
        }
        if (terms.UntilDate is not null)
        {
            yield return "until " + Of(terms.UntilDate);
        }
        if (terms.Until is not null)
        {
            yield return "until " + Of(terms.Until, style);
        }
    }

    private static IEnumerable<string> SaySlots(Terms terms, WordingStyle style)
    {
        if (terms.IfItSoDecides)
        {
            yield return "if it so decides";
        }
        if (terms.AtRequestOf is not null)
        {
            yield return $"at {The("request", style)} of {Who(terms.AtRequestOf, style)}";
        }
        if (!terms.ConsentOf.IsEmpty)
        {
            yield return $"subject to {The("consent", style)} of {Names(terms.ConsentOf, style)}";
        }
        if (terms.DecisionOf is not null)
        {
            yield return $"subject to {The("decision", style)} of {Name(terms.DecisionOf, style)}";
        }
        if (terms.ItsOwnProcess)
        {
            yield return "subject to its own process";
        }
        if (terms.SubjectTo is not null)
        {
            yield return "subject to " + Reference(terms.SubjectTo, style);
        }
        if (!terms.AfterConsulting.IsEmpty)
        {
            yield return "after consulting " + Names(terms.AfterConsulting, style);
        }
        if (terms.VerifiedBy is not null)
        {
            yield return "verified by " + Name(terms.VerifiedBy, style);
        }
    }

    private static IEnumerable<string> DependenceSlots(Terms terms, WordingStyle style) =>
    [
        .. terms.Once.Select(condition => "once " + Of(condition, style)),
        .. terms.Provided.Select(condition => "provided " + Of(condition, style)),
        .. terms.Unless.Select(condition => "unless " + Of(condition, style)),
    ];

    private static IEnumerable<string> PrioritySlots(Terms terms, WordingStyle style)
    {
        if (terms.Notwithstanding is not null)
        {
            yield return "notwithstanding " + Reference(terms.Notwithstanding, style);
        }
        if (terms.WithoutPrejudiceTo is not null)
        {
            yield return "without prejudice to " + Reference(terms.WithoutPrejudiceTo, style);
        }
        if (terms.WithoutPrejudiceToText is not null)
        {
            yield return "without prejudice to " + Quotation(terms.WithoutPrejudiceToText);
        }
    }

    private static string Start(NotBefore start, WordingStyle style) =>
        start.Date is not null || start.Duration is null
            ? start.Date?.ToString() ?? ""
            : Of(start.Duration) + (start.After is null ? "" : " after " + Event(start.After, style));

    private static bool IsPlural(Subject subject) => subject.Distribution switch
    {
        Distribution.AtLeast => subject.Count != 1,
        Distribution.Jointly or Distribution.JointlyAndSeverally => true,
        _ => false,
    };
}
