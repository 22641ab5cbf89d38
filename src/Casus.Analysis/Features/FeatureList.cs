using Casus.Checks;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Timing;
using Casus.Treaties;

namespace Casus.Features;

/// <summary>Every feature that a table can show.</summary>
public static class FeatureList
{
    private const int MostNames = 3;
    private const string Nobody = "nobody";

    public static IReadOnlyList<Feature> All { get; } =
    [
        new("trigger", "Trigger", "What happens in its casus.", Trigger),
        new("finder", "Finder", "Who finds that the casus has arisen.", Finder),
        new("firm", "Firm floor", "The most that is firmly owed in the plain situation of a casus, and in how many of them where not in all.", profile => Reached(profile, Corner.Firm)),
        new("assured", "Assured", "The same where promises that wait for each other at the same time are honoured.", profile => Reached(profile, Corner.Assured)),
        new("ceiling", "Ceiling", "The most that is possible.", profile => Reached(profile, Corner.Possible)),
        new("one-table", "At one table", "The most, if all promises were signed together.", profile => Reached(profile, Corner.AtOneTable)),
        new("clock", "Clock", "How long after the event the firm floor is due.", Clock),
        new("decider", "Decider", "On whose decision or consent a pledge waits.", Decider),
        new("veto", "Veto", "Who can keep a body that the response rests on from deciding; the aggressor first.", Veto),
        new("in-force", "In force", "Whether the instruments with pledges are in force on the day.", InForceOn),
        new("exit", "Exit", "How the obligation ends.", Exit),
        new("binding", "Binding", "The highest level at which a pledge stands.", Binding),
        new("kind", "Kind", "What kinds of instrument hold the pledges.", profile => (Names(profile.Instruments.Select(instrument => Wording.Kind(instrument.Kind))), null)),
        new("signed", "Signed", "When the first of them was signed.", Signed),
        new("guarantors", "Guarantors", "How many parties guarantee.", Guarantors),
        new("beneficiaries", "Beneficiaries", "Whom it protects.", profile => (Names(profile.Index.Package.Parties.Where(party => party.Has(Role.Beneficiary)).Select(party => party.Name)), null)),
        new("gates", "Gates", "How many approvals stand outside the text before performance.", profile => Count(profile.Index.Package.Gates.Count)),
        new("breach", "Breach", "Whether something follows when a duty is broken.", Breach),
        new("clauses", "Clauses", "How many clauses it has.", profile => Count(profile.Index.Package.Clauses.Count)),
        new("claims", "Claims", "How many reports it holds.", profile => Count(profile.Index.Package.Claims.Count)),
        new("as-of", "As of", "The day the package speaks of.", profile => (profile.Index.Package.AsOf?.ToString() ?? "", profile.Index.Package.AsOf?.Latest.DayNumber)),
    ];

    private static (string, double?) Count(int count) => (count.ToString(), count);

    private static (string, double?) Trigger(Profile profile) => (
        Names(profile.Situations.SelectMany(situation => situation.Situation.Happens).Where(literal => literal is not Not)
            .Select(literal => literal is Found found ? found.Inner : literal)
            .Select(literal => literal is Occurs fact ? fact.Word : Wording.Of(literal)).Distinct()),
        null);

    private static (string, double?) Finder(Profile profile) => (
        profile.Pledges.All(clause => clause.When is null) ? "" : profile.Finders.Count == 0 ? "not said" : Names(profile.Finders.Select(finder => finder.Kind switch
        {
            FinderKind.ObjectiveFact => "objective fact",
            FinderKind.Nobody => Nobody,
            FinderKind.Itself => "each for itself",
            FinderKind.Victim => "the victim",
            _ => finder.Name ?? "",
        }).Distinct()),
        null);

    private static (string, double?) Reached(Profile profile, Corner corner)
    {
        var (word, some, all) = profile.Highest(corner);
        return word is null ? ("nothing", 0) : (some == all ? word : $"{word} ({some} of {all})", WordOrder.Of(profile.Index, word) + (double)some / (all * 1000));
    }

    private static (string, double?) Clock(Profile profile) =>
        profile.Highest(Corner.Firm).Word is null ? ("", null)
        : profile.HoursToFirm is { } hours ? (HourWords.Of(hours), hours)
        : ("no date", double.PositiveInfinity);

