using System.Text;
using Casus.Treaties;

namespace Casus.Briefs;

/// <summary>The commands that give the brief, and the parts of it, again. The day is always said: a package may speak of none, and then today was meant.</summary>
internal sealed class BriefCommands(BriefWanted wanted, BriefQuestion asked, string called)
{
    public string Report => With("report", $" -o brief.html{Given(wanted.Asked.Given)}{(wanted.Against is { } against ? " --against " + Quoted(against) : "")}{Set}{Day}");

    /// <summary>The answer to the situation of the brief, with every reason.</summary>
    public string Respond => With("respond", Given(string.Join("; ", asked.Literals.Select(literal => Wording.Of(literal)))) + Day);

    /// <summary>What is behind it, with the same figures set.</summary>
    public string Means => On("means") + Set;

    private string Set => string.Concat(wanted.Set.Select(figure => " --set " + Quoted(figure)));

    private string Day => " --on " + asked.Day.ToString("yyyy-MM-dd");

    /// <summary>Another command on the same package.</summary>
    public string On(string command) => $"{called} {command} {Quoted(wanted.Name)}";

    public static string Quoted(string words) => words.Length > 0 && words.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/' or ':' or '=') ? words : "\"" + words.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Given(string? words) => words is null ? "" : " --given " + Quoted(words);

    private string With(string command, string options)
    {
        var line = new StringBuilder(On(command)).Append(options);
        line.Append(wanted.Asked.Reading is { } reading ? " --reading " + reading : "");
        line.Append(wanted.Asked.AsIfSigned ? " --as-if-signed" : "");
        line.Append(wanted.Asked.Variant is { } variant ? " --variant " + Quoted(variant) : "");
        return line.ToString();
    }
}
