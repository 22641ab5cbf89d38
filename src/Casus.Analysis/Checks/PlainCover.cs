using Casus.Evaluation;
using Casus.Findings;
using Casus.Responses;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>
/// What the plain case of each casus gives. CAS401: nothing. CAS402: nothing stronger than X even at best. CAS403: only at discretion.
/// CAS405: the least that complies. CAS404: all of it rests on the protected side's own act. One finding of 401 to 405 a casus.
/// </summary>
internal static class PlainCover
{
    private const int MostLines = 5;

    public static IEnumerable<Finding> Of(PackageIndex index)
    {
        var day = CheckDay.Of(index);
        var inForce = new Lazy<PackageIndex>(() => InForce.Supposed(index, day));
        foreach (var casus in index.Package.Casus)
        {
            var plain = PlainCase.Of(index, casus.Condition, day);
            if (IsAgainstTheAggressor(index, plain))
            {
                continue;
            }
            var asItStands = Answer(index, plain, day, supposed: false);
            var supposed = !asItStands.IsInForce;
            var answer = supposed ? Answer(inForce.Value, plain, day, supposed: true) : asItStands;
            var view = new View(index, casus, plain, answer, supposed, day);
            view = view with { Drafts = supposed ? [] : [.. Unsigned(view, inForce)] };
            if (Judge(view) is { } finding)
            {
                yield return finding;
            }
            if (OnTheVictimsAct(view) is { } act)
            {
                yield return act;
            }
        }
    }

    private static PlainAnswer Answer(PackageIndex index, PlainCase plain, DateOnly day, bool supposed) =>
        new(index, plain.Solve(index, day, Relevance.ToCase(index, plain), Corner.Firm, Corner.Possible, Corner.AtOneTable), supposed);

    /// <param name="Supposed">True when nothing is in force and the texts are read as if they were.</param>
    private sealed record View(PackageIndex Index, CasusDefinition Casus, PlainCase Plain, PlainAnswer Answer, bool Supposed, DateOnly Day)
    {
        /// <summary>What texts that are not in force would answer, a line each.</summary>
        public IReadOnlyList<string> Drafts { get; init; } = [];

        public string If => Supposed ? "even with everything signed and in force, " : "";
    }

    /// <summary>A casus in which the protected side attacks is there to end the guarantee; help is not asked of it.</summary>
    private static bool IsAgainstTheAggressor(PackageIndex index, PlainCase plain) =>
        plain.Aggressor is { } attacker && index.HasRole(attacker, Role.Beneficiary) && !index.HasRole(attacker, Role.PossibleAggressor)
        && Sides.PossibleAggressors(index).Count > 0;

