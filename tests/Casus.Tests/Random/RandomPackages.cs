using Casus.Treaties;

namespace Casus.Tests;

/// <summary>Random packages, made of nouns and not of text, in the form in which the binder would make them.</summary>
internal static class RandomPackages
{
    private static readonly SourceLocation nowhere = SourceLocation.None;

    public static Package Make(int seed, RandomShape shape) => Make(RandomWorld.Of(new Dice(seed), shape));

    /// <summary>The package with the world it speaks of.</summary>
    public static (Package Package, RandomWorld World) WithWorld(int seed, RandomShape shape)
    {
        var world = RandomWorld.Of(new Dice(seed), shape);
        return (Make(world), world);
    }

    private static Package Make(RandomWorld world)
    {
        var dice = world.Dice;
        AddPlaces(world);
        AddFacts(world);
        AddCasus(world);
        AddBodies(world);
        AddInstruments(world);
        var (articles, clauses) = Clauses(world);
        clauses = [.. clauses.Select(clause => WithPriority(world, clause, clauses))];
        var package = new Package
        {
            Name = "Random",
            BindingMeans = dice.Below(3) switch { 0 => [Level.Law], 1 => [Level.Law, Level.Political], _ => [Level.Law, Level.DomesticLaw, Level.Political] },
            Parties = world.Parties.ToSequence(),
            Groups = world.Groups.ToSequence(),
            Ladders = world.Ladders.ToSequence(),
            Acts = world.ActWords.Select(word => new Act(word, null, nowhere)).ToSequence(),
            Places = world.Places.ToSequence(),
            Facts = world.Facts.ToSequence(),
            Casus = world.Casus.ToSequence(),
            Bodies = world.Bodies.ToSequence(),
            Gates = Gates(world).ToSequence(),
            Instruments = world.Instruments.ToSequence(),
            Articles = articles.ToSequence(),
            Clauses = clauses.ToSequence(),
            Reservations = Reservations(world, clauses).ToSequence(),
        };
        return world.Shape.Papers ? RandomPapers.Add(package, world) : package;
    }

    private static void AddPlaces(RandomWorld world)
    {
        if (world.Shape.Ground || !world.Dice.OneIn(2))
        {
            return;
        }
        world.Places.Add(new Place(PlaceKind.Area, "Northern Zone", null, null, [], [], null, [], nowhere));
        world.Places.Add(new Place(PlaceKind.Area, "Harbour", null, null, world.Dice.OneIn(2) ? ["Northern Zone"] : [], [], null, [], nowhere));
        if (world.Dice.OneIn(2))
        {
            world.Places.Add(new Place(PlaceKind.Area, "Southern Zone", "beyond the river", null, [], ["Northern Zone"], null, [], nowhere));
        }
    }

    /// <summary>The attack, two facts of nature, facts in somebody's hands, one found by somebody, one closed, and one that promises make true.</summary>
    private static void AddFacts(RandomWorld world)
    {
        var dice = world.Dice;
        Fact Plain(string word) => new(word, null, null, [], null, Closed: false, nowhere);
        world.Facts.AddRange([Plain(RandomWorld.Attack), Plain("ceasefire-holds"), Plain("danger-exists")]);
        if (dice.OneIn(2))
        {
            world.Facts.Add(Plain("settlement-signed") with { InHandsOf = dice.Some([world.Victim, world.Aggressor], 1, 2).ToSequence() });
        }
        if (dice.OneIn(2))
        {
            world.Facts.Add(Plain("mission-agreed") with { InHandsOf = dice.Some(world.Guarantors, 1, 2).ToSequence() });
        }
        if (world.Shape.Finders && dice.OneIn(2))
        {
            world.Facts.Add(Plain("breach-found") with { FoundBy = new RandomConditions(world).Finder() });
        }
        if (dice.OneIn(4))
        {
            world.Facts.Add(Plain("measures-taken") with { Closed = true });
        }
        if (dice.OneIn(2))
        {
            var conditions = new RandomConditions(world);
            var promise = conditions.Promise(likewise: false);
            Condition means = dice.OneIn(2) ? promise : new AllOf([promise, conditions.Promise(likewise: false)], nowhere);
            world.Facts.Add(Plain("cover-agreed") with { Means = means });
        }
    }

    private static void AddCasus(RandomWorld world)
    {
        var conditions = new RandomConditions(world);
        Condition attack = conditions.AttackFact();
        var plain = world.Facts.Where(fact => fact.Means is null).ToList();
        world.Casus.Add(new CasusDefinition("Attack", world.Dice.OneIn(3) ? new AllOf([attack, new Occurs(world.Dice.Of(plain).Word, null, null, null, null, nowhere)], nowhere) : attack, nowhere));
        if (world.Dice.OneIn(3))
        {
            world.Casus.Add(new CasusDefinition("Grave Attack", new AllOf([new IsCase("Attack", nowhere), conditions.FactOnly()], nowhere), nowhere));
        }
    }

