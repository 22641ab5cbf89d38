using Casus.Evaluation;
using Casus.Questions;
using Casus.Treaties;

namespace Casus.Server;

/// <summary>One way in which a casus arises.</summary>
/// <param name="Given">As it is given to a question.</param>
public sealed record CasusChoice(string Casus, string Given, string Words);

/// <summary>A matter that a question may settle.</summary>
/// <param name="Key">As it is given to a question, with <c>not</c> before it when it is not so.</param>
/// <param name="Words">In the words of the package, where it has some.</param>
/// <param name="Group">facts, requests, decisions, signatures, promises, standing.</param>
public sealed record SettableMatter(string Key, string Words, string Group);

/// <summary>A situation that the package tells of.</summary>
/// <param name="Given">Everything that is so at its end, as it is given to a question.</param>
/// <param name="On">The day of its last step.</param>
public sealed record NamedSituation(string Name, string Given, string On);

/// <summary>The switches of a package: what can be asked of it.</summary>
public sealed record SituationView(
    IReadOnlyList<CasusChoice> Casus, IReadOnlyList<SettableMatter> Facts, IReadOnlyList<NamedSituation> Scenarios, IReadOnlyList<string> Variants, string? AsOf)
{
    private const string Between = "; ";

    public static SituationView Of(Package package, TimeProvider time)
    {
        var day = package.AsOf?.Latest ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var index = new PackageIndex(Evaluation.Variants.Choose(package, null));
        return new SituationView(
            [.. Occasion.Of(index, day).Where(occasion => !occasion.Happens.IsEmpty).Select(occasion => new CasusChoice(occasion.Casus, Joined(occasion.Happens), $"{occasion.Casus}: {occasion.Words}"))],
            [.. OpenMatters.Of(index, day).Select(matter => new SettableMatter(Wording.Of(matter.Condition), WordsOf(matter.Condition, index), GroupOf(matter.Kind))).DistinctBy(matter => matter.Key)],
            [.. package.Scenarios.Select(OfScenario)],
            Evaluation.Variants.Proposers(package),
            package.AsOf?.ToString());
    }

    private static string GroupOf(MatterKind kind) => kind switch
    {
        MatterKind.Fact => "facts",
        MatterKind.Request => "requests",
        MatterKind.Decision => "decisions",
        MatterKind.Signature => "signatures",
        MatterKind.Promise => "promises",
        _ => "standing",
    };

    private static string WordsOf(Condition condition, PackageIndex index) =>
        condition is Occurs { On: null, By: null, Place: null } fact && index.Facts.GetValueOrDefault(fact.Word)?.Gloss is { } gloss ? gloss : Wording.Of(condition, WordingStyle.ReadAloud);

    private static string Joined(IEnumerable<Condition> conditions) => string.Join(Between, conditions.Select(condition => Wording.Of(condition)));

    /// <summary>What is said later of the same matter takes the place of what was said before.</summary>
    private static NamedSituation OfScenario(Scenario scenario)
    {
        var said = new List<Condition>();
        foreach (var step in scenario.Steps)
        {
            var conditions = step is StepHappens happens ? Knowledge.Conjuncts(happens.Condition).ToList() : [];
            var matters = conditions.Select(Knowledge.Positive).Concat(step is StepUnknown unknown ? [unknown.Fact] : Array.Empty<Condition>()).ToHashSet();
            said.RemoveAll(known => matters.Contains(Knowledge.Positive(known)));
            said.AddRange(conditions);
        }
        var last = scenario.Steps.OfType<StepHappens>().Select(step => step.Day).DefaultIfEmpty(0).Max();
        return new NamedSituation(scenario.Name, Joined(said), scenario.From.Earliest.AddDays(last).ToString("yyyy-MM-dd"));
    }
}
