using System.CommandLine;
using Casus.Printing;
using Casus.Questions;

namespace Casus.Commands;

/// <summary><c>casus matrix</c>: guarantors against classes of situation.</summary>
public static class MatrixCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var (package, options, json) = (Words.Package(), new QuestionOptions(), Words.Json());
        var command = new Command("matrix", "Show what every guarantor owes in every class of situation.") { package };
        options.AddTo(command);
        command.Options.Add(json);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetRequiredValue(package), options.Of(parsed), parsed.GetValue(json), surroundings, cancellation)));
        return command;
    }

    private static int Run(string name, Asked asked, bool asJson, Surroundings surroundings, CancellationToken cancellation) =>
        QuestionOptions.Answer(name, asked, asJson, surroundings, (opened, put) =>
        {
            using var work = new LongWork(surroundings, cancellation);
            var matrix = Matrices.Of(put.Package, put.Question, put.Day, put.Given, work.Settings, work.End);
            if (asJson)
            {
                Json.Write(surroundings.Output, json => MatrixJson.Write(json, matrix));
                return;
            }
            var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
            new MatrixText(page, matrix).Write(QuestionWords.Title(page, put.Package, opened.Title, put.Question, put.Day));
        });
}
