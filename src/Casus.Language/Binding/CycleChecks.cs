using Casus.Findings;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>CAS206: a casus or derived fact that rests on itself. A way that goes through a promise is no such circle: promises are settled by what is promised.</summary>
internal static class CycleChecks
{
    private sealed record Definition(Condition Meaning, SourceLocation At, string What);

    public static IEnumerable<Finding> Of(Scope scope)
    {
        var meanings = new Dictionary<string, Definition>(StringComparer.Ordinal);
        foreach (var casus in scope.Package.Casus)
        {
            meanings[casus.Name] = new Definition(casus.Condition, casus.At, "casus");
        }
        foreach (var fact in scope.Package.Facts)
        {
            if (fact.Means is { } means)
            {
                meanings[fact.Word] = new Definition(means, fact.At, "fact");
            }
        }
        var rests = meanings.ToDictionary(
            pair => pair.Key, pair => (IReadOnlyList<string>)[.. Walk.Rests(pair.Value.Meaning, scope).Distinct()], StringComparer.Ordinal);
        foreach (var circle in Cycles.In(rests))
        {
            yield return new Finding(
                "CAS206",
                Severity.Error,
                circle.Count == 1
                    ? $"The {meanings[circle[0]].What} {circle[0]} is defined by itself."
                    : $"{KindWords.Join(circle, "and")} are defined by each other, so none of them says when it is so.",
                circle.Select(name => new FindingPlace(meanings[name].At, $"{meanings[name].What} {name}")).ToSequence(),
                "Define one of them by facts alone.",
                [string.Join(" -> ", circle.Append(circle[0]))]);
        }
    }
}
