using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Questions;

/// <summary>
/// The plain situation of a casus, narrowed by what a question gives: the casus happens, what the question gives is so, and so are the premises it
/// says nothing of, which are the plain facts that the clauses which answer it, or the entry into force of an instrument, wait for.
/// </summary>
/// <param name="Casus">Empty where the question describes an event of no casus.</param>
/// <param name="Given">What the question gives.</param>
/// <param name="Presumed">Premises that it does not give.</param>
public sealed record PlainSituation(string Casus, Sequence<Condition> Happens, Sequence<Condition> DoesNotHappen, Sequence<Condition> Given, Sequence<Condition> Presumed, Case Case)
{
    /// <summary>Everything given.</summary>
    public IReadOnlyList<Condition> All => [.. Happens, .. DoesNotHappen, .. Given, .. Presumed];

    /// <summary>The plain situation of every way in which a casus arises; where the question gives an event, of the ways that it fits.</summary>
    public static IReadOnlyList<PlainSituation> Of(PackageIndex index, DateOnly day, IReadOnlyList<Condition> given)
    {
        var occasions = Occasion.Of(index, day);
        var events = given.OfType<Occurs>().Where(fact => occasions.Any(occasion => occasion.Happens.OfType<Occurs>().Any(happens => happens.Word == fact.Word))).ToList();
        var fitting = occasions.Where(occasion => events.TrueForAll(fact => occasion.Happens.OfType<Occurs>().Any(happens => Fits(happens, fact)))).ToList();
        return fitting.Count > 0 ? [.. fitting.Select(occasion => Of(index, occasion, day, given))] : [OfGiven(index, day, given)];
    }

    private static PlainSituation Of(PackageIndex index, Occasion occasion, DateOnly day, IReadOnlyList<Condition> given)
    {
        var words = given.Select(Knowledge.Positive).OfType<Occurs>().Select(fact => fact.Word).ToHashSet(StringComparer.Ordinal);
        bool IsNew(Condition literal) => Knowledge.Positive(literal) is not Occurs fact || !words.Contains(fact.Word);
        return new PlainSituation(
            occasion.Casus, occasion.Happens.Where(IsNew).ToSequence(), occasion.DoesNotHappen.Where(IsNew).ToSequence(), given.ToSequence(),
            occasion.Premises.Concat(EntryFacts(index)).Distinct().Where(IsNew).Where(premise => !occasion.Happens.Select(Knowledge.Positive).Contains(premise)).ToSequence(), occasion.CaseOn(index, day));
    }

    /// <summary>Plain facts on which the entry into force of an instrument waits (<c>enters into force when ceasefire-in-force</c>).</summary>
    private static IEnumerable<Condition> EntryFacts(PackageIndex index) =>
        index.Package.Instruments.Select(instrument => instrument.Entry.When).OfType<Condition>()
            .SelectMany(Knowledge.Conjuncts)
            .OfType<Occurs>()
            .Where(fact => fact is { On: null, By: null, Place: null } && index.Facts.GetValueOrDefault(fact.Word) is { Means: null, FoundBy: null });

    private static PlainSituation OfGiven(PackageIndex index, DateOnly day, IReadOnlyList<Condition> given)
    {
        var situation = Situations.Situation.Of(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), given);
        return new PlainSituation("", [], [], given.ToSequence(), [], Case.Of(index, situation)[0]);
    }

    private static bool Fits(Occurs happens, Occurs given) =>
        happens.Word == given.Word && (given.On?.Name is not { } on || happens.On?.Name is not { } victim || on == victim) && (given.By?.Name is not { } by || happens.By?.Name is not { } doer || by == doer);
}
