using System.Globalization;
using Casus.Allocations;
using Casus.Checks;
using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Capability;

/// <summary>How a package is asked for a plan.</summary>
/// <param name="Requirements">The requirements to plan for, by name; none for the smallest of each mission.</param>
/// <param name="Open">Gates that are supposed open at once.</param>
/// <param name="By">Days from the decision for requirements that name no time; null for the first day on which nothing that is known stands in the way.</param>
public sealed record PlanWish(IReadOnlyList<string> Requirements, IReadOnlyList<string> Open, int? By)
{
    public static PlanWish Default { get; } = new([], [], null);
}

/// <summary>A package as a question of allocation.</summary>
/// <param name="Notes">What was supposed, and what was left out and why; whole sentences.</param>
/// <param name="Refusal">Why there is nothing to plan, in one sentence; empty when there is.</param>
public sealed record PackageQuestion(AllocationQuestion Question, Sequence<string> Notes, string Refusal)
{
    private const double HoursOfDay = 24;

    private static AllocationQuestion Nothing { get; } = new([], [], [], []);

    public static PackageQuestion Of(Package package, PlanWish wish)
    {
        var index = new PackageIndex(Variants.Choose(package, null));
        var day = CheckDay.Of(index);
        if (wish.Requirements.FirstOrDefault(name => !package.Requirements.Any(requirement => requirement.Name == name)) is { } unknown)
        {
            return new PackageQuestion(Nothing, [], $"The package has no requirement {unknown}; it has {Names(package.Requirements.Select(requirement => requirement.Name))}.");
        }
        if (wish.Open.FirstOrDefault(name => !package.Gates.Any(gate => gate.Name == name)) is { } missing)
        {
            return new PackageQuestion(Nothing, [], $"The package has no gate {missing}; it has {Names(package.Gates.Select(gate => gate.Name))}.");
        }
        var notes = new List<string>();
        var chosen = Chosen(index, wish, day, notes);
        if (chosen.Count == 0)
        {
            return new PackageQuestion(Nothing, notes.ToSequence(), "The package has no requirement of forces that could be planned for: none with a figure in a unit in which some force or offer stands.");
        }
        var gates = package.Gates.Where(gate => gate.Prior && chosen.Exists(requirement => Concerns(index, gate, requirement, day))).ToList();
        var forces = Forces(index, chosen, gates, day, notes);
        var asked = gates.Where(gate => forces.Exists(force => force.Gates.Contains(gate.Name))).Select(gate => Of(gate, wish, notes)).ToList();
        var by = wish.By ?? asked.Select(gate => gate.Days ?? 0).Append(0).Max() + forces.Select(force => force.Readiness).Append(0).Max();
        if (chosen.Exists(requirement => requirement.Within is null))
        {
            notes.Add($"{Names(chosen.Where(requirement => requirement.Within is null).Select(requirement => requirement.Name))} {(chosen.Count(requirement => requirement.Within is null) == 1 ? "names" : "name")} no day: asked by D+{by}{(wish.By is null ? ", when every approval and readiness of which a time is known has passed" : "")}.");
        }
        return new PackageQuestion(
            new AllocationQuestion(chosen.Select(requirement => Of(requirement, by)).ToSequence(), forces.ToSequence(), asked.ToSequence(), Lifts(package, forces).ToSequence()),
            [.. notes.Distinct(), "What an offer waits for, such as a ceasefire or the promise of another, is no part of the plan."], "");
    }

