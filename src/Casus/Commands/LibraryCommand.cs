using System.CommandLine;
using Casus.Files;
using Casus.Printing;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary><c>casus library</c>: the packages that come with Casus.</summary>
public static class LibraryCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var json = Words.Json();
        var command = new Command("library", "List the treaties that come with Casus.") { json };
        command.SetAction(parsed => Run(parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(bool asJson, Surroundings surroundings)
    {
        var library = Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder);
        if (library is null)
        {
            return CommandLine.Refuse(surroundings, "No library of treaties was found; it is the folder treaties/ of the Casus repository.");
        }
        var packages = library.Names().Select(name => OpenedPackage.Open(PackageFiles.Locate(Path.Combine(library.Folder, name), surroundings.Folder, library), surroundings)).ToList();
        if (asJson)
        {
            Write(library, packages, surroundings);
        }
        else
        {
            Print(library, packages, surroundings);
        }
        return Exit.Good;
    }

    private static void Print(Library library, List<OpenedPackage> packages, Surroundings surroundings)
    {
        var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
        var table = new Table("Name", "Instruments", "Clauses", "As of", "Reviewed");
        foreach (var opened in packages)
        {
            table.Row(
                page.Bold(opened.Title),
                opened.Package is { } package ? string.Join("; ", Instruments(package)) : page.Red("cannot be read"),
                opened.Package?.Clauses.Count.ToString() ?? "",
                opened.Package?.AsOf?.ToString() ?? "",
                Reviewed(Review.Of(Path.Combine(library.Folder, opened.Title))));
        }
        table.Write(page);
        page.Line();
        var parts = packages.Select(opened => opened.Title.Split('-')[^1]);
        var example = parts.FirstOrDefault(part => packages.Count(opened => opened.Title.Contains(part, StringComparison.OrdinalIgnoreCase)) == 1) ?? "P";
        page.Paragraph(page.Dim($"{packages.Count} package{(packages.Count == 1 ? "" : "s")}. A part of a name is enough: {surroundings.Called} check {example}"));
    }

    private static string Reviewed(Review review) => review.Second?.ToString("yyyy-MM-dd") ?? (review.First is null ? "–" : "not yet");

    private static IEnumerable<string> Instruments(Package package)
    {
        if (package.Instruments.IsEmpty)
        {
            return ["reports and positions only"];
        }
        return package.Instruments.Select(instrument =>
            (instrument.Title ?? instrument.Name) + (instrument.Signatures.IsEmpty ? instrument.Unsigned ? " (unsigned)" : "" : $" ({instrument.Signatures[0].On.Year})"));
    }

    private static void Write(Library library, List<OpenedPackage> packages, Surroundings surroundings) =>
        Json.Write(surroundings.Output, json =>
        {
            json.WriteStartObject();
            json.WriteString("folder", PackageFiles.Shown(library.Folder, surroundings.Folder));
            json.WriteStartArray("packages");
            foreach (var opened in packages)
            {
                json.WriteStartObject();
                json.WriteString("name", opened.Title);
                json.WriteString("package", opened.Package?.Name);
                json.WriteString("asOf", opened.Package?.AsOf?.ToString());
                var review = Review.Of(Path.Combine(library.Folder, opened.Title));
                json.WriteString("firstEncoding", review.First?.ToString("yyyy-MM-dd"));
                json.WriteString("reviewed", review.Second?.ToString("yyyy-MM-dd"));
                json.WriteNumber("clauses", opened.Package?.Clauses.Count ?? 0);
                json.Strings("instruments", (opened.Package?.Instruments ?? []).Select(instrument => instrument.Title ?? instrument.Name));
                json.Strings("parties", (opened.Package?.Parties ?? []).Select(party => party.Name));
                json.Strings("files", opened.Own.Select(text => text.Path));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
}
