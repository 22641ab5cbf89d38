using Casus.Evaluation;
using Casus.Tests;
using Casus.Treaties;

namespace Casus.Benchmarks.Peers;

/// <summary>A package, an attack, and situations in which every fact is given, yes or no.</summary>
internal sealed record FixedSituations(Package Package, Occurs Attack, IReadOnlyList<string> Facts, IReadOnlyList<IReadOnlyList<bool>> All)
{
    public static FixedSituations Of(Package package, int count, int seed)
    {
        var dice = new Dice(seed);
        var facts = ReferencePackage.FactsOf(package);
        Who Named(string name) => Who.Named(name, SourceLocation.None);
        var attack = new Occurs(ReferencePackage.Attack, Named(ReferencePackage.Protected), Named(ReferencePackage.Aggressor), null, null, SourceLocation.None);
        return new FixedSituations(package, attack, facts, [.. Enumerable.Range(0, count).Select(_ => facts.Select(_ => dice.OneIn(2)).ToArray())]);
    }

    /// <summary>The same with every <c>once</c> and <c>provided</c> left out, for engines in which no conclusion can rest on another.</summary>
    public FixedSituations WithoutDependence() => this with
    {
        Package = Package with
        {
            Clauses = Package.Clauses.Select(clause => clause.Duty is { } duty ? clause with { Duty = duty with { Terms = duty.Terms with { Once = [], Provided = [] } } } : clause).ToSequence(),
        },
    };

    public FirmProgram Program() => FirmProgram.Of(Package, Attack, Facts);

    /// <summary>The reference evaluator in all four corners, of which FIRM is read.</summary>
    public Evaluate Reference()
    {
        var index = new PackageIndex(Package);
        return situation => FirmQuestion.Of(index, Attack, Facts.Zip(situation, (word, so) => Given(new Occurs(word, null, null, null, null, SourceLocation.None), so))).HighestRungs();
    }

    private static Condition Given(Occurs fact, bool so) => so ? fact : new Not(fact, SourceLocation.None);
}