    private static Finding? Judge(View view)
    {
        var (answer, name) = (view.Answer, view.Casus.Name);
        var (firm, possible) = (answer.Highest(answer.Firm), answer.Highest(answer.Possible));
        var help = answer.Possible.Where(item => answer.IsHelp(answer.Highest([item]))).ToList();
        if (!answer.Possible.Any(item => item.Clause.When is not null))
        {
            return Make(view, "CAS401", Severity.Warning, view.Drafts.Count > 0 ? $"Nothing that is in force covers {name}." : $"No clause covers {name}.", "Add a clause for the case, or take the case out if it is meant to be uncovered.", [], Lines(view, [], answer.Possible));
        }
        var offLadder = answer.Possible.Where(item => item.Clause.When is not null && answer.Highest([item]) is null).ToList();
        if (!answer.IsHelp(possible))
        {
            var message = possible is not null ? $"In {name}, {view.If}nothing above {possible} is even possible."
                : $"In {name}, {view.If}no rung of help is even possible; what there is: {Phrases.List(offLadder.Select(item => Wording.Measure(item.Clause.Duty?.Measure ?? throw new InvalidOperationException("An answer has a duty."))))}.";
            return Make(view, "CAS402", Severity.Warning, message, "Add a clause with a stronger measure for the case.", answer.Possible, Lines(view, answer.Firm, answer.Possible));
        }
        if (firm is null)
        {
            var ownTrigger = help.Exists(item => item.FindsItself) ? ", for each finds its own trigger" : "";
            var why = help.TrueForAll(item => item.IsOwnChoice) ? "all help is at the guarantors' own discretion" + ownTrigger
                : help.Exists(item => item.IsOwnChoice) ? $"help is at the guarantors' own discretion{ownTrigger}, or it waits for a decision or a fact"
                : "all help waits for a decision or a fact";
            return Make(view, "CAS403", Severity.Warning, $"In {name}, {view.If}nothing is firmly owed: {why}.", "Make one measure, even a mild one, owed without discretion.", answer.Possible,
                [.. Mildest(view), .. Lines(view, answer.Firm, answer.Possible)]);
        }
        if (view.Supposed && answer.IsHelp(firm))
        {
            return Make(view, "CAS401", Severity.Warning, $"Nothing that is in force on {view.Day:yyyy-MM-dd} covers {name}.", "Bring the text into force.", answer.Firm, Lines(view, answer.Firm, answer.Possible));
        }
        if (answer.Rank(firm) == answer.Rank(possible ?? firm))
        {
            return null;
        }
        // A promise of help may be kept by less than what is owed beside it (talks, for instance).
        var least = answer.Highest(answer.Firm.Where(item => help.Exists(promise => promise.Clause == item.Clause)));
        var complies = least is null || answer.Rank(least) == answer.Rank(firm)
            ? $"the least that complies is {firm}: nothing above it is firmly owed"
            : $"the least help that complies is {least}, and nothing above {firm} is firmly owed";
        return Make(
            view, "CAS405", answer.IsHelp(firm) ? Severity.Info : Severity.Warning,
            $"In {name}, {view.If}{complies}.",
            "Raise the lower end of what is owed without choice.", [.. answer.Firm, .. answer.Possible], Lines(view, answer.Firm, answer.Possible));
    }

    private static Finding Make(View view, string code, Severity level, string message, string mend, IEnumerable<ClauseAnswer> clauses, IEnumerable<string> lines) => new(
        code, level, message,
        [new FindingPlace(view.Casus.At, Wording.Of(view.Casus.Condition)), .. Ordered(view, clauses).Select(item => item.Clause).DistinctBy(clause => clause.Id).Take(MostLines).Select(Phrases.Place)],
        mend,
        [
            Phrases.Line("Situation", view.Plain.Words + "."),
            .. view.Plain.Premises.IsEmpty || code == "CAS401" ? Array.Empty<string>() : [Phrases.Line("Presumed", string.Join("; ", view.Plain.Premises.Select(word => Premise(view.Index, word))) + ".")],
            .. view.Supposed ? [Phrases.Line("In force", NotInForce(view))] : Array.Empty<string>(),
            .. lines,
            .. Table(view),
            .. view.Drafts,
        ]);

    private static string Premise(PackageIndex index, string word) =>
        index.Facts.GetValueOrDefault(word) is { InHandsOf: { IsEmpty: false } owners } ? $"{word}, which is in the hands of {Wording.Names(owners)}" : word;

    private static string NotInForce(View view)
    {
        var evaluator = InForce.On(view.Index, view.Day);
        var open = view.Index.Package.Instruments.Where(instrument => view.Index.Package.Clauses.Any(clause => clause.Instrument == instrument.Name) && !InForce.HasEntered(evaluator, instrument)).Select(instrument => instrument.Name).ToList();
        return open.Count == 0 ? $"nothing is certain to be in force on {view.Day:yyyy-MM-dd}; read here as if it were." : $"on {view.Day:yyyy-MM-dd} nothing ({Phrases.List(open)}); read here as if it were.";
    }

