using System.CommandLine;
using Casus.Timing;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus time</c>: how long it takes until help is due.</summary>
public static class TimeCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var (question, json) = (new QuestionOptions(), Words.Json());
        var command = new Command("time", "Say how long it takes from the attack until help is due, step by step, and which step has no clock.") { package };
        question.AddTo(command);
        command.Options.Add(json);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(package), question.Of(parsed), parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(string name, Asked asked, bool asJson, Surroundings surroundings) => QuestionOptions.Answer(name, asked, asJson, surroundings, (opened, put) =>
    {
        var report = ResponseTimes.Of(put.Package, put.Question, put.Day, put.Given);
        if (asJson)
        {
            Json.Write(surroundings.Output, json => TimingJson.Write(json, report));
        }
        else
        {
            new TimingText(new Page(surroundings.Output, surroundings.Width, surroundings.Colour), put.Package, report).Write(opened.Title);
        }
    });
}
