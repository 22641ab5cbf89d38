using Casus.Checks;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Acceptance;

/// <summary>Who could sign a text as things are said today: every stated position asked of the text by the reference evaluator. No probability.</summary>
public static class Acceptor
{
    /// <summary>Whether a package holds positions that can be asked: at least one with a source.</summary>
    public static bool HasPositions(Package package) => LastSpoken(package) is not null;

    /// <summary>The day of the latest position with a source; null where there is none.</summary>
    public static DateOnly? LastSpoken(Package package) => package.Positions.Select(position => position.Provenance?.On.Latest).Max();

    /// <param name="package">The text, in one wording.</param>
    /// <param name="positions">The package whose positions count; the text's own package, or another.</param>
    /// <param name="instruments">The instruments asked about; none for all that are on the table.</param>
    /// <param name="withLifts">Whether to look for what would lift each block; it takes most of the time.</param>
    public static AcceptanceAnswer Ask(Package package, Package positions, IReadOnlyList<string> instruments, bool withLifts)
    {
        var onTheTable = Texts.OnTheTable(package, instruments);
        var text = new PackageIndex(ReferenceEquals(package, positions) ? onTheTable : Texts.InTheWordsOf(onTheTable, positions));
        var on = Later(CheckDay.Of(new PackageIndex(package)), CheckDay.Of(new PackageIndex(positions)));
        var statements = Statements.Of(positions.Positions);
        var weighing = new Weighing(text, on);
        var asked = statements.Standing.Select(weighing.Of).ToList();
        var answers = asked.Select(item => item.Answer).ToList();
        var lifts = new Lifts(text, answers, on);
        var lifted = answers.Select(answer => withLifts && answer.Fit == PositionFit.Breaks ? answer with { Lifts = lifts.Of(answer) } : answer).ToList();
        var signatories = Signatories.Of(text, on);
        PartyAnswer Signatory((string Party, Sequence<string> Because) signatory) => PartyOf(signatory.Party, signatory.Because, lifted) with { Signed = Signatories.Signed(text, signatory.Party, on) };
        var must = signatories.Where(signatory => !Signatories.IsApart(signatory.Because)).Select(Signatory);
        var others = lifted.Select(answer => answer.Position.Party).Distinct().Where(party => !signatories.Any(signatory => signatory.Party == party)).Select(party => PartyOf(party, [], lifted));
        return new AcceptanceAnswer(
            package.Name, on, positions.Name,
            onTheTable.Instruments.Select(instrument => instrument.Name).ToSequence(),
            package.Instruments.Select(instrument => instrument.Name).Where(name => !onTheTable.Instruments.Any(instrument => instrument.Name == name)).ToSequence(),
            must.ToSequence(), others.ToSequence(), statements.SetAside,
            SupposedWords(text, asked.SelectMany(item => item.Supposed).Distinct()).ToSequence())
        {
            Apart = signatories.Where(signatory => Signatories.IsApart(signatory.Because)).Select(Signatory).ToSequence(),
        };
    }

    /// <summary>In words; who has ratified is told in one sentence for each text.</summary>
    private static IEnumerable<string> SupposedWords(PackageIndex text, IEnumerable<Condition> supposed)
    {
        var ratified = supposed.OfType<HasRatified>().Select(done => done.Instrument).OfType<string>().Distinct().Where(text.Instruments.ContainsKey)
            .Select(name => $"{name} is ratified by all whose ratification it waits for");
        return ratified.Concat(supposed.Where(literal => literal is not HasRatified { Instrument: not null }).Select(literal => Wording.Of(literal)));
    }

    private static PartyAnswer PartyOf(string party, Sequence<string> because, IEnumerable<PositionAnswer> answers)
    {
        var own = answers.Where(answer => answer.Position.Party == party).ToSequence();
        var verdict = own.Any(answer => answer.Fit == PositionFit.Breaks) ? CouldSign.No
            : own.Any(answer => answer.Fit == PositionFit.NotDecided && answer.Position.Stance != Stance.Accepts) ? CouldSign.NotDecided
            : own.Any(answer => answer.Fit is PositionFit.Meets or PositionFit.Bends) ? CouldSign.Yes
            : CouldSign.HasNotSpoken;
        return new PartyAnswer(party, because, verdict, own);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
