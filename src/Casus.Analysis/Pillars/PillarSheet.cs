using Casus.Calculation;
using Casus.Forces;

namespace Casus.Pillars;

/// <summary>A step that is at most 0 when there is enough, and how its lack is called.</summary>
/// <param name="Held">What is offered, what there is of it, what is needed; null where the gap is of another sort.</param>
internal sealed record Gap(string Step, string Words, Held? Held = null);

/// <inheritdoc cref="HeldPledge"/>
internal sealed record Held(string Pledge, string There, string Need, string Words);

/// <summary>The steps of one pillar before they are worked out.</summary>
internal sealed record PillarSheet(Pillar Pillar, IReadOnlyList<StepDefinition> Steps, IReadOnlyList<Gap> Gaps);
