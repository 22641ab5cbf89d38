using Casus.Treaties;

namespace Casus.Binding;

/// <summary>Ways through the conditions of a package. None of them recurses, so that no depth of nesting is too much.</summary>
internal static class Walk
{
    /// <summary>A condition and all its parts.</summary>
    public static IEnumerable<Condition> Within(Condition? condition) => Through(condition is null ? [] : [condition], null);

    /// <summary>Conditions, their parts, and what the casus and derived facts they name say.</summary>
    public static IEnumerable<Condition> Reach(IEnumerable<Condition> conditions, Scope scope) => Through(conditions, scope);

    /// <summary>A duty and what is owed in its stead when it fails.</summary>
    public static IEnumerable<Duty> Duties(Duty? duty)
    {
        for (var next = duty; next is not null; next = next.FailingWhich)
        {
            yield return next;
        }
    }

    /// <summary>The conditions written in a duty's slots, those after <c>provided</c> left out.</summary>
    public static IEnumerable<Condition> Outside(Terms terms)
    {
        IEnumerable<Condition> until = terms.Until is { } condition ? [condition] : [];
        return until.Concat(terms.Once).Concat(terms.Unless);
    }

    /// <summary>The clauses of the package and of its claims.</summary>
    public static IEnumerable<Clause> Clauses(Package package) =>
        package.Clauses.Concat(package.Claims.Select(claim => claim.Clause).OfType<Clause>());

    public static IEnumerable<Reservation> Reservations(Package package) =>
        package.Reservations.Concat(package.Claims.Select(claim => claim.Reservation).OfType<Reservation>());

    /// <summary>The names that a condition's meaning rests on: casus and derived facts, not promises.</summary>
    public static IEnumerable<string> Rests(Condition condition, Scope scope) => Within(condition).Select(part => NameOf(part, scope)).OfType<string>();

    private static string? NameOf(Condition part, Scope scope) => part switch
    {
        IsCase isCase when scope.CasusOf(isCase.Casus) is not null => isCase.Casus,
        Occurs occurs when scope.FactOf(occurs.Word)?.Means is not null => occurs.Word,
        _ => null,
    };

    private static IEnumerable<Condition> Through(IEnumerable<Condition> conditions, Scope? scope)
    {
        var open = new Stack<Condition>(conditions.Reverse());
        var entered = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var condition))
        {
            yield return condition;
            switch (condition)
            {
                case AllOf all:
                    PushAll(open, all.Parts);
                    break;
                case AnyOf any:
                    PushAll(open, any.Parts);
                    break;
                case Not not:
                    open.Push(not.Inner);
                    break;
                case Found found:
                    open.Push(found.Inner);
                    break;
                default:
                    if (scope is not null && NameOf(condition, scope) is { } name && entered.Add(name) && Meaning(name, scope) is { } meaning)
                    {
                        open.Push(meaning);
                    }
                    break;
            }
        }
    }

    /// <summary>Casus begin with a capital and facts with a small letter, so one name is never both.</summary>
    private static Condition? Meaning(string name, Scope scope) => scope.CasusOf(name)?.Condition ?? scope.FactOf(name)?.Means;

    private static void PushAll(Stack<Condition> open, Sequence<Condition> parts)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            open.Push(parts[i]);
        }
    }
}
