using Casus.Checks;
using Casus.Evaluation;
using Casus.Existence;
using Casus.Exports;
using Casus.Loopholes;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Benchmarks.Existence;

/// <summary>Whether the reference package has a way round arm, deploy and fight, with 24 and with 40 facts: exported for the solvers, and decided by ourselves.</summary>
internal static class ReferenceExistence
{
    private const int WarmUp = 5;
    private const int DecisionsToWarmUp = 200;
    private static readonly int[] sizes = [24, 40];

    // The first is always owed by somebody: its answer is that there is no way round.
    private static readonly string[] rungs = ["consult", "arm", "deploy", "fight"];

    public static int Run(int runs)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "existence")).FullName;
        var (files, own) = (new List<string>(), new Dictionary<string, IReadOnlyList<SolverAnswer>>());
        foreach (var (facts, rung) in sizes.SelectMany(facts => rungs.Select(rung => (facts, rung))))
        {
            var package = ReferencePackage.Compile(new ReferenceShape(facts));
            var name = Path.Combine(folder, $"reference-{facts}-{rung}");
            var question = Ask(package, rung);
            foreach (var (extension, text) in new[] { (".lp", AnswerSetText.Of(question)), (".smt2", SmtLibText.Of(question)), (".cnf", DimacsText.Of(question)), (".casus", ReferencePackage.Text(new ReferenceShape(facts))) })
            {
                File.WriteAllText(name + extension, text);
                files.Add(name + extension);
            }
            for (var i = 0; i < DecisionsToWarmUp; i++)
            {
                Decider.Decide(question.Formula, SweepSettings.Default);
            }
            own[name] = [.. Enumerable.Range(0, WarmUp + runs).Select(_ => Own(package, rung)).Skip(WarmUp)];
        }
        var code = ExistenceRun.Run(runs, files, own);
        Console.WriteLine();
        Console.WriteLine("the whole answer of check, once: smallest situation and causes");
        foreach (var rung in rungs)
        {
            var found = Timed.Of(() => Find(ReferencePackage.Compile(new ReferenceShape(sizes[^1])), rung));
            Console.WriteLine($"{sizes[^1]} facts, {rung}: {(found.Result is { } loophole ? $"{ProofWords.Of(loophole.Proof)}; {loophole.Situation.Count} facts named, {loophole.Causes.Count} sets of causes" : "none")}; {found.Time.TotalMilliseconds:0} ms");
        }
        return code;
    }

    /// <summary>From the formula to the answer; and from the package.</summary>
    private static SolverAnswer Own(Package package, string rung)
    {
        var asked = Timed.Of(() => Ask(package, rung));
        var decided = Timed.Of(() => Decider.Decide(asked.Result.Formula, SweepSettings.Default));
        return new SolverAnswer(decided.Result.Exists, decided.Time, asked.Time + decided.Time);
    }

    private static Loophole? Find(Package package, string rung)
    {
        var ways = WaysOf(package);
        return LoopholeSearch.Find(new Demand(package.Casus[0].Name, rung, 1, ways[0].Cover.Guarantors.ToSequence(), Strength.Firmly, null, SourceLocation.None), ways, SweepSettings.Default);
    }

    private static ExistenceQuestion Ask(Package package, string rung) =>
        ExistenceQuestion.Of(package.Name, package.Casus[0].Name, rung, WaysOf(package)) ?? throw new InvalidOperationException("The question is too large.");

    private static IReadOnlyList<Inquiry> WaysOf(Package package)
    {
        var index = new PackageIndex(package);
        return LoopholeSearch.WaysOf(index, package.Casus[0].Name, new Question(package.Reading, AsIfSigned: false, ProposedBy: null), CheckDay.Of(index), []);
    }
}
