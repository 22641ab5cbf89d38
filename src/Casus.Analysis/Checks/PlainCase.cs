using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Checks;

/// <summary>
/// The plain situation of a casus or trigger: its first alternative is so and nothing else happens. Groups and roles stand for one fitting
/// party each; what somebody must find is given as a bare fact, and not as found.
/// </summary>
internal sealed record PlainCase(Sequence<Condition> Happens, Sequence<Condition> DoesNotHappen, Sequence<string> Premises, string? Victim, string? Aggressor)
{
    private static readonly IReadOnlyList<string?> nobody = [null];

    /// <param name="index">One wording of a package.</param>
    /// <param name="condition">The casus or trigger.</param>
    /// <param name="day">The day of the case.</param>
    /// <param name="aggressor">Who attacks, when the words leave it open; otherwise the first possible aggressor that fits.</param>
    public static PlainCase Of(PackageIndex index, Condition condition, DateOnly day, string? aggressor = null)
    {
        var branches = Atoms.Branches(index, condition);
        var branch = branches.Count == 0 ? [] : branches[0];
        var attacker = AttackerOf(index, EventsOf(branch), day, aggressor);
        return Of(index, branch, day, attacker, VictimOf(index, EventsOf(branch), day, attacker));
    }

    /// <summary>
    /// Every way in which a casus arises: each of its alternatives, by each possible aggressor that fits, against each party that fits (one
    /// for all where a group is larger than <paramref name="mostVictims"/>).
    /// </summary>
    public static IReadOnlyList<PlainCase> Each(PackageIndex index, Condition condition, DateOnly day, int mostVictims)
    {
        var all = new List<PlainCase>();
        foreach (var branch in Atoms.Branches(index, condition))
        {
            var events = EventsOf(branch);
            foreach (var attacker in AttackersOf(index, events, day))
            {
                var fitting = VictimsOf(index, events, day, attacker);
                var victims = fitting.Count == 0 ? nobody : fitting.Count > mostVictims ? [fitting[0]] : fitting;
                all.AddRange(victims.Select(victim => Of(index, branch, day, attacker, victim)));
            }
        }
        return [.. all.DistinctBy(plain => string.Join("; ", plain.Happens.Select(literal => Wording.Of(literal)).Order(StringComparer.Ordinal)) + " " + plain.Victim + " " + plain.Aggressor)];
    }

    private static List<Occurs> EventsOf(IReadOnlyList<Leaf> branch) => [.. branch.Where(leaf => leaf.Positive).Select(leaf => leaf.Atom).OfType<Occurs>()];

    private static PlainCase Of(PackageIndex index, IReadOnlyList<Leaf> branch, DateOnly day, string? attacker, string? victim)
    {
        var events = EventsOf(branch);
        var happens = branch.SelectMany(leaf => Grounded(index, leaf, day, victim, attacker)).Distinct().ToSequence();
        var words = events.Select(fact => fact.Word).ToHashSet(StringComparer.Ordinal);
        var premises = PremisesOf(index, branch).ToSequence();
        return new PlainCase(happens, OtherEvents(index, words), premises, victim, attacker);
    }

    /// <summary>In words: what happens.</summary>
    public string Words => Happens.IsEmpty ? "nothing particular happens" : string.Join("; ", Happens.Select(literal => Wording.Of(literal)));

    /// <summary>What is given on that day: what happens, what does not, and the premises.</summary>
    public Situation Situation(DateOnly day) => Situations.Situation.Of(
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        Happens.Concat(DoesNotHappen).Concat(Premises.Select(word => new Occurs(word, null, null, null, null, SourceLocation.None))));

    /// <summary>The corners asked of the case on a day, by the clauses that bear on it. Without AT ONE TABLE where no clause waits for a promise: POSSIBLE serves for both.</summary>
    public SolvedCase Solve(PackageIndex index, DateOnly day, IReadOnlySet<string> clauses, params ReadOnlySpan<Corner> corners)
    {
        var situation = Situation(day);
        var @case = new Case(index, Victim, Aggressor, Requester: null, day);
        var question = new Question(index.Package.Reading, AsIfSigned: false, ProposedBy: null);
        var (knowledge, bound) = (new Knowledge(index, situation), Heads.Bound(index, day));
        IReadOnlyList<Candidate> candidates = [.. Derivation.Candidates(index, @case).Where(candidate => clauses.Contains(candidate.Clause.Id))];
        var solved = new Dictionary<Corner, SolvedCorner>();
        foreach (var rule in CornerRule.All)
        {
            if (!corners.Contains(rule.Corner))
            {
                continue;
            }
            var evaluator = new Evaluator(index, knowledge, @case, question, rule, bound);
            solved[rule.Corner] = rule.OneTable && solved.TryGetValue(Corner.Possible, out var possible) && !WaitForPromises(index, candidates)
                ? possible with { Evaluator = evaluator }
                : new SolvedCorner(evaluator, Derivation.Solve(evaluator, candidates));
        }
        return new SolvedCase(candidates, solved);
    }

