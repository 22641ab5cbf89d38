using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Acceptance;

/// <summary>Without whose agreement a text comes to nothing.</summary>
internal static class Signatories
{
    private const string PossibleAggressor = "possible aggressor";

    /// <summary>Whether nothing but being the possible aggressor makes it one of them.</summary>
    public static bool IsApart(Sequence<string> because) => because is [PossibleAggressor];

    /// <summary>The instruments that a party had signed by a day.</summary>
    public static Sequence<string> Signed(PackageIndex index, string party, DateOnly on) =>
        index.Package.Instruments.Where(instrument => instrument.Signatures.Any(signature => signature.On.Earliest <= on && HasSigned(index, instrument, signature.By, party, on)))
            .Select(instrument => instrument.Name).ToSequence();

    /// <summary>A signature that names nobody is that of all parties, but for those who are said not to have signed.</summary>
    private static bool HasSigned(PackageIndex index, Instrument instrument, Sequence<string> by, string party, DateOnly on) =>
        index.Members(by.IsEmpty ? instrument.Parties : by, on).Contains(party) && !index.Members(instrument.UnsignedBy, on).Contains(party);

    /// <summary>
    /// The parties of the instruments, those who must sign or ratify for their entry into force, the beneficiary and the possible aggressor:
    /// each with every reason.
    /// </summary>
    public static IReadOnlyList<(string Party, Sequence<string> Because)> Of(PackageIndex index, DateOnly on)
    {
        var reasons = new List<(string Party, string Kind, string Of)>();
        foreach (var instrument in index.Package.Instruments)
        {
            reasons.AddRange(index.Members(instrument.Parties, on).Select(party => (party, "party to", instrument.Name)));
            if (instrument.Entry.When is { } condition)
            {
                reasons.AddRange(Leaves.Of(index, condition, helps: true).Where(leaf => leaf.Helps).SelectMany(leaf => Acts(index, leaf.Condition, instrument.Name, on)));
            }
        }
        reasons.AddRange(index.Package.Parties.Where(party => party.Roles.Contains(Role.Beneficiary)).Select(party => (party.Name, "beneficiary", "")));
        reasons.AddRange(index.Package.Parties.Where(party => party.Roles.Contains(Role.PossibleAggressor)).Select(party => (party.Name, PossibleAggressor, "")));
        return [.. reasons.GroupBy(reason => reason.Party).Select(same => (same.Key, same.GroupBy(reason => reason.Kind).Select(InWords).ToSequence()))];
    }

    private static string InWords(IGrouping<string, (string Party, string Kind, string Of)> same) =>
        $"{same.Key} {Wording.Names(same.Select(reason => reason.Of).Distinct().ToSequence())}".TrimEnd();

    /// <summary>Who must do what before the instrument enters into force.</summary>
    private static IEnumerable<(string Party, string Kind, string Of)> Acts(PackageIndex index, Condition condition, string instrument, DateOnly on) => condition switch
    {
        HasSigned { By.Name: { } name } signed => index.Members(name, on).Select(party => (party, "must sign", signed.Instrument ?? instrument)),
        HasRatified { By.Name: { } name } ratified => index.Members(name, on).Select(party => (party, "must ratify", ratified.Instrument ?? instrument)),
        _ => [],
    };
}
