using System.CommandLine;
using Casus.Credence;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus claims</c>: how much of the answer rests on reports.</summary>
public static class ClaimsCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var (question, json) = (new QuestionOptions(), Words.Json());
        var command = new Command("claims", "Weigh the answer over the reports it rests on, if they are as good as they are graded.") { package };
        question.AddTo(command);
        command.Options.Add(json);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetRequiredValue(package), question.Of(parsed), parsed.GetValue(json), surroundings, cancellation)));
        return command;
    }

    private static int Run(string name, Asked asked, bool asJson, Surroundings surroundings, CancellationToken cancellation) => QuestionOptions.Answer(name, asked, asJson, surroundings, (opened, put) =>
    {
        using var work = new LongWork(surroundings, cancellation);
        var report = Weighing.Of(put.Package, put.Question, put.Day, put.Given, work.End);
        if (asJson)
        {
            Json.Write(surroundings.Output, json => CredenceJson.Write(json, report));
        }
        else
        {
            new CredenceText(new Page(surroundings.Output, surroundings.Width, surroundings.Colour), put.Package, report).Write(opened.Title);
        }
    });
}
