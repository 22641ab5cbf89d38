using Casus.Findings;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>This part: clauses, duties, their slots, and references.</summary>
internal sealed partial class NameChecks
{
    private void Check(Clause clause)
    {
        Names(clause.ProposedBy, NameKinds.Actors, clause.At);
        Check(clause.When);
        if (clause.Duty is { } duty)
        {
            Check(duty);
        }
        if (clause.Effect is { } effect)
        {
            Check(effect.Of);
        }
        Check(clause.Provenance);
    }

    private void Check(Reservation reservation)
    {
        Names(reservation.By, NameKinds.Actors, reservation.At);
        Check(reservation.To);
        Check(reservation.Terms, reservation.At);
        Check(reservation.Provenance);
    }

    private void Check(Duty duty)
    {
        Check(duty.Subject);
        Check(duty.Measure);
        Check(duty.Terms, duty.At);
        if (duty.FailingWhich is { } next)
        {
            Check(next);
        }
    }

    private void Check(Subject subject)
    {
        var expected = subject.Distribution switch
        {
            Distribution.Each or Distribution.EachOther or Distribution.AtLeast => NameKinds.Members,
            Distribution.Jointly or Distribution.JointlyAndSeverally => NameKinds.Actors,
            _ => NameKinds.Actor | NameKinds.Body,
        };
        Names(subject.Except, NameKinds.Actors, subject.At);
        foreach (var name in subject.Names)
        {
            if (subject.Distribution == Distribution.Single && IsBareGroup(name))
            {
                var group = findings.Scope.GroupOf(name);
                findings.Add(new Finding(
                    "CAS210",
                    Severity.Error,
                    $"\"{name}\" is a group: the sentence does not say how the duty is spread among its members.",
                    findings.Places.All(name, [subject.At]),
                    $"Say \"each {group?.MemberNoun ?? name}\", \"at least 1 of {group?.Name ?? name}\" or \"jointly {group?.Name ?? name}\".",
                    []));
            }
            else
            {
                findings.Name(name, expected, subject.At);
            }
        }
    }

    private void Check(Measure measure)
    {
        Word(measure.Word, measure.Kind == MeasureKind.Refrain ? WordKinds.Measure | WordKinds.Fact : WordKinds.Measure, measure.At);
        Name(measure.Organ, NameKinds.Decider, measure.At);
        Check(measure.Object, NameKinds.Thing, measure.At);
        Check(measure.Amount, measure.At);
        Names(measure.With, NameKinds.Thing, measure.At);
        Check(measure.To, NameKinds.Actors | NameKinds.Place, measure.At);
        Name(measure.In, NameKinds.Territory, measure.At);
        Name(measure.From, NameKinds.Thing, measure.At);
        Name(measure.As?.By.Name, NameKinds.Decider, measure.At);
        if (measure.Range is { } range)
        {
            Rung(range.From, measure.At);
            Rung(range.UpTo, measure.At);
        }
    }

    private void Check(Terms terms, SourceLocation at)
    {
        Check(terms.Within, at);
        Check(terms.BeginningWithin, at);
        Check(terms.NotBefore?.After, at);
        Check(terms.Until);
        Each(terms.Once, Check);
        Each(terms.Provided, Check);
        Each(terms.Unless, Check);
        Check(terms.AtRequestOf, NameKinds.Actors, at);
        Names(terms.ConsentOf, NameKinds.Actors, at);
        Name(terms.DecisionOf, NameKinds.Decider, at);
        Name(terms.OnlyIn, NameKinds.Territory, at);
        Name(terms.NotIn, NameKinds.Territory, at);
        Names(terms.AfterConsulting, NameKinds.Actors, at);
        Name(terms.VerifiedBy, NameKinds.Actors, at);
        Check(terms.SubjectTo);
        Check(terms.Notwithstanding);
        Check(terms.WithoutPrejudiceTo);
        if (terms.NotBeyond is { } cap)
        {
            Rung(cap.Rung, at);
        }
    }

    private void Check(Amount? amount, SourceLocation at)
    {
        Name(amount?.PerOf, NameKinds.Thing, at);
        Name(amount?.JudgedBy?.Name, NameKinds.Decider, at);
    }

