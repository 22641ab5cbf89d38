namespace Casus.Benchmarks.Existence;

/// <summary>
/// The same questions (does a situation exist …?) put to several solvers, each in the language it reads: files that differ only in their extension are one question.
/// No time is printed of a question on which the solvers do not agree.
/// </summary>
internal static class ExistenceRun
{
    private static IReadOnlyList<Solver> Solvers { get; } = [Solver.Clingo, Solver.Z3, Solver.Cadical, Solver.Casus];

    /// <param name="own">Our own answers, by the question's name; none for questions that are known only as files.</param>
    public static int Run(int runs, IReadOnlyList<string> files, IReadOnlyDictionary<string, IReadOnlyList<SolverAnswer>>? own = null)
    {
        foreach (var line in Machine.Lines())
        {
            Console.WriteLine(line);
        }
        Console.WriteLine($"medians of {runs} runs, a process each, one thread");
        var unread = files.Where(file => !File.Exists(file) || !Solvers.Any(solver => Reads(solver, file))).ToList();
        foreach (var file in unread)
        {
            Console.WriteLine(File.Exists(file) ? $"no solver reads {file}: {string.Join(", ", Solvers.Select(solver => solver.Extension))}" : $"there is no file {file}");
        }
        foreach (var solver in Solvers.Where(solver => solver.Version is null))
        {
            Console.WriteLine($"left out: {solver.Name} is not on this machine ({solver.Origin})");
        }
        var questions = files.Except(unread).GroupBy(file => Path.ChangeExtension(file, null)).ToList();
        var starts = Solvers.Where(solver => solver.Version is not null).ToDictionary(solver => solver, solver => Start(solver, runs));
        var undecided = questions.Count(question => !Compare(question.Key, [.. question], starts, runs, own?.GetValueOrDefault(question.Key) ?? []));
        Console.WriteLine();
        Console.WriteLine($"{questions.Count} questions, on {undecided} of which the solvers do not agree");
        return unread.Count == 0 && undecided == 0 && questions.Count > 0 ? 0 : 1;
    }

    private static bool Reads(Solver solver, string file) => Path.GetExtension(file) == solver.Extension;

    /// <summary>What a process takes for a question with nothing in it.</summary>
    private static TimeSpan Start(Solver solver, int runs)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "existence")).FullName, "trivial" + solver.Extension);
        File.WriteAllText(file, solver.Trivial);
        return Timed.Median([.. Enumerable.Range(0, runs).Select(_ => solver.Ask(file).Process)]);
    }

    private static bool Compare(string name, IReadOnlyList<string> files, Dictionary<Solver, TimeSpan> starts, int runs, IReadOnlyList<SolverAnswer> own)
    {
        Console.WriteLine();
        var asked = (
            from file in files
            from solver in starts.Keys
            where Reads(solver, file)
            select (Solver: solver, Said: Enumerable.Range(0, runs).Select(_ => solver.Ask(file)).ToList())).ToList();
        var answers = asked.SelectMany(item => item.Said).Concat(own).Select(said => said.Exists).Distinct().ToList();
        if (answers is not [{ } exists])
        {
            Console.WriteLine($"{name}: " + string.Join("; ", asked.Select(item => $"{item.Solver.Name} says {string.Join(" and ", item.Said.Select(said => Words(said.Exists)).Distinct())}").Concat(own.Select(said => $"casus says {Words(said.Exists)}").Distinct())));
            return false;
        }
        var silent = starts.Keys.Except(asked.Select(item => item.Solver)).Select(solver => $"; no {solver.Extension} for {solver.Name}");
        Console.WriteLine($"{name}: {Words(exists)}, all {asked.Count + (own.Count > 0 ? 1 : 0)} say{string.Concat(silent)}");
        Console.WriteLine($"{"",-10} {"it reports",12} {"whole process",14} {"beyond start",14}  version");
        foreach (var (solver, said) in asked)
        {
            var process = Timed.Median([.. said.Select(answer => answer.Process)]);
            Console.WriteLine(
                $"{solver.Name,-10} {Reported(said),12} {Milliseconds(process),14} {Milliseconds(process - starts[solver]),14}  {solver.Version}");
        }
        if (own.Count > 0)
        {
            Console.WriteLine($"{"casus",-10} {Reported(own),12} {Milliseconds(Timed.Median([.. own.Select(answer => answer.Process)])),14}  warm, in this process; the second figure: with making the formula from the package");
        }
        return true;
    }

    private static string Reported(IEnumerable<SolverAnswer> said) => said.Select(answer => answer.Solving).OfType<TimeSpan>().ToList() is { Count: > 0 } times ? Milliseconds(Timed.Median(times)) : "";

    private static string Words(bool? exists) => exists switch { true => "one exists", false => "none exists", null => "not decided" };

    private static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:0.00} ms";
}
