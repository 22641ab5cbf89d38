using Casus.Responses;
using Casus.Treaties;

namespace Casus.Evaluation;

/// <summary>What an answer still rests on: whose say, which facts nobody has given, and what the protected side is presumed to do.</summary>
public sealed class Loose
{
    /// <summary>Who can withhold it.</summary>
    public List<string> OnSayOf { get; } = [];

    /// <summary>Facts that nobody has given.</summary>
    public List<string> Needs { get; } = [];

    /// <summary>Acts of the protected side, taken as done.</summary>
    public List<string> Presumes { get; } = [];

    /// <summary>Set when the bearer itself finds its own trigger or exception.</summary>
    public bool SelfFound { get; set; }

    /// <summary>Set when somebody else's finding, decision or consent is missing.</summary>
    public bool OthersSay { get; set; }

    /// <summary>Adds what another found: its presumptions, or everything.</summary>
    public void Take(Loose other, bool everything)
    {
        Presumes.AddRange(other.Presumes);
        if (!everything)
        {
            return;
        }
        OnSayOf.AddRange(other.OnSayOf);
        Needs.AddRange(other.Needs);
        SelfFound |= other.SelfFound;
        OthersSay |= other.OthersSay;
    }
}

/// <summary>Why a condition counts as it does: the tree a reader can follow from the clause to the fact and its source.</summary>
/// <param name="worst">The FIRM evaluator and what it settled.</param>
/// <param name="best">The POSSIBLE evaluator and what it settled.</param>
/// <param name="open">The evaluator of what is still open, and what it settled: a fact that nobody has given is told as open, and not as failing.</param>
public sealed class Explanation((Evaluator Evaluator, Outcome Outcome) worst, (Evaluator Evaluator, Outcome Outcome) best, (Evaluator Evaluator, Outcome Outcome) open)
{
    private const int DeepestReason = 12;

    private Case Case => worst.Evaluator.Case;

    private PackageIndex Index => worst.Evaluator.Index;

    /// <summary>Yes when it holds with everything against it, no when it fails with everything for it, else open.</summary>
    public Truth Holds(Requirement requirement)
    {
        var firm = requirement.Holds(worst.Evaluator, worst.Outcome.AsSettled);
        var possible = requirement.Holds(best.Evaluator, best.Outcome.AsSettled);
        return firm ? Truth.True : possible ? Truth.Unknown : Truth.False;
    }

    /// <summary>The same for a reader: what fails only because a fact has not been given is open.</summary>
    private Truth Told(Requirement requirement) =>
        Holds(requirement) is var holds && holds == Truth.False && requirement.Holds(open.Evaluator, open.Outcome.AsSettled) ? Truth.Unknown : holds;

    public Reason Of(Requirement requirement, Clause clause, Standpoint from, Loose loose)
    {
        var holds = Told(requirement);
        if (requirement.Kind == RequirementKind.Force)
        {
            // What would keep a duty in force is of interest only while it is not.
            var kept = holds == Truth.True ? new Loose() : loose;
            var parts = ForceReasons.Of(worst.Evaluator, clause, kept, (condition, helps) => Of(condition, helps, from, kept, depth: 1));
            return new Reason(requirement.Text, holds, requirement.At, null, parts.ToSequence());
        }
        if (requirement.Condition is { } condition)
        {
            // What holds already waits for nobody; only what the protected side is presumed to do is still worth telling.
            var found = new Loose();
            var inner = Of(condition, requirement.Helps, from, found, depth: 0);
            loose.Take(found, everything: holds != Truth.True);
            return requirement.Helps ? inner with { Holds = holds } : new Reason(requirement.Text, holds, requirement.At, null, [inner]);
        }
        if (holds != Truth.True)
        {
            loose.OnSayOf.AddRange(requirement.OnSayOf);
            loose.OthersSay |= requirement.Kind == RequirementKind.Consent;
            if (requirement.Kind == RequirementKind.Place)
            {
                loose.Needs.Add(requirement.Text);
            }
        }
        return new Reason(requirement.Text, holds, requirement.At, null, []);
    }

    private Reason Of(Condition condition, bool helps, Standpoint from, Loose loose, int depth)
    {
        var children = depth > DeepestReason ? [] : Children(condition, helps, from, loose, depth).ToSequence();
        if (children.IsEmpty)
        {
            Note(condition, helps, from, loose);
        }
        return new Reason(Wording.Of(condition), TruthOf(condition, helps, from), condition.At, SourceOf(condition), children);
    }

    private Truth TruthOf(Condition condition, bool helps, Standpoint from)
    {
        var (low, high) = (worst.Evaluator.Holds(condition, helps, worst.Outcome.AsSettled, from), best.Evaluator.Holds(condition, helps, best.Outcome.AsSettled, from));
        return low != high ? Truth.Unknown
            : low ? Truth.True
            : open.Evaluator.Holds(condition, helps, open.Outcome.AsSettled, from) ? Truth.Unknown
            : Truth.False;
    }

