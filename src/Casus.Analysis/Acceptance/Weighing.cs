using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Acceptance;

/// <summary>A text, and how it stands to stated positions. Nothing of it is about what states will do: only about what the words say.</summary>
internal sealed class Weighing
{
    private static readonly bool[] bothWays = [true, false];

    private readonly DateOnly on;
    private readonly IReadOnlySet<Atom> bound;

    public Weighing(PackageIndex text, DateOnly on) => (Text, this.on, bound) = (text, on, Heads.Bound(text, on));

    public PackageIndex Text { get; }

    /// <summary>How the text stands to one position, and what it was supposed to have come to for the question.</summary>
    public (PositionAnswer Answer, Sequence<Condition> Supposed) Of(Position position)
    {
        var (fits, weighed, undecided) = Weigh(position);
        var fit = fits.Best == fits.Worst ? fits.Best : PositionFit.NotDecided;
        var clauses = new Bearing(weighed.Part, weighed.Parts, position, on).Clauses();
        var missing = position.Stance == Stance.Requires && fit == PositionFit.Breaks
            ? Leaves.Of(Text, position.Condition, helps: true).Where(leaf => leaf.Helps && Decidable.WhyNot(Text, leaf.Condition, on) is null).Select(leaf => leaf.Condition).Distinct()
                .Where(leaf => weighed.StrengthOf(leaf) == BroughtAbout.Not).Select(leaf => Wording.Of(leaf)).ToList()
            : [];
        var ofPromises = Leaves.Of(Text, position.Condition, helps: true).Any(leaf => leaf.Condition is HasUndertaken);
        var why = Reasons.Of(Text.Package.Name, position, fits, weighed.Strength, ofPromises, missing, clauses);
        var answer = new PositionAnswer(position, fit, fits.Best, fits.Worst, why, clauses.ToSequence(), undecided, []);
        return (answer, weighed.Supposed);
    }

    /// <summary>The fit alone, for trying many texts.</summary>
    public (PositionFit Best, PositionFit Worst) FitOf(Position position) => Weigh(position).Fits;

    private sealed record Weighed(PackageIndex Part, IReadOnlyList<SolvedCase> Parts, Func<Condition, BroughtAbout> StrengthOf, BroughtAbout Strength, Sequence<Condition> Supposed);

    /// <summary>One way in which what the text does not settle may turn out, and how the text stands to the position then.</summary>
    private sealed record World(IReadOnlyList<SolvedCase> Solved, Func<Condition, BroughtAbout> StrengthOf, BroughtAbout Strength, PositionFit Fit);

    private ((PositionFit Best, PositionFit Worst) Fits, Weighed Weighed, Sequence<string> Undecided) Weigh(Position position)
    {
        var part = new PackageIndex(Cone.Of(Text, position.Condition));
        var leaves = Leaves.Of(Text, position.Condition, helps: true).ToList();
        var denied = leaves.SelectMany(leaf => NotThere(leaf.Condition)).ToList();
        var performances = Performance.Of(Text, bound, part, position.Condition, on);
        bool IsSupposed(Condition atom) => atom is Occurs occurs && performances[0].Supposed.Any(literal => literal is Occurs fact && fact.Word == occurs.Word);
        var open = leaves.Where(leaf => Decidable.WhyNot(Text, leaf.Condition, on) is not null && !IsSupposed(leaf.Condition)).DistinctBy(leaf => leaf.Condition).ToList();
        World In(IReadOnlyDictionary<Condition, bool> values)
        {
            var given = values.Where(pair => pair.Key is Occurs).Select(pair => pair.Value ? pair.Key : new Not(pair.Key, pair.Key.At)).Concat(denied).ToList();
            var solved = performances.Select(performance => performance.Solve(part, given)).ToList();
            BroughtAbout StrengthOf(Condition asked)
            {
                var condition = Decidable.Settled(Text, asked, atom => values.TryGetValue(atom, out var value) ? value : null);
                return performances.Zip(solved, (performance, plain) => Strength(condition, plain, () => performance.Solve(part, [.. given, .. Absent(condition)]))).Max();
            }
            var strength = StrengthOf(position.Condition);
            var contradicted = position.Stance == Stance.Requires && strength != BroughtAbout.Firm && new Bearing(part, solved, position, on).IsForbidden();
            return new World(solved, StrengthOf, strength, contradicted ? PositionFit.Breaks : Of(position.Stance, strength));
        }
        var worlds = Assignments(open).Select(In).ToList();
        var worst = worlds.MaxBy(world => world.Fit) ?? throw new InvalidOperationException("There is always one way.");
        return (
            (worlds.Min(world => world.Fit), worst.Fit),
            new Weighed(part, worst.Solved, worst.StrengthOf, worst.Strength, performances.SelectMany(performance => performance.Supposed).Distinct().ToSequence()),
            open.Select(leaf => Decidable.WhyNot(Text, leaf.Condition, on)).OfType<string>().Distinct().ToSequence());
    }

    /// <summary>Every way in which what is open may turn out; of very many open things only the two ends, all for the condition and all against it.</summary>
    private static IEnumerable<IReadOnlyDictionary<Condition, bool>> Assignments(List<Leaf> open)
    {
        const int most = 5;
        return open.Count <= most
            ? Enumerable.Range(0, 1 << open.Count).Select(bits => open.Select((leaf, i) => (leaf.Condition, Value: (bits >> i & 1) == 1)).ToDictionary(item => item.Condition, item => item.Value))
            : bothWays.Select(way => open.ToDictionary(leaf => leaf.Condition, leaf => leaf.Helps == way));
    }

