using System.CommandLine;
using Casus.Situations;
using Casus.Treaties;

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

    /// <summary>Opens the package, understands the question, and answers it; or says why it cannot, and returns that exit code.</summary>
    public static int Answer(string name, Asked asked, bool asJson, Surroundings surroundings, Action<OpenedPackage, PutQuestion> answer) =>
        Answer(name, asked, asJson, surroundings, (opened, put) =>
        {
            answer(opened, put);
            return Exit.Good;
        });

    /// <summary>The same for an answer that may fail, with its own exit code.</summary>
    public static int Answer(string name, Asked asked, bool asJson, Surroundings surroundings, Func<OpenedPackage, PutQuestion, int> answer)
    {
        var opened = OpenedPackage.Open(name, surroundings);
        if (Broken.Report(opened, asJson, surroundings) is int broken)
        {
            return broken;
        }
        if (opened.Package is not { } package)
        {
            return Exit.CouldNotRun;
        }
        var understood = AskedOf.Understand(asked, package, surroundings.Time);
        if (Misunderstood.Report(understood, surroundings) is int code)
        {
            return code;
        }
        return answer(opened, new PutQuestion(package, understood.Question, DateOnly.FromDateTime(understood.Situation.At.UtcDateTime), [.. understood.Situation.Given.Select(given => given.Literal)]));
    }
}

/// <summary>A question about a whole casus, as the analysis takes it.</summary>
internal sealed record PutQuestion(Package Package, Question Question, DateOnly Day, IReadOnlyList<Condition> Given);
