using BenchmarkDotNet.Attributes;
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

/// <summary>The steps of one check, inside a process that is already warm, on the largest package of the library.</summary>
[MemoryDiagnoser]
public class WarmBenchmarks
{
    private readonly SourceText source = Library.Largest;
    private readonly SyntaxTree tree = Parser.Parse(Library.Largest);
    private readonly Package package = Compiler.Compile([Library.Largest], _ => null).Package ?? throw new InvalidOperationException("The largest package has no header.");
    private readonly Situation attack = Situation.Of(
        new DateTimeOffset(2026, 2, 28, 0, 0, 0, TimeSpan.Zero), Parser.ParseGiven(new SourceText("given", "armed-attack on Ukraine by Russia")).Conditions);

    [Benchmark]
    public SyntaxTree Parse() => Parser.Parse(source);

    [Benchmark]
    public Compilation Compile() => Compiler.Compile([source], _ => null);

    [Benchmark]
    public string Format() => Formatter.Format(tree);

    [Benchmark]
    public Response Respond() => Responder.Respond(package, attack, new Question(package.Reading, AsIfSigned: false, ProposedBy: null));

    [Benchmark]
    public IReadOnlyList<Finding> Check() => Checker.Check(package);
}