    private static PositionFit Of(Stance stance, BroughtAbout strength) => (stance, strength) switch
    {
        (Stance.Refuses, BroughtAbout.Not) or (Stance.Requires, BroughtAbout.Firm) => PositionFit.Meets,
        (Stance.Refuses, BroughtAbout.Firm) or (Stance.Requires, BroughtAbout.Not) => PositionFit.Breaks,
        (Stance.Accepts, BroughtAbout.Not) => PositionFit.NotContained,
        (Stance.Accepts, _) => PositionFit.Meets,
        _ => PositionFit.Bends,
    };

    /// <summary>
    /// How a text brings a condition about. A condition that also denies a promise is tried a second time with that promise not made: where it is
    /// somebody's choice, the text may come to the one or to the other.
    /// </summary>
    private BroughtAbout Strength(Condition condition, SolvedCase plain, Func<SolvedCase> withoutDenied)
    {
        if (Holds(condition, plain, Corner.Assured))
        {
            return BroughtAbout.Firm;
        }
        var ways = Absent(condition).Any() ? [plain, withoutDenied()] : new[] { plain };
        return ways.Max(solved =>
            Holds(condition, solved, Corner.Possible) ? BroughtAbout.Possible
            : Holds(condition, solved, Corner.AtOneTable) ? BroughtAbout.AtOneTable
            : MayHold(condition, solved, Corner.Possible) || MayHold(condition, solved, Corner.AtOneTable) ? BroughtAbout.Unsettled
            : BroughtAbout.Not);
    }

    private static bool Holds(Condition condition, SolvedCase solved, Corner corner) =>
        solved.Corners[corner] is var found && found.Evaluator.Holds(condition, helps: true, found.Outcome.AsSettled, Standpoint.Nowhere);

    private static bool MayHold(Condition condition, SolvedCase solved, Corner corner) =>
        solved.Corners[corner] is var found
        && found.Evaluator.Holds(condition, helps: true, new Interpretation(found.Outcome.Reachable, found.Outcome.Reachable, found.Outcome.Settled), Standpoint.Nowhere);

    /// <summary>Promises that a condition denies (<c>not X has undertaken …</c>), as not made.</summary>
    private IEnumerable<Condition> Absent(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Absent),
        AnyOf any => any.Parts.SelectMany(Absent),
        Found found => Absent(found.Inner),
        Not not => Promises(not.Inner).SelectMany(promise => Text.Members(promise.By.Name ?? "", on).SelectMany(party => BothLevels(promise, Who.Named(party, promise.At)))),
        _ => [],
    };

    private static IEnumerable<HasUndertaken> Promises(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Promises),
        AnyOf any => any.Parts.SelectMany(Promises),
        Not not => Promises(not.Inner),
        Found found => Promises(found.Inner),
        HasUndertaken promise => [promise],
        _ => [],
    };

    /// <summary>
    /// What the text does not bring about and the evaluator would otherwise leave open, in the party's own hands: a promise that no clause makes,
    /// a ratification that no entry into force asks for, a signature under a text to which the signer is no party.
    /// </summary>
    private IEnumerable<Condition> NotThere(Condition atom)
    {
        switch (atom)
        {
            case HasUndertaken promise:
                return Text.Members(promise.By.Name ?? "", on)
                    .Where(party => !bound.Contains(new Atom(party, promise.Word, ByLaw: false)))
                    .SelectMany(party => BothLevels(promise, Who.Named(party, promise.At)));
            case HasRatified { Instrument: { } name } ratified when Text.Instruments.TryGetValue(name, out var instrument):
                return Text.Members(ratified.By.Name ?? "", on)
                    .Where(party => !Asks(instrument, party) && !instrument.Ratifications.Any(done => Text.Members(done.By, on).Contains(party)))
                    .Select(party => new Not(ratified with { By = Who.Named(party, ratified.At) }, ratified.At));
            case HasSigned { Instrument: { } name } signed when Text.Instruments.TryGetValue(name, out var instrument):
                return Text.Members(signed.By.Name ?? "", on)
                    .Where(party => !Text.Members(instrument.Parties, on).Contains(party))
                    .Select(party => new Not(signed with { By = Who.Named(party, signed.At) }, signed.At));
            default:
                return [];
        }
    }

    private bool Asks(Instrument instrument, string party) =>
        (instrument.Entry.Kind == EntryKind.ForEachWhenRatified && Text.Members(instrument.Parties, on).Contains(party))
        || (instrument.Entry.When is { } when && Leaves.Of(Text, when, helps: true).Any(leaf => leaf is { Helps: true, Condition: HasRatified { By.Name: { } name } ratified }
            && (ratified.Instrument ?? instrument.Name) == instrument.Name && Text.Members(name, on).Contains(party)));

    private static IEnumerable<Condition> BothLevels(HasUndertaken promise, Who by)
    {
        yield return new Not(promise with { By = by, ByLaw = false, Likewise = false }, promise.At);
        yield return new Not(promise with { By = by, ByLaw = true, Likewise = false }, promise.At);
    }
}
