using Casus.Edits;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Acceptance;

/// <summary>
/// The smallest change that lifts a block. Every candidate is applied to the text and the position asked again; then everybody's positions are.
/// One change is tried before two; of as many, the one that takes least from the text.
/// </summary>
/// <param name="text">The text as it is.</param>
/// <param name="standing">Every position that counts, with how the text stands to it now.</param>
/// <param name="on">The day.</param>
internal sealed class Lifts(PackageIndex text, IReadOnlyList<PositionAnswer> standing, DateOnly on)
{
    private const int MostForPairs = 48;
    private const int MostAskedOfAll = 24;

    public Sequence<Lift> Of(PositionAnswer blocked)
    {
        var position = blocked.Position;
        var singles = Candidates(position).ToList();
        var lifting = singles.Where(edit => IsLifted(edit, position)).ToList();
        if (lifting.Count == 0)
        {
            lifting = [.. Pairs(singles, blocked).Where(edit => IsLifted(edit, position))];
        }
        if (lifting.Count == 0)
        {
            lifting = [.. OfAll(blocked).Where(edit => IsLifted(edit, position))];
        }
        return Chosen(lifting, position).ToSequence();
    }

    private bool IsLifted(Edit edit, Position position) => After(edit).FitOf(position).Worst is not (PositionFit.Breaks or PositionFit.NotDecided);

    private Weighing After(Edit edit) => new(new PackageIndex(edit.Apply(text.Package)), on);

    /// <summary>What a drafter could do to the clauses that bear on the position, and what could be added for it.</summary>
    private IEnumerable<Edit> Candidates(Position position)
    {
        var part = Cone.Of(text, position.Condition);
        var ofClauses = part.Clauses.SelectMany(clause => ClauseEdits.Of(text, clause, on, [position.Party]));
        return ofClauses.Concat(Added(position)).OrderBy(edit => edit.Weight);
    }

    private IEnumerable<Edit> Added(Position position)
    {
        var requires = position.Stance == Stance.Requires;
        foreach (var leaf in Leaves.Of(text, position.Condition, helps: true))
        {
            var wanted = leaf.Helps == requires;
            switch (leaf.Condition)
            {
                case HasUndertaken promise when wanted:
                    yield return Additions.Promise(text, promise with { Likewise = false }, position.Party, on);
                    break;
                case IsMemberOf { Of.Name: { } party, Group: var group } when text.GroupNamed(group) is { } found:
                    yield return Additions.Member(found.Name, party, wanted);
                    break;
                case HasRatified { Instrument: { } instrument } ratified when wanted && text.Instruments.TryGetValue(instrument, out var found) && found.Entry.Kind is EntryKind.OnSignature or EntryKind.WhenCondition:
                    yield return Additions.Ratification(instrument, ratified);
                    break;
            }
        }
    }

    /// <summary>Two changes together: of the clauses named in the answer, and additions.</summary>
    private static IEnumerable<Edit> Pairs(List<Edit> singles, PositionAnswer blocked)
    {
        var named = blocked.Clauses.Select(clause => clause.ClauseId).ToHashSet(StringComparer.Ordinal);
        var some = singles.Where(edit => edit.Changes.Any(change => change is not ChangeOfClause of || named.Contains(of.ClauseId))).Take(MostForPairs).ToList();
        return
            from first in Enumerable.Range(0, some.Count)
            from second in Enumerable.Range(first + 1, some.Count - first - 1)
            let pair = some[first].And(some[second])
            orderby pair.Weight
            select pair;
    }

    /// <summary>The same change to every clause that brings the thing about: the last resort where there are more than two.</summary>
    private IEnumerable<Edit> OfAll(PositionAnswer blocked)
    {
        var ids = blocked.Clauses.Select(clause => clause.ClauseId).ToHashSet(StringComparer.Ordinal);
        var edits = text.Package.Clauses.Where(clause => ids.Contains(clause.Id)).Select(clause => ClauseEdits.Of(text, clause, on, [blocked.Position.Party])).ToList();
        foreach (var kind in new Func<Change, bool>[] { change => change is SetModal { Modal: Modal.May }, change => change is AddConsent, change => change is StrikeClause })
        {
            var each = edits.Select(ofOne => ofOne.FirstOrDefault(edit => edit.Changes.All(kind))).OfType<Edit>().ToList();
            if (each.Count > 0)
            {
                yield return each.Aggregate((all, next) => all.And(next));
            }
        }
    }

    /// <summary>The smallest, and of the smallest the one that troubles fewest; where it troubles somebody, also the smallest that troubles nobody.</summary>
    private IEnumerable<Lift> Chosen(List<Edit> lifting, Position position)
    {
        if (lifting.Count == 0)
        {
            yield break;
        }
        var asked = lifting.OrderBy(edit => edit.Weight).Take(MostAskedOfAll).Select(edit => (edit.Weight, Lift: Tried(edit, position))).ToList();
        var smallest = asked.Where(item => item.Weight == asked[0].Weight).MinBy(item => (item.Lift.Troubles.Count, item.Lift.Then)).Lift;
        yield return smallest;
        var harmless = asked.FirstOrDefault(item => item.Lift.Troubles.IsEmpty).Lift;
        if (!smallest.Troubles.IsEmpty && harmless is not null)
        {
            yield return harmless;
        }
    }

    private Lift Tried(Edit edit, Position position)
    {
        var after = After(edit);
        var troubles =
            from answer in standing
            where answer.Position.Stance != Stance.Accepts && answer.Position != position
            let then = after.FitOf(answer.Position)
            where then.Best > answer.AtBest || then.Worst > answer.AtWorst
            select new Trouble(answer.Position.Party, answer.Position.Label, answer.Fit, then.Best == then.Worst ? then.Best : PositionFit.NotDecided);
        return new Lift(edit.Words, edit.Clauses, after.FitOf(position).Worst, troubles.ToSequence(), edit.OweMore, edit.OweLess)
        {
            Silent = edit.OweMore.Where(party => !HasSpokenOf(party, edit)).ToSequence(),
        };
    }

    /// <summary>Whether a party has stated a position on its own promise of what the edit would have it promise.</summary>
    private bool HasSpokenOf(string party, Edit edit)
    {
        var changed = new PackageIndex(edit.Apply(text.Package));
        var words = changed.Package.Clauses.Where(clause => edit.Clauses.Contains(clause.Id)).Select(clause => clause.Duty).OfType<Duty>().SelectMany(duty => WordsOf(changed, duty)).ToHashSet(StringComparer.Ordinal);
        return standing.Any(answer => answer.Position.Party == party && Leaves.Of(changed, answer.Position.Condition, helps: true)
            .Any(leaf => leaf.Condition is HasUndertaken promise && words.Contains(promise.Word) && changed.Members(promise.By.Name ?? "", on).Contains(party)));
    }

    private static IEnumerable<string> WordsOf(PackageIndex index, Duty duty) => Heads.Ceilings(index, duty.Measure).SelectMany(index.DownFrom).Append(Heads.Word(duty.Measure));
}
