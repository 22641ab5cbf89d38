using Casus.Commands;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Briefs;

/// <summary>The question that a brief answers.</summary>
/// <param name="Opened">The package.</param>
/// <param name="Wording">The one wording of it that is asked.</param>
/// <param name="Literals">Everything that is so, or not so, in the situation asked about.</param>
/// <param name="Events">Of these, what happens.</param>
/// <param name="Presumed">Of these, the premises that nobody gave and for which clauses wait.</param>
/// <param name="Besides">What was given besides events: it narrows every class of situation.</param>
/// <param name="IsChosen">Whether the situation was chosen by us, because the question names no event.</param>
internal sealed record BriefQuestion(
    OpenedPackage Opened, Package Package, Package Wording, Question Question, DateOnly Day,
    Sequence<Condition> Literals, Sequence<Condition> Events, Sequence<Condition> Presumed, Sequence<Condition> Besides, bool IsChosen)
{
    public Situation Situation => Situations.Situation.Of(new DateTimeOffset(Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), Literals);

    /// <summary>A question without an event is asked of the plain situation of the first casus; where there is no casus, of an attack on the protected side.</summary>
    public static BriefQuestion Of(OpenedPackage opened, Package package, AskedOf asked, TimeProvider time)
    {
        var index = new PackageIndex(Variants.Choose(package, asked.Question.ProposedBy));
        var day = DateOnly.FromDateTime(asked.Situation.At.UtcDateTime);
        var given = asked.Situation.Given.Select(item => item.Literal).ToList();
        var events = Occasion.Of(index, day).SelectMany(occasion => occasion.Happens).OfType<Occurs>().Select(fact => fact.Word).ToHashSet(StringComparer.Ordinal);
        bool IsEvent(Condition literal) => literal is Occurs fact && (fact.On is not null || fact.By is not null || events.Contains(fact.Word));
        var besides = given.Where(literal => !IsEvent(literal)).ToSequence();
        BriefQuestion With(IEnumerable<Condition> literals, Sequence<Condition> happens, Sequence<Condition> presumed, bool isChosen) =>
            new(opened, package, index.Package, asked.Question, day, literals.Distinct().ToSequence(), happens, presumed, besides, isChosen);

        if (given.Exists(IsEvent))
        {
            return With(given, given.Where(IsEvent).ToSequence(), [], isChosen: false);
        }
        if (PlainSituation.Of(index, day, given) is [{ Casus.Length: > 0 } plain, ..])
        {
            return With(plain.All, plain.Happens, plain.Presumed, isChosen: true);
        }
        var example = AskedOf.Understand(new Asked(RespondCommand.Example(package), null, null, AsIfSigned: false, null), package, time).Situation.Given.Select(item => item.Literal).ToSequence();
        return With([.. example, .. given], example, [], isChosen: true);
    }
}