    private static bool WaitForPromises(PackageIndex index, IReadOnlyList<Candidate> candidates) =>
        candidates.Select(candidate => candidate.Clause).DistinctBy(clause => clause.Id)
            .SelectMany(clause => Slots.Conditions(index, clause)).SelectMany(slot => Atoms.Of(index, slot.Condition)).Any(leaf => leaf.Atom is HasUndertaken);

    /// <summary>Named in the words; else the one asked for; else the first possible aggressor that fits the group named.</summary>
    private static string? AttackerOf(PackageIndex index, List<Occurs> events, DateOnly day, string? asked)
    {
        var named = events.Select(fact => fact.By).OfType<Who>().FirstOrDefault(who => who is { Kind: WhoKind.Named, Name: { } name } && index.PartyNamed(name) is not null);
        if (named is not null)
        {
            return named.Name;
        }
        var victims = events.Select(fact => fact.On).OfType<Who>().Where(who => who.Kind == WhoKind.Named).Select(who => who.Name).ToList();
        var possible = (asked is null ? Sides.PossibleAggressors(index) : [asked]).Where(party => !victims.Contains(party)).ToList();
        var group = events.Select(fact => fact.By).OfType<Who>().FirstOrDefault(who => who.Name is not null);
        return group?.Name is { } name
            ? possible.Find(party => index.IsMember(party, name, day)) ?? index.Members(name, day).FirstOrDefault(member => !victims.Contains(member))
            : possible.FirstOrDefault();
    }

    /// <summary>Everybody who may be the attacker here; nobody in particular (null) where nobody fits.</summary>
    private static IReadOnlyList<string?> AttackersOf(PackageIndex index, List<Occurs> events, DateOnly day)
    {
        var attackers = Sides.PossibleAggressors(index).Select(party => AttackerOf(index, events, day, party)).Append(AttackerOf(index, events, day, null)).OfType<string>().Distinct().ToList();
        return attackers.Count == 0 ? nobody : attackers;
    }

    /// <summary>Named in the words; else of the group named a beneficiary that attacks nobody, else a beneficiary, else the first.</summary>
    private static string? VictimOf(PackageIndex index, List<Occurs> events, DateOnly day, string? attacker) => VictimsOf(index, events, day, attacker) is [var first, ..] ? first : null;

    /// <summary>Everybody who may be the victim here, the likeliest first.</summary>
    private static IReadOnlyList<string> VictimsOf(PackageIndex index, List<Occurs> events, DateOnly day, string? attacker)
    {
        var attacked = events.Select(fact => fact.On).OfType<Who>().ToList();
        var named = attacked.Find(who => who is { Kind: WhoKind.Named, Name: { } name } && index.PartyNamed(name) is not null);
        if (named is not null)
        {
            return named.Name is { } victim ? [victim] : [];
        }
        var fitting = attacked.Find(who => who.Name is { } name && index.GroupNamed(name) is not null) is { Name: { } group } ? index.Members(group, day)
            : attacked.Exists(who => who.Kind == WhoKind.Victim) ? [.. index.Package.Parties.Select(party => party.Name)]
            : Array.Empty<string>();
        return
        [
            .. fitting
                .Where(party => party != attacker)
                .OrderByDescending(party => !index.HasRole(party, Role.Beneficiary) ? 0 : index.HasRole(party, Role.PossibleAggressor) ? 1 : 2),
        ];
    }

    private static IEnumerable<Condition> Grounded(PackageIndex index, Leaf leaf, DateOnly day, string? victim, string? attacker)
    {
        var atoms = leaf.Atom switch
        {
            Occurs occurs => [occurs with { On = One(index, occurs.On, victim, leaf.Positive), By = By(index, occurs, victim, attacker, leaf.Positive) }],
            _ => Each(index, leaf.Atom, day),
        };
        return leaf.Positive ? atoms : atoms.Select(atom => new Not(atom, atom.At));
    }

