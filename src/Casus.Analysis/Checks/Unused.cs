using Casus.Evaluation;
using Casus.Findings;

namespace Casus.Checks;

/// <summary>CAS904: parties that nothing speaks of. CAS905: facts that nothing asks for. Files that only share names are not asked.</summary>
internal static class Unused
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var (package, mentions) = (index.Package, new Mentions(index.Package));
        var speaking = package.Instruments.Select(instrument => instrument.At)
            .Concat(package.Clauses.Select(clause => clause.At)).Concat(package.Claims.Select(claim => claim.At)).Concat(package.Positions.Select(position => position.At))
            .Select(at => at.File).ToHashSet(StringComparer.Ordinal);
        var parties = package.Parties.Where(party => speaking.Contains(party.At.File) && !mentions.Has(party.Name)).ToList();
        if (parties.Count > 0)
        {
            yield return new Finding(
                "CAS904", Severity.Info,
                parties.Count == 1 ? $"{parties[0].Name} is declared and does nothing here." : $"{Phrases.List(parties.Select(party => party.Name))} are declared and do nothing here.",
                parties.Select(party => new FindingPlace(party.At, "")).ToSequence(),
                "Use it where it belongs, or take it out.",
                []);
        }
        var facts = package.Facts.Where(fact => fact.At.Line > 0 && speaking.Contains(fact.At.File) && !mentions.Has(fact.Word)).ToList();
        if (facts.Count > 0)
        {
            yield return new Finding(
                "CAS905", Severity.Info,
                facts.Count == 1 ? $"The fact {facts[0].Word} is declared and never asked for." : $"{facts.Count} facts are declared and never asked for: {Phrases.List(facts.Select(fact => fact.Word))}.",
                facts.Select(fact => new FindingPlace(fact.At, fact.Gloss ?? "")).ToSequence(),
                "Use it in the condition it was meant for, or take it out.",
                []);
        }
    }
}
