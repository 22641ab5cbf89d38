using Casus.Findings;
using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>The slots after the measure: where, how soon, on whose say, on what it depends, what goes before it.</summary>
public sealed partial class Parser
{
    /// <summary>The groups of slots in the order in which a clause names them (design 1.1).</summary>
    private enum SlotGroup { Where, HowSoon, OnWhoseSay, Dependence, Priority }

    /// <summary>The slots that a clause may have several of, while they are read.</summary>
    private sealed record Dependence(List<Condition> Once, List<Condition> Provided, List<Condition> Unless);

    /// <summary>True at words that begin a slot, a source or what follows a failure, and are surely meant to.</summary>
    private static bool BeginsSlot(Token token, Token next) => token.Kind is TokenKind.Keyword or TokenKind.Word && token.Value switch
    {
        "at" => Is(next, "request"),
        "not" => Is(next, "in") || Is(next, "before") || Is(next, "beyond"),
        "no" => Is(next, "later"),
        "only" => Is(next, "in"),
        "for" or "within" => next.Kind == TokenKind.Integer,
        "if" => Is(next, "it"),
        "subject" => Is(next, "to"),
        "after" => Is(next, "consulting"),
        "without" => Is(next, "prejudice"),
        "verified" => Is(next, "by"),
        "beginning" => Is(next, "within"),
        _ => BeginsSlotAnywhere(token, next),
    };

    /// <summary>True at a word that begins a slot and stands nowhere else, so that no comma is needed to know it.</summary>
    private static bool BeginsSlotAnywhere(Token token, Token next) => token.Kind is TokenKind.Keyword or TokenKind.Word && token.Value switch
    {
        "automatically" or "forthwith" or "until" or "once" or "provided" or "unless" or "notwithstanding" => true,
        "failing" => Is(next, "which"),
        "source" => next.Kind == TokenKind.Text,
        _ => false,
    };

    /// <summary>Reads slots, in any order, as long as there are some. One that cannot be read is told and the next is read.</summary>
    private Terms ReadTerms(bool isRequired)
    {
        var terms = Terms.Empty;
        var dependence = new Dependence([], [], []);
        var last = SlotGroup.Where;
        var isOrderTold = false;
        while (AtSlot(isRequired))
        {
            var start = position;
            quiet = FollowsBadToken();
            var (longer, group) = ReadSlot(terms, dependence);
            isRequired = false;
            if (broken)
            {
                if (!RecoverAtSlot())
                {
                    break;
                }
                continue;
            }
            terms = longer;
            if (group < last && !isOrderTold)
            {
                isOrderTold = true;
                TellOrder(start);
            }
            last = group > last ? group : last;
        }
        return terms with { Once = dependence.Once.ToSequence(), Provided = dependence.Provided.ToSequence(), Unless = dependence.Unless.ToSequence() };
    }

    private void TellOrder(int start)
    {
        if (!damaged && !quiet)
        {
            findings.Add(Finding.At(
                "CAS110",
                Severity.Info,
                Since(start),
                $"The slots of {about} stand out of their usual order.",
                "The order is: where, how soon, on whose say, once/provided/unless, failing which, source; `casus fmt` restores it."));
        }
    }

    /// <summary>Moves to the next slot, over the comma before it, which is optional. False when there is none.</summary>
    private bool AtSlot(bool isRequired)
    {
        if (broken)
        {
            return false;
        }
        if (At(TokenKind.Comma, "a comma"))
        {
            if (Ahead(1) is { Value: "failing" or "source" })
            {
                return false;
            }
            Advance();
            isRequired = true;
        }
        if (AtSlotWord())
        {
            return true;
        }
        askedSlots = Keywords.Slots;
        NoteSlotsAtEnd();
        if (Guess(afterMeasure))
        {
            return AtSlotWord();
        }
        if (isRequired)
        {
            Fail();
            return RecoverAtSlot() && AtSlot(isRequired: false);
        }
        return false;
    }

    private bool AtSlotWord() => Keywords.Slots.Contains(guessedAt == position ? guessedWord : Current.Value) && Current.Kind is TokenKind.Keyword or TokenKind.Word;

