using BenchmarkDotNet.Running;
using Casus.Benchmarks;

switch (args)
{
    case ["process", var program, ..]:
        WholeProcess.Measure(program, runs: 60, Console.Out);
        return 0;
    case ["fuzz", var count, ..]:
        return LongFuzz.Run(int.Parse(count), seed: args.Length > 2 ? int.Parse(args[2]) : 1, Console.Out);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(WarmBenchmarks).Assembly).Run(args);
        return 0;
}