    private IEnumerable<Reason> Children(Condition condition, bool helps, Standpoint from, Loose loose, int depth)
    {
        if (condition is not (AllOf or AnyOf or Not or Found or Occurs) && worst.Evaluator.Knowledge.Says(condition) != Truth.Unknown)
        {
            return [];
        }
        return condition switch
        {
            AllOf all => all.Parts.Select(part => Of(part, helps, from, loose, depth + 1)),
            AnyOf any => any.Parts.Select(part => Of(part, helps, from, loose, depth + 1)),
            Not not => [Of(not.Inner, !helps, from, loose, depth + 1)],
            IsCase named when Index.Casus.TryGetValue(named.Casus, out var definition) => [Of(definition.Condition, helps, from, loose, depth + 1)],
            Occurs occurs when worst.Evaluator.Known(occurs) == Truth.Unknown && Index.Facts.GetValueOrDefault(occurs.Word)?.Means is { } meaning =>
                [Of(meaning, helps, from, loose, depth + 1)],
            Found found => FindingParts(found, helps, from, loose, depth),
            _ => [],
        };
    }

    private IEnumerable<Reason> FindingParts(Found found, bool helps, Standpoint from, Loose loose, int depth)
    {
        NoteFinder(found.By, from, loose);
        return [Of(found.Inner, helps, from, new Loose(), depth + 1)];
    }

    /// <summary>A leaf that nobody has settled: whose it is decides where it is listed.</summary>
    private void Note(Condition leaf, bool helps, Standpoint from, Loose loose)
    {
        if (leaf is Occurs occurs)
        {
            NoteFact(occurs, helps, from, loose);
            return;
        }
        if (worst.Evaluator.Knowledge.Says(leaf) != Truth.Unknown)
        {
            return;
        }
        foreach (var (who, deed, of) in Actors(leaf))
        {
            var silent = worst.Evaluator.Parties(who).Where(party => worst.Evaluator.Knowledge.Says(of(Who.Named(party, who.At))) != Truth.True).ToList();
            var isGiven = who.Kind == WhoKind.AtLeast && worst.Evaluator.Parties(who).Count - silent.Count >= who.Count;
            foreach (var party in isGiven ? [] : silent)
            {
                NoteActor(leaf, party, deed, helps, from, loose);
            }
        }
    }

    private void NoteActor(Condition leaf, string party, string deed, bool helps, Standpoint from, Loose loose)
    {
        if (TruthOf(leaf, helps, from) == Truth.True)
        {
            if (Case.SideOf(party) == Side.Protected && leaf is HasRequested or HasDecided or HasSigned or HasRatified)
            {
                loose.Presumes.Add(party + " " + deed);
            }
            return;
        }
        loose.OnSayOf.Add(party);
        loose.OthersSay |= leaf is HasDecided or HasRequested;
    }

    /// <summary>Who acts in a leaf, the deed in words, and the leaf said of one party.</summary>
    private static IEnumerable<(Who Who, string Deed, Func<Who, Condition> Of)> Actors(Condition leaf) => leaf switch
    {
        HasUndertaken promise => [(promise.By, "undertakes to " + promise.Word, who => promise with { By = who })],
        HasBegun begun => [(begun.By, "has begun to " + begun.Word, who => begun with { By = who })],
        HasSigned signed => [(signed.By, "signs", who => signed with { By = who })],
        HasRatified ratified => [(ratified.By, "ratifies", who => ratified with { By = who })],
        HasRequested requested => [(requested.By, "asks for " + requested.Word, who => requested with { By = who })],
        HasDecided decided => [(decided.By, (decided.Deed.That ? "decides that " : "decides to ") + decided.Deed.Word, who => decided with { By = who })],
        HasNotDecided waited => [(waited.By, "decides", who => waited with { By = who })],
        _ => [],
    };

    private void NoteFact(Occurs occurs, bool helps, Standpoint from, Loose loose)
    {
        if (worst.Evaluator.Known(occurs) == Truth.False)
        {
            return;
        }
        var fact = Index.Facts.GetValueOrDefault(occurs.Word);
        var finder = fact?.FoundBy ?? (occurs.Place is { } place && Index.Places.TryGetValue(place, out var declared) ? declared.FoundBy : null);
        if (finder is not null)
        {
            NoteFinder(finder, from, loose);
        }
        if (worst.Evaluator.Known(occurs) == Truth.True)
        {
            return;
        }
        loose.Needs.Add((helps ? "" : "not ") + Wording.Of(occurs));
        loose.OnSayOf.AddRange((fact?.InHandsOf ?? []).Where(name => Case.SideOf(name) != Side.Protected));
    }

    private void NoteFinder(Finder finder, Standpoint from, Loose loose)
    {
        var name = finder.Kind switch
        {
            FinderKind.Itself => from.Bearer,
            FinderKind.Victim => Case.Victim,
            FinderKind.Named => finder.Name,
            _ => null,
        };
        if (name is null)
        {
            if (finder.Kind == FinderKind.Nobody)
            {
                loose.Needs.Add("a finder, which the text does not name");
            }
            return;
        }
        if (Case.SideOf(name) == Side.Protected && !Index.Bodies.ContainsKey(name))
        {
            return;
        }
        var self = from.Bearer is { } bearer && Index.PrincipalOf(name) == Index.PrincipalOf(bearer);
        loose.SelfFound |= self;
        loose.OthersSay |= !self;
        loose.OnSayOf.Add(name);
    }

    /// <summary>The report a fact rests on, when one of the package's claims states it.</summary>
    private Provenance? SourceOf(Condition condition) =>
        Index.Package.Claims.FirstOrDefault(claim => claim.That is { } that && that == condition)?.Provenance;
}
