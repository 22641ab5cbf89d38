using Casus.Checks;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Atop;

/// <summary>
/// Reads a package in the scheme of the Alliance Treaty Obligations and Provisions project. It codes what is promised in words that bind in law or
/// in policy (<c>shall</c>, <c>will</c>), and not how firmly: a pledge to assist as it deems necessary is a defence pledge there too. The rules,
/// variable by variable, are in docs/atop.md.
/// </summary>
public static class AtopReading
{
    private const string Consult = "consult";
    private const string Fight = "fight";
    private static readonly string[] military = ["deploy", Fight];
    private static readonly string[] hostile = ["force", "attack", "aggression", "war", Fight, "invade", "nonaggression"];

    public static AtopAnswer Of(Package package)
    {
        var index = new PackageIndex(Variants.Choose(package, null));
        var day = CheckDay.Of(index);
        var promises = index.Package.Clauses.Where(clause => clause.Duty is { Modal: not (Modal.May or Modal.IntendsTo) }).ToList();
        var members = promises.SelectMany(clause => Bearers(index, clause, day)).Distinct().Where(name => index.PartyNamed(name) is { OrganOf: null }).ToList();
        return new AtopAnswer(
            package.Name,
            [.. Codes(index, promises, _ => true), new AtopCode("bilat", members.Count == 2 ? 1 : 0, [])],
            members.Select(member => new AtopMember(member, Codes(index, promises, clause => Bearers(index, clause, day).Contains(member)).ToSequence())).ToSequence());
    }

    private static IEnumerable<string> Bearers(PackageIndex index, Clause clause, DateOnly day) =>
        clause.Duty is not { } duty ? []
        : duty.Subject.Distribution == Distribution.AtLeast ? index.Members(duty.Subject.Names, day)
        : Heads.Bearers(index, duty.Subject, day);

    private static IEnumerable<AtopCode> Codes(PackageIndex index, IReadOnlyList<Clause> promises, Func<Clause, bool> borne)
    {
        var own = promises.Where(borne).ToList();
        var defense = own.Where(clause => IsMilitary(index, clause) && AnswersAttack(index, clause)).ToList();
        var offense = own.Where(clause => clause is { When: not null, Duty: { } duty } && Heads.Promises(index, duty, Fight) && !AnswersAttack(index, clause)).ToList();
        var neutral = own.Where(IsNeutrality).ToList();
        var consult = own.Where(clause => clause.Duty is { } duty && !Heads.IsProhibition(duty) && Heads.Ceilings(index, duty.Measure).SelectMany(index.DownFrom).Contains(Consult) && duty.Measure.Range is null && duty.Measure.Kind == MeasureKind.Act).ToList();
        yield return Code("defense", defense);
        yield return Code("offense", offense);
        yield return Code("neutral", neutral);
        yield return Code("nonagg", own.Where(IsNonAggression));
        yield return Code("consul", consult);
        yield return Code("conditio", defense.Concat(offense).Concat(neutral).Concat(consult).Where(clause => IsConditional(index, clause)));
    }

    private static AtopCode Code(string name, IEnumerable<Clause> clauses)
    {
        var why = clauses.Select(clause => clause.Id).Distinct().ToSequence();
        return new AtopCode(name, why.IsEmpty ? 0 : 1, why);
    }

    /// <summary>Whether troops or force lie within what is promised.</summary>
    private static bool IsMilitary(PackageIndex index, Clause clause) => clause.Duty is { } duty && military.Any(word => Heads.Promises(index, duty, word));

    private static bool AnswersAttack(PackageIndex index, Clause clause) =>
        clause.When is { } when && Atoms.Of(index, when).Any(leaf => leaf is { Positive: true, Atom: Occurs { On: not null } fact } && HasPart(fact.Word, "attack", "aggression"));

    private static bool IsNeutrality(Clause clause) => clause.Duty is { } duty && (
        (!Heads.IsProhibition(duty) && HasPart(Heads.Word(duty.Measure), "neutral", "neutrality"))
        || (Heads.IsProhibition(duty) && (duty.Measure.Object ?? duty.Measure.To)?.Kind == WhoKind.Aggressor && !HasPart(Heads.Word(duty.Measure), hostile)));

    private static bool IsNonAggression(Clause clause) =>
        clause.Duty is { Measure.Amount: null } duty && Heads.IsProhibition(duty) && (duty.Measure.Object ?? duty.Measure.To)?.Kind != WhoKind.Aggressor && HasPart(Heads.Word(duty.Measure), hostile);

    /// <summary>Whether more must be so than that a member is attacked: by whom, where, a further fact, another's promise, an exception.</summary>
    private static bool IsConditional(PackageIndex index, Clause clause) =>
        (clause.Duty?.Terms is { } terms && !(terms.Once.IsEmpty && terms.Provided.IsEmpty && terms.Unless.IsEmpty && terms is { OnlyIn: null, NotIn: null }))
        || (clause.When is { } when && Atoms.Branches(index, when).All(branch => branch.Count > 1 || branch.Any(leaf => leaf.Atom is Occurs fact && (fact.By is not null || fact.Place is not null))));

    private static bool HasPart(string word, params string[] parts) => word.Split('-').Any(parts.Contains);
}
