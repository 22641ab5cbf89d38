using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Casus.Benchmarks;
using Casus.Benchmarks.Allocation;
using Casus.Benchmarks.Existence;
using Casus.Benchmarks.Peers;

// dotnet run -c Release --project bench/Casus.Benchmarks                    parse, bind, check, respond, warm
// dotnet run -c Release --project bench/Casus.Benchmarks -- process [runs]  casus check as a whole process
// dotnet run -c Release --project bench/Casus.Benchmarks -- fuzz [texts] [first]
// dotnet run -c Release --project bench/Casus.Benchmarks -- reference [facts]  the text of the reference package
// dotnet run -c Release --project bench/Casus.Benchmarks -- sweep [facts] [runs]  every situation of the reference package
// dotnet run -c Release --project bench/Casus.Benchmarks -- peers [runs] [facts]  fixed situations, against other engines
// dotnet run -c Release --project bench/Casus.Benchmarks -- existence reference [runs]  is there a way round: the reference package, ourselves and solvers
// dotnet run -c Release --project bench/Casus.Benchmarks -- existence [runs] FILE...  does a situation exist: .lp, .smt2, .cnf, against solvers
// dotnet run -c Release --project bench/Casus.Benchmarks -- allocation [runs] [seed]  the best plan of 1,152 whole numbers: own search, and CBC
switch (args)
{
    case ["allocation", .. var more]:
        return AllocationRun.Run(Number(more, 0, 5), Number(more, 1, 20261128), Number(more, 2, 3), Number(more, 3, 60));
    case ["process", .. var more]:
        return WholeProcess.Measure(Number(more, 0, 100));
    case ["fuzz", .. var more]:
        return LongFuzz.Run(Number(more, 0, 1_000_000), Number(more, 1, 0));
    case ["sweep", .. var more]:
        return WholeSweep.Measure(Number(more, 0, 24), Number(more, 1, 5));
    case ["reference", .. var more]:
        Console.Write(ReferencePackage.Text(new ReferenceShape(Number(more, 0, 24))));
        return 0;
    case ["peers", .. var more]:
        return PeersRun.Run(Number(more, 0, 5), Number(more, 1, 24));
    case ["existence", "reference", .. var more]:
        return ReferenceExistence.Run(Number(more, 0, 5));
    case ["existence", .. var more]:
        return ExistenceRun.Run(Number(more, 0, 5), [.. (Number(more, 0, -1) < 0 ? more : more[1..]).Select(Path.GetFullPath)]);
    default:
        // In this process: the program measured is the one just built, and no second one is generated and compiled.
        BenchmarkSwitcher.FromTypes([typeof(LargestPackage)]).Run(args.Length > 0 ? args : ["--filter", "*"], LargestPackage.Config(DefaultConfig.Instance));
        return 0;
}

static int Number(string[] arguments, int place, int otherwise) =>
    arguments.Length > place && int.TryParse(arguments[place].Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), out var number) ? number : otherwise;