    /// <summary>A word that must stand on a ladder: without a rung there is no "from" and no "up to".</summary>
    public void Rung(string word, SourceLocation at)
    {
        var scope = findings.Scope;
        if (scope.RungOf(word) is not null || findings.IsForgiven(word))
        {
            return;
        }
        var near = findings.Near(word, scope.WordsOf(WordKinds.Rung));
        findings.Add(new Finding(
            "CAS213",
            Severity.Error,
            $"\"{word}\" is a rung of no ladder.",
            findings.Places.All(word, [at]),
            near.Count > 0 ? $"Did you mean {KindWords.Join(near)}?" : $"Declare a ladder that has it: ladder NAME: … < {word} < … .",
            scope.Package.Ladders.Select(ladder => $"{ladder.Name}: {string.Join(" < ", ladder.Rungs)}").ToSequence()));
    }

    private void Check(Reference? reference)
    {
        if (reference is null)
        {
            return;
        }
        if (reference.Of is { } of)
        {
            findings.Name(of, NameKinds.Instrument, reference.At);
            if (reference.Label is { } label && findings.Scope.KindsOf(of).HasFlag(NameKinds.Instrument) && !findings.Scope.HasLabel(reference.Kind, of, label))
            {
                UnknownLabel(reference, label);
            }
        }
        else if (reference.Label is { } label)
        {
            UnknownLabel(reference, label);
        }
        else
        {
            findings.Add(Finding.At("CAS207", Severity.Error, reference.At, "The sentence does not say which instrument is meant.", "Name it: \"instrument NAME\"."));
        }
    }

    private void UnknownLabel(Reference reference, string label)
    {
        var scope = findings.Scope;
        if (findings.IsForgiven(label))
        {
            return;
        }
        var kind = reference.Kind == ReferenceKind.Article ? "article" : "clause";
        var elsewhere = scope.InstrumentsWith(reference.Kind, label);
        var here = findings.MaySearch ? scope.LabelsIn(reference.Kind, reference.Of) : [];
        var near = NearLabels(label, here);
        var message = reference.Of is null && elsewhere.Count > 1
            ? $"{elsewhere.Count} instruments have {(kind == "article" ? "an article" : "a clause")} {label}: {KindWords.Join(elsewhere, "and")}."
            : $"There is no {kind} {label}{(reference.Of is { } of ? " in " + of : "")}.";
        var otherKind = reference.Kind == ReferenceKind.Article ? ReferenceKind.Clause : ReferenceKind.Article;
        var mend = elsewhere.Count > 0
            ? $"Say of which instrument: \"{kind} {label} of {elsewhere[0]}\"."
            : reference.Of is { } own && scope.HasLabel(otherKind, own, label)
                ? $"{label} is {(kind == "article" ? "a clause" : "an article")} here: say \"{(kind == "article" ? "clause" : "article")} {label}\"."
                : near.Count > 0 ? $"Did you mean {KindWords.Join(near)}?" : here.Count > 0 ? $"Name one that stands there: {KindWords.Join([.. here.Take(8)])}." : $"Name {(kind == "article" ? "an article" : "a clause")} that stands there, or refer to the instrument.";
        findings.Add(new Finding("CAS207", Severity.Error, message, findings.Places.All(label, [reference.At]), mend, []));
    }

    /// <summary>True for 4(3) after 4, and not for 12 after 1: that is another figure.</summary>
    private static bool Continues(string longer, string shorter) =>
        longer.Length > shorter.Length && longer.StartsWith(shorter, StringComparison.Ordinal) && !char.IsAsciiLetterOrDigit(longer[shorter.Length]);

    /// <summary>Labels are figures and short signs: near are those that begin alike (4 and 4(3)) or have one sign other.</summary>
    private List<string> NearLabels(string label, IReadOnlyList<string> candidates) =>
    [
        .. candidates.Where(candidate => Continues(candidate, label) || Continues(label, candidate))
            .Concat(findings.Near(label, candidates.Where(candidate => candidate.Length > 2)))
            .Distinct()
            .Take(3),
    ];
}
