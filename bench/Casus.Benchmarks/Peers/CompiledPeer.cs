using Casus.Checks;
using Casus.Evaluation;
using Casus.Questions;
using Casus.Responses;
using Casus.Situations;
using Casus.Sweeping;

namespace Casus.Benchmarks.Peers;

/// <summary>Our compiled evaluator, one request at a time: the package is compiled once, then every situation is worked out by itself.</summary>
internal static class CompiledPeer
{
    public static Peer One() => Peer.InProcess("Casus, compiled, FIRM, one at a time", Prepare);

    private static Evaluate Prepare(FixedSituations situations)
    {
        var index = new PackageIndex(situations.Package);
        var day = CheckDay.Of(index);
        var inquiry = Inquiry.Of(index, Occasion.Of(index, day)[0], new Question(situations.Package.Reading, AsIfSigned: false, ProposedBy: null), day);
        var parties = situations.Package.Parties.Select(party => party.Name).ToList();
        var rungs = inquiry.Rungs.ToList();
        var space = inquiry.Space;
        // The duties that can come to something firmly, with their bearer's place and the rung they reach.
        var binding = Enumerable.Range(0, space.Candidates.Count)
            .Where(i => !Heads.IsProhibition(space.Candidates[i].Duty) && index.Package.BindingMeans.Contains(space.Candidates[i].Clause.Level) && space.Corner(Corner.Firm).Arises(i) != Circuits.Signal.No)
            .Select(i => new Owed(i, parties.IndexOf(space.Candidates[i].Bearer), Reach.Of(index, day, space.Question.Reading, space.Candidates[i], exercised: false).Select(rung => rungs.IndexOf(rung)).DefaultIfEmpty(-1).Max()))
            .Where(owed => owed.Height >= 0)
            .ToArray();
        var outputs = binding.Select(owed => space.Corner(Corner.Firm).Settled(owed.Candidate)).ToList();
        var inputs = situations.Facts.Select(word => inquiry.Space.Inputs[inquiry.Space.Unknowns.ToList().FindIndex(unknown => unknown.Fact.Word == word)]).ToList();
        var runner = new SituationRunner(new SweepQuestion(inquiry.Space.Circuit, inquiry.Space.Corners, inputs, new Dictionary<Circuits.Signal, bool>(), outputs));
        var (reached, facts) = (new bool[outputs.Count], new bool[inputs.Count]);
        return situation =>
        {
            for (var i = 0; i < facts.Length; i++)
            {
                facts[i] = situation[i];
            }
            runner.Run(facts, reached);
            var highest = new int[parties.Count];
            Array.Fill(highest, -1);
            for (var i = 0; i < binding.Length; i++)
            {
                // Without a branch: whether a duty is reached cannot be foretold, and a wrong guess costs more than the step.
                highest[binding[i].Party] = Math.Max(highest[binding[i].Party], reached[i] ? binding[i].Height : -1);
            }
            return Array.ConvertAll(highest, height => height < 0 ? null : rungs[height]);
        };
    }

    /// <summary>A duty, the place of its bearer among the parties, and the rung it reaches at least.</summary>
    private sealed record Owed(int Candidate, int Party, int Height);
}
