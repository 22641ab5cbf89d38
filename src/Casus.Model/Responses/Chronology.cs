using Casus.Treaties;

namespace Casus.Responses;

/// <summary>What kind of thing has a date.</summary>
public enum DatedKind { Signed, Ratified, InForce, Worded, Said, Reported, Joined, Left, Delivered, Begins, Due, Ends }

/// <summary>One dated thing of a package.</summary>
/// <param name="Words">What it is, in a sentence without its full stop.</param>
/// <param name="By">Who says so: the speakers, or the source; empty where the text itself does.</param>
public sealed record DatedEntry(VagueDate On, DatedKind Kind, string Words, string By, SourceLocation At);

/// <summary>Everything dated of a package, in order of time.</summary>
/// <param name="On">The day it is looked at; what is later lies ahead.</param>
public sealed record Chronology(string Package, DateOnly On, Sequence<DatedEntry> Entries);

/// <summary>That a party is due to do something, or no more, since something was said.</summary>
/// <param name="Casus">The casus in whose plain situation it is so; several where it is the same.</param>
/// <param name="Corners">The corners in which it changed.</param>
/// <param name="IsNow">Whether it is due now and was not before; else the other way round.</param>
/// <param name="Because">What was said since and makes the difference by itself; none where several do together, or the passing of time.</param>
public sealed record VerdictChange(Sequence<string> Casus, string Party, string Word, Sequence<Corner> Corners, bool IsNow, Sequence<string> Because);

/// <summary>The open fact whose settling would change most.</summary>
/// <param name="Fact">It in words.</param>
/// <param name="Changes">How many verdicts (party, word, corner, casus) differ between its being so and its not being so.</param>
/// <param name="Most">The greatest words that hang on it, each with who would do it.</param>
public sealed record TurningFact(string Fact, int Changes, Sequence<string> Most);

/// <summary>What has happened to a package since a day, and what lies ahead.</summary>
/// <param name="Since">The first day that counts as since.</param>
/// <param name="On">The day the package is looked at.</param>
/// <param name="Said">What is dated since.</param>
/// <param name="Changes">The verdicts that changed because of it.</param>
/// <param name="Ahead">What expires, falls due or begins after the day looked at.</param>
/// <param name="Gates">Approvals that are still to be given, in words.</param>
/// <param name="Turning">Null where no open fact changes a verdict.</param>
public sealed record SinceAnswer(
    string Package, DateOnly Since, DateOnly On, Sequence<DatedEntry> Said, Sequence<VerdictChange> Changes, Sequence<DatedEntry> Ahead, Sequence<string> Gates, TurningFact? Turning);
