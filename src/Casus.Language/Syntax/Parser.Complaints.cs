using Casus.Findings;

namespace Casus.Syntax;

/// <summary>What is said when a text cannot be read: what stands there, what could stand there, and which of it was likely meant.</summary>
public sealed partial class Parser
{
    private const int MostShown = 8;

    private const string DependenceMend =
        "Say how it depends: `when …,` before the duty for the case it is for; `once …` if the other promise or deed comes first; `provided …` if both stand or fall together; `if it so decides` if the bearer is free.";

    /// <summary>Tells of a mistake after which reading goes on.</summary>
    private void Complain(string code, SourceLocation at, string message, string mend, params ReadOnlySpan<string> details)
    {
        CloseExpectationAtEnd();
        if (!quiet && !broken)
        {
            findings.Add(new Finding(code, Severity.Error, message, [new FindingPlace(at, "")], mend, Sequence.Create(details)));
        }
    }

    private void OnlyOnce(bool isSecond, string slot)
    {
        if (isSecond)
        {
            Complain("CAS111", source.Location(Previous.Start, Previous.Length), $"`{slot}` is said twice in {about}.", "Keep one of the two.");
        }
    }

    /// <summary>Tells that nothing that could stand here does, unless that follows from an earlier mistake, and gives up this part of the sentence.</summary>
    private void Fail(string? message = null, string? mend = null, string code = "CAS102")
    {
        if (broken)
        {
            return;
        }
        if (AtSentenceEnd())
        {
            message ??= $"{Capital(about)} is not complete: after `{Shown(Previous)}`, {Alternatives()} must follow.";
            Complain(code, Behind, message, mend ?? $"Write {Alternatives()}.");
        }
        else
        {
            message ??= position == sentenceStart
                ? $"{Described(Current)} cannot begin {about}."
                : $"{Described(Current)} cannot stand after `{Shown(Previous)}`, in {about}.";
            var can = Alternatives() is { Length: > 0 } alternatives ? $"Here can stand {alternatives}." : "";
            if (mend is not null)
            {
                Complain(code, Here, message, mend);
            }
            else if (LikelyMend() is string likely && can.Length > 0)
            {
                Complain(code, Here, message, likely, can);
            }
            else
            {
                Complain(code, Here, message, can);
            }
        }
        broken = true;
        damaged = true;
    }

    /// <summary>
    /// True when the word here was likely meant for one of <paramref name="words"/>. That is told, and from now on the word here is taken for the one meant.
    /// </summary>
    private bool Guess(IReadOnlyList<string> words)
    {
        if (broken || Current.Kind != TokenKind.Word || guessedAt == position)
        {
            return false;
        }
        var meant = Keywords.MeantBy(Current.Value) is string synonym && words.Contains(synonym) ? synonym : Spelling.Nearest(Current.Value, words);
        if (meant is null)
        {
            return false;
        }
        var place = position == sentenceStart ? $"cannot begin {about}" : $"cannot stand after `{Shown(Previous)}`, in {about}";
        Complain("CAS102", Here, $"{Described(Current)} {place}.", $"Write `{meant}`.");
        quiet = true;
        (guessedAt, guessedWord) = (position, meant);
        return true;
    }

    /// <summary>What could stand here, as a list for a sentence: <c>a name, `is` or a full stop</c>.</summary>
    private string Alternatives()
    {
        var all = askedKinds.Concat(askedWords.Where(word => !askedSlots.Contains(word)).Select(word => $"`{word}`")).Distinct(StringComparer.Ordinal).ToList();
        if (askedSlots.Count > 0)
        {
            all.Add("a slot such as `within`, `until`, `once`, `provided`, `unless`");
        }
        if (all.Count > MostShown)
        {
            return string.Join(", ", all.Take(MostShown)) + ", …";
        }
        return all.Count switch
        {
            0 => "",
            1 => all[0],
            _ => string.Join(", ", all.Take(all.Count - 1)) + " or " + all[^1],
        };
    }

    private static string Described(Token token) => token.Kind switch
    {
        TokenKind.Word => $"The word `{Shown(token)}`",
        TokenKind.Name => $"The name `{Shown(token)}`",
        TokenKind.Text => $"The quotation {Shown(token)}",
        TokenKind.Integer or TokenKind.Number => $"The number {Shown(token)}",
        TokenKind.Date => $"The date {Shown(token)}",
        _ => $"`{Shown(token)}`",
    };

    private static string Shown(Token token)
    {
        const int longest = 40;
        if (token.Kind == TokenKind.EndOfFile)
        {
            return "end of file";
        }
        var text = token.Kind is TokenKind.Name ? token.Value : token.Text;
        return text.Length <= longest ? text : text[..longest] + "…";
    }

    private static string FirstWord(string name) => name.Split(' ')[0];

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
