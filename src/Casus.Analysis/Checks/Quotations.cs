using System.Globalization;
using System.Text.RegularExpressions;
using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>CAS806: the quoted verb and the modal differ. CAS807: a number of the clause stands in none of the words quoted beside it.</summary>
internal static partial class Quotations
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        foreach (var clause in index.Package.Clauses)
        {
            var beside = Beside(index, clause);
            var quoted = beside.Where(text => text.Quoted).ToList();
            if (quoted.Count == 0 || clause.Duty is not { } duty)
            {
                continue;
            }
            if (OtherVerb(clause, duty, quoted, beside) is { } verb)
            {
                yield return verb;
            }
            if (UnquotedNumber(clause, duty, quoted, beside) is { } number)
            {
                yield return number;
            }
        }
    }

    /// <summary>The texts between the clause before (or the head of its article) and this one: those it is meant to render.</summary>
    private static List<TextItem> Beside(PackageIndex index, Clause clause)
    {
        if (clause.At.Line == 0)
        {
            return [];
        }
        bool Same(string? instrument, string? article, SourceLocation at) => instrument == clause.Instrument && article == clause.Article && at.File == clause.At.File && at.Start < clause.At.Start;
        var after = index.Package.Clauses.Where(other => Same(other.Instrument, other.Article, other.At)).Select(other => other.At.Start).DefaultIfEmpty(-1).Max();
        return [.. index.Package.Texts.Where(text => Same(text.Instrument, text.Article, text.At) && text.At.Start > after)];
    }

    private static Finding? OtherVerb(Clause clause, Duty duty, List<TextItem> quoted, List<TextItem> beside)
    {
        var verbs = quoted.SelectMany(text => Verbs().Matches(text.Words).Select(match => match.Value.ToLowerInvariant())).Select(verb => verb == "intends" ? "intend" : verb).Distinct().ToList();
        var own = duty.Modal switch
        {
            Modal.Shall or Modal.ShallNot => "shall",
            Modal.Will or Modal.WillNot => "will",
            Modal.IntendsTo => "intend",
            _ => "may",
        };
        // A paraphrase beside it that speaks of the modal is the reason asked for.
        var isExplained = beside.Exists(text => !text.Quoted && text.Words.Contains(own, StringComparison.OrdinalIgnoreCase) && verbs.Exists(verb => text.Words.Contains(verb, StringComparison.OrdinalIgnoreCase)));
        return verbs.Count == 0 || verbs.Contains(own) || isExplained ? null : new Finding(
            "CAS806", Severity.Info,
            $"{clause.Id} says \"{Wording.Modal(duty.Modal)}\", and the words quoted beside it say {Phrases.List(verbs.Select(verb => $"\"{verb}\""))}.",
            [Phrases.Place(clause), .. quoted.Where(text => Verbs().IsMatch(text.Words)).Select(text => new FindingPlace(text.At, Shortened(text.Words)))],
            "Give the reason in one line of paraphrase, or use the verb of the original.",
            []);
    }

    private static Finding? UnquotedNumber(Clause clause, Duty duty, List<TextItem> quoted, List<TextItem> beside)
    {
        var missing = Numbers(duty).Where(number => !beside.Exists(text => Holds(text.Words, number.Value))).Select(number => number.Words).Distinct().ToList();
        return missing.Count == 0 ? null : new Finding(
            "CAS807", Severity.Info,
            $"{clause.Id} says \"{Phrases.List(missing)}\", and the words quoted beside it do not.",
            [Phrases.Place(clause), .. quoted.Select(text => new FindingPlace(text.At, Shortened(text.Words)))],
            "Quote the words that hold it, say in a paraphrase where it comes from, or take it out.",
            []);
    }

    /// <summary>A number of a duty, and the words it stands in.</summary>
    private sealed record Number(decimal Value, string Words);

    private static IEnumerable<Number> Numbers(Duty duty)
    {
        if (duty.Measure.Amount is { } amount)
        {
            foreach (var figure in new[] { amount.From, amount.To }.OfType<Figure>())
            {
                yield return new Number(figure.Value, Wording.Of(amount));
            }
        }
        foreach (var duration in new[] { duty.Terms.Within?.Within, duty.Terms.BeginningWithin?.Within, duty.Terms.NotBefore?.Duration, duty.Terms.For }.OfType<Duration>())
        {
            yield return new Number(duration.Count, Wording.Of(duration));
        }
    }

    private static bool Holds(string words, decimal number)
    {
        var digits = number.ToString("0.##", CultureInfo.InvariantCulture);
        if (Figures().Matches(words).Any(match => match.Value.Replace(",", "", StringComparison.Ordinal) == digits))
        {
            return true;
        }
        return number is > 0 and <= 100 && number == decimal.Truncate(number) && Letters().Matches(words).Any(match => Spelled((int)number).Contains(match.Value.ToLowerInvariant()));
    }

    /// <summary>The number in English, as a number of things or in order: <c>three</c>, <c>third</c>.</summary>
    private static string[] Spelled(int number) => number switch
    {
        1 => ["one", "first"],
        2 => ["two", "second"],
        3 => ["three", "third"],
        4 => ["four", "fourth"],
        5 => ["five", "fifth"],
        6 => ["six", "sixth"],
        7 => ["seven", "seventh"],
        8 => ["eight", "eighth"],
        9 => ["nine", "ninth"],
        10 => ["ten", "tenth"],
        12 => ["twelve", "twelfth"],
        14 => ["fourteen", "fourteenth"],
        15 => ["fifteen", "fifteenth"],
        20 => ["twenty", "twentieth"],
        24 => ["twenty-four"],
        30 => ["thirty", "thirtieth"],
        48 => ["forty-eight"],
        72 => ["seventy-two"],
        90 => ["ninety"],
        100 => ["hundred"],
        _ => [],
    };

    private static string Shortened(string words)
    {
        const int longest = 90;
        return words.Length <= longest ? $"\"{words}\"" : $"\"{words[..longest].TrimEnd()} …\"";
    }

    // "May" with a capital is the month; "may include" opens a list and is no modal of the duty.
    [GeneratedRegex(@"\b(?:[Ss]hall|[Ww]ill|may(?! include)|[Ii]ntends?)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verbs();

    [GeneratedRegex(@"[0-9][0-9,]*(\.[0-9]+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figures();

    [GeneratedRegex(@"[A-Za-z]+(-[A-Za-z]+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letters();
}
