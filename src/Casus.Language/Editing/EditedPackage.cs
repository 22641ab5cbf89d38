using Casus.Binding;
using Casus.Formatting;
using Casus.Syntax;

namespace Casus.Editing;

/// <summary>A compiled package with what an editor asks of it. It never changes; what is costly is made when first asked for, and once.</summary>
public sealed class EditedPackage
{
    private readonly Lazy<SymbolTable> symbols;
    private readonly Lazy<Scope?> scope;
    private readonly Lazy<Occurrences> occurrences;
    private readonly Lazy<Sequence<ReadBackLine>> readBack;

    /// <param name="compilation">The package.</param>
    /// <param name="ownFiles">The paths of the files of the package itself; its other files are imported.</param>
    public EditedPackage(Compilation compilation, Sequence<string> ownFiles)
    {
        Compilation = compilation;
        OwnFiles = ownFiles;
        symbols = new Lazy<SymbolTable>(() => new SymbolTable(compilation.Trees));
        scope = new Lazy<Scope?>(() => compilation.Package is { } package ? new Scope(package) : null);
        occurrences = new Lazy<Occurrences>(() => new Occurrences(this));
        readBack = new Lazy<Sequence<ReadBackLine>>(() => compilation.Package is { } package ? Formatting.ReadBack.Of(package) : []);
    }

    public Compilation Compilation { get; }

    /// <summary>The paths of the files that may be changed with the package; an imported file is others' too.</summary>
    public Sequence<string> OwnFiles { get; }

    internal SymbolTable Symbols => symbols.Value;

    /// <summary>What every name stands for; null when no file has a header that can be read.</summary>
    internal Scope? Scope => scope.Value;

    internal Occurrences Occurrences => occurrences.Value;

    /// <summary>Every sentence as it was understood.</summary>
    internal Sequence<ReadBackLine> ReadBack => readBack.Value;

    /// <summary>The file of this path; null when it is not one of the package.</summary>
    public SyntaxTree? TreeOf(string path) => Compilation.Trees.FirstOrDefault(tree => tree.Text.Path == path);
}
