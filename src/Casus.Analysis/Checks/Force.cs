using Casus.Evaluation;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>
/// Whether the texts bind at all. CAS301: expired. CAS302: not yet in force. CAS303: the possible aggressor decides whether it enters into force.
/// CAS304: it waits for another text.
/// </summary>
internal static class Force
{
    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var day = CheckDay.Of(index);
        var evaluator = InForce.On(index, day);
        var withClauses = index.Package.Instruments.Where(instrument => index.Package.Clauses.Any(clause => clause.Instrument == instrument.Name)).ToList();
        foreach (var instrument in withClauses)
        {
            if (AggressorsKey(evaluator, instrument) is { } key)
            {
                yield return key;
            }
            if (index.Package.AsOf is null)
            {
                continue;
            }
            if (Expired(index, instrument, day) is { } expired)
            {
                yield return expired;
            }
            else if (!InForce.HasEntered(evaluator, instrument))
            {
                yield return NotEntered(evaluator, instrument, day);
            }
        }
        if (index.Package.AsOf is not null)
        {
            foreach (var finding in index.Package.Clauses.Select(clause => Expired(clause, day)).OfType<Finding>())
            {
                yield return finding;
            }
        }
    }

    private static Finding? AggressorsKey(Evaluator evaluator, Instrument instrument)
    {
        var needs = EntryNeeds.Of(evaluator, instrument).Where(need => Sides.IsPossibleAggressor(evaluator.Index, need.Party)).ToList();
        if (needs.Count == 0)
        {
            return null;
        }
        var parties = Phrases.List(needs.Select(need => need.Party));
        return new Finding(
            "CAS303",
            // A cease-fire or a settlement as the first step is how such texts are made; a signature or a ratification of the adversary's is not.
            needs.TrueForAll(need => need.IsFact) ? Severity.Warning : Severity.Error,
            $"Without {parties}, {instrument.Name} does not enter into force: the possible aggressor holds the key.",
            [
                new FindingPlace(instrument.At, EntryWords(instrument)),
                .. needs.Where(need => need.At.Line > 0 && need.At.Key != instrument.At.Key).DistinctBy(need => need.At.Key).Select(need => new FindingPlace(need.At, "asks that " + need.Party + " " + need.Act)),
                .. needs.Select(need => Phrases.Place(evaluator.Index, need.Party)).OfType<FindingPlace>().Distinct(),
            ],
            needs.TrueForAll(need => need.IsFact) ? "Let it enter into force without that fact, or let somebody else establish it." : "Let it enter into force for each when it has ratified, or ask only for acts of the others.",
            needs.Select(need => $"{need.Party} must {need.Act}" + (need.Of == instrument.Name ? "." : $"; {instrument.Name} waits for {need.Of}.")).ToSequence());
    }

    private static Finding? Expired(PackageIndex index, Instrument instrument, DateOnly day)
    {
        var line = instrument.Ending switch
        {
            { On: { } date } when date.Latest <= day => $"It ended on {date}.",
            { On: null, When: null, After: { } term } when LastDay(instrument, term) is { } last && last <= day => $"It was made for {term} and ended on {last:yyyy-MM-dd}.",
            _ => null,
        };
        if (line is null && index.Package.Instruments.FirstOrDefault(next => next.Replaces == instrument.Name && HasBegun(next, day)) is { } successor)
        {
            line = $"{successor.Name} has replaced it.";
        }
        return line is null ? null : new Finding(
            "CAS301",
            Severity.Warning,
            $"{instrument.Name} has expired: on {day:yyyy-MM-dd} its clauses bind nobody.",
            [new FindingPlace(instrument.At, EntryWords(instrument))],
            "Correct the term or the date of the package, or add the text that renews it.",
            [line]);
    }

    private static Finding? Expired(Clause clause, DateOnly day) =>
        clause.Duty?.Terms.UntilDate is { } until && until.Latest < day
            ? new Finding(
                "CAS301", Severity.Warning, $"{clause.Id} has expired: it held until {until}, and the package speaks of {day:yyyy-MM-dd}.",
                [Phrases.Place(clause)], "Correct the date, or add the clause that prolongs it.", [])
            : null;

    private static Finding NotEntered(Evaluator evaluator, Instrument instrument, DateOnly day)
    {
        var index = evaluator.Index;
        var chain = Chain(evaluator, instrument).ToList();
        var waitsForText = chain.Count > 0;
        var later = Later(index, instrument, day) is { } date ? [$"By the dates recorded here it is in force from {date:yyyy-MM-dd}."] : Array.Empty<string>();
        var where = new List<FindingPlace> { new(instrument.At, EntryWords(instrument)) };
        where.AddRange(chain.Select(link => new FindingPlace(link.For.At, EntryWords(link.For))));
        return waitsForText
            ? new Finding(
                "CAS304",
                Severity.Warning,
                $"{instrument.Name} is not in force on {day:yyyy-MM-dd}: it waits for another text, {chain[0].For.Name}, which {StateOf(evaluator, chain[0].For)}.",
                where.ToSequence(),
                $"Sign {chain[^1].For.Name}, or take the condition out of {instrument.Name}.",
                [.. chain.Select(link => $"{link.By.Name} waits for {link.For.Name}, which {StateOf(evaluator, link.For)}."), .. later])
            : new Finding(
                "CAS302",
                Severity.Warning,
                $"{instrument.Name} is not in force on {day:yyyy-MM-dd}: nothing in it binds yet.",
                where.ToSequence(),
                "Add the signature, ratification or fact when it is so; to ask what the text would mean, ask as if signed.",
                [.. Reasons(evaluator, instrument), .. later]);
    }

    private static IEnumerable<string> Reasons(Evaluator evaluator, Instrument instrument)
    {
        var day = evaluator.Case.On;
        if (Standing.Unready(instrument) is { } unready)
        {
            yield return $"It is {unready}.";
        }
        foreach (var signature in instrument.Signatures.Where(signature => signature.On.Latest > day))
        {
            yield return "It is signed" + (signature.By.IsEmpty ? "" : " by " + Wording.Names(signature.By)) + $" only on {signature.On}.";
        }
        switch (instrument.Entry)
        {
            case { Kind: EntryKind.OnDate, On: { } date } when date.Latest > day:
                yield return $"It enters into force only on {date}.";
                break;
            case { Kind: EntryKind.WhenCondition, When: { } condition }:
                foreach (var part in Knowledge.Conjuncts(condition).Where(part => !InForce.IsCertain(evaluator, instrument, part)))
                {
                    yield return $"It waits until {Wording.Of(part)}; the package does not say that this is so.";
                }
                break;
            case { Kind: EntryKind.ForEachWhenRatified }:
                yield return "It binds each when it has ratified; the package records no ratification.";
                break;
            default:
                break;
        }
    }

    private sealed record Link(Instrument By, Instrument For);

    /// <summary>The texts that an instrument's entry waits for, to the end of the chain; empty when the first of them is as it must be.</summary>
    private static IEnumerable<Link> Chain(Evaluator evaluator, Instrument instrument)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { instrument.Name };
        var by = instrument;
        while (Awaited(evaluator, by, onlyOpen: by == instrument) is { } next && seen.Add(next.Name))
        {
            yield return new Link(by, next);
            by = next;
        }
    }

    private static Instrument? Awaited(Evaluator evaluator, Instrument instrument, bool onlyOpen) =>
        instrument.Entry.When is not { } condition ? null
        : Knowledge.Conjuncts(condition)
            .Where(part => !onlyOpen || !InForce.IsCertain(evaluator, instrument, part))
            .SelectMany(part => Atoms.Of(evaluator.Index, part))
            .Select(leaf => leaf.Atom switch
            {
                HasState { State: InForceState.Signed or InForceState.InForce, Of.Of: { } name } => name,
                HasSigned { Instrument: { } name } => name,
                HasRatified { Instrument: { } name } => name,
                _ => null,
            })
            .Where(name => name is not null && name != instrument.Name)
            .Select(name => evaluator.Index.Instruments.GetValueOrDefault(name ?? ""))
            .FirstOrDefault(found => found is not null);

    private static string StateOf(Evaluator evaluator, Instrument instrument)
    {
        if (Standing.Unready(instrument) is { } unready)
        {
            return "is " + unready;
        }
        var last = instrument.Signatures.IsEmpty ? null : instrument.Signatures.MaxBy(signature => signature.On.Latest);
        var signed = last is null ? "has no date of signature here"
            : last.On.Latest > evaluator.Case.On ? $"is signed only on {last.On}"
            : $"was signed on {last.On}";
        return InForce.HasEntered(evaluator, instrument) || last is null || last.On.Latest > evaluator.Case.On ? signed : signed + " and is not in force";
    }

    /// <summary>The first later date of the package on which the texts themselves put it in force.</summary>
    private static DateOnly? Later(PackageIndex index, Instrument instrument, DateOnly day)
    {
        var dates = index.Package.Instruments
            .SelectMany(other => other.Signatures.Select(signature => signature.On).Concat(other.Ratifications.Select(ratification => ratification.On)).Append(other.Entry.On).OfType<VagueDate>())
            .Select(date => date.Latest)
            .Where(date => date > day)
            .Distinct()
            .Order();
        foreach (var date in dates)
        {
            if (InForce.HasEntered(InForce.On(index, date), instrument))
            {
                return date;
            }
        }
        return null;
    }

    private static bool HasBegun(Instrument instrument, DateOnly day) =>
        Standing.Unready(instrument) is null
        && (instrument.Entry.On?.Latest ?? (instrument.Signatures.IsEmpty ? null : instrument.Signatures.Max(signature => signature.On.Latest))) is { } start && start <= day;

    private static DateOnly? LastDay(Instrument instrument, Duration term)
    {
        var start = instrument.Entry.On?.Latest ?? (instrument.Signatures.IsEmpty ? null : instrument.Signatures.Max(signature => signature.On.Latest));
        return start is { } from ? DateOnly.FromDateTime(term.After(new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)).UtcDateTime) : null;
    }

    /// <summary>What the instrument's head says of its signature and entry.</summary>
    private static string EntryWords(Instrument instrument)
    {
        var signed = Standing.Unready(instrument) is { } unready ? [unready] : instrument.Signatures.Select(signature => "signed" + (signature.By.IsEmpty ? "" : " by " + Wording.Names(signature.By)) + " on " + signature.On);
        var entry = instrument.Entry.Kind == EntryKind.OnSignature ? [] : new[] { Wording.Of(instrument.Entry) };
        return string.Join(", ", signed.Concat(entry));
    }
}
