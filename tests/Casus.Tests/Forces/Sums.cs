using Casus.Calculation;
using Casus.Forces;
using Casus.Pillars;

namespace Casus.Tests.Forces;

/// <summary>Makes levers by hand and reads results off, so that a test says only its figures.</summary>
internal static class Sums
{
    public static Lever Lever(Pillar pillar, LeverKind kind, string name, double low, double high, string unit, string of = "", Grade grade = Grade.Judgement) =>
        new(name, pillar, kind, of, name, unit, new Quantity(new Interval(low, high), unit, grade, "test", null), "", SourceLocation.None);

    public static Lever Lever(Pillar pillar, LeverKind kind, string name, double value, string unit, string of = "") => Lever(pillar, kind, name, value, value, unit, of);

    public static Lever WithoutFigure(Pillar pillar, LeverKind kind, string name, string unit, string of = "") =>
        new(name, pillar, kind, of, name, unit, null, "", SourceLocation.None);

    public static MeansReport Report(params Lever[] levers) => PillarReports.Of("Test", new LeverSet(levers), []);

    public static Step Step(this MeansReport report, string name) => report.Pillars.SelectMany(pillar => pillar.Steps).Single(step => step.Name == name);

    public static Interval Range(this MeansReport report, string step) =>
        report.Step(step).Result?.Range ?? throw new InvalidOperationException($"{step} was not worked out: it lacks {report.Step(step).Lacks}.");

    /// <summary>The one number that a step gives.</summary>
    public static double Value(this MeansReport report, string step)
    {
        var range = report.Range(step);
        Assert.True(range.IsPoint, $"{step} is {range}");
        return range.Low;
    }

    /// <summary>A sheet of plain levers, for the engine alone.</summary>
    public static Sheet Sheet(IEnumerable<(string Name, Interval Range)> levers, params StepDefinition[] steps) =>
        new(levers.Select(lever => Lever(Pillar.Land, LeverKind.Rule, lever.Name, lever.Range.Low, lever.Range.High, "")), steps);

    public static StepDefinition Defined(string name, Formula formula) => new(name, "", name, "", formula);
}
