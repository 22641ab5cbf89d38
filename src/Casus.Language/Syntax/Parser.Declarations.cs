using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>Declarations: which one a sentence is, and those of parties, groups, places and facts.</summary>
public sealed partial class Parser
{
    /// <summary>The words that begin a declaration outside braces, for spelling and for messages.</summary>
    private static readonly string[] declarationWords =
    [
        "party", "organ", "group", "membership", "ladder", "act", "area", "line", "fact", "casus", "body", "gate", "force", "stock", "fund", "supply",
        "requirement", "delivery", "instrument", "claim", "position", "assume", "likelihood", "expect", "scenario",
    ];

    private void ReadDeclaration()
    {
        BeginSentence("this sentence");
        if (Current.Kind is TokenKind.FullStop or TokenKind.CloseBrace)
        {
            ReadStrayEnd();
        }
        else if (AtHeaderLine())
        {
            ReadHeaderLine();
        }
        else if (Is(Current, "casus") && Ahead(1).Kind == TokenKind.Integer)
        {
            Fail("The header stands twice in this file.", "Make two files of it, or take out this header.", "CAS111");
            EndSentence();
        }
        else if (AtItem())
        {
            ReadStrayItems();
        }
        else if (DeclarationWord() is not string word)
        {
            Fail($"{Described(Current)} begins no declaration.", LikelyMend() ?? "Begin it with what it declares: `party`, `group`, `fact`, `casus`, `body`, `instrument`, `expect` …");
            EndSentence();
        }
        else if (word == "instrument")
        {
            ReadInstrument();
        }
        else
        {
            var start = position;
            AdvanceKeyword();
            var noun = ReadNoun(word, start);
            var at = Since(start);
            // A scenario ends with its brace, and words as everywhere with their quotation mark.
            var needsNoStop = noun is Scenario || (noun is Claim { Text: not null } && !broken && Current.Kind != TokenKind.FullStop);
            if (needsNoStop ? !damaged : EndSentence())
            {
                declarations.Add(new NounDeclaration(noun, at));
            }
        }
    }

    /// <summary>The word that begins the declaration here, or the one that was meant; null when none is.</summary>
    private string? DeclarationWord()
    {
        var word = Array.Find(declarationWords, candidate => Is(Current, candidate));
        if (word is not null)
        {
            return word;
        }
        askedWords.AddRange(declarationWords);
        return Guess(declarationWords) ? guessedWord : null;
    }

    private object ReadNoun(string word, int start)
    {
        about = word switch
        {
            "act" or "organ" or "area" or "expect" or "assume" => $"the declaration of an {word}",
            _ => $"the declaration of a {word}",
        };
        switch (word)
        {
            case "party": return ReadParty(start, isOrgan: false);
            case "organ": return ReadParty(start, isOrgan: true);
            case "group": return ReadGroup(start);
            case "membership": return ReadMembership(start);
            case "ladder": return ReadLadder(start);
            case "act": return new Act(ReadWord("a word for the act"), ReadOptionalText("its meaning"), Since(start));
            case "area": return ReadPlace(start, PlaceKind.Area);
            case "line": return ReadPlace(start, PlaceKind.Line);
            case "fact": return ReadFact(start);
            case "casus": return ReadCasus(start);
            case "body": return ReadBody(start);
            case "gate": return ReadGate(start);
            case "force": return ReadMeans(start, MeansKind.Force);
            case "stock": return ReadMeans(start, MeansKind.Stock);
            case "fund": return ReadMeans(start, MeansKind.Fund);
            case "supply": return ReadMeans(start, MeansKind.Supply);
            case "requirement": return ReadRequirement(start);
            case "delivery": return ReadDelivery(start);
            case "claim":
                about = "this claim";
                return ReadClaim(start);
            case "position": return ReadPosition(start);
            case "assume":
                about = "this assumption";
                return new Assumption(ReadCondition(), Since(start));
            case "likelihood":
                about = "this likelihood";
                return ReadLikelihood(start);
            case "expect":
                about = "this expectation";
                return ReadExpectation(start);
            case "scenario":
                return ReadScenario(start);
            default: throw new InvalidOperationException($"No reading for the declaration word {word}.");
        }
    }

    private Party ReadParty(int start, bool isOrgan)
    {
        var name = ReadName(isOrgan ? "the organ's name" : "the party's name");
        string? organOf = null;
        if (isOrgan)
        {
            Require("of");
            organOf = ReadName("a party's name");
        }
        var gloss = ReadOptionalText("a gloss");
        var roles = new List<Role>();
        if (Take("is"))
        {
            do
            {
                roles.Add(ReadRole());
            }
            while (Take("and"));
        }
        return new Party(name, gloss, roles.ToSequence(), organOf, Since(start));
    }

