using Casus.Evaluation;
using Casus.Features;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.History;

/// <summary>That a party is due to go as far as a word in a corner of the plain situation of a casus.</summary>
internal sealed record Verdict(string Casus, string Happens, string Party, string Word, Corner Corner);

/// <summary>All verdicts of a package, for setting two states of it side by side.</summary>
internal static class Verdicts
{
    private static readonly Corner[] corners = [Corner.Firm, Corner.Assured, Corner.Possible, Corner.AtOneTable];

    public static IReadOnlySet<Verdict> Of(Package package, Question question, DateOnly day) =>
        ReachInSituation.Of(new PackageIndex(Variants.Choose(package, question.ProposedBy)), question, day).SelectMany(situation => Of(situation, Casus(situation), Happens(situation))).ToHashSet();

    /// <summary>Those of one situation.</summary>
    public static IEnumerable<Verdict> Of(ReachInSituation situation, string casus, string happens) =>
        from helper in situation.Helpers
        from corner in corners
        from word in situation.Words(corner, helper)
        select new Verdict(casus, happens, helper, word, corner);

    private static string Casus(ReachInSituation situation) => situation.Situation.Casus;

    private static string Happens(ReachInSituation situation) => string.Join("; ", situation.Situation.Happens.Select(literal => Wording.Of(literal)));
}
