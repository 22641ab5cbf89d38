using System.Text.Json.Serialization;

namespace Casus.Treaties;

public enum Strength { Firmly, Assuredly, Possibly }

[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(ExpectDue), "due")]
[JsonDerivedType(typeof(ExpectNoVeto), "no veto")]
[JsonDerivedType(typeof(ExpectNoCircle), "no circle")]
[JsonDerivedType(typeof(ExpectNoGap), "no gap")]
[JsonDerivedType(typeof(ExpectRequirement), "requirement")]
public abstract record Expectation(string? Name, SourceLocation At);

/// <summary><c>in every CASUS [where …], at least 1 of G is firmly due to deploy within 7 days</c>. <see cref="Word"/> null means assist.</summary>
public sealed record ExpectDue(
    string? Name, string Casus, Condition? Where, Who Quantity, Strength Strength, string? Word, Amount? Amount, Deadline? Within, SourceLocation At) : Expectation(Name, At);

public sealed record ExpectNoVeto(string? Name, Reference Over, SourceLocation At) : Expectation(Name, At);

public sealed record ExpectNoCircle(string? Name, SourceLocation At) : Expectation(Name, At);

public sealed record ExpectNoGap(string? Name, string Of, VagueDate From, VagueDate To, SourceLocation At) : Expectation(Name, At);

public sealed record ExpectRequirement(string? Name, string Requirement, Strength Strength, Duration? Within, SourceLocation At) : Expectation(Name, At);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(StepHappens), "happens")]
[JsonDerivedType(typeof(StepUnknown), "unknown")]
[JsonDerivedType(typeof(StepExpects), "expects")]
public abstract record Step(SourceLocation At);

/// <summary>From this day and hour (counted from the scenario's date) the condition is so.</summary>
public sealed record StepHappens(int Day, int Hour, Condition Condition, SourceLocation At) : Step(At);

public sealed record StepUnknown(Occurs Fact, SourceLocation At) : Step(At);

/// <summary>What is expected at the moment of the last step before it.</summary>
public sealed record StepExpects(Expectation Expectation, SourceLocation At) : Step(At);

public sealed record Scenario(string Name, VagueDate From, Sequence<Step> Steps, SourceLocation At);