    /// <summary>Estimates for one mission stand side by side and are not added up: of each mission the smallest is planned for, where none is named.</summary>
    private static List<Treaties.Requirement> Chosen(PackageIndex index, PlanWish wish, DateOnly day, List<string> notes)
    {
        var package = index.Package;
        if (wish.Requirements.Count > 0)
        {
            return [.. package.Requirements.Where(requirement => wish.Requirements.Contains(requirement.Name))];
        }
        var units = package.Means.Where(means => means.Kind == MeansKind.Force).Select(means => means.Amount.Unit).Concat(Offers(index, day).Select(offer => offer.Amount.Unit)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var offered = package.Clauses.Select(clause => clause.Duty).OfType<Duty>().Where(duty => !Heads.IsProhibition(duty)).ToList();
        var (chosen, without) = (new List<Treaties.Requirement>(), new List<string>());
        foreach (var mission in package.Requirements.Where(requirement => requirement.Amount is { From: not null, Per: null }).GroupBy(requirement => (requirement.For, requirement.In, requirement.Amount.Unit)))
        {
            var least = mission.OrderBy(requirement => requirement.Amount.Least).ThenBy(requirement => requirement.Amount.Most ?? decimal.MaxValue).First();
            if (least.Amount.Unit is not { } unit || !units.Contains(unit))
            {
                without.AddRange(mission.Select(requirement => $"{requirement.Name} ({mission.Key.Unit})"));
                continue;
            }
            if (!offered.Exists(duty => Heads.Word(duty.Measure) == mission.Key.For || Heads.Promises(index, duty, mission.Key.For)))
            {
                notes.Add($"Not planned for: {Names(mission.Select(requirement => requirement.Name))}, because no clause of the package offers to {mission.Key.For}.");
                continue;
            }
            chosen.Add(least);
            if (mission.Count() > 1)
            {
                notes.Add($"Other estimates of the same mission, to be planned for with --requirement: {Names(mission.Where(other => other != least).Select(other => $"{other.Name} ({Wording.Of(other.Amount)})"))}.");
            }
        }
        if (without.Count > 0)
        {
            notes.Add($"Not planned for, because no force is declared in their unit: {Names(without)}.");
        }
        return chosen;
    }

    private static ForceRequirement Of(Treaties.Requirement requirement, int by)
    {
        var (amount, day) = (requirement.Amount, requirement.Within is { } within ? Days(within.Within) : by);
        var least = (double)(amount.Bound == AmountBound.UpTo ? amount.From?.Value ?? 0 : amount.Least);
        return new ForceRequirement(
            requirement.Name, requirement.For, requirement.In ?? "", amount.Unit ?? "", least, Math.Max(least, (double)(amount.Most ?? amount.From?.Value ?? 0)), day,
            requirement.Lasting is { } lasting ? day + Days(lasting) : null, 1, Said(requirement.Provenance), requirement.At);
    }

    private static bool Concerns(PackageIndex index, Gate gate, Treaties.Requirement requirement, DateOnly day) =>
        index.DownFrom(requirement.For).Append(requirement.For).Contains(gate.To)
        && (gate.In is null || requirement.In is null || index.Fit(requirement.In, gate.In, day) == PlaceFit.Within);

    private static ForceGate Of(Gate gate, PlanWish wish, List<string> notes)
    {
        var open = wish.Open.Contains(gate.Name);
        int? days = open ? 0 : gate.ClosedWhile is not null ? null : gate.Took is { } took ? Days(took.Most) : gate.Within is { } within ? Days(within) : 0;
        if (open)
        {
            notes.Add($"The gate {gate.Name} is supposed open at once.");
        }
        else if (gate.ClosedWhile is { } closing)
        {
            notes.Add($"The gate {gate.Name} counts as shut, as it is while {Wording.Of(closing)}; --open \"{gate.Name}\" supposes it open.");
        }
        else if (gate is { Took: null, Within: null })
        {
            notes.Add($"No source says how long the gate {gate.Name} takes: it counts as given at once.");
        }
        return new ForceGate(gate.Name, days, Said(gate.Provenance), gate.At);
    }

    /// <summary>An offer of so many for an act.</summary>
    private sealed record Offer(Clause Clause, string Owner, Sequence<string> Bearers, string Act, Amount Amount);

    private static IEnumerable<Offer> Offers(PackageIndex index, DateOnly day) =>
        from clause in index.Package.Clauses
        let duty = clause.Duty
        where duty is { Measure.Amount: { From: not null, Per: null, Unit: not null } } && !Heads.IsProhibition(duty)
        from offer in Of(index, clause, duty, day)
        select offer;

    private static IEnumerable<Offer> Of(PackageIndex index, Clause clause, Duty duty, DateOnly day)
    {
        var (bearers, amount) = (Sides.Guarantors(index, clause, day), duty.Measure.Amount ?? throw new InvalidOperationException("An offer has an amount."));
        return duty.Subject.Distribution is Distribution.Jointly or Distribution.JointlyAndSeverally
            ? [new Offer(clause, Wording.Names(bearers.ToSequence()), bearers.ToSequence(), Heads.Word(duty.Measure), amount)]
            : bearers.Select(bearer => new Offer(clause, bearer, [bearer], Heads.Word(duty.Measure), amount));
    }

    /// <summary>The declared forces, no more of them than their owner offers; and offers behind which no force is declared.</summary>
    private static List<ForceElement> Forces(PackageIndex index, List<Treaties.Requirement> chosen, List<Gate> gates, DateOnly day, List<string> notes)
    {
        var (forces, covered) = (new List<ForceElement>(), new HashSet<string>(StringComparer.Ordinal));
        var kinds = chosen.Select(requirement => requirement.Amount.Unit ?? "").ToHashSet(StringComparer.Ordinal);
        var offers = Offers(index, day).Where(offer => chosen.Exists(requirement => requirement.For == offer.Act && requirement.Amount.Unit == offer.Amount.Unit)).ToList();
        foreach (var means in index.Package.Means.Where(means => means.Kind == MeansKind.Force && kinds.Contains(means.Amount.Unit ?? "")))
        {
            if (OwnMeans.Most(means) is not { } most)
            {
                notes.Add($"{means.Name} is not counted: nobody states how many it is.");
                continue;
            }
            var owners = index.Members(means.Of, day);
            var rotation = means.Rotating is { Deployed: > 0 } turns ? (double)turns.Total / turns.Deployed : 1;
            var (name, units, source) = (means.Name, (int)Math.Min(most, int.MaxValue), Said(means.Provenance));
            // More than its owner offers is not planned with. An offer is of what is away at one time: where the force can relieve that many, it need not be divided again.
            if (offers.Where(offer => offer.Bearers.Count == 1 && owners.Contains(offer.Bearers[0])).MaxBy(offer => Most(offer.Amount)) is { } cap)
            {
                covered.UnionWith(owners);
                if (Most(cap.Amount) * rotation < units)
                {
                    notes.Add($"Of {OwnMeans.Words(means)} no more is planned with than {cap.Clause.Id} offers: {Wording.Of(cap.Amount)}.");
                    (name, units, rotation, source) = ($"{means.Name} (offered in {cap.Clause.Id})", (int)Math.Ceiling(Most(cap.Amount)), 1, Said(cap.Clause.Provenance));
                }
            }
            var lift = means.Needing.IsEmpty ? null : means.Needing[0];
            forces.Add(new ForceElement(
                name, Wording.Names(means.Of), means.Amount.Unit ?? "", units, 1, means.Readiness is { } ready ? Days(ready) : 0, rotation, null,
                [.. means.NotFor, .. means.NotIn, .. Refused(index, owners, chosen)], Named(index, gates, owners, day),
                means.EarmarkedFor is { } other ? [new Earmark(units, other)] : [],
                lift is null || most == 0 ? 0 : (double)((lift.Loads.Most ?? lift.Loads.From?.Value ?? 0) / most), lift?.Over ?? "", source, means.At));
        }
        foreach (var offer in offers.Where(offer => !offer.Bearers.Any(covered.Contains)).GroupBy(offer => (offer.Owner, offer.Amount.Unit)).Select(same => same.MaxBy(offer => Most(offer.Amount))).OfType<Offer>())
        {
            forces.Add(new ForceElement(
                offer.Clause.Id, offer.Owner, offer.Amount.Unit ?? "", (int)Math.Min(Most(offer.Amount), int.MaxValue), 1, 0, 1, null,
                Refused(index, [.. offer.Bearers], chosen).ToSequence(), Named(index, gates, [.. offer.Bearers], day), [], 0, "", Said(offer.Clause.Provenance), offer.Clause.At));
            notes.Add($"No force is declared behind {offer.Clause.Id}: counted as it is offered, {Wording.Of(offer.Amount)}, ready at once.");
        }
        return forces;
    }

    private static double Most(Amount amount) => (double)(amount.Most ?? amount.From?.Value ?? 0);

    /// <summary>The acts of the plan that the owner, alone, refuses in a position of its own.</summary>
    private static IEnumerable<string> Refused(PackageIndex index, IReadOnlyList<string> owners, List<Treaties.Requirement> chosen) =>
        chosen.Select(requirement => requirement.For).Distinct().Where(act => owners.Count == 1 && index.Package.Positions.Any(position =>
            position.Stance == Stance.Refuses && position.Party == owners[0] && position.Condition is HasUndertaken promise && promise.By.Name == owners[0] && promise.Word == act));

    /// <summary>The gates that stand before every owner.</summary>
    private static Sequence<string> Named(PackageIndex index, List<Gate> gates, IReadOnlyList<string> owners, DateOnly day) =>
        gates.Where(gate => owners.Count > 0 && owners.All(index.Members(gate.For, day).Contains)).Select(gate => gate.Name).ToSequence();

    private static IEnumerable<LiftCapacity> Lifts(Package package, List<ForceElement> forces) =>
        forces.Select(force => force.Over).Where(over => over.Length > 0).Distinct()
            .Select(over => package.Means.First(means => means.Name == over))
            .Select(supply => new LiftCapacity(supply.Name, PerformanceTimes.PerDay(supply.Amount) ?? 0, Said(supply.Provenance), supply.At));

    private static int Days(Duration duration) => (int)Math.Ceiling(duration.Hours / HoursOfDay);

    private static string Said(Provenance? provenance) => provenance is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{provenance.Source}, {provenance.On}");

    private static string Names(IEnumerable<string> names) => Wording.Names(names.ToSequence());
}