    private static IEnumerable<string> Mildest(View view) =>
        view.Answer.Possible.Where(item => item.Clause.When is not null && item.Floor is { } floor && view.Index.RungOf(floor) is not null)
            .MinBy(item => view.Answer.Rank(item.Floor ?? "")) is { Floor: { } least } mildest
            ? [Phrases.Line("Mildest", $"{least} would do ({mildest.Clause.Id}).")]
            : [];

    private static IEnumerable<string> Lines(View view, IReadOnlyList<ClauseAnswer> firm, IReadOnlyList<ClauseAnswer> possible)
    {
        var more = Ordered(view, possible.Where(item => !firm.Any(owed => owed.Clause == item.Clause && owed.Reached == item.Reached))).ToList();
        return
        [
            .. Ordered(view, firm).Take(MostLines).Select(item => Line(view, "Firm", item)),
            .. more.Take(MostLines).Select(item => Line(view, "Possible", item)),
            .. more.Count > MostLines ? [Phrases.Line("", $"and {more.Count - MostLines} more clauses.")] : Array.Empty<string>(),
        ];
    }

    /// <summary>What answers the case first, then the highest rung first. What answers no case and stands on no ladder is no cover.</summary>
    private static IEnumerable<ClauseAnswer> Ordered(View view, IEnumerable<ClauseAnswer> answers) =>
        answers.Where(item => item.Clause.When is not null || view.Index.RungOf(item.Reached[^1]) is not null)
            .OrderByDescending(item => item.Clause.When is not null ? 1 : 0)
            .ThenByDescending(item => view.Answer.Rank(item.Reached[^1]));

    private static string Line(View view, string head, ClauseAnswer item)
    {
        var duty = item.Clause.Duty ?? throw new InvalidOperationException("An answer has a duty.");
        var top = item.Reached.Count == 0 ? "" : item.Reached[^1];
        var what = view.Index.RungOf(top) is null ? Wording.Measure(duty.Measure)
            : head == "Firm" || item.Floor is null || item.Floor == top ? top
            : $"{item.Floor} up to {top}";
        var convenes = Time.IsConsultation(duty) && !Time.SomebodyConvenes(view.Index, item.Clause) ? ["nobody named to convene"] : Array.Empty<string>();
        IEnumerable<string> tail = head == "Firm" || item.Why.IsEmpty ? [Clocks.Words(duty.Terms), .. convenes] : [.. item.Why.Take(3), .. convenes];
        return Phrases.Line(head == "Possible" && item.Clause.When is null ? "Standing" : head, $"{item.Clause.Id}: {Phrases.List(item.Bearers)}: {what}; {string.Join("; ", tail)}.");
    }

    /// <summary>What signing everything at once would add, and what the texts leave open.</summary>
    private static IEnumerable<string> Table(View view)
    {
        var (answer, gained) = (view.Answer, view.Answer.HighestAtOneTable);
        if (gained is not null && answer.IsHelp(gained) && (answer.Highest(answer.Possible) is not { } possible || answer.Rank(gained).CompareTo(answer.Rank(possible)) > 0))
        {
            yield return Phrases.Line("One table", $"with every wait for a promise signed at once, {gained} becomes possible.");
        }
        if (answer.Unsettled.Count > 0)
        {
            yield return Phrases.Line("Unsettled", $"the texts say neither yes nor no of {Phrases.List(answer.Unsettled)}.");
        }
    }

