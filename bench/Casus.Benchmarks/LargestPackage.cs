using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Casus.Binding;
using Casus.Checks;
using Casus.Evaluation;
using Casus.Findings;
using Casus.Formatting;
using Casus.Responses;
using Casus.Situations;
using Casus.Syntax;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Benchmarks;

/// <summary>The steps of a command on the largest package of the library, warm: the code is compiled, the text is in memory.</summary>
[MemoryDiagnoser]
public class LargestPackage
{
    private ImmutableArray<SourceText> texts = [];
    private ImmutableArray<SyntaxTree> trees = [];
    private Package package = new() { Name = "" };
    private Situation attack = Situation.Of(DateTimeOffset.UnixEpoch, []);

    public static IConfig Config(IConfig otherwise) =>
        ManualConfig.Create(otherwise).AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance)).WithOptions(ConfigOptions.DisableOptimizationsValidator);

    [GlobalSetup]
    public void Read()
    {
        texts = [.. Repository.FilesIn(Path.Combine(Repository.Library, Repository.Largest)).Select(file => new SourceText(file, File.ReadAllText(file)))];
        trees = [.. texts.Select(Parser.Parse)];
        package = Compile().Package ?? throw new InvalidOperationException($"{Repository.Largest} has no header.");
        var victim = package.Parties.First(party => party.Roles.Contains(Role.Beneficiary)).Name;
        var aggressor = package.Parties.First(party => party.Roles.Contains(Role.PossibleAggressor) && party.Name != victim).Name;
        Who Named(string name) => Who.Named(name, SourceLocation.None);
        attack = Situation.Of(
            new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
            [new Occurs("armed-attack", Named(victim), Named(aggressor), null, null, SourceLocation.None)]);
        foreach (var line in Machine.Lines())
        {
            Console.WriteLine("// " + line);
        }
    }

    [Benchmark]
    public IReadOnlyList<SyntaxTree> Parse() => [.. texts.Select(Parser.Parse)];

    /// <summary>Parsing included.</summary>
    [Benchmark]
    public Compilation Compile() => Compiler.Compile(texts, _ => null);

    /// <summary>Parsing left out.</summary>
    [Benchmark]
    public IReadOnlyList<string> Format() => [.. trees.Select(Formatter.Format)];

    [Benchmark]
    public ImmutableArray<Finding> Check() => Checker.Check(package);

    [Benchmark]
    public Response Respond() => Responder.Respond(package, attack, new Question(package.Reading, AsIfSigned: false, null));
}
