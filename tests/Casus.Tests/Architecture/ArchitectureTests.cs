using System.Xml.Linq;

namespace Casus.Tests.Architecture;

/// <summary>The arrows of docs/architecture.md: nouns in Model, verbs elsewhere; the middle projects do not know each other.</summary>
public sealed class ArchitectureTests
{
    [Theory]
    [InlineData("Casus.Model")]
    [InlineData("Casus.Language", "Casus.Model")]
    [InlineData("Casus.Analysis", "Casus.Model")]
    [InlineData("Casus.Reports", "Casus.Model")]
    [InlineData("casus", "Casus.Model", "Casus.Language", "Casus.Analysis", "Casus.Reports")]
    public void A_project_refers_only_to_those_below_it(string assembly, params string[] allowed)
    {
        using var uses = new NamespaceUses(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        var ours = uses.Assemblies.Where(name => name.StartsWith("casus", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.Empty(ours.Except(allowed));
    }

    /// <summary>Inside a project a namespace may use those before it in its row, and no other of the project. Binding and Formatting are two ends.</summary>
    [Theory]
    [InlineData("Casus.Model", "Casus.Treaties", "Casus.Situations", "Casus.Responses")]
    [InlineData("Casus.Model", "Casus.Findings")]
    [InlineData("Casus.Model", "Casus.Allocations")]
    [InlineData("Casus.Model", "Casus.Treaties", "Casus.Forces")]
    [InlineData("Casus.Language", "Casus.Text", "Casus.Syntax", "Casus.Binding")]
    [InlineData("Casus.Language", "Casus.Text", "Casus.Syntax", "Casus.Formatting")]
    [InlineData("Casus.Language", "Casus.Text", "Casus.Syntax", "Casus.Statements")]
    [InlineData("Casus.Language", "Casus.Text", "Casus.Syntax", "Casus.Binding", "Casus.Formatting", "Casus.Editing", "Casus.Protocol")]
    [InlineData("Casus.Analysis", "Casus.Evaluation", "Casus.Checks", "Casus.Edits", "Casus.Circuits", "Casus.Sweeping", "Casus.Existence", "Casus.Questions", "Casus.Loopholes", "Casus.Exports")]
    [InlineData("Casus.Analysis", "Casus.Evaluation", "Casus.Checks", "Casus.Circuits", "Casus.Sweeping", "Casus.Questions", "Casus.Keystones")]
    [InlineData("Casus.Analysis", "Casus.Evaluation", "Casus.Checks", "Casus.Circuits", "Casus.Sweeping", "Casus.Questions", "Casus.Timing")]
    [InlineData("Casus.Analysis", "Casus.Evaluation", "Casus.Checks", "Casus.Edits", "Casus.Acceptance")]
    [InlineData("Casus.Analysis", "Casus.Evaluation", "Casus.Checks", "Casus.Circuits", "Casus.Sweeping", "Casus.Questions", "Casus.Credence")]
    [InlineData("Casus.Analysis", "Casus.Evaluation", "Casus.Circuits", "Casus.Sweeping", "Casus.Checks", "Casus.Questions", "Casus.Comparing", "Casus.Composing")]
    [InlineData("Casus.Analysis", "Casus.Evaluation", "Casus.Checks", "Casus.Circuits", "Casus.Sweeping", "Casus.Questions", "Casus.Timing", "Casus.Features", "Casus.Precedents")]
    [InlineData("Casus.Analysis", "Casus.Evaluation", "Casus.Checks", "Casus.Circuits", "Casus.Sweeping", "Casus.Questions", "Casus.Timing", "Casus.Features", "Casus.History")]
    [InlineData("Casus.Analysis", "Casus.Evaluation", "Casus.Checks", "Casus.Patterns")]
    [InlineData("Casus.Analysis", "Casus.Evaluation", "Casus.Checks", "Casus.Atop")]
    [InlineData("Casus.Analysis", "Casus.Evaluation", "Casus.Checks", "Casus.Circuits", "Casus.Sweeping", "Casus.Questions", "Casus.Timing", "Casus.Features", "Casus.Capability")]
    [InlineData("Casus.Analysis", "Casus.LinearPrograms", "Casus.Allocation")]
    [InlineData("Casus.Analysis", "Casus.Calculation", "Casus.Pillars")]
    [InlineData("Casus.Reports", "Casus.Reports.Content", "Casus.Reports.Html")]
    [InlineData("Casus.Reports", "Casus.Reports.Content", "Casus.Reports.Docx")]
    public void A_namespace_uses_only_those_before_it(string assembly, params string[] order)
    {
        using var uses = new NamespaceUses(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        var all = uses.All().ToList();
        var own = all.Select(use => use.Own).Concat(order).Where(name => name.StartsWith("Casus.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var wrong = all.Where(use => order.Contains(use.Own) && own.Contains(use.Used) && Array.IndexOf(order, use.Used) is var place && (place < 0 || place > Array.IndexOf(order, use.Own)));
        Same.Nothing(wrong.Select(use => $"{use.Own}.{use.Type} uses {use.Used}"));
    }

    /// <summary>The program that is compiled ahead has no server, so nothing else may lean on it.</summary>
    [Fact]
    public void Only_the_command_that_serves_knows_of_the_server()
    {
        using var uses = new NamespaceUses(Path.Combine(AppContext.BaseDirectory, "casus.dll"));
        var users = uses.All().Where(use => use.Used == "Casus.Server" && !use.Own.StartsWith("Casus.Server", StringComparison.Ordinal) && !use.Type.StartsWith('<')).Select(use => use.Type).Distinct();
        Assert.Equal(["ServeCommand"], users);
    }

    /// <summary>If the reader saw nothing, the rows above would hold whatever the code does.</summary>
    [Fact]
    public void The_reader_of_code_sees_what_is_there()
    {
        using var uses = new NamespaceUses(Path.Combine(AppContext.BaseDirectory, "Casus.Language.dll"));
        var all = uses.All().Select(use => (use.Own, use.Used)).Distinct().ToList();
        Assert.Contains(("Casus.Syntax", "Casus.Text"), all);
        Assert.Contains(("Casus.Binding", "Casus.Syntax"), all);
        Assert.Contains(("Casus.Formatting", "Casus.Syntax"), all);
    }

    [Theory]
    [InlineData("Casus.Model")]
    [InlineData("Casus.Language")]
    [InlineData("Casus.Analysis")]
    public void The_product_projects_take_no_package(string project)
    {
        var file = XDocument.Load(Repository.In("src", project, project + ".csproj"));
        Assert.Empty(file.Descendants("PackageReference").Select(reference => (string?)reference.Attribute("Include")));
    }
}
