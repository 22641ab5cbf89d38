using System.CommandLine;
using Casus.Evaluation;
using Casus.Printing;
using Casus.Treaties;

namespace Casus.Commands;

/// <summary><c>casus respond</c>: who owes what in a situation.</summary>
public static class RespondCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var package = Words.Package();
        var given = new Option<string?>("--given")
        {
            HelpName = "\"…\"",
            Description = "What is so, parted by semicolons: \"armed-attack on Ukraine by Russia; settlement-signed; not nuclear-weapons-used\". What is not given is unknown.",
        };
        var on = new Option<string?>("--on") { HelpName = "DATE", Description = "The day asked about; without it the day the package speaks of, or today." };
        var (reading, signed, variant, json) = (Words.Reading(), Words.AsIfSigned(), Words.Variant(), Words.Json());
        var all = new Option<bool>("--all") { Description = "Show the reasons of every duty, also of those that the situation does not touch." };
        var command = new Command("respond", "Say who owes what in a situation, in the four corners, and why.") { package, given, on, reading, signed, variant, all, json };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(package),
            new Asked(parsed.GetValue(given), parsed.GetValue(on), parsed.GetValue(reading), parsed.GetValue(signed), parsed.GetValue(variant)),
            parsed.GetValue(all),
            parsed.GetValue(json),
            surroundings));
        return command;
    }

    private static int Run(string name, Asked asked, bool all, bool asJson, Surroundings surroundings)
    {
        var opened = OpenedPackage.Open(name, surroundings);
        if (Broken.Report(opened, asJson, surroundings) is int broken)
        {
            return broken;
        }
        if (opened.Package is not { } package)
        {
            return Exit.CouldNotRun;
        }
        if (asked.Given is null)
        {
            return CommandLine.Refuse(surroundings, $"Say what has happened, for instance --given \"{Example(package)}\".");
        }
        return Answer(opened, package, asked, all ? Fullness.All : Fullness.Usual, asJson, surroundings);
    }

    internal static int Answer(OpenedPackage opened, Package package, Asked asked, Fullness fullness, bool asJson, Surroundings surroundings)
    {
        var understood = AskedOf.Understand(asked, package, surroundings.Time);
        if (understood.Refusal.Length > 0)
        {
            return CommandLine.Refuse(surroundings, understood.Refusal);
        }
        if (!understood.Problems.IsEmpty)
        {
            return Broken.Typed("--given", understood.Text, understood.Problems, surroundings);
        }
        var response = Responder.Respond(package, understood.Situation, understood.Question);
        if (asJson)
        {
            Json.Write(surroundings.Output, json => ResponseJson.Write(json, package, response));
        }
        else
        {
            new ResponseText(new Page(surroundings.Output, surroundings.Width, surroundings.Colour), package, response, fullness).Write(opened.Title);
        }
        return Exit.Good;
    }

    /// <summary>A question that fits the package: its beneficiary attacked by its possible aggressor.</summary>
    internal static string Example(Package package)
    {
        var victim = package.Parties.FirstOrDefault(party => party.Has(Role.Beneficiary))?.Name ?? (package.Parties.IsEmpty ? "Ukraine" : package.Parties[0].Name);
        var aggressor = package.Parties.FirstOrDefault(party => party.Has(Role.PossibleAggressor) && party.Name != victim)?.Name;
        return $"armed-attack on {victim}" + (aggressor is null ? "" : " by " + aggressor);
    }
}
