using System.Diagnostics;
using Casus.Binding;
using Casus.Checks;
using Casus.Evaluation;
using Casus.Findings;
using Casus.Formatting;
using Casus.Situations;
using Casus.Syntax;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Tests.Fuzz;

/// <summary>What a run found: how many texts, the slowest of them, and what failed.</summary>
/// <param name="Answered">How many texts were sound enough to be checked and asked.</param>
/// <param name="Failures">The number of the text and what happened, one line each.</param>
public sealed record FuzzResult(int Texts, int Answered, int SlowestNumber, TimeSpan Slowest, IReadOnlyList<string> Failures);

/// <summary>Puts spoiled sources through everything a command does with one: no exception, no hang, and nothing of the text lost.</summary>
public static class FuzzRun
{
    /// <summary>The work in which even the worst text must be done; a sound one takes a thousandth of it.</summary>
    private static readonly TimeSpan budget = TimeSpan.FromSeconds(20);
    private const int MostFailures = 10;

    /// <param name="sources">What is spoiled.</param>
    /// <param name="first">The first number.</param>
    /// <param name="count">How many.</param>
    /// <param name="told">Called now and then with how many are done.</param>
    public static FuzzResult Run(IReadOnlyList<string> sources, int seed, int first, int count, Action<int> told)
    {
        var mutator = new Mutator(sources, seed);
        var state = new State(first, count);
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(worker => new Worker(worker, mutator, state)).ToList();
        var threads = workers.ConvertAll(worker => new Thread(worker.Work) { IsBackground = true });
        threads.ForEach(thread => thread.Start());
        while (threads.Exists(thread => thread.IsAlive))
        {
            Thread.Sleep(100);
            told(state.Done);
            if (workers.Find(worker => worker.IsStuck(workers.Count)) is { } stuck)
            {
                state.Fail($"{stuck.Number}: not done after {stuck.Elapsed.TotalSeconds:0} seconds ({stuck.Step})");
                break;
            }
        }
        return new FuzzResult(state.Done, state.Answered, state.SlowestNumber, state.Slowest, state.Failures);
    }

    /// <summary>One text through all steps. <paramref name="at"/> is told which one is under way. True when it was sound enough to be asked.</summary>
    public static bool Try(string content, Action<string> at)
    {
        at("parse");
        var text = new SourceText("fuzz.casus", content);
        var tree = Parser.Parse(text);
        Must(string.Concat(tree.Tokens.Select(token => token.Leading + token.Text)) == content, "the tokens are not the text");
        at("format");
        var formatted = Formatter.Format(tree);
        // What is no text is not formatted: the command refuses it.
        if (!tree.Findings.Any(finding => finding.Code is "CAS104"))
        {
            var again = Parser.Parse(new SourceText("fuzz.casus", formatted));
            Must(Formatter.Format(again) == formatted, "formatting twice is not formatting once");
            // Where a sentence is broken, its better half may come to stand on a line of its own and be understood.
            Must(tree.Findings.Any(finding => finding.Level == Severity.Error) || tree.Sentences.SequenceEqual(again.Sentences), "formatting changed the meaning");
        }
        at("compile");
        var compilation = Compiler.Compile([text], _ => null);
        foreach (var finding in compilation.Findings)
        {
            Must(finding.Message.Length > 0 && !finding.Places.IsEmpty, $"{finding.Code} says nothing, or of no place");
        }
        if (compilation.Package is not { } package)
        {
            return false;
        }
        at("read back");
        Must(ReadBack.Of(package).All(line => line.Sentence.Length > 0), "a sentence reads back as nothing");
        if (compilation.HasErrors)
        {
            return false;
        }
        at("check");
        Must(Checker.Check(package).All(finding => finding.Message.Length > 0), "a finding says nothing");
        at("respond");
        foreach (var question in new[] { new Question(package.Reading, AsIfSigned: false, null), new Question(package.Reading, AsIfSigned: true, null) })
        {
            var response = Responder.Respond(package, Situation.Of(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), Attack(package)), question);
            Must(response.Duties.All(duty => duty.Because.Text.Length > 0), "a duty has no reason");
        }
        at("play");
        foreach (var scenario in package.Scenarios)
        {
            Must(Chronicle.Run(package, scenario, new Question(package.Reading, AsIfSigned: false, null)).Scenario == scenario.Name, "another scenario was played");
        }
        return true;
    }

    private static IReadOnlyList<Condition> Attack(Package package)
    {
        var victim = package.Parties.FirstOrDefault(party => party.Roles.Contains(Role.Beneficiary))?.Name;
        var aggressor = package.Parties.FirstOrDefault(party => party.Roles.Contains(Role.PossibleAggressor) && party.Name != victim)?.Name;
        Who? Named(string? name) => name is null ? null : Who.Named(name, SourceLocation.None);
        return [new Occurs("armed-attack", Named(victim), Named(aggressor), null, null, SourceLocation.None)];
    }

    private static void Must(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    /// <summary>What the workers share.</summary>
    private sealed class State(int first, int count)
    {
        private readonly Lock gate = new();
        private readonly List<string> failures = [];
        private readonly int end = first + count;
        private int next = first;

        public int Done { get; private set; }

        public int Answered { get; private set; }

        public int SlowestNumber { get; private set; }

        public TimeSpan Slowest { get; private set; }

        public IReadOnlyList<string> Failures
        {
            get
            {
                lock (gate)
                {
                    return [.. failures];
                }
            }
        }

        public int? Take()
        {
            lock (gate)
            {
                return next < end && failures.Count < MostFailures ? next++ : null;
            }
        }

        public void Finish(int number, TimeSpan time, bool answered)
        {
            lock (gate)
            {
                (Done, Answered) = (Done + 1, Answered + (answered ? 1 : 0));
                (SlowestNumber, Slowest) = time > Slowest ? (number, time) : (SlowestNumber, Slowest);
            }
        }

        public void Fail(string what)
        {
            lock (gate)
            {
                failures.Add(what);
            }
        }
    }

    private sealed class Worker(int index, Mutator mutator, State state)
    {
        private const int Patience = 30;
        private long since = Stopwatch.GetTimestamp();
        private TimeSpan workBefore = Environment.CpuUsage.TotalTime;

        public int Number { get; private set; }

        public string Step { get; private set; } = $"worker {index} starts";

        /// <summary>How long the text under way has taken; nothing when all are done.</summary>
        public TimeSpan Elapsed => Volatile.Read(ref since) is var start and not 0 ? Stopwatch.GetElapsedTime(start) : TimeSpan.Zero;

        /// <summary>On a busy machine time passes without work; only much work, or very much time, means that it will not end.</summary>
        public bool IsStuck(int workers) =>
            Elapsed > budget && (Environment.CpuUsage.TotalTime - workBefore > budget * workers || Elapsed > budget * Patience);

        public void Work()
        {
            while (state.Take() is int number)
            {
                Number = number;
                workBefore = Environment.CpuUsage.TotalTime;
                Volatile.Write(ref since, Stopwatch.GetTimestamp());
                var answered = false;
                try
                {
                    answered = Try(mutator.Make(number), step => Step = step);
                }
                catch (Exception problem) when (problem is not OutOfMemoryException)
                {
                    state.Fail($"{number} ({Step}): {problem.GetType().Name}: {problem.Message} {problem.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
                }
                state.Finish(number, Elapsed, answered);
            }
            Volatile.Write(ref since, 0);
        }
    }
}