    private (Terms Terms, SlotGroup Group) ReadSlot(Terms terms, Dependence dependence)
    {
        var word = guessedAt == position ? guessedWord : Current.Value;
        AdvanceKeyword();
        switch (word)
        {
            case "automatically":
                OnlyOnce(terms.Automatically, word);
                return (terms with { Automatically = true }, SlotGroup.HowSoon);
            case "forthwith":
                OnlyOnce(terms.Forthwith, word);
                return (terms with { Forthwith = true }, SlotGroup.HowSoon);
            case "within":
                OnlyOnce(terms.Within is not null, word);
                return (terms with { Within = ReadClock() }, SlotGroup.HowSoon);
            case "beginning":
                OnlyOnce(terms.BeginningWithin is not null, "beginning within");
                return (terms with { BeginningWithin = ReadDeadline() }, SlotGroup.HowSoon);
            case "no":
                Require("later", "than");
                OnlyOnce(terms.NoLaterThan is not null, "no later than");
                return (terms with { NoLaterThan = ReadDate() }, SlotGroup.HowSoon);
            case "for":
                OnlyOnce(terms.For is not null, word);
                return (terms with { For = ReadDuration() }, SlotGroup.HowSoon);
            case "until":
                OnlyOnce(terms.Until is not null || terms.UntilDate is not null, word);
                return (AtDate() ? terms with { UntilDate = ReadDate() } : terms with { Until = ReadCondition() }, SlotGroup.HowSoon);
            case "once":
                dependence.Once.Add(ReadCondition());
                return (terms, SlotGroup.Dependence);
            case "provided":
                dependence.Provided.Add(ReadCondition());
                return (terms, SlotGroup.Dependence);
            case "unless":
                dependence.Unless.Add(ReadCondition());
                return (terms, SlotGroup.Dependence);
            case "if":
                return ReadIf(terms, dependence);
            case "at":
                Require("request", "of");
                OnlyOnce(terms.AtRequestOf is not null, "at request of");
                return (terms with { AtRequestOf = ReadPartyOrRole() }, SlotGroup.OnWhoseSay);
            case "subject":
                return (ReadSubjectTo(terms), SlotGroup.OnWhoseSay);
            case "after":
                if (!Is(Current, "consulting") && Spelling.Nearest(Current.Value, ["consulting"]) is null)
                {
                    Fail(null, "What must come first is `when …,` before the duty, or `once …` for another's promise or deed; a time that begins with it is `within 30 days of …`.");
                }
                Require("consulting");
                OnlyOnce(!terms.AfterConsulting.IsEmpty, "after consulting");
                return (terms with { AfterConsulting = ReadNames("a name") }, SlotGroup.OnWhoseSay);
            case "verified":
                Require("by");
                OnlyOnce(terms.VerifiedBy is not null, "verified by");
                return (terms with { VerifiedBy = ReadName("the name of who verifies") }, SlotGroup.OnWhoseSay);
            case "only":
                Require("in");
                OnlyOnce(terms.OnlyIn is not null, "only in");
                return (terms with { OnlyIn = ReadName("a place") }, SlotGroup.Where);
            case "not":
                return ReadNotSlot(terms);
            case "notwithstanding":
                OnlyOnce(terms.Notwithstanding is not null, word);
                return (terms with { Notwithstanding = ReadReference() }, SlotGroup.Priority);
            case "without":
                Require("prejudice", "to");
                OnlyOnce(terms.WithoutPrejudiceTo is not null || terms.WithoutPrejudiceToText is not null, "without prejudice to");
                return (
                    At(TokenKind.Text, "a quotation") ? terms with { WithoutPrejudiceToText = ReadText("the words") } : terms with { WithoutPrejudiceTo = ReadReference() },
                    SlotGroup.Priority);
            default:
                throw new InvalidOperationException($"No reading for the slot word {word}.");
        }
    }

    /// <summary><c>if it so decides</c>. Any other <c>if</c> is told, and read as if it said <c>provided</c>.</summary>
    private (Terms Terms, SlotGroup Group) ReadIf(Terms terms, Dependence dependence)
    {
        if (Take("it", "so"))
        {
            Require("decides");
            OnlyOnce(terms.IfItSoDecides, "if it so decides");
            return (terms with { IfItSoDecides = true }, SlotGroup.OnWhoseSay);
        }
        if (Is(Current, "it") || Is(Current, "so"))
        {
            Complain("CAS120", source.Location(Previous.Start, Previous.Length), $"`if` in {about} begins discretion that is not written out.", "Write `if it so decides`.");
            while (Is(Current, "it") || Is(Current, "so") || Is(Current, "decides"))
            {
                Advance();
            }
            return (terms with { IfItSoDecides = true }, SlotGroup.OnWhoseSay);
        }
        Complain(
            "CAS120",
            source.Location(Previous.Start, Previous.Length),
            $"The bare word `if` in {about} does not say how the duty depends on what follows.",
            DependenceMend);
        // The sentence has to be written anew from here; what follows in it is not held against the drafter.
        quiet = true;
        dependence.Provided.Add(ReadCondition());
        return (terms, SlotGroup.Dependence);
    }

    private (Terms Terms, SlotGroup Group) ReadNotSlot(Terms terms)
    {
        if (Take("in"))
        {
            OnlyOnce(terms.NotIn is not null, "not in");
            return (terms with { NotIn = ReadName("a place") }, SlotGroup.Where);
        }
        if (Take("before"))
        {
            OnlyOnce(terms.NotBefore is not null, "not before");
            return (terms with { NotBefore = ReadNotBefore() }, SlotGroup.HowSoon);
        }
        Require("beyond");
        OnlyOnce(terms.NotBeyond is not null, "not beyond");
        var rung = ReadWord("a rung");
        if (Is(Ahead(1), "its"))
        {
            Guess(["without"]);
        }
        var unlessItConsents = Take("without", "its");
        if (unlessItConsents)
        {
            Require("consent");
        }
        return (terms with { NotBeyond = new Cap(rung, unlessItConsents) }, SlotGroup.Where);
    }

    private NotBefore ReadNotBefore()
    {
        if (AtDate())
        {
            return new NotBefore(ReadDate(), null, null);
        }
        var duration = ReadDuration();
        Require("after");
        return new NotBefore(null, duration, ReadEvent());
    }

    private Terms ReadSubjectTo(Terms terms)
    {
        Require("to");
        if (Take("consent"))
        {
            Require("of");
            OnlyOnce(!terms.ConsentOf.IsEmpty, "subject to consent of");
            return terms with { ConsentOf = ReadNames("a name") };
        }
        if (Take("decision"))
        {
            Require("of");
            OnlyOnce(terms.DecisionOf is not null, "subject to decision of");
            return terms with { DecisionOf = ReadName("a body's name") };
        }
        if (Take("its"))
        {
            Require("own", "process");
            OnlyOnce(terms.ItsOwnProcess, "subject to its own process");
            return terms with { ItsOwnProcess = true };
        }
        OnlyOnce(terms.SubjectTo is not null, "subject to");
        return terms with { SubjectTo = ReadReference() };
    }
}
