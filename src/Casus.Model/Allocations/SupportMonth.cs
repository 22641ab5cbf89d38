namespace Casus.Allocations;

/// <summary>
/// What the Ukraine Support Tracker of the Kiel Institute records for one donor and month, in billions of euros. A commitment is a promise; an
/// allocation is a part of it assigned to a purpose. Neither says that anything was delivered, and the table says nothing of delivery.
/// </summary>
/// <param name="Committed">Newly promised.</param>
/// <param name="Financial">Allocated as budget support.</param>
/// <param name="ToBeAllocated">Committed less allocated in this month; negative when earlier commitments were allocated.</param>
public sealed record SupportMonth(
    string Donor, int Year, int Month, decimal Committed, decimal Allocated, decimal Financial, decimal Humanitarian, decimal Military, decimal ToBeAllocated, SourceLocation At);

/// <summary>A donor's months together, in billions of euros.</summary>
public sealed record SupportTotal(string Donor, decimal Committed, decimal Allocated, decimal ToBeAllocated, int NegativeMonths);
