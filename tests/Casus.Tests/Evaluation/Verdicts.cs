using System.Text.RegularExpressions;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Tests.Evaluation;

/// <summary>What an answer says, one line a duty, without the order in which it says it.</summary>
internal static class Verdicts
{
    public static IReadOnlyList<string> Of(Response response) =>
        [.. response.Duties.Select(Of).Concat(response.Unsettled.Select(cycle => "unsettled: " + Set(cycle))).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Of(Package package, Situation situation, Question question) => Of(Responder.Respond(package, situation, question));

    public static string Of(DutyAnswer duty) =>
        $"{duty.ClauseId} {duty.Bearer} ({duty.Victim} <- {duty.Aggressor}): {duty.Measure} {duty.Floor}..{duty.Ceiling} {duty.Whether}"
        + $" F {Of(duty.Firm)} A {Of(duty.Assured)} P {Of(duty.Possible)} T {Of(duty.AtOneTable)} {duty.State}{(duty.Deliverable ? " deliverable" : "")}"
        + $" when {duty.When} say {Set(duty.OnWhoseSay)} presumes {Set(duty.Presumes)} needs {Set(duty.Needs)} gates {Set(duty.Gates)}";

    public static string Of(CornerAnswer answer) => answer.Contested ? "contested" : answer.Reached ?? "-";

    /// <summary>Other names for the same parties, in whatever text they stand.</summary>
    public static string Renamed(string text, IReadOnlyDictionary<string, string> names) =>
        Regex.Replace(text, @"\b(" + string.Join('|', names.Keys) + @")\b", match => names[match.Value], RegexOptions.None, TimeSpan.FromSeconds(10));

    /// <summary>Through the normal form, so that no name is forgotten.</summary>
    public static Package Renamed(Package package, IReadOnlyDictionary<string, string> names) => NormalForm.Read(Renamed(NormalForm.Write(package), names));

    public static Situation Renamed(Situation situation, IReadOnlyDictionary<string, string> names)
    {
        var carrier = new Package { Name = "Carrier", Assumptions = situation.Given.Select(given => new Assumption(given.Literal, SourceLocation.None)).ToSequence() };
        return Situation.Of(situation.At, Renamed(carrier, names).Assumptions.Select(assumption => assumption.Condition));
    }

    private static string Set(IEnumerable<string> items) => "{" + string.Join("; ", items.Order(StringComparer.Ordinal)) + "}";
}
