using Casus.Binding;
using Casus.Editing;
using Casus.Syntax;
using Casus.Text;

namespace Casus.Tests.Editing;

/// <summary>A package as an author has it open, with the cursor where <c>|</c> stands.</summary>
internal sealed record EditedText(EditedPackage Package, SyntaxTree Tree, int Cursor)
{
    public const string Path = "arden.casus";

    /// <summary>A small guarantee to write in.</summary>
    public const string Arden = """
        casus 1 package Arden.
        as of 2026-03-01.
        binding means law or political.

        party Arden is beneficiary.
        party Borland is possible aggressor.
        party Corvia "the Republic of Corvia" is guarantor.
        party Delmark is guarantor.
        group Guarantors each Guarantor is Corvia and Delmark.
        body Council of Guarantors decides by unanimity.
        area Arden Bay "the bay and its port".
        fact harbour-closed "the port of Arden Bay is closed to shipping".
        act train-forces "training and exercises".
        casus Attack is armed-attack on Arden.

        instrument Covenant "Covenant of Arden Bay", treaty among Arden and Guarantors, signed on 2026-02-20 {
          article 1 "Consultation"
          clause 1: when Attack, each Guarantor shall consult with Arden, within 24 hours of request, at request of Arden,
            source "Covenant, Article 1" on 2026-02-20.
          clause 2: when Attack or harbour-closed, Corvia will train-forces with Arden in Arden Bay, once clause 1 is in force,
            source "Covenant, Article 2" on 2026-02-20.
        }

        """;

    public static EditedText Of(string marked)
    {
        var cursor = marked.IndexOf('|', StringComparison.Ordinal);
        Assert.True(cursor >= 0 && marked.LastIndexOf('|') == cursor, "The text must have one cursor.");
        return Of(marked.Remove(cursor, 1), cursor);
    }

    public static EditedText Of(string text, int cursor, string path = Path)
    {
        var compilation = Compiler.Compile([new SourceText(path, text)], _ => null);
        var package = new EditedPackage(compilation, [path]);
        return new EditedText(package, compilation.Trees[0], cursor);
    }

    /// <summary>Arden with the cursor behind the first <paramref name="before"/>.</summary>
    public static EditedText Behind(string before)
    {
        var at = Arden.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, before);
        return Of(Arden, at + before.Length);
    }

    /// <summary>Arden with a further line in its instrument.</summary>
    public static EditedText WithLine(string marked) => Of(Arden.Insert(Arden.LastIndexOf('}'), "  " + marked + "\n"));

    public IReadOnlyList<string> Offered() => [.. Completion.At(Package, Tree, Cursor).Items.Select(item => item.Words)];

    public string After(IEnumerable<TextEdit> edits) =>
        edits.OrderByDescending(edit => edit.At.Start).Aggregate(Tree.Text.Content, (text, edit) => text[..edit.At.Start] + edit.Words + text[(edit.At.Start + edit.At.Length)..]);

    public string Words(SourceLocation at) => Tree.Text.Content.Substring(at.Start, at.Length);
}
