using Casus.Treaties;

namespace Casus.Binding;

/// <summary>What every name and word of a package stands for. Made from the package alone, so that a question asked later is read in the same sense.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, NameKinds> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordKinds> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Group> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CasusDefinition> casus = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Ladder, int Rung)> rungs = new(StringComparer.Ordinal);
    private readonly HashSet<DeclaredLabel> labels = [];

    public Scope(Package package)
    {
        Package = package;
        AddNames();
        AddWords();
        AddLabels();
    }

    public Package Package { get; }

    public NameKinds KindsOf(string name) => names.GetValueOrDefault(name);

    public WordKinds KindsOfWord(string word) => words.GetValueOrDefault(word);

    public IEnumerable<string> NamesOf(NameKinds kinds) => names.Where(pair => pair.Value.Has(kinds)).Select(pair => pair.Key);

    public IEnumerable<string> WordsOf(WordKinds kinds) => words.Where(pair => pair.Value.Has(kinds)).Select(pair => pair.Key);

    /// <summary>The group of this name or of this member noun.</summary>
    public Group? GroupOf(string name) => groups.GetValueOrDefault(name);

    public Fact? FactOf(string word) => facts.GetValueOrDefault(word);

    public CasusDefinition? CasusOf(string name) => casus.GetValueOrDefault(name);

    /// <summary>Where a rung stands: which ladder, and how high on it.</summary>
    public (int Ladder, int Rung)? RungOf(string word) => rungs.TryGetValue(word, out var place) ? place : null;

    public bool HasLabel(ReferenceKind kind, string instrument, string label) => labels.Contains(new DeclaredLabel(kind, label, instrument));

    public IEnumerable<DeclaredLabel> Labels => labels;

    /// <summary>The instruments that have a clause (article) of this label.</summary>
    public IReadOnlyList<string> InstrumentsWith(ReferenceKind kind, string label) =>
        [.. Package.Instruments.Select(instrument => instrument.Name).Where(instrument => labels.Contains(new DeclaredLabel(kind, label, instrument)))];

    /// <summary>The labels of an instrument's clauses (articles); of all instruments where none is named.</summary>
    public IReadOnlyList<string> LabelsIn(ReferenceKind kind, string? instrument) =>
        kind == ReferenceKind.Article
            ? [.. Package.Articles.Where(article => instrument is null || article.Instrument == instrument).Select(article => article.Label).Distinct()]
            : [.. Package.Clauses.Where(clause => instrument is null || clause.Instrument == instrument).Select(clause => clause.Label).OfType<string>().Distinct()];

    private void AddNames()
    {
        foreach (var party in Package.Parties)
        {
            Add(party.Name, party.OrganOf is null ? NameKinds.Party : NameKinds.Organ);
        }
        foreach (var group in Package.Groups)
        {
            Add(group.Name, NameKinds.Group);
            groups.TryAdd(group.Name, group);
        }
        foreach (var group in Package.Groups)
        {
            if (group.MemberNoun is { } noun)
            {
                Add(noun, NameKinds.MemberNoun);
                groups.TryAdd(noun, group);
            }
        }
        AddAll(Package.Places, place => place.Name, NameKinds.Place);
        AddAll(Package.Bodies, body => body.Name, NameKinds.Body);
        AddAll(Package.Gates, gate => gate.Name, NameKinds.Gate);
        AddAll(Package.Means, means => means.Name, NameKinds.Means);
        AddAll(Package.Requirements, requirement => requirement.Name, NameKinds.Requirement);
        AddAll(Package.Instruments, instrument => instrument.Name, NameKinds.Instrument);
        foreach (var definition in Package.Casus)
        {
            Add(definition.Name, NameKinds.Casus);
            casus.TryAdd(definition.Name, definition);
        }
    }

    private void AddWords()
    {
        foreach (var fact in Package.Facts.Concat(BuiltInWords.Facts))
        {
            AddWord(fact.Word, WordKinds.Fact);
            facts.TryAdd(fact.Word, fact);
        }
        foreach (var act in Package.Acts)
        {
            AddWord(act.Word, WordKinds.Act);
        }
        foreach (var request in BuiltInWords.Requests)
        {
            AddWord(request, WordKinds.Request);
        }
        for (var ladder = 0; ladder < Package.Ladders.Count; ladder++)
        {
            for (var rung = 0; rung < Package.Ladders[ladder].Rungs.Count; rung++)
            {
                AddWord(Package.Ladders[ladder].Rungs[rung], WordKinds.Rung);
                rungs.TryAdd(Package.Ladders[ladder].Rungs[rung], (ladder, rung));
            }
        }
    }

    private void AddLabels()
    {
        foreach (var article in Package.Articles)
        {
            labels.Add(new DeclaredLabel(ReferenceKind.Article, article.Label, article.Instrument));
        }
        foreach (var clause in Package.Clauses)
        {
            if (clause is { Instrument: { } instrument, Label: { } label })
            {
                labels.Add(new DeclaredLabel(ReferenceKind.Clause, label, instrument));
            }
        }
    }

    private void AddAll<T>(Sequence<T> nouns, Func<T, string> name, NameKinds kind)
    {
        foreach (var noun in nouns)
        {
            Add(name(noun), kind);
        }
    }

    private void Add(string name, NameKinds kind) => names[name] = names.GetValueOrDefault(name) | kind;

    private void AddWord(string word, WordKinds kind) => words[word] = words.GetValueOrDefault(word) | kind;
}
