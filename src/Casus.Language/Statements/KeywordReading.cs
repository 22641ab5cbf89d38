using System.Collections.Immutable;
using Casus.Treaties;

namespace Casus.Statements;

/// <summary>The nouns that the keywords of a sentence point to.</summary>
/// <param name="Subject">Null where nobody is named as bound.</param>
internal sealed record KeywordReading(Sequence<string> Who, Subject? Subject, Modal Modal, Measure? Measure, Condition? When, Terms Terms)
{
    /// <summary>Parts of an act's or fact's word that are shorter tell nothing by themselves.</summary>
    private const int ShortestPart = 4;

    /// <summary>Words of a name list that stand between names.</summary>
    private static readonly ImmutableHashSet<string> between = ["and", "the", "as", "well", "together", "with", "or"];

    private static readonly ImmutableHashSet<string> prepositions = ["on", "against", "by", "from", "of", "in", "to", "with", "between"];

    public static KeywordReading? Of(WordsOf words, Vocabulary vocabulary)
    {
        if (ModalOf(words, vocabulary) is not { } modal)
        {
            return null;
        }
        var (who, subject) = Bearers(words, modal.Found.At, vocabulary);
        var beneficiary = Named(words, modal.Found.End, vocabulary).Select(name => name.Name).FirstOrDefault(name => !who.Contains(name) && name != vocabulary.Aggressor) ?? (who.Contains(vocabulary.Beneficiary) ? null : vocabulary.Beneficiary);
        var (when, once) = Conditions(words, vocabulary, who.Contains(beneficiary) ? null : beneficiary);
        var request = words.First(KeywordRules.Request) is not null;
        return new KeywordReading(who, subject, modal.Modal, MeasureOf(words, modal.Found.End, vocabulary, beneficiary), when, Terms.Empty with
        {
            Once = once is null ? [] : [once],
            Within = Within(words, request),
            AtRequestOf = request && beneficiary is not null ? Treaties.Who.Named(beneficiary, SourceLocation.None) : null,
            ItsOwnProcess = words.Find("in accordance with") is { } accordance && (words.Find("constitutional", accordance.End) ?? words.Find("legal", accordance.End) ?? words.Find("laws", accordance.End) ?? words.Find("procedures", accordance.End)) is not null,
        });
    }

    private sealed record FoundModal(FoundPhrase Found, Modal Modal);

    /// <summary>The modal that stands right behind a name; without one the first of the sentence. Another name's <c>should</c> inside the case is passed over so.</summary>
    private static FoundModal? ModalOf(WordsOf words, Vocabulary vocabulary)
    {
        var all = new List<FoundModal>();
        foreach (var (phrase, modal) in KeywordRules.Modals)
        {
            for (var found = words.Find(phrase); found is not null; found = words.Find(phrase, found.End))
            {
                all.Add(new FoundModal(found, modal));
            }
        }
        var inOrder = all.OrderBy(found => found.Found.At).ThenByDescending(found => found.Found.Count).ToList();
        var condition = words.First(KeywordRules.OfTrigger);
        return inOrder.Find(found => Bearers(words, found.Found.At, vocabulary).Subject is not null && (condition is null || found.Found.At < condition.At || words[found.Found.At] is not ("should" or "may" or "can" or "could")))
            ?? inOrder.FirstOrDefault();
    }

    /// <summary>Those whose names stand right before the modal, one behind the other; or those who speak.</summary>
    private static (Sequence<string> Who, Subject? Subject) Bearers(WordsOf words, int modal, Vocabulary vocabulary)
    {
        var names = new List<SpokenName>();
        var (at, isList) = (modal, false);
        while (at > 0)
        {
            var last = vocabulary.Names.Select(name => (Name: name, Found: words.Find(name.Phrase, Math.Max(0, at - Length(name.Phrase))))).FirstOrDefault(pair => pair.Found is { } found && found.End == at);
            // Names side by side are a list only when its last two are joined by a word: "if Russia attacks Ukraine, France will".
            if (last.Found is { } place && (names.Count == 0 || isList))
            {
                names.Insert(0, last.Name);
                at = place.At;
            }
            else if (names.Count > 0 && between.Contains(words[at - 1]))
            {
                isList |= words[at - 1] != "the";
                at--;
            }
            else
            {
                break;
            }
        }
        if (names.Count > 1 && IsOfTheCase(words, at, names[0]))
        {
            names.RemoveAt(0);
        }
        if (names.Count == 0 && vocabulary.Speakers is { } speakers && KeywordRules.Speakers.Any(phrase => words.Find(phrase) is { } found && found.End <= modal))
        {
            names.Add(speakers);
        }
        return ([.. names.Select(name => name.Name).Distinct()], SubjectOf(names));
    }

    /// <summary>"In case of an attack on Ukraine, France and Germany will": the name behind the preposition ends with a comma and is not of the list.</summary>
    private static bool IsOfTheCase(WordsOf words, int at, SpokenName first) =>
        words.EndsPart(at + Length(first.Phrase) - 1) && at > 0 && prepositions.Contains(words[at - 1] == "the" && at > 1 ? words[at - 2] : words[at - 1]);

    private static int Length(string phrase) => new WordsOf(phrase).Count;

    private static Subject? SubjectOf(List<SpokenName> names) => names switch
    {
        [] => null,
        [{ Member: { } member }] => new Subject(Distribution.Each, [member], 0, [], SourceLocation.None),
        [var one] => new Subject(Distribution.Single, [one.Name], 0, [], SourceLocation.None),
        // Several who promise together: whether each owes all of it is for the person to say.
        _ => new Subject(Distribution.Jointly, [.. names.Select(name => name.Name)], 0, [], SourceLocation.None),
    };

