using System.CommandLine;
using Casus.Keystones;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus keystone</c>: which promises hold up all others.</summary>
public static class KeystoneCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var (question, json) = (new QuestionOptions(), Words.Json());
        var command = new Command("keystone", "Find the promises that must be unconditional for the circle to close, and on whose say all rests.") { package };
        question.AddTo(command);
        command.Options.Add(json);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetRequiredValue(package), question.Of(parsed), parsed.GetValue(json), surroundings, cancellation)));
        return command;
    }

    private static int Run(string name, Asked asked, bool asJson, Surroundings surroundings, CancellationToken cancellation) => QuestionOptions.Answer(name, asked, asJson, surroundings, (opened, put) =>
    {
        using var work = new LongWork(surroundings, cancellation);
        var report = KeystoneSearch.Of(put.Package, put.Question, put.Day, put.Given, work.End);
        if (asJson)
        {
            Json.Write(surroundings.Output, json => KeystoneJson.Write(json, report));
        }
        else
        {
            new KeystoneText(new Page(surroundings.Output, surroundings.Width, surroundings.Colour), put.Package, report).Write(opened.Title);
        }
    });
}