    private static void AddBodies(RandomWorld world)
    {
        var dice = world.Dice;
        if (!world.Shape.Bodies || !dice.OneIn(2))
        {
            return;
        }
        var group = world.Groups[0];
        var asGroup = dice.OneIn(2);
        var members = asGroup ? group.Members.ToList() : [.. dice.Some(world.States, 1, 5)];
        var rule = dice.Below(world.Shape.Ground ? 4 : 6) switch
        {
            0 => new DecisionRule(RuleKind.Unanimity, null, null, []),
            1 => new DecisionRule(RuleKind.Consensus, null, null, []),
            2 => new DecisionRule(RuleKind.AtLeastMembers, null, new Fraction(2, 3), []),
            3 => new DecisionRule(RuleKind.AtLeastVotesCast, null, new Fraction(dice.Between(1, members.Count), 0), []),
            4 => new DecisionRule(RuleKind.DecisionOf, dice.Of(members), null, []),
            _ => new DecisionRule(RuleKind.Weighted, null, new Fraction(members.Count + 1, 0), members.Select(member => new Weight(member, dice.Between(1, 3))).ToSequence()),
        };
        Sequence<string> names = asGroup ? [group.Name] : members.ToSequence();
        var body = new Body("Council", names, rule, [], null, null, RecusalKind.None, [], [], null, nowhere);
        if (!world.Shape.Ground)
        {
            body = body with
            {
                VetoBy = dice.OneIn(3) ? [dice.Of(members)] : [],
                Quorum = dice.OneIn(4) ? new Fraction(1, 2) : null,
                Silence = dice.OneIn(5) ? new SilenceRule(new Duration(24, TimeUnit.Hour), dice.OneIn(2)) : null,
                Recusal = dice.Of([RecusalKind.None, RecusalKind.None, RecusalKind.Aggressor, RecusalKind.PartiesToDispute]),
                Default = dice.OneIn(3) ? new DecisionDefault(new Deadline(new Duration(3, TimeUnit.Day), new ClockEvent(ClockEvent.Request)), dice.Of([DefaultOutcome.Approved, DefaultOutcome.Refused, DefaultOutcome.EachDecidesForItself])) : null,
            };
        }
        else
        {
            body = body with { VetoBy = dice.OneIn(3) ? [dice.Of(members)] : [] };
        }
        world.Bodies.Add(body);
    }

    private static void AddInstruments(RandomWorld world)
    {
        var dice = world.Dice;
        string[] names = ["Treaty Alpha", "Pledge-7", "Paris Text"];
        var count = dice.Between(1, 3);
        for (var i = 0; i < count; i++)
        {
            var kind = dice.Of([InstrumentKind.Treaty, InstrumentKind.Agreement, InstrumentKind.Declaration, InstrumentKind.Memorandum, InstrumentKind.Pledge]);
            Sequence<string> parties = dice.OneIn(3) ? [world.Groups[0].Name, world.Victim] : dice.Shuffled(world.States).ToSequence();
            var unsigned = dice.OneIn(10);
            var instrument = new Instrument(
                names[i], dice.OneIn(3) ? "An instrument" : null, kind, parties,
                unsigned || dice.OneIn(3) ? [] : [new Signature([], new VagueDate(dice.Between(2020, 2026), 2, world.Shape.VagueDates && dice.OneIn(3) ? null : 3, about: world.Shape.VagueDates && dice.OneIn(4)))],
                unsigned, [], [], Entry(world), null, null, null, RenewableByConsent: false, null, [], nowhere);
            if (!world.Shape.Ground)
            {
                instrument = instrument with
                {
                    Ratifications = dice.OneIn(4) ? [new Ratification([dice.Of(world.States)], new VagueDate(2025, dice.Between(1, 12), null, about: false))] : [],
                    AppliesProvisionallyFrom = dice.OneIn(8) ? new VagueDate(2025, 6, 1, about: false) : null,
                    Ending = dice.OneIn(6) ? Ending(world) : null,
                    OwedTo = dice.OneIn(6) ? [world.Victim] : [],
                    Replaces = world.Shape.NegatedPromises && i > 0 && dice.OneIn(8) ? names[i - 1] : null,
                };
            }
            world.Instruments.Add(instrument);
        }
    }

    private static EntryIntoForce Entry(RandomWorld world) => world.Dice.Below(world.Shape.Ground ? 5 : 8) switch
    {
        < 3 => new EntryIntoForce(EntryKind.OnSignature, null, null),
        3 => new EntryIntoForce(EntryKind.OnDate, new VagueDate(world.Dice.Between(2025, 2026), world.Dice.Between(1, 12), world.Shape.VagueDates && world.Dice.OneIn(2) ? null : 5, about: false), null),
        4 => new EntryIntoForce(EntryKind.WhenCondition, null, new RandomConditions(world).FactOnly()),
        5 => new EntryIntoForce(EntryKind.ForEachWhenRatified, null, null),
        6 => new EntryIntoForce(EntryKind.WhenCondition, null, new HasRatified(Who.Named(world.Dice.Of(world.States), nowhere), world.Instruments.Count > 0 ? world.Dice.Of(world.Instruments).Name : "Treaty Alpha", nowhere)),
        _ => new EntryIntoForce(EntryKind.WhenCondition, null, new RandomConditions(world).Any(1)),
    };