    /// <summary>What texts that are not in force would answer, when others are in force.</summary>
    private static IEnumerable<string> Unsigned(View view, Lazy<PackageIndex> inForce)
    {
        var unready = view.Index.Package.Instruments.Where(instrument => Standing.Unready(instrument) is not null).Select(instrument => instrument.Name).ToHashSet(StringComparer.Ordinal);
        var words = view.Plain.Happens.OfType<Occurs>().Select(fact => fact.Word).ToHashSet(StringComparer.Ordinal);
        if (!view.Index.Package.Clauses.Any(clause => unready.Contains(clause.Instrument ?? "") && clause.When is { } when && Atoms.Of(view.Index, when).Any(leaf => leaf.Atom is Occurs fact && words.Contains(fact.Word))))
        {
            return [];
        }
        var best = view.Plain.Solve(inForce.Value, view.Day, Relevance.ToCase(inForce.Value, view.Plain), Corner.Possible);
        return best.Candidates
            .Where(candidate => candidate.Clause.When is not null && unready.Contains(candidate.Clause.Instrument ?? "") && PlainAnswer.IsGuarantors(inForce.Value, best, candidate)
                && best.Corners[Corner.Possible].Outcome.Settled.Contains(candidate.Arisen))
            .DistinctBy(candidate => candidate.Clause.Id)
            .Select(candidate => Phrases.Line("Not signed", $"{candidate.Clause.Id}: {Phrases.Sentence(candidate.Clause)}; {Clocks.Words(candidate.Duty.Terms)}."));
    }

    private static Finding? OnTheVictimsAct(View view)
    {
        var answer = view.Answer;
        var onLadder = answer.Possible.Where(item => answer.Highest([item]) is not null).ToList();
        var help = onLadder.Where(item => answer.IsHelp(answer.Highest([item]))).ToList();
        var acts = (help.Count > 0 ? help : onLadder).Select(item => new { item.Clause, Acts = ActsOfTheProtected(view, item.Clause).Distinct().ToList() }).ToList();
        if (acts.Count == 0 || !acts.TrueForAll(item => item.Acts.Count > 0))
        {
            return null;
        }
        return new Finding(
            "CAS404", Severity.Info,
            $"In {view.Casus.Name} all help rests on an act of the protected side: {Phrases.List(acts.SelectMany(item => item.Acts))}.",
            [new FindingPlace(view.Casus.At, ""), .. acts.Select(item => item.Clause).DistinctBy(clause => clause.Id).Take(MostLines).Select(Phrases.Place)],
            "Let the help begin without it, or say who may do it when the government cannot.",
            []);
    }

    private static IEnumerable<string> ActsOfTheProtected(View view, Clause clause)
    {
        bool IsProtected(Who who) => who.Kind is WhoKind.Victim or WhoKind.Requester
            || (who is { Kind: WhoKind.Named, Name: { } name } && (name == view.Plain.Victim || Sides.IsOnlyProtected(view.Index, name)));
        string Name(Who who) => who.Name ?? view.Plain.Victim ?? Wording.Who(who);
        foreach (var (terms, _, _) in Slots.Terms(view.Index, clause))
        {
            if (terms.AtRequestOf is { } requester && IsProtected(requester))
            {
                yield return $"{Name(requester)} asks";
            }
            foreach (var name in terms.ConsentOf.Where(name => IsProtected(Who.Named(name, clause.At))))
            {
                yield return $"{name} consents";
            }
        }
        foreach (var slot in Slots.Conditions(view.Index, clause).Where(slot => slot.Helps))
        {
            foreach (var leaf in Atoms.Of(view.Index, slot.Condition).Where(leaf => leaf.Positive))
            {
                var words = leaf.Atom switch
                {
                    HasRequested requested when IsProtected(requested.By) => $"{Name(requested.By)} asks for {requested.Word}",
                    HasSigned signed when IsProtected(signed.By) => $"{Name(signed.By)} signs",
                    HasRatified ratified when IsProtected(ratified.By) => $"{Name(ratified.By)} ratifies",
                    HasDecided decided when IsProtected(decided.By) => $"{Name(decided.By)} decides {Wording.Deed(decided.Deed)}",
                    _ when leaf.By is { Kind: FinderKind.Victim } || leaf.By is { Kind: FinderKind.Named, Name: { } finder } && Sides.IsOnlyProtected(view.Index, finder) => $"{view.Plain.Victim ?? "the victim"} finds that it is so",
                    _ => null,
                };
                if (words is not null)
                {
                    yield return words;
                }
            }
        }
    }
}
