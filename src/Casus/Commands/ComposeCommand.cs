using System.CommandLine;
using Casus.Comparing;
using Casus.Composing;
using Casus.Evaluation;
using Casus.Printing;

namespace Casus.Commands;

/// <summary><c>casus compose</c>: several texts over one situation: what they do twice, where one relies on another, where they contradict each other.</summary>
public static class ComposeCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var texts = new Argument<string[]>("P")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Two or more texts: packages P, or P:INSTRUMENT for one instrument of one; what begins with a colon stands in the package before it.",
        };
        var given = new Option<string?>("--given") { HelpName = "\"…\"", Description = "Ask besides who owes what under all of them in a situation: what is so, parted by semicolons." };
        var (reading, signed, stands, json) = (Words.Reading(), Words.AsIfSigned(), Words.AsItStands(), Words.Json());
        var command = new Command("compose", "Read several texts as one: what they do twice, where one relies on another, where they contradict.") { texts, given, reading, signed, stands, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(texts), parsed.GetValue(given), parsed.GetValue(reading),
            parsed.GetValue(signed) ? Signing.AsIfSigned : parsed.GetValue(stands) ? Signing.AsItStands : Signing.AsNeeded,
            parsed.GetValue(json), surroundings, cancellation)));
        return command;
    }

    private static int Run(string[] asked, string? given, string? reading, Signing signing, bool asJson, Surroundings surroundings, CancellationToken cancellation)
    {
        var texts = new List<ComparableText>();
        ComparedName? before = null;
        foreach (var words in asked)
        {
            before = ComparedName.Parse(words, surroundings.Folder, before);
            var opened = ComparedPackage.Open(before, reading, surroundings);
            if (opened.Text is not { } text)
            {
                return opened.Report(asJson, surroundings);
            }
            texts.Add(text);
        }
        if (texts.Count == 1)
        {
            return CommandLine.Refuse(surroundings, $"Name the texts that are read together, two or more: {surroundings.Called} compose {asked[0]} OTHER.");
        }
        using var work = new LongWork(surroundings, cancellation);
        var composition = Composer.Compose(texts, signing, work.Settings, work.End);
        var together = Composer.Together(texts).AsRead(composition.Supposed).Package;
        var understood = AskedOf.Understand(new Asked(given, null, reading, AsIfSigned: false, Variant: null), together, surroundings.Time);
        if (Misunderstood.Report(understood, surroundings) is int misunderstood)
        {
            return misunderstood;
        }
        var response = given is null ? null : Responder.Respond(together, understood.Situation, understood.Question);
        if (asJson)
        {
            Json.Write(surroundings.Output, json => CompositionJson.Write(json, composition, together, response));
            return Exit.Good;
        }
        var page = new Page(surroundings.Output, surroundings.Width, surroundings.Colour);
        new CompositionText(page, composition, together).Write();
        if (response is not null)
        {
            page.Line();
            new ResponseText(page, together, response, Fullness.Brief).Write(together.Name);
        }
        return Exit.Good;
    }
}
