namespace Casus.Responses;

/// <summary>What a package says of one feature.</summary>
/// <param name="Feature">The feature's name: <c>firm</c>, <c>clock</c>.</param>
/// <param name="Words">As a reader sees it; empty where the text says nothing of it.</param>
/// <param name="Rank">Its place when rows are sorted; null where the words are compared.</param>
public sealed record FeatureValue(string Feature, string Words, double? Rank);

/// <summary>One package as a row of features.</summary>
/// <param name="Title">By which name the reader asks for it.</param>
/// <param name="On">The day asked about.</param>
public sealed record FeatureRow(string Title, DateOnly On, Sequence<FeatureValue> Values);
