using System.Net.Mime;
using Casus.Allocation;
using Casus.Commands;
using Casus.Files;
using Casus.Printing;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Server;

/// <summary>The best plan for forces and requirements. The table comes with the request: no file of the machine can be named.</summary>
public static class PlanEndpoints
{
    /// <summary>How the table is called in the answer and in what is said of its rows.</summary>
    private const string TableName = "table";

    /// <param name="Table">Comma-separated values, as casus plan reads them (docs/plan.md).</param>
    /// <param name="Seed">Of the search for whole units; the same seed gives the same plan.</param>
    /// <param name="Solver">Whether the program cbc is asked where it is installed.</param>
    public sealed record WantedPlan(string Table, int? Seed = null, bool Solver = true);

    public static void Map(IEndpointRouteBuilder api, Studio studio) =>
        api.MapPost("plan", (WantedPlan wanted, CancellationToken end) => Plan(wanted, studio, end))
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Json).Produces<Refusal>(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("The best plan for a table of forces and requirements, as casus plan FILE --json prints it.");

    private static async Task<IResult> Plan(WantedPlan wanted, Studio studio, CancellationToken end)
    {
        var read = AllocationTable.Read(wanted.Table, TableName);
        if (read.Refusal.Length > 0)
        {
            return Refusal.Unprocessable(read.Refusal);
        }
        var seed = wanted.Seed ?? AllocationSettings.Default.Seed;
        return await studio.Answers.Work(() =>
        {
            try
            {
                var (answer, unmet) = Planned.Of(read.Question, seed, wanted.Solver, studio.Answers.Surroundings, end);
                using var output = new StringWriter();
                Json.Write(output, json => PlanJson.Write(json, TableName, answer, unmet, read.SetAside, seed, []));
                return Results.Text(output.ToString(), MediaTypeNames.Application.Json);
            }
            catch (OperationCanceledException) when (!end.IsCancellationRequested)
            {
                return Refusal.Unprocessable("The time was up before there was a plan. Fewer forces, requirements or days take less time.");
            }
        }, end);
    }
}
