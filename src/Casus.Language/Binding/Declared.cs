using System.Collections.Immutable;
using Casus.Findings;
using Casus.Syntax;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>
/// Everything declared in the files of a package, each name and each word once: what is declared a second time is a finding, and the first stands.
/// Files that share the same line word for word (a common list of parties copied) agree and are not spoken of.
/// </summary>
internal sealed class Declared
{
    private readonly Dictionary<string, First> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, First> others = new(StringComparer.Ordinal);
    private readonly List<object> nouns = [];
    private readonly List<InstrumentDeclaration> instruments = [];
    private readonly ImmutableArray<Finding>.Builder findings;

    private Declared(ImmutableArray<Finding>.Builder findings) => this.findings = findings;

    /// <summary>What stands under a name: the noun that said it first.</summary>
    private sealed record First(object Noun, string What, SourceLocation At);

    public IReadOnlyList<InstrumentDeclaration> Instruments => instruments;

    public static Declared In(ResolvedFiles files, ImmutableArray<Finding>.Builder findings)
    {
        var declared = new Declared(findings);
        foreach (var declaration in files.Own.SelectMany(tree => tree.Sentences))
        {
            declared.Add(declaration);
        }
        foreach (var noun in files.Imported.SelectMany(tree => tree.Sentences).OfType<NounDeclaration>().Select(declaration => declaration.Noun))
        {
            if (noun is Party or Group or MembershipChange or Ladder or Act or Place or Fact or CasusDefinition or Body)
            {
                declared.Add(noun);
            }
        }
        declared.CheckMemberNouns();
        declared.CheckRungs();
        return declared;
    }

    public Sequence<T> All<T>() => nouns.OfType<T>().ToSequence();

    private void Add(Declaration declaration)
    {
        switch (declaration)
        {
            case NounDeclaration noun:
                Add(noun.Noun);
                break;
            case InstrumentDeclaration instrument when IsNew(names, instrument.Instrument.Name, instrument.Instrument, "an instrument", instrument.Instrument.At):
                instruments.Add(instrument);
                break;
        }
    }

    private void Add(object noun)
    {
        var isNew = noun switch
        {
            Party { OrganOf: null } party => IsNew(names, party.Name, party, "a party", party.At),
            Party organ => IsNew(names, organ.Name, organ, "an organ", organ.At),
            Group group => IsNew(names, group.Name, group, "a group", group.At),
            Place place => IsNew(names, place.Name, place, "a place", place.At),
            CasusDefinition casus => IsNew(names, casus.Name, casus, "a casus", casus.At),
            Body body => IsNew(names, body.Name, body, "a body", body.At),
            Gate gate => IsNew(names, gate.Name, gate, "a gate", gate.At),
            MeansDeclaration means => IsNew(names, means.Name, means, "means", means.At),
            Requirement requirement => IsNew(names, requirement.Name, requirement, "a requirement", requirement.At),
            Ladder ladder => IsNew(others, "ladder " + ladder.Name, ladder, "a ladder", ladder.At),
            Fact fact => IsNew(others, "word " + fact.Word, fact, "a fact", fact.At),
            Act act => IsNew(others, "word " + act.Word, act, "an act", act.At),
            Scenario scenario => IsNew(others, "scenario " + scenario.Name, scenario, "a scenario", scenario.At),
            Expectation { Name: { } name } expectation => IsNew(others, "expect " + name, expectation, "an expectation", expectation.At),
            MembershipChange change => !nouns.Contains(change),
            _ => true,
        };
        if (isNew)
        {
            nouns.Add(noun);
        }
    }

    private bool IsNew(Dictionary<string, First> known, string key, object noun, string what, SourceLocation at)
    {
        if (known.TryAdd(key, new First(noun, what, at)))
        {
            return true;
        }
        var first = known[key];
        if (!(first.At.File != at.File && first.Noun.Equals(noun)))
        {
            ReportTwice(ReferenceEquals(known, names) ? key : key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..], (what, at), (first.What, first.At));
        }
        return false;
    }

    private void ReportTwice(string name, (string What, SourceLocation At) second, (string What, SourceLocation At) first, Severity level = Severity.Error)
    {
        var message = first.What == second.What
            ? $"\"{name}\" is declared twice."
            : $"\"{name}\" is declared twice: as {first.What} and as {second.What}.";
        findings.Add(new Finding(
            "CAS204",
            level,
            message,
            first.At.Line == 0
                ? [new FindingPlace(second.At, $"here as {second.What}")]
                : [new FindingPlace(second.At, $"here as {second.What}"), new FindingPlace(first.At, $"first, as {first.What}")],
            first.What == second.What ? "Leave out one of the two." : first.At.Line == 0 ? $"Leave this one out, or choose another word: every package knows {name}." : "Give one of them another name.",
            []));
    }

    private void CheckMemberNouns()
    {
        var nounsSeen = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var group in nouns.OfType<Group>())
        {
            if (group.MemberNoun is not { } noun)
            {
                continue;
            }
            if (names.TryGetValue(noun, out var other) && !(other.Noun is Group same && same.Name == group.Name))
            {
                ReportTwice(noun, ($"the member noun of {group.Name}", group.At), (other.What, other.At));
            }
            else if (!nounsSeen.TryAdd(noun, group))
            {
                ReportTwice(noun, ($"the member noun of {group.Name}", group.At), ($"the member noun of {nounsSeen[noun].Name}", nounsSeen[noun].At));
            }
        }
    }

    private void CheckRungs()
    {
        var ladderOf = new Dictionary<string, Ladder>(StringComparer.Ordinal);
        foreach (var ladder in All<Ladder>())
        {
            foreach (var rung in ladder.Rungs)
            {
                if (!ladderOf.TryAdd(rung, ladder))
                {
                    ReportRungTwice(rung, ladder, ladderOf[rung]);
                }
            }
            var index = nouns.FindIndex(noun => ReferenceEquals(noun, ladder));
            nouns[index] = ladder with { Rungs = ladder.Rungs.Distinct().Where(rung => ReferenceEquals(ladderOf[rung], ladder)).ToSequence() };
        }
        foreach (var ladder in LadderSet.Effective(All<Ladder>()))
        {
            foreach (var rung in ladder.Rungs.Where(rung => others.ContainsKey("word " + rung)))
            {
                var word = others["word " + rung];
                ReportTwice(rung, (word.What, word.At), ($"a rung of the ladder {ladder.Name}", ladder.At), Severity.Warning);
            }
        }
    }

    private void ReportRungTwice(string rung, Ladder second, Ladder first) => findings.Add(new Finding(
        "CAS213",
        Severity.Error,
        second.Name == first.Name ? $"The rung \"{rung}\" stands twice on the ladder {first.Name}." : $"The rung \"{rung}\" stands on two ladders, {first.Name} and {second.Name}.",
        [new FindingPlace(second.At, $"ladder {second.Name}"), new FindingPlace(first.At, $"ladder {first.Name}, which keeps it")],
        "Leave it on one ladder: a rung says how far one kind of help goes.",
        []));
}
