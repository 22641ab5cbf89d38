using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Comparing;

/// <summary>That a party goes as far as a word by the first text only (weaker), or by the second only (stronger).</summary>
internal sealed record WordShown(string Word, Verdict Direction);

/// <summary>A situation in which two texts differ for a party, and every word in which it shows that.</summary>
internal sealed record Sight(ComparisonExample Example, IReadOnlySet<WordShown> Shows);

/// <summary>What the reference says of a situation in which two texts differ, and how little of the situation it takes to show it.</summary>
internal sealed class Witness(ReadText before, ReadText after, SharedOccasion occasion, IReadOnlyList<Scale> scales)
{
    private readonly Dictionary<Sequence<Condition>, Solved> known = [];
    private readonly Dictionary<Seen, Sequence<Difference>> differences = [];

    private sealed record Seen(Sequence<Condition> Given, ComparedParty Party);

    private sealed record Solved(ReachedWords Before, ReachedWords After);

    /// <summary>
    /// The situation with every literal left out that it does not take: of what is left out nothing is known, and the reference still shows the
    /// same differences and no others.
    /// </summary>
    /// <param name="settled">The facts that a situation of the sweep settles.</param>
    public Sight Smallest(ComparedParty party, IReadOnlyList<Condition> settled)
    {
        var left = settled.ToSequence();
        var whole = Differences(left, party);
        foreach (var literal in settled)
        {
            var fewer = left.Where(other => other != literal).ToSequence();
            if (Differences(fewer, party) == whole)
            {
                left = fewer;
            }
        }
        return new Sight(
            new ComparisonExample(left, whole.Select(difference => difference.Change).ToSequence()),
            whole.SelectMany(difference => difference.Words).ToHashSet());
    }

    /// <summary>What differs on one scale in one corner: as a reader is told it, and word by word.</summary>
    private sealed record Difference(ReachChange Change, Sequence<WordShown> Words);

    private Sequence<Difference> Differences(Sequence<Condition> given, ComparedParty party)
    {
        var asked = new Seen(given, party);
        if (!differences.TryGetValue(asked, out var found))
        {
            differences[asked] = found = Differences(Solve(given), party).ToSequence();
        }
        return found;
    }

    /// <summary>Everything that differs for a party in a situation.</summary>
    private IEnumerable<Difference> Differences(Solved solved, ComparedParty party)
    {
        foreach (var rule in CornerRule.All)
        {
            foreach (var scale in scales)
            {
                List<string> Reached(ReachedWords by) => [.. scale.Words.Where(word => by.Reaches(rule.Corner, party, word))];
                var (was, now) = (Reached(solved.Before), Reached(solved.After));
                var words = was.Except(now).Select(word => new WordShown(word, Verdict.Weaker)).Concat(now.Except(was).Select(word => new WordShown(word, Verdict.Stronger))).ToSequence();
                if (!words.IsEmpty)
                {
                    var verdict = words.All(word => word.Direction == words[0].Direction) ? words[0].Direction : Verdict.Incomparable;
                    yield return new Difference(new ReachChange(rule.Corner, scale.Ladder, was.LastOrDefault(), now.LastOrDefault(), verdict), words);
                }
            }
        }
    }

    private Solved Solve(Sequence<Condition> given)
    {
        if (!known.TryGetValue(given, out var solved))
        {
            known[given] = solved = new Solved(Solve(before, given), Solve(after, given));
        }
        return solved;
    }

    private ReachedWords Solve(ReadText text, Sequence<Condition> given)
    {
        var knowledge = new Knowledge(text.Index, Situation.Of(text.At, text.Standing(occasion.Given.Concat(given))));
        return new ReachedWords(Responder.Solve(text.Index, knowledge, occasion.CaseOn(text), text.Question));
    }

    /// <summary>How far each bearer goes in each corner of a solved case.</summary>
    private sealed class ReachedWords(SolvedCase solved)
    {
        private readonly Dictionary<Corner, ILookup<string, string>> words = solved.Corners.ToDictionary(corner => corner.Key, corner => solved.Candidates
            .SelectMany(candidate => Cover.Reached(solved, corner.Key, candidate).Select(word => (candidate.Bearer, Word: word)))
            .ToLookup(item => item.Bearer, item => item.Word, StringComparer.Ordinal));

        public bool Reaches(Corner corner, ComparedParty party, string word)
        {
            bool Goes(string bearer) => words[corner][bearer].Contains(word);
            if (party.Count == 0)
            {
                return Goes(party.Name);
            }
            var evaluator = solved.Corners[corner].Evaluator;
            return party.Members.Count(Goes) >= party.Count
                || solved.Candidates
                    .Where(candidate => candidate.Duty.Subject is { Distribution: Distribution.AtLeast } subject && subject.Count >= party.Count
                        && evaluator.Index.Members(subject.Names, evaluator.Case.On).All(party.Members.Contains))
                    .Any(candidate => Goes(candidate.Bearer));
        }
    }
}
