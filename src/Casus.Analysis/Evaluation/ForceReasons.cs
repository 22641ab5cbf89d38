using Casus.Responses;
using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>Why an instrument is, or is not, in force: signature, entry, ending, effects, each as a line of the reason.</summary>
public static class ForceReasons
{
    /// <param name="ask">Explains a condition, given whether its truth helps.</param>
    public static IEnumerable<Reason> Of(Evaluator evaluator, Clause clause, Loose loose, Func<Condition, bool, Reason> ask)
    {
        if (clause.Instrument is not { } name || !evaluator.Index.Instruments.TryGetValue(name, out var instrument))
        {
            yield break;
        }
        var day = evaluator.Case.On;
        if (Standing.Unready(instrument) is not null)
        {
            var signed = evaluator.Question.AsIfSigned;
            var needed = instrument.Kind == InstrumentKind.Draft ? " is no longer a draft"
                : " is signed" + (instrument.UnsignedBy.IsEmpty ? "" : " by " + Wording.Names(instrument.UnsignedBy));
            yield return new Reason(name + needed + (signed ? "; read here as if it were so" : ""), signed ? Truth.True : Truth.False, instrument.At, null, []);
            if (!signed)
            {
                loose.OnSayOf.AddRange(instrument.UnsignedBy.IsEmpty ? instrument.Parties : instrument.UnsignedBy);
            }
        }
        foreach (var signature in instrument.Signatures)
        {
            var by = signature.By.IsEmpty ? "" : " by " + Wording.Names(signature.By);
            yield return new Reason($"{name} was signed{by} on {signature.On}", signature.On.Latest <= day ? Truth.True : Truth.False, instrument.At, null, []);
        }
        foreach (var reason in Entry(evaluator, instrument, day, ask))
        {
            yield return reason;
        }
        foreach (var reason in Endings(evaluator, instrument, clause, day, ask))
        {
            yield return reason;
        }
    }

    private static IEnumerable<Reason> Entry(Evaluator evaluator, Instrument instrument, DateOnly day, Func<Condition, bool, Reason> ask)
    {
        switch (instrument.Entry)
        {
            case { Kind: EntryKind.OnDate, On: { } date }:
                yield return new Reason($"it enters into force on {date}", date.Latest <= day ? Truth.True : Truth.False, instrument.At, null, []);
                break;
            case { Kind: EntryKind.WhenCondition, When: { } condition }:
                foreach (var part in Knowledge.Conjuncts(condition))
                {
                    var inner = ask(part is HasRatified { Instrument: null } ratified ? ratified with { Instrument = instrument.Name } : part, true);
                    yield return inner with { Text = "it enters into force when " + inner.Text };
                }
                break;
            case { Kind: EntryKind.ForEachWhenRatified }:
                var ratifications = instrument.Ratifications.Count == 0 ? "none recorded" : string.Join("; ", instrument.Ratifications.Select(item => $"{Wording.Names(item.By)} on {item.On}"));
                yield return new Reason("it enters into force for each when it has ratified: " + ratifications, Truth.Unknown, instrument.At, null, []);
                break;
            default:
                break;
        }
        if (evaluator.Index.Package.Instruments.FirstOrDefault(next => next.Replaces == instrument.Name) is { } successor)
        {
            yield return new Reason($"{successor.Name} replaces it once in force", Truth.Unknown, successor.At, null, []);
        }
    }

    private static IEnumerable<Reason> Endings(Evaluator evaluator, Instrument instrument, Clause clause, DateOnly day, Func<Condition, bool, Reason> ask)
    {
        if (instrument.Ending is { } ending)
        {
            if (ending.On is { } date)
            {
                yield return new Reason($"it ended on {date}", date.Latest < day ? Truth.True : Truth.False, instrument.At, null, []);
            }
            else if (ending.When is { } condition)
            {
                var inner = ask(condition, false);
                yield return inner with { Text = "it ends " + (ending.After is { } after ? $"{after} after " : "when ") + inner.Text };
            }
        }
        foreach (var effect in evaluator.Index.Package.Clauses.Where(other => other.Effect is { } effect && Standing.Names(effect.Of, clause)))
        {
            var word = effect.Effect is { } happening ? Wording.Of(happening) : "";
            var text = $"{effect.Id}: then {word}";
            yield return effect.When is { } when
                ? new Reason(text, ask(when, effect.Effect?.Kind == EffectKind.Revives).Holds, effect.At, effect.Provenance, [ask(when, effect.Effect?.Kind == EffectKind.Revives)])
                : new Reason(text, Truth.True, effect.At, effect.Provenance, []);
        }
    }
}
