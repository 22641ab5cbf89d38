using System.CommandLine;

namespace Casus.Commands;

/// <summary>The options of commands that ask about a whole casus and may be narrowed: what is given, the day, the reading, the wording.</summary>
internal sealed class QuestionOptions
{
    private readonly Option<string?> given = new("--given")
    {
        HelpName = "\"…\"",
        Description = "Narrow the situation, parted by semicolons: \"settlement-signed; not ceasefire-in-force\". Without it the plain situation of each casus.",
    };

    private readonly Option<string?> on = Words.On();
    private readonly Option<string?> reading = Words.Reading();
    private readonly Option<bool> signed = Words.AsIfSigned();
    private readonly Option<string?> variant = Words.Variant();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { given, on, reading, signed, variant })
        {
            command.Options.Add(option);
        }
    }

    public Asked Of(ParseResult parsed) =>
        new(parsed.GetValue(given), parsed.GetValue(on), parsed.GetValue(reading), parsed.GetValue(signed), parsed.GetValue(variant));
}