    private static (string, double?) Decider(Profile profile)
    {
        var terms = profile.Pledges.SelectMany(clause => Slots.Terms(profile.Index, clause).Select(slot => slot.Terms)).ToList();
        var bodies = BodyUses.Of(profile.Index, profile.Day).Where(use => use.Role == BodyRole.Decision).Select(use => use.Body.Name);
        var judges = profile.Pledges.Select(clause => clause.Duty?.Measure.As).OfType<Judgement>().Where(judgement => judgement.Decides).Select(judgement => judgement.By.Name ?? "itself");
        var own = terms.Any(term => term.IfItSoDecides || term.ItsOwnProcess) ? ["itself"] : Array.Empty<string>();
        return (Names(bodies.Concat(judges).Concat(terms.SelectMany(term => term.ConsentOf)).Concat(own).Distinct()), null);
    }

    private static (string, double?) Veto(Profile profile)
    {
        const double aggressor = 2, another = 1;
        var blocked = profile.Blocked;
        return blocked.Count == 0 ? ("", null)
            : blocked.SelectMany(body => body.Aggressors).Distinct().ToList() is { Count: > 0 } attackers ? (Names(attackers) + ", if it attacks", aggressor)
            : blocked.SelectMany(body => body.Alone).Distinct().ToList() is { Count: > 0 } alone ? (alone.Count > MostNames ? $"any of {alone.Count}" : Names(alone), another)
            : (Nobody, 0);
    }

    private static (string, double?) InForceOn(Profile profile)
    {
        var evaluator = InForce.On(profile.Index, profile.Day);
        var inForce = profile.Instruments.Count(instrument => InForce.HasEntered(evaluator, instrument) && !HasEnded(instrument, profile.Day));
        return profile.Instruments.Count == 0 ? ("", null)
            : (inForce == 0 ? "no" : inForce == profile.Instruments.Count ? "yes" : $"{inForce} of {profile.Instruments.Count}", (double)inForce / profile.Instruments.Count);
    }

    private static bool HasEnded(Instrument instrument, DateOnly day) =>
        instrument.Ending is { } ending && (ending.On?.Latest <= day || (ending.When is null && Standing.TermHasPassed(instrument, ending, day)));

    private static (string, double?) Exit(Profile profile) => profile.Instruments.Count == 0 ? ("", null) : (
        profile.Instruments.SelectMany(Exits).Distinct().ToList() is { Count: > 0 } exits ? Names(exits) : "not said", null);

    private static IEnumerable<string> Exits(Instrument instrument)
    {
        if (instrument.DenunciationNotice is { } notice)
        {
            yield return $"{notice} notice";
        }
        if (instrument.Ending is { When: { } condition } ending)
        {
            yield return (ending.After is { } later ? $"{later} after " : "when ") + Wording.Of(condition);
        }
        else if (instrument.Ending is { After: { } term })
        {
            yield return $"after {term}";
        }
        else if (instrument.Ending is { On: { } date })
        {
            yield return $"on {date}";
        }
    }

    private static (string, double?) Binding(Profile profile) => profile.Pledges.Count == 0 ? ("", null)
        : profile.Pledges.Max(clause => clause.Level) is var level && level == Level.None ? ("nothing", 0) : (Wording.Level(level), (double)level);

    private static (string, double?) Signed(Profile profile)
    {
        var signatures = profile.Instruments.SelectMany(instrument => instrument.Signatures).ToList();
        var first = signatures.Count == 0 ? null : signatures.MinBy(signature => signature.On.Earliest)?.On;
        return (first?.ToString() ?? "", first?.Earliest.DayNumber);
    }

    private static (string, double?) Guarantors(Profile profile) =>
        Count(profile.Pledges.SelectMany(clause => Sides.Guarantors(profile.Index, clause, profile.Day)).Distinct().Count(bearer => profile.Index.PartyNamed(bearer) is not null));

    private static (string, double?) Breach(Profile profile)
    {
        var silent = Consequences.Of(profile.Index).Count();
        return profile.Index.Package.Clauses.IsEmpty ? ("", null) : silent == 0 ? ("answered", 1) : ("nothing follows", 0);
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.Where(name => name.Length > 0).Distinct().ToList();
        return all.Count <= MostNames ? string.Join(", ", all) : $"{string.Join(", ", all.Take(MostNames))} and {all.Count - MostNames} more";
    }
}