    private static Ending Ending(RandomWorld world) => world.Dice.Below(world.Shape is { Negation: true, Endings: true } ? 3 : 2) switch
    {
        0 => new Ending(new VagueDate(world.Dice.Between(2025, 2030), 1, 1, about: false), null, null),
        1 => new Ending(null, new Duration(world.Dice.Between(1, 10), TimeUnit.Year), null),
        _ => new Ending(null, null, new RandomConditions(world).FactOnly()),
    };

    private static (List<Article> Articles, List<Clause> Clauses) Clauses(RandomWorld world)
    {
        var (dice, conditions) = (world.Dice, new RandomConditions(world));
        var duties = new RandomDuties(world, conditions);
        var (articles, clauses) = (new List<Article>(), new List<Clause>());
        var total = dice.Between(4, 12);
        foreach (var (instrument, index) in world.Instruments.Select((instrument, index) => (instrument, index)))
        {
            string? article = null;
            var share = (total / world.Instruments.Count) + (index < total % world.Instruments.Count ? 1 : 0);
            for (var number = 1; number <= share; number++)
            {
                if (dice.OneIn(3))
                {
                    article = $"{number}";
                    articles.Add(new Article(instrument.Name, article, dice.OneIn(3) ? "Heading" : null, null, nowhere));
                }
                var label = dice.OneIn(4) ? $"{number}({index + 1})-b" : $"{number}";
                if (world.Shape.Negation && clauses.Count > 0 && dice.OneIn(10))
                {
                    clauses.Add(EffectClause(world, conditions, instrument, article, label, clauses));
                    continue;
                }
                var duty = duties.Any();
                Condition? when = dice.Below(4) switch { < 2 => new IsCase(dice.Of(world.Casus).Name, nowhere), 2 => conditions.Any(1), _ => null };
                clauses.Add(new Clause(instrument.Name, article, label, [], when, duty, null, null, Levels.Of(instrument.Kind, duty.Modal), nowhere));
            }
        }
        return (articles, clauses);
    }

    private static Clause EffectClause(RandomWorld world, RandomConditions conditions, Instrument instrument, string? article, string label, List<Clause> clauses)
    {
        var target = world.Dice.Of(clauses);
        var reference = world.Dice.OneIn(3)
            ? new Reference(ReferenceKind.Instrument, null, target.Instrument, nowhere)
            : new Reference(ReferenceKind.Clause, target.Label, target.Instrument, nowhere);
        var effect = new Effect(reference, world.Dice.Of([EffectKind.Void, EffectKind.Suspended, EffectKind.Lapses, EffectKind.Revives]), nowhere);
        return new Clause(instrument.Name, article, label, [], world.Shape.NegatedPromises ? conditions.Any(1, positive: false) : conditions.FactOnly(), null, effect, null, Levels.CapOf(instrument.Kind), nowhere);
    }

    private static Clause WithPriority(RandomWorld world, Clause clause, List<Clause> all)
    {
        if (!world.Shape.NegatedPromises || clause.Duty is not { } duty || !world.Dice.OneIn(10))
        {
            return clause;
        }
        var other = world.Dice.Of(all);
        var reference = new Reference(ReferenceKind.Clause, other.Label, other.Instrument, nowhere);
        var terms = world.Dice.Below(3) switch
        {
            0 => duty.Terms with { Notwithstanding = reference },
            1 => duty.Terms with { SubjectTo = reference },
            _ => duty.Terms with { WithoutPrejudiceTo = reference },
        };
        return clause with { Duty = duty with { Terms = terms } };
    }

    private static IEnumerable<Gate> Gates(RandomWorld world)
    {
        if (world.Chambers.Count > 0 && world.Dice.OneIn(2))
        {
            yield return new Gate("Chamber Vote", world.Dice.OneIn(4) is false, "Upper Chamber", null, world.Dice.Of(world.Guarantors.Count > 0 ? world.Guarantors : world.States), world.Dice.Of(world.Rungs), null, null,
                world.Shape.Negation && world.Dice.OneIn(3) ? new RandomConditions(world).FactOnly() : null, null, nowhere);
        }
    }

    /// <summary>One reservation for each of some clauses, laying a further slot on one of its bearers.</summary>
    private static IEnumerable<Reservation> Reservations(RandomWorld world, List<Clause> clauses)
    {
        foreach (var clause in clauses.Where(clause => clause.Duty is not null && world.Dice.OneIn(10)))
        {
            var to = new Reference(ReferenceKind.Clause, clause.Label, clause.Instrument, nowhere);
            var terms = world.Shape.Ground || world.Dice.OneIn(2)
                ? Terms.Empty with { IfItSoDecides = true }
                : Terms.Empty with { NotBeyond = new Cap(world.Dice.Of(world.Rungs), UnlessItConsents: false), Provided = [new RandomConditions(world).FactOnly()] };
            yield return new Reservation(clause.Instrument, [world.Dice.Of(world.States)], to, terms, null, nowhere);
        }
    }
}
