using System.Globalization;
using Casus.Binding;
using Casus.Findings;
using Casus.Tests;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Benchmarks;

/// <summary>How large a reference package is. One party is protected, one may attack, all others are guarantors.</summary>
/// <param name="Facts">Yes-or-no facts in nobody's hands, on which the triggers rest; the attack is not among them.</param>
internal sealed record ReferenceShape(int Facts = 24, int Clauses = 300, int Parties = 30, int Bodies = 4, int Seed = 20261128)
{
    public int Guarantors => Parties - 2;

    /// <summary>
    /// Fours of clauses, each four with other bearers, of which one binds whatever the facts are; so that some questions whether a loophole
    /// exists have the answer no.
    /// </summary>
    public int Covers => Math.Min(Clauses / 100, Math.Min(Guarantors / 4, Facts / 2));
}

/// <summary>
/// The package on which speed is measured: made by chance, the same text from the same shape; no party, pledge or fact of it is real.
/// The shares are exact: 40 % of the clauses wait for another party's promise, 35 % are <c>may</c>, 20 % stand behind a body, 15 % leave a range.
/// </summary>
internal static class ReferencePackage
{
    public const string Protected = "Protected State";
    public const string Aggressor = "Neighbouring State";
    public const string Attack = "armed-attack";
    private const string Guarantor = "Guarantor";
    private const string Fact = "circumstance";
    private const double Dependent = 0.40;
    private const double Permissions = 0.35;
    private const double BehindBody = 0.20;
    private const double Ranges = 0.15;
    private const int LikewiseOneIn = 4;
    private const int NegatedOneIn = 3;
    private const int ConsultPlace = 1;
    private static readonly bool[] eitherWay = [true, false];
    private static readonly string[] rungs = ["state", "consult", "sanction", "arm", "deploy", "fight"];

    /// <summary>A clause before it is words; <see cref="Floor"/> and <see cref="Ceiling"/> are places on the ladder.</summary>
    private sealed record Pledge(string Bearer, string Modal, int Floor, int Ceiling, string Trigger, string? Body, string? Dependence);

    /// <summary>The facts in the order in which a situation gives them.</summary>
    public static IReadOnlyList<string> FactsOf(Package package) =>
        [.. package.Facts.Where(fact => fact.Word.StartsWith(Fact, StringComparison.Ordinal)).Select(fact => fact.Word)];

    public static Package Compile(ReferenceShape shape)
    {
        var compilation = Compiler.Compile([new SourceText($"reference-{shape.Facts}.casus", Text(shape))], _ => null);
        return compilation is { Package: { } package, HasErrors: false }
            ? package
            : throw new InvalidOperationException("The reference package is unsound: " + string.Join(' ', compilation.Findings.Where(finding => finding.Level == Severity.Error).Select(finding => finding.Message)));
    }

