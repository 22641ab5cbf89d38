using Casus.Responses;
using Casus.Treaties;

namespace Casus.Tests.Evaluation;

/// <summary>Everything that is settled in one case before any promise is weighed: who attacked whom, what is so, who asked.</summary>
/// <param name="Promised">Promises that the situation itself says are made, or are not; those left out are for the clauses.</param>
internal sealed record GroundCase(string Victim, string Aggressor, IReadOnlySet<string> True, bool Requested, IReadOnlyDictionary<(string Party, string Word), bool> Promised, DateOnly On);

/// <summary>What a ground package says apart from promises: names, heights, votes, dates. Written from the design, beside the evaluator and not from it.</summary>
internal sealed class GroundPackage(Package package, GroundCase @case, Corner corner)
{
    private bool Exercised => corner is Corner.Possible or Corner.AtOneTable;

    public static string CountBearer(int count, string group) => $"at least {count} of {group}";

    public static bool IsProhibition(Duty duty) => duty.Modal is Modal.ShallNot or Modal.WillNot || duty.Measure.Kind == MeasureKind.Refrain;

    public static bool Prevails(Clause stronger, Clause weaker)
    {
        bool Names(Reference? reference, Clause clause) => reference?.Label == clause.Label && reference?.Of == clause.Instrument;
        return Names(stronger.Duty?.Terms.Notwithstanding, weaker) || Names(weaker.Duty?.Terms.SubjectTo, stronger) || Names(weaker.Duty?.Terms.WithoutPrejudiceTo, stronger);
    }

    public Group GroupOf(string name) => package.Groups.Single(group => group.Name == name || group.MemberNoun == name);

    public IReadOnlyList<string> Members(Who who) => who.Kind == WhoKind.Named ? [who.Name ?? ""] : [.. GroupOf(who.Name ?? "").Members];

    public IReadOnlyList<string> Bearers(Subject subject) => subject.Distribution switch
    {
        Distribution.AtLeast => [CountBearer(subject.Count, GroupOf(subject.Names[0]).Name)],
        Distribution.Each => [.. GroupOf(subject.Names[0]).Members.Except(subject.Except)],
        Distribution.EachOther => [.. GroupOf(subject.Names[0]).Members.Where(member => member != @case.Victim)],
        _ => [.. subject.Names],
    };

    public Instrument InstrumentOf(Clause clause) => package.Instruments.Single(instrument => instrument.Name == clause.Instrument);

    public bool IsParty(Instrument instrument, string party) =>
        instrument.Parties.SelectMany(name => package.Groups.FirstOrDefault(group => group.Name == name)?.Members ?? [name]).Contains(party);

    public bool HoldsLaw(Clause clause) => InstrumentOf(clause).Kind is InstrumentKind.Treaty or InstrumentKind.Agreement;

    public bool HasChoiceReserved(Clause clause, string bearer) =>
        package.Reservations.Any(reservation => reservation.To.Label == clause.Label && reservation.To.Of == clause.Instrument && reservation.By.Contains(bearer));

    /// <summary>A date known only vaguely counts late against a duty in the strict corners, and early for it in the others.</summary>
    public bool Passed(VagueDate? date, bool helps) => date is not null && (Exercised == helps ? date.Earliest : date.Latest) <= @case.On;

    /// <summary>Whether all have signed. Without a date and without the word unsigned an instrument counts as signed.</summary>
    public bool Signed(Instrument instrument, bool helps) => !instrument.Signatures.IsEmpty ? Passed(instrument.Signatures[0].On, helps) : !instrument.Unsigned;

    /// <summary>What is the aggressor's goes against a duty, what is the protected side's for it; the others' by the corner.</summary>
    public bool Resolve(string party, bool helps)
    {
        var roles = package.Parties.Single(item => item.Name == party).Roles;
        return party == @case.Aggressor ? !helps
            : party == @case.Victim || (roles.Contains(Role.Beneficiary) && !roles.Contains(Role.Guarantor)) ? helps
            : Exercised == helps;
    }

    public bool Carries(string name)
    {
        var body = package.Bodies.Single(body => body.Name == name);
        var members = body.Members.SelectMany(member => package.Groups.FirstOrDefault(group => group.Name == member)?.Members ?? [member]).Distinct().ToList();
        var yes = members.Count(member => Resolve(member, helps: true));
        return body.VetoBy.All(holder => Resolve(holder, helps: true)) && body.Rule.Kind switch
        {
            RuleKind.Unanimity or RuleKind.Consensus => yes == members.Count,
            _ when body.Rule.Threshold is { Denominator: 0 } count => yes >= count.Numerator,
            _ => yes * 3 >= members.Count * 2,
        };
    }

    public bool IsSo(Occurs occurs)
    {
        if (occurs.Word != RandomWorld.Attack)
        {
            return @case.True.Contains(occurs.Word);
        }
        return (occurs.On is not { } on || Members(on).Contains(@case.Victim)) && (occurs.By is not { } by || by.Name == @case.Aggressor);
    }

    /// <summary>The words that a duty promises at its floor, or at its ceilings when used to the full, with every rung below.</summary>
    public IReadOnlyList<string> Promised(Measure measure, bool full)
    {
        var own = measure.Kind == MeasureKind.Assist ? "assist" : measure.Word ?? "";
        var (from, to) = (measure.Range?.From ?? Rungs[0], measure.Range?.UpTo ?? Rungs[^1]);
        var tops = measure.Kind != MeasureKind.Assist ? [own]
            : full ? Ladders(from, to).Select(ladder => ladder.Contains(to) ? to : ladder[^1]).ToList()
            : [from];
        var nothing = !full && measure.Amount is { Bound: AmountBound.UpTo };
        return nothing ? [] : [.. tops.SelectMany(Down).Append(own).Distinct()];
    }

    /// <summary>Whether some clause, whatever its force, has this party promise the word.</summary>
    public bool Speaks(string party, string word) => package.Clauses.Any(clause =>
        clause.Duty is { } duty && !IsProhibition(duty) && Promised(duty.Measure, full: true).Contains(word) && (duty.Subject.Distribution == Distribution.EachOther
            ? GroupOf(duty.Subject.Names[0]).Members.Contains(party) : Bearers(duty.Subject).Contains(party)));

    public bool Opposes(Duty one, Duty other)
    {
        var (forbidden, asked) = IsProhibition(one) ? (one, other) : (other, one);
        return IsProhibition(forbidden) && !IsProhibition(asked) && forbidden.Measure.Kind != MeasureKind.Assist && Promised(asked.Measure, full: true).Except(["assist"]).Contains(forbidden.Measure.Word);
    }

    private IReadOnlyList<string> Rungs => [.. package.Ladders.SelectMany(ladder => ladder.Rungs)];

    private IEnumerable<IReadOnlyList<string>> Ladders(string from, string to)
    {
        var all = package.Ladders.Select(ladder => (IReadOnlyList<string>)[.. ladder.Rungs]).ToList();
        var (first, last) = (all.FindIndex(ladder => ladder.Contains(from)), all.FindIndex(ladder => ladder.Contains(to)));
        return all.Skip(first).Take(last - first + 1);
    }

    private IEnumerable<string> Down(string word) =>
        package.Ladders.Select(ladder => ladder.Rungs.ToList()).FirstOrDefault(rungs => rungs.Contains(word)) is { } rungs ? rungs.Take(rungs.IndexOf(word) + 1) : [word];
}
