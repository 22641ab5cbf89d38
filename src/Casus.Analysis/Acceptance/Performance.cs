using Casus.Checks;
using Casus.Evaluation;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Acceptance;

/// <summary>
/// A text performed as written: all its parties have signed, who must ratify has ratified, its case has arisen, and what its clauses wait for
/// as a fact, a deed, a request, or a promise that nobody in the text makes, has come about; what would end or void them has not. Choices,
/// consents and decisions of bodies are not supposed: they are what the four corners differ in.
/// </summary>
/// <param name="Supposed">What is taken as so, or as not so, for the sake of the question.</param>
internal sealed record Performance(Sequence<Condition> Supposed, string? Victim, string? Aggressor, DateOnly On)
{
    private const int MostCases = 6;

    /// <summary>One performance for each pair of a beneficiary and a possible aggressor.</summary>
    /// <param name="whole">The whole text.</param>
    /// <param name="bound">Every party and word that some clause of it promises.</param>
    /// <param name="part">The clauses of it that matter.</param>
    /// <param name="asked">What is being asked; nothing that would make it so is supposed.</param>
    /// <param name="on">The day.</param>
    public static IReadOnlyList<Performance> Of(PackageIndex whole, IReadOnlySet<Atom> bound, PackageIndex part, Condition asked, DateOnly on)
    {
        var pairs =
            from victim in whole.Package.Parties
            where victim.Roles.Contains(Role.Beneficiary)
            from aggressor in whole.Package.Parties
            where aggressor.Roles.Contains(Role.PossibleAggressor) && aggressor.Name != victim.Name
            select ((string?)victim.Name, (string?)aggressor.Name);
        var some = pairs.Take(MostCases).DefaultIfEmpty((null, null));
        return [.. some.Select(pair => Of(bound, part, asked, pair.Item1, pair.Item2, on))];
    }

    /// <summary>All four corners, with more given for this question alone.</summary>
    public SolvedCase Solve(PackageIndex part, IEnumerable<Condition> more)
    {
        var situation = Situation.Of(new DateTimeOffset(On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), Supposed.Concat(more));
        return Responder.Solve(part, new Knowledge(part, situation), new Case(part, Victim, Aggressor, Victim, On), new Question(part.Package.Reading, AsIfSigned: true, ProposedBy: null));
    }

    private static Performance Of(IReadOnlySet<Atom> bound, PackageIndex part, Condition asked, string? victim, string? aggressor, DateOnly on)
    {
        var own = Evaluation.Leaves.Of(part, asked, helps: true).Where(leaf => leaf.Helps).Select(leaf => leaf.Condition).ToList();
        var maker = new Maker(part, own, bound, victim, aggressor, on);
        var literals = part.Package.Clauses.SelectMany(clause => Cone.Slotted(part, clause)).SelectMany(slot => maker.Literals(slot.Condition, slot.Helps))
            .Concat(part.Package.Clauses.SelectMany(maker.Requests))
            .Concat(part.Package.Instruments.SelectMany(maker.Life))
            .Distinct().ToList();
        var contradictory = literals.Where(literal => literals.Contains(new Not(literal, literal.At))).ToList();
        var supposed = literals.Where(literal => !contradictory.Contains(literal) && !(literal is Not not && contradictory.Contains(not.Inner)));
        return new Performance(supposed.ToSequence(), victim, aggressor, on);
    }

    /// <summary>Makes what is supposed out of what clauses wait for.</summary>
    private sealed record Maker(PackageIndex Index, IReadOnlyList<Condition> Own, IReadOnlySet<Atom> Bound, string? Victim, string? Aggressor, DateOnly On)
    {
        /// <summary>The first way in which a condition comes true (or, where the duty waits for its absence, does not).</summary>
        public IEnumerable<Condition> Literals(Condition condition, bool helps)
        {
            var ways = Atoms.Branches(Index, helps ? condition : new Not(condition, condition.At));
            return ways.Count == 0 ? [] : ways[0].SelectMany(leaf => Literal(leaf.Atom, leaf.Positive));
        }

        public IEnumerable<Condition> Requests(Clause clause) =>
            clause.Duty?.Terms.AtRequestOf is { } who ? Each(who, one => new HasRequested(one, "assistance", one.At)) : [];

        public IEnumerable<Condition> Life(Instrument instrument)
        {
            var entry = instrument.Entry.When is { } begins ? Literals(begins, helps: true).Select(literal => In(literal, instrument.Name)) : [];
            var ending = instrument.Ending?.When is { } ends ? Literals(ends, helps: false) : [];
            var ratified = instrument.Entry.Kind == EntryKind.ForEachWhenRatified
                ? Index.Members(instrument.Parties, On).Select(party => (Condition)new HasRatified(Who.Named(party, instrument.At), instrument.Name, instrument.At))
                : [];
            return entry.Concat(ending).Concat(ratified);
        }

        private static Condition In(Condition literal, string instrument) => literal switch
        {
            HasRatified { Instrument: null } ratified => ratified with { Instrument = instrument },
            HasSigned { Instrument: null } signed => signed with { Instrument = instrument },
            _ => literal,
        };

        private IEnumerable<Condition> Literal(Condition atom, bool positive)
        {
            if (atom is Occurs derived && Index.Facts.GetValueOrDefault(derived.Word)?.Means is { } meaning)
            {
                return Literals(meaning, positive);
            }
            var made = atom switch
            {
                Occurs occurs => Own.OfType<Occurs>().Any(own => own.Word == occurs.Word) ? [] : [occurs with { On = One(occurs.On, Victim), By = One(occurs.By, Aggressor) }],
                HasRequested requested => Each(requested.By, who => requested with { By = who }),
                HasBegun begun => Each(begun.By, who => begun with { By = who }),
                HasSigned signed => Each(signed.By, who => signed with { By = who }),
                HasRatified ratified => Each(ratified.By, who => ratified with { By = who }),
                HasUndertaken promise when positive => Each(promise.By, who => promise with { By = who, Likewise = false }).Where(IsOpen),
                _ => [],
            };
            return positive ? made : made.Select(literal => new Not(literal, literal.At));
        }

        /// <summary>A promise that no clause of the text makes and that the question is not about.</summary>
        private bool IsOpen(Condition literal) =>
            literal is HasUndertaken { By.Name: { } party } promise
            && !Bound.Contains(new Atom(party, promise.Word, ByLaw: false))
            && !Own.OfType<HasUndertaken>().Any(own => own.Word == promise.Word && Index.Members(own.By.Name ?? "", On).Contains(party));

        private Who? One(Who? who, string? party) => who switch
        {
            null => null,
            { Kind: WhoKind.Victim or WhoKind.Requester } => Victim is null ? who : Who.Named(Victim, who.At),
            { Kind: WhoKind.Aggressor } => Aggressor is null ? who : Who.Named(Aggressor, who.At),
            { Name: { } name } when party is not null && Index.GroupNamed(name) is not null && Index.IsMember(party, name, On) => Who.Named(party, who.At),
            _ => who,
        };

        private IEnumerable<Condition> Each(Who who, Func<Who, Condition> one)
        {
            var single = One(who, null) ?? who;
            return single.Name is { } name
                ? Index.Members(name, On).Take(single.Kind == WhoKind.AtLeast ? single.Count : int.MaxValue).Select(party => one(Who.Named(party, who.At)))
                : [];
        }
    }
}
