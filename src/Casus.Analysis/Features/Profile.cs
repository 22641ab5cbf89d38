using Casus.Checks;
using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Timing;
using Casus.Treaties;

namespace Casus.Features;

/// <summary>One wording of a package on a day, with what features and likeness are derived from, each worked out once.</summary>
public sealed class Profile(Package package, Question question, DateOnly day)
{
    public PackageIndex Index { get; } = new(Variants.Choose(package, question.ProposedBy));

    public Question Question => question;

    public DateOnly Day => day;

    /// <summary>The plain situation of every casus.</summary>
    public IReadOnlyList<ReachInSituation> Situations => field ??= ReachInSituation.Of(Index, question, day);

    /// <summary>The clauses in which a guarantor promises to do something: no prohibition, no permission.</summary>
    public IReadOnlyList<Clause> Pledges => field ??=
    [
        .. Index.Package.Clauses.Where(clause => clause.Duty is { } duty && !Heads.IsProhibition(duty) && !Heads.IsPermission(duty) && Sides.Guarantors(Index, clause, day).Count > 0),
    ];

    /// <summary>The instruments in which the pledges stand; all, where no instrument holds one.</summary>
    public IReadOnlyList<Instrument> Instruments => field ??=
        Index.Package.Instruments.Where(instrument => Pledges.Any(pledge => pledge.Instrument == instrument.Name)).ToList() is { Count: > 0 } holding ? holding : [.. Index.Package.Instruments];

    /// <summary>How long it takes until help is due.</summary>
    public TimingReport Times => field ??= ResponseTimes.Of(Index.Package, question, day, []);

    /// <summary>The greatest word that helpers are due to do in a corner, and in how many of the plain situations.</summary>
    public (string? Word, int In, int Of) Highest(Corner corner)
    {
        var reached = Situations.Select(situation => situation.Words(corner)).ToList();
        var word = WordOrder.Highest(Index, [.. reached.SelectMany(words => words).Distinct()]);
        return (word, word is null ? 0 : reached.Count(words => words.Contains(word)), reached.Count);
    }

    /// <summary>Hours after which the word that is most firmly owed is due; null without such a word, or where a step has no clock.</summary>
    public double? HoursToFirm =>
        Highest(Corner.Firm).Word is { } word && Times.Answers.SelectMany(answer => answer.Times).Where(time => time.IsFirm && time.Word == word).Select(time => time.First.Hours).OfType<double>().ToList() is { Count: > 0 } hours ? hours.Min() : null;

    /// <summary>Everything that somebody must find before a pledge of a guarantor bites.</summary>
    public IReadOnlyList<Finder> Finders =>
    [
        .. Pledges.Select(clause => clause.When).OfType<Condition>()
            .SelectMany(when => Atoms.Findings(Index, when)).Where(found => found.Positive)
            .Select(found => found.By).Distinct(),
    ];

    /// <summary>Bodies that a response rests on, each with the members whose refusal alone is enough, and whether a possible aggressor is one of them.</summary>
    public IReadOnlyList<Blocked> Blocked => field ??= [.. BodyUses.Of(Index, day).Select(use => use.Body).Distinct().Select(BlockedBody)];

    private Blocked BlockedBody(Body body)
    {
        var aggressors = Sides.PossibleAggressors(Index);
        string? Victim(string? aggressor) => Index.Package.Parties.FirstOrDefault(party => party.Has(Role.Beneficiary) && party.Name != aggressor)?.Name;
        IReadOnlyList<Case> cases = aggressors.Count == 0
            ? [new Case(Index, Victim(null), null, null, day)]
            : [.. aggressors.Select(aggressor => new Case(Index, Victim(aggressor), aggressor, null, day))];
        var alone = cases.SelectMany(@case => Ballots.BlockingSets(Index, body, @case).Where(set => set.Count == 1).Select(set => (Member: set[0], @case.Aggressor))).ToList();
        return new Blocked(
            body,
            [.. alone.Select(item => item.Member).Distinct()],
            [.. alone.Where(item => item.Aggressor is not null && Index.PrincipalOf(item.Member) == item.Aggressor).Select(item => item.Member).Distinct()]);
    }
}

/// <summary>Who can keep a body from deciding by a refusal of its own.</summary>
/// <param name="Alone">Members whose refusal alone is enough.</param>
/// <param name="Aggressors">Those of them that attack in the case asked about.</param>
public sealed record Blocked(Body Body, IReadOnlyList<string> Alone, IReadOnlyList<string> Aggressors);
