using System.CommandLine;

namespace Casus.Commands;

/// <summary>The arguments and options that several commands share, each in the same words.</summary>
internal static class Words
{
    public static Argument<string> Package() => new("P")
    {
        Description = "A .casus file, a folder of them, or a name (or part of one) from the library.",
    };

    public static Option<bool> Json() => new("--json") { Description = "Answer in JSON." };

    public static Option<string?> Variant() => new("--variant") { HelpName = "PARTY", Description = "Use the wording that this party proposes." };

    public static Option<string?> On() => new("--on") { HelpName = "DATE", Description = "The day asked about; without it the day the package speaks of, or today." };

    public static Option<bool> AsIfSigned() => new("--as-if-signed") { Description = "Read unsigned texts as if they were signed." };

    public static Option<bool> AsItStands() => new("--as-it-stands") { Description = "Let texts that are not in force count for nothing." };

    /// <summary>Figures about means.</summary>
    public static Option<string[]> Set() => new("--set") { HelpName = "NAME=VALUE", Description = "Set a figure (tour=4, straits-open=1, availability=50%, or a range 3..4); may be said more than once." };

    public static Option<string?> Reading()
    {
        var reading = new Option<string?>("--reading") { HelpName = "literal|good-faith", Description = "How the words are read; without it as the package says." };
        reading.AcceptOnlyFromAmong("literal", "good-faith");
        return reading;
    }
}