    private Role ReadRole()
    {
        if (Take("possible"))
        {
            Require("aggressor");
            return Role.PossibleAggressor;
        }
        if (At("aggressor"))
        {
            Complain("CAS102", Here, "No party is the aggressor before the case arises.", "Write `possible aggressor`.");
            Advance();
            return Role.PossibleAggressor;
        }
        return Choose(
            ("guarantor", Role.Guarantor),
            ("beneficiary", Role.Beneficiary),
            ("depositary", Role.Depositary),
            ("observer", Role.Observer),
            ("monitor", Role.Monitor));
    }

    private Group ReadGroup(int start)
    {
        var name = ReadName("the group's name");
        var noun = Take("each") ? ReadName("the name of one member") : null;
        Require("is");
        var members = ReadNames("a member's name");
        VagueDate? asAt = null;
        if (Take("as", "at"))
        {
            asAt = ReadPlainDate();
        }
        var provenance = ReadProvenance();
        return new Group(name, noun, members, asAt, provenance, Since(start));
    }

    private MembershipChange ReadMembership(int start)
    {
        var party = ReadName("a party's name");
        var joined = Choose(("joined", true), ("left", false));
        var group = ReadName("a group's name");
        Require("on");
        var on = ReadDate();
        var provenance = ReadProvenance();
        return new MembershipChange(party, joined, group, on, provenance, Since(start));
    }

    private Ladder ReadLadder(int start)
    {
        var name = ReadName("the ladder's name");
        RequireMark(TokenKind.Colon, "a colon", ":");
        var rungs = new List<string> { ReadWord("a rung") };
        while (Take(TokenKind.Less, "`<`"))
        {
            rungs.Add(ReadWord("a rung"));
        }
        return new Ladder(name, rungs.ToSequence(), Since(start));
    }

    /// <summary>The slots of a place come in any order, each once.</summary>
    private Place ReadPlace(int start, PlaceKind kind)
    {
        var name = ReadName(kind == PlaceKind.Area ? "the area's name" : "the line's name");
        var gloss = ReadOptionalText("a gloss");
        VagueDate? asAt = null;
        Finder? finder = null;
        Sequence<string> within = [];
        Sequence<string> containing = [];
        Sequence<string> outside = [];
        Sequence<string> contestedBy = [];
        while (true)
        {
            if (Take("within"))
            {
                OnlyOnce(!within.IsEmpty, "within");
                within = ReadNames("the name of a place or party");
            }
            else if (Take("containing"))
            {
                OnlyOnce(!containing.IsEmpty, "containing");
                containing = ReadNames("the name of a place or party");
            }
            else if (Take("outside"))
            {
                OnlyOnce(!outside.IsEmpty, "outside");
                outside = ReadNames("the name of a place or party");
            }
            else if (Take("as", "at"))
            {
                OnlyOnce(asAt is not null, "as at");
                asAt = ReadPlainDate();
            }
            else if (Take("as", "found"))
            {
                Require("by");
                OnlyOnce(finder is not null, "as found by");
                finder = ReadFinder();
            }
            else if (Take("contested"))
            {
                Require("by");
                OnlyOnce(!contestedBy.IsEmpty, "contested by");
                contestedBy = ReadNames("a party's name");
            }
            else
            {
                return new Place(kind, name, gloss, asAt, within, outside, finder, contestedBy, Since(start)) { Containing = containing };
            }
        }
    }

    private Fact ReadFact(int start)
    {
        var word = ReadWord("a word for the fact");
        var gloss = ReadOptionalText("its meaning");
        if (Take("means"))
        {
            var means = ReadCondition();
            return new Fact(word, gloss, means, [], null, Closed: false, Since(start));
        }
        Sequence<string> owners = [];
        Finder? finder = null;
        var closed = false;
        while (true)
        {
            if (Take("in"))
            {
                Require("hands", "of");
                OnlyOnce(!owners.IsEmpty, "in hands of");
                owners = ReadNames("a party's name");
            }
            else if (Take("as"))
            {
                Require("found", "by");
                OnlyOnce(finder is not null, "as found by");
                finder = ReadFinder();
            }
            else if (Take("closed"))
            {
                OnlyOnce(closed, "closed");
                closed = true;
            }
            else
            {
                return new Fact(word, gloss, null, owners, finder, closed, Since(start));
            }
        }
    }

    private CasusDefinition ReadCasus(int start)
    {
        var name = ReadName("the name of the case");
        Require("is");
        var condition = ReadCondition();
        return new CasusDefinition(name, condition, Since(start));
    }

    private Finder ReadFinder()
    {
        var start = position;
        var (kind, name) = (FinderKind.Named, (string?)null);
        if (Take("objective"))
        {
            Require("fact");
            kind = FinderKind.ObjectiveFact;
        }
        else if (Take("nobody"))
        {
            kind = FinderKind.Nobody;
        }
        else if (Take("itself"))
        {
            kind = FinderKind.Itself;
        }
        else if (Take("victim"))
        {
            kind = FinderKind.Victim;
        }
        else
        {
            name = ReadName("the name of who finds it");
        }
        return new Finder(kind, name, Since(start));
    }
}
