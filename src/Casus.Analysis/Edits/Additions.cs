using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Edits;

/// <summary>A new clause at the end of the package; its instrument must be there.</summary>
public sealed record AddClause(Clause Clause) : Change
{
    public override Package To(Package package) => package with { Clauses = [.. package.Clauses, Clause] };
}

/// <summary>A new instrument, still without clauses.</summary>
public sealed record AddInstrument(Instrument Instrument) : Change
{
    public override Package To(Package package) => package with { Instruments = [.. package.Instruments, Instrument] };
}

/// <summary>A party joins a group, or leaves it.</summary>
public sealed record SetMember(string Group, string Party, bool Joins) : Change
{
    public override Package To(Package package) => package with
    {
        Groups = package.Groups.Select(group => group.Name == Group ? group with { Members = [.. group.Members.Where(member => member != Party), .. Joins ? [Party] : Array.Empty<string>()] } : group).ToSequence(),
    };
}

/// <summary>An instrument enters into force only when a condition holds, beside what its entry asks already.</summary>
public sealed record AskForEntry(string Instrument, Condition Condition) : Change
{
    public override Package To(Package package) => package with
    {
        Instruments = package.Instruments.Select(instrument => instrument.Name == Instrument ? instrument with { Entry = With(instrument.Entry) } : instrument).ToSequence(),
    };

    private EntryIntoForce With(EntryIntoForce entry) => new(EntryKind.WhenCondition, null, entry.When is { } when ? new AllOf([when, Condition], Condition.At) : Condition);
}

/// <summary>Edits that put something into a package that is not there.</summary>
public static class Additions
{
    private const int OneParty = 3;
    private const int OneClause = 4;
    private const int OneInstrument = 5;

    /// <summary>
    /// A new promise without conditions, in the first instrument that can hold it at that level and to which all who would owe it are parties;
    /// where there is none, in a new agreement with <paramref name="with"/>, or, when it need not be law, in a new pledge of theirs.
    /// </summary>
    public static Edit Promise(PackageIndex index, HasUndertaken promise, string with, DateOnly on)
    {
        var at = SourceLocation.None;
        var bearers = index.Members(promise.By.Name ?? "", on);
        var (modal, level) = promise.ByLaw ? (Modal.Shall, Level.Law) : (Modal.Will, Level.Political);
        var held = index.Package.Instruments.FirstOrDefault(instrument => Levels.CapOf(instrument.Kind) >= level && bearers.All(bearer => index.Members(instrument.Parties, on).Contains(bearer)));
        IEnumerable<string> promising = index.GroupNamed(promise.By.Name ?? "") is { } group ? [group.Name] : bearers;
        var holder = held ?? (promise.ByLaw
            ? New(index, InstrumentKind.Agreement, [.. promising, .. bearers.Contains(with) ? Array.Empty<string>() : [with]])
            : New(index, InstrumentKind.Pledge, promising.ToSequence()));
        var distribution = promise.By.Kind switch { WhoKind.Each => Distribution.Each, WhoKind.AtLeast => Distribution.AtLeast, _ => Distribution.Single };
        var duty = new Duty(
            new Subject(distribution, [promise.By.Name ?? ""], promise.By.Count, [], at), modal, new Measure(MeasureKind.Act, promise.Word, null, null, null, [], null, null, null, null, false, null, at), Terms.Empty, null, at);
        var clause = new Clause(holder.Name, null, FreeLabel(index, holder.Name), [], null, duty, null, null, Levels.Of(holder.Kind, modal), at);
        var place = held is not null ? "to " + held.Name : $"a new {Wording.Kind(holder.Kind)} {(promise.ByLaw ? "among" : "by")} {Wording.Names(holder.Parties)}";
        return new Edit(
            $"add {place}: \"{Wording.Of(duty)}\"", [clause.Id], bearers.ToSequence(), [], held is null ? OneInstrument : OneClause,
            held is null ? [new AddInstrument(holder), new AddClause(clause)] : [new AddClause(clause)]);
    }

    /// <summary>A party more in a group, or one less.</summary>
    public static Edit Member(string group, string party, bool joins) =>
        new(joins ? $"take {party} into {group}" : $"take {party} out of {group}", [], joins ? [party] : [], joins ? [] : [party], OneParty, [new SetMember(group, party, joins)]);

    /// <summary>A ratification without which the instrument does not enter into force.</summary>
    public static Edit Ratification(string instrument, HasRatified ratified) =>
        new($"add to the head of {instrument}: \"enters into force when {Wording.Of(ratified)}\"", [], [], [], OneParty, [new AskForEntry(instrument, ratified)]);

    private static Instrument New(PackageIndex index, InstrumentKind kind, Sequence<string> among) => new(
        Free("New " + char.ToUpperInvariant(Wording.Kind(kind)[0]) + Wording.Kind(kind)[1..], index.Instruments.ContainsKey), null, kind, among, [], false, [], [],
        new EntryIntoForce(EntryKind.OnSignature, null, null), null, null, null, false, null, [], SourceLocation.None);

    private static string FreeLabel(PackageIndex index, string instrument) =>
        Free("new", label => index.Package.Clauses.Any(clause => clause.Instrument == instrument && clause.Label == label));

    /// <summary>The name itself, or with the first number that makes it free.</summary>
    private static string Free(string name, Func<string, bool> taken) =>
        Enumerable.Range(1, int.MaxValue - 1).Select(number => number == 1 ? name : $"{name} {number}").First(free => !taken(free));
}
