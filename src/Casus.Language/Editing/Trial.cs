using Casus.Binding;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Editing;

/// <summary>A package as it would be with changes of its text that nobody has made yet.</summary>
internal static class Trial
{
    public static EditedPackage Of(EditedPackage package, IEnumerable<TextEdit> edits)
    {
        var byFile = edits.ToLookup(edit => edit.At.File, StringComparer.Ordinal);
        var trees = package.Compilation.Trees
            .Select(tree => byFile.Contains(tree.Text.Path) ? Parser.Parse(Applied(tree.Text, byFile[tree.Text.Path])) : tree)
            .ToDictionary(tree => tree.Text.Path, StringComparer.Ordinal);
        var own = package.OwnFiles.Select(path => trees.GetValueOrDefault(path)).OfType<SyntaxTree>();
        return new EditedPackage(Compiler.Compile([.. own], path => trees.GetValueOrDefault(path)?.Text), package.OwnFiles);
    }

    /// <summary>The text with the changes, the last made first so that places stay true.</summary>
    public static SourceText Applied(SourceText text, IEnumerable<TextEdit> edits)
    {
        var content = text.Content;
        foreach (var edit in edits.OrderByDescending(edit => edit.At.Start).ThenByDescending(edit => edit.At.Length))
        {
            content = content[..edit.At.Start] + edit.Words + content[(edit.At.Start + edit.At.Length)..];
        }
        return new SourceText(text.Path, content);
    }
}
