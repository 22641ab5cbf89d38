using Casus.Treaties;

namespace Casus.Printing;

/// <summary>Clauses, acts and situations as a sentence in print has them: no hyphens, no rungs, no slots.</summary>
/// <param name="packages">Whose declared words are written plainly.</param>
internal sealed class ProseWords(IReadOnlyList<Package> packages)
{
    private const int LongestGloss = 60;
    private const string Instrument = "instrument ";
    private readonly PlainWords plain = new([.. packages]);

    /// <summary>The rungs that every package knows, as what somebody does.</summary>
    private static string Verb(string rung) => rung switch
    {
        "state" => "make a statement",
        "sanction" => "impose sanctions",
        "arm" => "send arms",
        "deploy" => "send forces",
        _ => rung,
    };

    /// <summary>The same as what help may reach from or to.</summary>
    private static string Noun(string rung) => rung switch
    {
        "state" => "a statement",
        "consult" => "consultation",
        "sanction" => "sanctions",
        "arm" => "arms",
        "deploy" => "the sending of forces",
        "fight" => "fighting",
        _ => rung,
    };

    /// <summary><c>consult, impose sanctions and support the multinational force in case of attack</c>.</summary>
    public string Acts(IEnumerable<string> words) => Listing.Of([.. words.Select(Act)]);

    /// <summary>
    /// One act with nothing beside it. Its gloss is better English where it is a short phrase of the same kind, which is seen by its first word being that
    /// of the act; a gloss may as well be a noun (<c>"all sanctions back on Russia"</c>), and that fits no verb.
    /// </summary>
    public string Act(string word)
    {
        var gloss = packages.SelectMany(package => package.Acts).FirstOrDefault(act => act.Word == word)?.Gloss;
        return gloss is { Length: < LongestGloss } && FirstWord(gloss, ' ') == FirstWord(word, '-') && gloss.IndexOfAny([';', ',']) < 0 ? gloss : plain.Plain(Verb(word));
    }

    /// <summary><c>the United States will support the multinational force in case of attack, in the case of Attack On Force (Paris Draft clause 3-us)</c>.</summary>
    /// <param name="bearers">Who, and whether that takes the verb of one; null for as the clause has it.</param>
    public string Of(Clause clause, (string Words, bool IsOne)? bearers = null) =>
        Core(clause, bearers)
        + string.Concat((clause.Duty is { } duty ? Wording.Slots(duty.Terms, WordingStyle.ReadAloud) : []).Select(slot => ", " + plain.Plain(slot)))
        + When(clause.When)
        + $" ({clause.Id})";

    /// <summary>The same without when, how soon and on what condition.</summary>
    public string Core(Clause clause, (string Words, bool IsOne)? bearers = null)
    {
        if (clause.Duty is not { } duty)
        {
            return clause.Effect is { } effect ? Effect(effect) : "";
        }
        var subject = duty.Subject;
        var together = subject.Distribution switch
        {
            Distribution.Jointly => "jointly ",
            Distribution.JointlyAndSeverally => "jointly and severally ",
            _ => "",
        };
        var who = bearers?.Words ?? Wording.Subject(subject, WordingStyle.ReadAloud)[together.Length..];
        var isPlural = bearers is { IsOne: var isOne } ? !isOne : together.Length > 0 || (subject.Distribution == Distribution.AtLeast && subject.Count != 1);
        return $"{who} {Wording.Modal(duty.Modal, isPlural)} {(bearers is null ? together : "")}{Measure(duty.Measure, isPlural)}";
    }

    /// <summary>What happens and what does not, after <c>in the event of</c>: <c>armed attack on Ukraine by Russia, with ceasefire in force and without missile strike</c>.</summary>
    public string Event(IReadOnlyList<Condition> literals)
    {
        var so = literals.Where(literal => literal is not Not).Select(plain.Of).ToList();
        var notSo = literals.OfType<Not>().Select(literal => plain.Of(literal.Inner)).ToList();
        var parts = new List<string>();
        if (so.Count > 1)
        {
            parts.Add("with " + Listing.Of([.. so.Skip(1)]));
        }
        if (notSo.Count > 0)
        {
            parts.Add("without " + (notSo.Count == 1 ? notSo[0] : string.Join(", ", notSo.SkipLast(1)) + " or " + notSo[^1]));
        }
        return string.Concat(so.Take(1)) + (so.Count > 0 && parts.Count > 0 ? ", " : "") + string.Join(" and ", parts);
    }

    /// <summary>A condition, without the hyphens of declared words; an instrument is called by its name alone.</summary>
    public string Of(Condition condition) => plain.Of(condition).Replace(Instrument, "the ", StringComparison.Ordinal);

    /// <summary>Whether it is help that can be measured: left open, or a rung of a ladder.</summary>
    public bool IsHelp(Clause clause) =>
        clause.Duty?.Measure is { } measure && (measure.Kind == MeasureKind.Assist || packages.SelectMany(package => package.Ladders).Any(ladder => measure.Word is { } word && ladder.Rungs.Contains(word)));

    /// <summary>Words of the language, without the hyphens of declared words.</summary>
    public string Plain(string words) => plain.Plain(words);

    private string When(Condition? condition) => condition switch
    {
        null => "",
        IsCase one => $", in the case of {one.Casus}",
        AllOf { Parts: [IsCase one, _, ..] } all => $", in the case of {one.Casus}, when {string.Join(" and ", all.Parts.Skip(1).Select(plain.Of))}",
        _ => ", when " + plain.Of(condition),
    };

    private static string Effect(Effect effect)
    {
        var words = Wording.Of(effect, WordingStyle.ReadAloud);
        return words.StartsWith(Instrument, StringComparison.Ordinal) ? "the " + words[Instrument.Length..] : words;
    }

    private string Measure(Measure measure, bool isPlural)
    {
        if (measure is { Kind: MeasureKind.Act, Word: { } word, Object: null, Amount: null, To: null, In: null, From: null, Range: null, As: null, ByAllMeans: false } && measure.With.IsEmpty)
        {
            return Act(word);
        }
        var whole = Wording.Measure(measure, WordingStyle.ReadAloud);
        if (isPlural && measure.As is { By.Name: null })
        {
            whole = whole.Replace("as it deems", "as they deem", StringComparison.Ordinal).Replace("as it decides", "as they decide", StringComparison.Ordinal);
        }
        return plain.Plain(measure.Range is { } range
            ? whole.Replace("from " + Wording.Range(range), $"by anything from {Noun(range.From)} up to {Noun(range.UpTo)}", StringComparison.Ordinal)
            : whole);
    }

    private static string FirstWord(string words, char end) => words.Split(end)[0];
}