    private static Who? One(PackageIndex index, Who? who, string? party, bool positive) =>
        who is null || party is null || !positive || (who is { Kind: WhoKind.Named, Name: { } name } && index.GroupNamed(name) is null) ? who : Who.Named(party, who.At);

    /// <summary>An event done to somebody, whose doer the words leave open, is the attacker's.</summary>
    private static Who? By(PackageIndex index, Occurs occurs, string? victim, string? attacker, bool positive) =>
        occurs.By is null && occurs.On is not null && positive && attacker is not null && attacker != victim ? Who.Named(attacker, occurs.At)
        : One(index, occurs.By, attacker, positive);

    /// <summary>
    /// One situation is one event: what could set off other clauses by itself, and is no circumstance of this event, does not happen.
    /// </summary>
    private static Sequence<Condition> OtherEvents(PackageIndex index, HashSet<string> words)
    {
        var branches = index.Package.Clauses.Select(clause => clause.When).OfType<Condition>()
            .SelectMany(when => Atoms.Branches(index, when))
            .Select(branch => branch.Where(leaf => leaf.Positive).Select(leaf => leaf.Atom).OfType<Occurs>().ToList())
            .ToList();
        var circumstances = branches.Where(branch => branch.Exists(fact => words.Contains(fact.Word))).SelectMany(branch => branch).Select(fact => fact.Word).ToHashSet(StringComparer.Ordinal);
        return branches
            .Where(branch => !branch.Exists(fact => words.Contains(fact.Word)))
            .SelectMany(branch => branch.Where(fact => fact.On is not null || fact.By is not null))
            .Select(fact => fact.Word)
            .Where(word => !circumstances.Contains(word))
            .Distinct()
            .Select(word => (Condition)new Not(new Occurs(word, null, null, null, null, SourceLocation.None), SourceLocation.None))
            .ToSequence();
    }

    /// <summary>
    /// What the clauses that answer this event wait for as a plain fact (<c>once settlement-signed</c>): a renewed attack comes after it.
    /// Facts that promises define are not presumed, nor those that somebody must find.
    /// </summary>
    private static IEnumerable<string> PremisesOf(PackageIndex index, IReadOnlyList<Leaf> branch)
    {
        var words = branch.Select(leaf => leaf.Atom).OfType<Occurs>().Select(fact => fact.Word).ToHashSet(StringComparer.Ordinal);
        var denied = branch.Where(leaf => !leaf.Positive).Select(leaf => leaf.Atom).OfType<Occurs>().Select(fact => fact.Word).ToHashSet(StringComparer.Ordinal);
        bool Answers(Clause clause) => clause.When is null || Atoms.Of(index, clause.When).Any(leaf => leaf.Positive && leaf.Atom is Occurs fact && words.Contains(fact.Word));
        return index.Package.Clauses
            .Where(Answers)
            .SelectMany(clause => clause.Duty is { } duty ? duty.Terms.Once : [])
            .SelectMany(Knowledge.Conjuncts)
            .OfType<Occurs>()
            .Where(fact => fact is { On: null, By: null, Place: null } && !denied.Contains(fact.Word))
            .Select(fact => fact.Word)
            .Where(word => index.Facts.GetValueOrDefault(word) is { Means: null, FoundBy: null })
            .Distinct();
    }

    /// <summary>An atom that speaks of several (<c>each Ally has ratified</c>) as one atom for each.</summary>
    private static IEnumerable<Condition> Each(PackageIndex index, Condition atom, DateOnly day)
    {
        IEnumerable<Who> Ones(Who who) => who.Name is { } name && index.GroupNamed(name) is not null
            ? index.Members(name, day).Take(who.Kind == WhoKind.AtLeast ? who.Count : int.MaxValue).Select(party => Who.Named(party, who.At))
            : [who];
        return atom switch
        {
            HasUndertaken promise => Ones(promise.By).Select(who => promise with { By = who, Likewise = false }),
            HasBegun begun => Ones(begun.By).Select(who => begun with { By = who }),
            HasSigned signed => Ones(signed.By).Select(who => signed with { By = who }),
            HasRatified ratified => Ones(ratified.By).Select(who => ratified with { By = who }),
            HasRequested requested => Ones(requested.By).Select(who => requested with { By = who }),
            _ => [atom],
        };
    }
}
