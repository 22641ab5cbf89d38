using Casus.Situations;
using Casus.Treaties;

namespace Casus.Responses;

/// <summary>How much of an answer rests on reports: the weight that each verdict has if the reports are as good as they are graded. It is no probability of what states will do.</summary>
/// <param name="LeftOut">Reports that were not weighed, each with the reason.</param>
public sealed record CredenceReport(string Package, Question Question, DateOnly On, Sequence<CredenceAnswer> Answers, Sequence<LeftOutReport> LeftOut);

/// <summary>The answer for the plain situation of some casus; several where it is the same for all.</summary>
/// <param name="Verdicts">Those that rest on a graded report in some corner.</param>
/// <param name="Reports">The reports on which they rest.</param>
public sealed record CredenceAnswer(
    Sequence<string> Casus, Sequence<Sequence<Condition>> Happens, Sequence<Condition> Given, Sequence<Condition> Presumed, Sequence<WeighedVerdict> Verdicts, Sequence<GradedReport> Reports);

/// <summary>That a party is due to do something, weighed corner by corner.</summary>
/// <param name="Sources">The sources whose reports bear on it.</param>
public sealed record WeighedVerdict(string Party, string Word, Sequence<CornerWeight> Weights, Sequence<string> Sources);

/// <summary>The weight of a verdict in a corner, from 0 to 1; null when more independent draws bear on it than can be tried.</summary>
/// <param name="Draws">How many independent draws bear on it.</param>
public sealed record CornerWeight(Corner Corner, double? Weight, int Draws);

/// <summary>A report with a grade.</summary>
/// <param name="Source">The source: the first key of its reference.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Words">What is reported.</param>
public sealed record GradedReport(string Source, double Confidence, string Words, SourceLocation At);

public sealed record LeftOutReport(string Words, string Why, SourceLocation At);
