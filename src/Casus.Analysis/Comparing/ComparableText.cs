using Casus.Checks;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Comparing;

/// <summary>A text to be compared: one wording of a package, or of some of its instruments.</summary>
/// <param name="Title">How answers speak of it.</param>
/// <param name="Package">One wording; see <see cref="Of"/>.</param>
/// <param name="ProposedBy">Whose wording it is; null for the one without proposer.</param>
/// <param name="Reading">How the words are read.</param>
public sealed record ComparableText(string Title, Package Package, string? ProposedBy, Reading Reading)
{
    /// <summary>What is given to this text alone.</summary>
    public Sequence<Condition> Given { get; init; }

    /// <param name="proposer">Whose wording is chosen; null for the one without proposer.</param>
    /// <param name="instruments">The instruments whose clauses count, by name; empty for all.</param>
    public static ComparableText Of(string title, Package package, string? proposer, Reading reading, IReadOnlyCollection<string> instruments)
    {
        var wording = Variants.Choose(package, proposer);
        return new ComparableText(title, instruments.Count == 0 ? wording : Extract(wording, instruments), proposer, reading);
    }

    /// <summary>The text as a comparison reads it: as it stands, or with every instrument signed and in force on the day it is looked at.</summary>
    public PackageIndex AsRead(bool supposed)
    {
        var index = new PackageIndex(Package);
        return supposed ? InForce.Supposed(index, CheckDay.Of(index)) : index;
    }

    /// <summary>The other instruments stay known by name (one may replace another), and nothing is owed under them.</summary>
    private static Package Extract(Package package, IReadOnlyCollection<string> instruments)
    {
        bool Stands(string? instrument) => instrument is not null && instruments.Contains(instrument);
        return package with
        {
            Articles = package.Articles.Where(article => Stands(article.Instrument)).ToSequence(),
            Texts = package.Texts.Where(text => Stands(text.Instrument)).ToSequence(),
            Reservations = package.Reservations.Where(reservation => Stands(reservation.Instrument)).ToSequence(),
            Clauses = package.Clauses.Where(clause => Stands(clause.Instrument)).ToSequence(),
        };
    }
}

/// <summary>A text as the comparison reads it.</summary>
/// <param name="Index">The package, with its texts supposed in force where that was asked.</param>
/// <param name="Given">What is given to this text alone.</param>
internal sealed record ReadText(PackageIndex Index, DateOnly Day, Question Question, Sequence<Condition> Given)
{
    public static ReadText Of(ComparableText text, bool supposed)
    {
        var day = CheckDay.Of(new PackageIndex(text.Package));
        return new ReadText(text.AsRead(supposed), day, new Question(text.Reading, AsIfSigned: false, ProposedBy: null), text.Given);
    }

    /// <summary>Noon of the day.</summary>
    public DateTimeOffset At => new(Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    /// <summary>What stands for this text in a situation: what is given to it alone, and of the situation whatever that does not settle already.</summary>
    public IReadOnlyList<Condition> Standing(IEnumerable<Condition> situation)
    {
        var own = new Knowledge(Index, Situation.Of(At, Given));
        return [.. Given, .. situation.Where(literal => own.Says(Knowledge.Positive(literal)) == Truth.Unknown)];
    }

    /// <summary>What an answer says of a text: which of its instruments are in force.</summary>
    public static ComparedText Describe(ComparableText text)
    {
        var index = new PackageIndex(text.Package);
        var day = CheckDay.Of(index);
        var evaluator = InForce.On(index, day);
        var used = text.Package.Instruments.Where(instrument => text.Package.Clauses.Any(clause => clause.Instrument == instrument.Name)).ToLookup(instrument => InForce.HasEntered(evaluator, instrument));
        return new ComparedText(
            text.Title, text.Package.Name, text.ProposedBy, day,
            used[true].Select(instrument => instrument.Name).ToSequence(), used[false].Select(instrument => instrument.Name).ToSequence(),
            text.Package.Clauses.Count);
    }
}