    /// <summary>The names after a word, in order.</summary>
    private static IEnumerable<SpokenName> Named(WordsOf words, int from, Vocabulary vocabulary) =>
        vocabulary.Names.Select(name => (Name: name, Found: words.Find(name.Phrase, from))).Where(pair => pair.Found is not null).OrderBy(pair => pair.Found?.At).Select(pair => pair.Name).Where(name => name.Member is null);

    private static Measure? MeasureOf(WordsOf words, int from, Vocabulary vocabulary, string? beneficiary)
    {
        var act = vocabulary.Acts.Where(word => Tells(words, word)).MaxBy(word => word.Count(letter => letter == '-'));
        var rung = KeywordRules.Rungs.FirstOrDefault(row => words.Find(row.Phrase, from) is not null).Rung;
        var toWhom = beneficiary is null ? null : Treaties.Who.Named(beneficiary, SourceLocation.None);
        // An act of several words says more than the rung that one of them points to.
        if (act is not null && (rung is null || act.Contains('-', StringComparison.Ordinal)))
        {
            return Plain(MeasureKind.Act, act);
        }
        return rung switch
        {
            "state" or "fight" => Plain(MeasureKind.Act, rung),
            "consult" => Plain(MeasureKind.Act, rung) with { With = beneficiary is null ? [] : [beneficiary] },
            "sanction" => Plain(MeasureKind.Act, rung) with { Object = vocabulary.Aggressor is { } aggressor ? Treaties.Who.Named(aggressor, SourceLocation.None) : null },
            "deploy" => Plain(MeasureKind.Act, rung) with { In = beneficiary },
            "arm" => Plain(MeasureKind.Act, rung) with { Object = toWhom },
            _ => KeywordRules.Help.Any(phrase => words.Find(phrase, from) is not null) && toWhom is not null ? Plain(MeasureKind.Assist, null) with { Object = toWhom } : null,
        };
    }

    private static Measure Plain(MeasureKind kind, string? word) => new(kind, word, null, null, null, [], null, null, null, null, ByAllMeans: false, null, SourceLocation.None);

    /// <summary>Whether every telling part of a word with hyphens begins some word of the sentence: <c>ceasefire-in-force</c>, "once a ceasefire enters into force".</summary>
    private static bool Tells(WordsOf words, string word)
    {
        var parts = word.Split('-').Where(part => part.Length >= ShortestPart).ToList();
        return parts.Count > 0 && parts.TrueForAll(part => Enumerable.Range(0, words.Count).Any(at => words[at].StartsWith(part, StringComparison.OrdinalIgnoreCase)));
    }

    private static (Condition? When, Condition? Once) Conditions(WordsOf words, Vocabulary vocabulary, string? beneficiary)
    {
        var when = words.First(KeywordRules.OfTrigger) is { } trigger && words.First(KeywordRules.Attack) is { } attack && attack.At >= trigger.At ? AttackOf(words, attack, vocabulary, beneficiary) : null;
        var once = words.First(KeywordRules.OfWait) is not null && vocabulary.Facts.Where(fact => fact != "armed-attack" && Tells(words, fact)).MaxBy(fact => fact.Length) is { } word ? new Occurs(word, null, null, null, null, SourceLocation.None) : null;
        return (when, once);
    }

    /// <summary>An attack on whom the words name, else on the one party that the package protects, else on whom help is promised to; by its casus where one is just that.</summary>
    private static Condition? AttackOf(WordsOf words, FoundPhrase attack, Vocabulary vocabulary, string? beneficiary)
    {
        string? After(string preposition) => words.Find(preposition, attack.End) is { } found ? vocabulary.Names.Select(name => (name.Name, Found: words.Find(name.Phrase, found.End))).FirstOrDefault(pair => pair.Found?.At == found.End || (pair.Found?.At == found.End + 1 && words[found.End] == "the")).Name : null;
        var victim = After("on") ?? After("against") ?? vocabulary.Beneficiary ?? beneficiary;
        var attacker = After("by") ?? After("from");
        if (victim is null)
        {
            return null;
        }
        var casus = vocabulary.Casus.FirstOrDefault(known => known.Condition is Occurs { Word: "armed-attack", Place: null } happens && happens.On?.Name == victim && (attacker is null || happens.By?.Name == attacker));
        return casus is not null
            ? new IsCase(casus.Name, SourceLocation.None)
            : new Occurs("armed-attack", Treaties.Who.Named(victim, SourceLocation.None), attacker is null ? null : Treaties.Who.Named(attacker, SourceLocation.None), null, null, SourceLocation.None);
    }

    /// <summary><c>within 24 hours</c>, in figures.</summary>
    private static Deadline? Within(WordsOf words, bool request)
    {
        if (words.Find("within") is not { } within || within.End + 1 >= words.Count || !int.TryParse(words[within.End], out var count) || count <= 0)
        {
            return null;
        }
        TimeUnit? unit = words[within.End + 1].TrimEnd('s').ToLowerInvariant() switch
        {
            "minute" => TimeUnit.Minute,
            "hour" => TimeUnit.Hour,
            "day" => TimeUnit.Day,
            "week" => TimeUnit.Week,
            "month" => TimeUnit.Month,
            "year" => TimeUnit.Year,
            _ => null,
        };
        return unit is { } known ? new Deadline(new Duration(count, known), request ? new ClockEvent(ClockEvent.Request) : null) : null;
    }
}
