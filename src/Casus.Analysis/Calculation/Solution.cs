using Casus.Forces;

namespace Casus.Calculation;

/// <summary>Works a sheet out.</summary>
public static class Solution
{
    /// <summary>Every step of the sheet with its result; without one where a lever on which it depends has no figure.</summary>
    public static Sequence<Step> Of(Sheet sheet) => Of(sheet, sheet.Steps.Select(step => step.Name));

    /// <summary>The same for some of the steps, and those on which they rest; in the order of the sheet.</summary>
    internal static Sequence<Step> Of(Sheet sheet, IEnumerable<string> names)
    {
        var wanted = WithInputs(sheet, names);
        var ranges = new Ranges(sheet, lever => FigureOf(sheet, lever), sheet.Uncertain);
        var results = new Dictionary<string, Quantity?>();
        var steps = new List<Step>();
        foreach (var step in sheet.Steps.Where(step => wanted.Contains(step.Name)))
        {
            var lacks = sheet.LeversOf(step.Name).Where(lever => sheet.LeverNamed(lever).Quantity is null).ToSequence();
            var result = lacks.IsEmpty ? new Quantity(ranges.Of(step.Name), step.Unit, GradeOf(sheet, step), step.Source, null) : null;
            results.Add(step.Name, result);
            steps.Add(new Step(
                step.Name, step.Group, step.Words,
                FormulaWords.Of(step.Formula, name => name),
                lacks.IsEmpty ? FormulaWords.Of(step.Formula, name => NumberWords.InFormula(results.TryGetValue(name, out var known) && known is not null ? known.Range : FigureOf(sheet, name), sheet.UnitOf(name))) : "",
                sheet.InputsOf(step.Name), sheet.LeversOf(step.Name), step.Unit, result, lacks, step.Source, step.IsKey));
        }
        return steps.ToSequence();
    }

    private static HashSet<string> WithInputs(Sheet sheet, IEnumerable<string> names)
    {
        var (wanted, open) = (new HashSet<string>(), new Stack<string>(names));
        while (open.TryPop(out var name))
        {
            if (!sheet.IsLever(name) && wanted.Add(name))
            {
                foreach (var input in sheet.InputsOf(name))
                {
                    open.Push(input);
                }
            }
        }
        return wanted;
    }

    internal static Interval FigureOf(Sheet sheet, string lever) =>
        sheet.LeverNamed(lever).Quantity?.Range ?? throw new InvalidOperationException($"{lever} has no figure and was asked for.");

    private static Grade GradeOf(Sheet sheet, StepDefinition step)
    {
        var grades = sheet.LeversOf(step.Name).Select(lever => sheet.LeverNamed(lever).Quantity?.Grade ?? Grade.Judgement)
            // A formula stands on the methods of the steps before it as well.
            .Concat(MethodsBefore(sheet, step));
        return grades.Append(step.Method).Max();
    }

    private static IEnumerable<Grade> MethodsBefore(Sheet sheet, StepDefinition step) =>
        sheet.InputsOf(step.Name).Where(name => !sheet.IsLever(name)).Select(sheet.StepNamed).SelectMany(before => MethodsBefore(sheet, before).Append(before.Method));
}
