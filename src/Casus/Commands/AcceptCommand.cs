using System.CommandLine;
using Casus.Acceptance;
using Casus.Evaluation;
using Casus.Files;
using Casus.Printing;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary><c>casus accept</c>: who could sign a text as things are said today.</summary>
public static class AcceptCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var positions = new Option<string?>("--positions")
        {
            HelpName = "Q",
            Description = "The package whose positions count; without it P's own, and where P has none the newest of the library on whom it protects and of its time.",
        };
        var instrument = new Option<string[]>("--instrument")
        {
            HelpName = "NAME",
            Description = "Ask of this instrument of P alone; may be said more than once. Without it all, but for a draft beside a signed text.",
        };
        var (variant, json) = (Words.Variant(), Words.Json());
        var ranking = new Option<bool>("--no-ranking") { Description = "Leave out the ranking of the library." };
        var command = new Command("accept", "Say who could sign a text as things are said today, what blocks whom, and what would lift it.") { package, positions, instrument, variant, ranking, json };
        command.SetAction(parsed => Run(
            new Wanted(parsed.GetRequiredValue(package), parsed.GetValue(positions), parsed.GetValue(instrument) ?? [], parsed.GetValue(variant), !parsed.GetValue(ranking)),
            parsed.GetValue(json),
            surroundings));
        return command;
    }

    /// <summary>The question as it was typed.</summary>
    private sealed record Wanted(string Package, string? Positions, IReadOnlyList<string> Instruments, string? Variant, bool Ranking);

    private static int Run(Wanted wanted, bool asJson, Surroundings surroundings)
    {
        var opened = OpenedPackage.Open(wanted.Package, surroundings);
        if (Broken.Report(opened, asJson, surroundings) is int broken)
        {
            return broken;
        }
        if (opened.Package is not { } package)
        {
            return Exit.CouldNotRun;
        }
        var (question, refusal) = AskedOf.QuestionOf(new Asked(null, null, null, AsIfSigned: true, wanted.Variant), package);
        if (refusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, refusal);
        }
        var unknown = wanted.Instruments.FirstOrDefault(name => !package.Instruments.Any(instrument => instrument.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));
        if (unknown is not null)
        {
            return CommandLine.Refuse(surroundings, $"{package.Name} has no instrument {unknown}; it has {Listing.Of([.. package.Instruments.Select(instrument => instrument.Name)])}.");
        }
        var library = Library.Find(surroundings.Library, surroundings.Program, surroundings.Folder);
        List<OpenedPackage> others = library is null || !NeedsLibrary(wanted, package) ? [] : StatedPositions.Readable(library, surroundings);
        var newest = StatedPositions.Newest(others, package);
        OpenedPackage? spoken = wanted.Positions is { } named ? OpenedPackage.Open(named, surroundings) : Acceptor.HasPositions(package) ? opened : newest;
        if (spoken is null)
        {
            return CommandLine.Refuse(surroundings, $"{package.Name} holds no position with a source, and no package of the library holds one on whom it protects and of its time, so nothing can be said of who could sign it. Those of a package that you name can be asked all the same: --positions Q.");
        }
        if (Broken.Report(spoken, asJson, surroundings) is int unreadable)
        {
            return unreadable;
        }
        if (spoken.Package is not { } positions || !Acceptor.HasPositions(positions))
        {
            return CommandLine.Refuse(surroundings, $"{spoken.Title} holds no position with a source.");
        }
        var text = Variants.Choose(package, question.ProposedBy);
        var names = package.Instruments.Select(instrument => instrument.Name).Where(name => wanted.Instruments.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        // A package is asked its own positions in its own words, also when the wording of one party was chosen.
        var answer = Acceptor.Ask(text, ReferenceEquals(positions, package) ? text : positions, names, withLifts: true);
        var ranked = wanted.Ranking && others.Count > 0 ? RankingOf(package, others, wanted.Positions is null ? newest?.Package ?? positions : positions) : null;
        if (asJson)
        {
            Json.Write(surroundings.Output, json => AcceptanceJson.Write(json, answer, ranked));
        }
        else
        {
            new AcceptanceText(new Page(surroundings.Output, surroundings.Width, surroundings.Colour), answer, ranked).Write(opened.Title, spoken.Title);
        }
        return Exit.Good;
    }

    private static bool NeedsLibrary(Wanted wanted, Package package) => wanted.Ranking || (wanted.Positions is null && !Acceptor.HasPositions(package));

    private static AcceptanceRanking RankingOf(Package package, List<OpenedPackage> others, Package positions)
    {
        // The reference wording of each: what only one side proposes is not on the table of all.
        var texts = others.SelectMany(opened => opened.Package is { } other ? [(opened.Title, Variants.Choose(other, null))] : Array.Empty<(string, Package)>()).ToList();
        return Ranking.Of(package, texts, positions);
    }
}
