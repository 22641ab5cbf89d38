using Casus.Checks;
using Casus.Evaluation;
using Casus.Existence;
using Casus.Questions;
using Casus.Responses;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Loopholes;

/// <summary>What is asked of each casus: what the package itself expects, and that the strongest help it offers be firmly owed by somebody.</summary>
public static class Demands
{
    /// <summary>On each ladder the strongest help that any clause makes possible in a casus, asked for firmly. Ladders do not compare, so each has its own.</summary>
    public static IEnumerable<Demand> OfCasus(PackageIndex index, CasusDefinition casus, IReadOnlyList<Inquiry> ways, SweepSettings settings, CancellationToken cancellation)
    {
        var guarantors = ways.SelectMany(way => way.Cover.Guarantors).Distinct().ToSequence();
        foreach (var ladder in index.Package.Ladders)
        {
            if (ladder.Rungs.Where(rung => Help.Is(index, rung)).LastOrDefault(rung => ways.Any(way => IsPossible(way, guarantors, rung, settings, cancellation))) is { } strongest)
            {
                yield return new Demand(casus.Name, strongest, 1, guarantors, Strength.Firmly, null, casus.At);
            }
        }
    }

    /// <summary>An expectation of duty as a demand.</summary>
    public static Demand OfExpectation(PackageIndex index, ExpectDue expected)
    {
        var parties = (expected.Quantity.Name is { } name ? index.Members(name, CheckDay.Of(index)) : []).ToSequence();
        return new Demand(expected.Casus, expected.Word, expected.Quantity.Kind == WhoKind.AtLeast ? expected.Quantity.Count : parties.Count, parties, expected.Strength, Wording.Of(expected), expected.At);
    }

    /// <summary>
    /// Who of those asked can owe it in one way in which the casus arises: the attacker owes no help in its own attack, though it may in another's. Of a
    /// party that is asked by name, that is for the answer to say.
    /// </summary>
    public static Sequence<string> Owing(Demand demand, Inquiry way, ExpectDue? expected) =>
        expected is { Quantity.Kind: WhoKind.Named } ? demand.Parties : demand.Parties.Where(party => party != way.Occasion.Aggressor).ToSequence();

    private static bool IsPossible(Inquiry way, Sequence<string> guarantors, string rung, SweepSettings settings, CancellationToken cancellation)
    {
        var met = way.Cover.AtLeast(Corner.AtOneTable, 1, guarantors, rung);
        if (met.IsConstant)
        {
            return met == Circuits.Signal.Yes;
        }
        return way.Sweep([met], settings with { ExistenceOnly = true }, cancellation: cancellation).Outputs is { } tallies
            ? tallies[0].Count > 0
            : Decider.Decide(Formulas.Of([new Sought(way.Space, met)]), settings, cancellation).Exists != false;
    }
}