    /// <exception cref="ArgumentException">Too few clauses to use every fact and bind every guarantor, or too few parties for one to wait for another.</exception>
    public static string Text(ReferenceShape shape)
    {
        if (shape.Facts < 3 || shape.Guarantors < 2 || shape.Clauses < shape.Guarantors || shape.Clauses * 2 < shape.Facts)
        {
            throw new ArgumentException("A reference package needs three facts and four parties, and clauses enough to use them all.", nameof(shape));
        }
        var dice = new Dice(shape.Seed);
        IReadOnlyList<string> guarantors = [.. Numbered(Guarantor, shape.Guarantors)];
        IReadOnlyList<string> facts = [.. Numbered(Fact, shape.Facts)];
        IReadOnlyList<string> bodies = [.. Numbered("Council", shape.Bodies)];
        IEnumerable<string> lines =
        [
            $"-- Made by chance (seed {shape.Seed}) to measure speed. No party, pledge or fact in it is real.",
            $"casus 1 package Reference-{shape.Facts}.",
            "reading literal.",
            "as of 2026-01-01.",
            "binding means law or political.",
            "",
            $"party {Protected} is beneficiary.",
            $"party {Aggressor} is possible aggressor.",
            .. guarantors.Select(name => $"party {name} is guarantor."),
            "",
            $"group Guarantors each {Guarantor} is {Listed(guarantors)}.",
            "",
            $"ladder Response: {string.Join(" < ", rungs)}.",
            "",
            .. bodies.Select((name, i) => Body(name, i, dice, guarantors)),
            "",
            $"fact {Attack} \"an armed attack\".",
            .. facts.Select(word => $"fact {word}."),
            "",
            $"casus Attack is {Attack} on {Protected} by {Aggressor}.",
            "",
            $"instrument Reference Treaty, treaty among Guarantors and {Protected}, signed on 2025-01-01 {{",
            .. Pledges(shape, dice, guarantors, facts, bodies).Select((pledge, i) => $"  clause c{i + 1:000}: {Sentence(pledge)}."),
            "}",
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static string Sentence(Pledge pledge)
    {
        var measure = pledge.Floor == pledge.Ceiling ? rungs[pledge.Floor] : $"assist {Protected} from {rungs[pledge.Floor]} up to {rungs[pledge.Ceiling]} as it deems necessary";
        var decision = pledge.Body is { } body ? $"subject to decision of {body}" : null;
        return $"when Attack and {pledge.Trigger}, {pledge.Bearer} {pledge.Modal} {string.Join(", ", new[] { measure, "within 72 hours", decision, pledge.Dependence }.OfType<string>())}";
    }

    /// <summary>In turn: two thirds; a majority with the veto of a guarantor; a majority, among them the possible aggressor with a veto; unanimity.</summary>
    private static string Body(string name, int number, Dice dice, IReadOnlyList<string> guarantors)
    {
        var members = dice.Some(guarantors, 5, 15);
        var majority = $"at least {members.Count / 2 + 1} of members";
        return (number % 4) switch
        {
            0 => $"body {name} of {Listed(members)} decides by at least 2/3 of members.",
            1 => $"body {name} of {Listed(members)} decides by {majority}, veto by {members[0]}.",
            2 => $"body {name} of {Listed([.. members, Aggressor])} decides by {majority}, veto by {Aggressor}.",
            _ => $"body {name} of {Listed(members)} decides by unanimity.",
        };
    }

    private static Pledge[] Pledges(ReferenceShape shape, Dice dice, IReadOnlyList<string> guarantors, IReadOnlyList<string> facts, IReadOnlyList<string> bodies)
    {
        using var bearers = Rounds(dice, guarantors).GetEnumerator();
        using var words = Rounds(dice, facts).GetEnumerator();
        var covers = Enumerable.Range(0, shape.Covers).SelectMany(_ => Cover(Different(words, 2))).ToList();
        IReadOnlyList<int> free = [.. Enumerable.Range(covers.Count, shape.Clauses - covers.Count)];
        HashSet<int> Share(double share) => [.. dice.Shuffled(free).Take((int)Math.Round(share * shape.Clauses))];
        var permissions = Share(Permissions);
        HashSet<int> behindBody = bodies.Count > 0 ? Share(BehindBody) : [];
        var ranges = Share(Ranges);
        var pledges = new List<Pledge>();
        for (var i = 0; i < shape.Clauses; i++)
        {
            var range = ranges.Contains(i);
            var floor = i < covers.Count ? ConsultPlace : dice.Below(rungs.Length - (range ? 1 : 0));
            pledges.Add(new Pledge(
                Next(bearers),
                permissions.Contains(i) ? "may" : dice.Of(["shall", "will"]),
                floor,
                range ? dice.Between(floor + 1, rungs.Length - 1) : floor,
                i < covers.Count ? covers[i] : string.Join(" and ", Different(words, dice.Between(2, 3)).Select(word => Literal(word, !dice.OneIn(NegatedOneIn)))),
                behindBody.Contains(i) ? dice.Of(bodies) : null,
                Dependence: null));
        }
        return WithDependence(dice, pledges, [.. Share(Dependent)]);
    }

    /// <summary>
    /// Lets some wait for another's promise, more often for a little than for much. One in four promises simultaneously, and those two by two, so that
    /// there are pairs of which neither goes first.
    /// </summary>
    private static Pledge[] WithDependence(Dice dice, IReadOnlyList<Pledge> pledges, IReadOnlyList<int> waiting)
    {
        var result = pledges.ToArray();
        var pairs = waiting.Take(waiting.Count / LikewiseOneIn).Chunk(2).Where(pair => pair.Length == 2 && pledges[pair[0]].Bearer != pledges[pair[1]].Bearer).ToList();
        foreach (var pair in pairs)
        {
            foreach (var (one, other) in new[] { (pair[0], pledges[pair[1]]), (pair[1], pledges[pair[0]]) })
            {
                result[one] = pledges[one] with { Dependence = $"provided {other.Bearer} likewise undertakes to {rungs[dice.Between(0, other.Floor)]}" };
            }
        }
        foreach (var one in waiting.Except(pairs.SelectMany(pair => pair)))
        {
            var other = dice.Of([.. pledges.Where(pledge => pledge.Bearer != pledges[one].Bearer)]);
            result[one] = pledges[one] with { Dependence = $"once {other.Bearer} has undertaken to {rungs[Math.Min(dice.Between(0, other.Ceiling), dice.Between(0, other.Ceiling))]}" };
        }
        return result;
    }

    /// <summary>Four triggers over two facts, of which one holds whatever the two are.</summary>
    private static IEnumerable<string> Cover(List<string> two) =>
        from first in eitherWay
        from second in eitherWay
        select Literal(two[0], first) + " and " + Literal(two[1], second);

    private static string Literal(string word, bool so) => (so ? "" : "not ") + word;

    /// <summary>All in a random order, and then again in another, without end: so that all are used, and used about equally.</summary>
    private static IEnumerable<string> Rounds(Dice dice, IReadOnlyList<string> items)
    {
        while (true)
        {
            foreach (var item in dice.Shuffled(items))
            {
                yield return item;
            }
        }
    }

    private static string Next(IEnumerator<string> rounds) => rounds.MoveNext() ? rounds.Current : throw new InvalidOperationException("The rounds have no end.");

    private static List<string> Different(IEnumerator<string> rounds, int count)
    {
        var found = new List<string>();
        while (found.Count < count)
        {
            var next = Next(rounds);
            if (!found.Contains(next))
            {
                found.Add(next);
            }
        }
        return found;
    }

    private static IEnumerable<string> Numbered(string noun, int count) => Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{noun}-{number:00}"));

    private static string Listed(IReadOnlyList<string> names) => names.Count == 1 ? names[0] : string.Join(", ", names.SkipLast(1)) + " and " + names[^1];
}
