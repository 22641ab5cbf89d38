using Casus.Commands;
using Casus.Evaluation;
using Casus.Keystones;
using Casus.Loopholes;
using Casus.Questions;
using Casus.Responses;

namespace Casus.Briefs;

/// <summary>Everything that the engines say to the question of a brief. Null stands for what could not be answered in the time there was.</summary>
internal sealed record BriefAnswers(Response Response, Matrix? Matrix, IReadOnlyList<RepairedLoophole>? WaysRound, KeystoneReport? Keystones)
{
    /// <summary>More than any reader of a brief weighs.</summary>
    private const int MostTries = 120;

    public static BriefAnswers To(BriefQuestion asked, Surroundings surroundings, CancellationToken brokenOff) => new(
        Responder.Respond(asked.Package, asked.Situation, asked.Question),
        InTime(surroundings, work => Matrices.Of(asked.Package, asked.Question, asked.Day, asked.Besides, work.Settings, work.End), brokenOff),
        InTime(surroundings, work => RepairSearch.Of(asked.Package, asked.Question, MostTries, work.Settings, work.End), brokenOff),
        InTime(surroundings, work => KeystoneSearch.Of(asked.Package, asked.Question, asked.Day, asked.Besides, work.End), brokenOff));

    /// <summary>Each search has its own time. What is broken off by the reader ends the whole.</summary>
    public static T? InTime<T>(Surroundings surroundings, Func<LongWork, T> search, CancellationToken brokenOff)
        where T : class
    {
        using var work = new LongWork(surroundings, brokenOff);
        try
        {
            var found = search(work);
            // A search that stops when its time is up gives what it has, and that is not the answer to the question.
            return work.End.IsCancellationRequested ? null : found;
        }
        catch (OperationCanceledException) when (!brokenOff.IsCancellationRequested)
        {
            // The time was up; the brief says so in the place of the answer.
            return null;
        }
    }
}
