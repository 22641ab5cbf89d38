using Casus.Calculation;
using Casus.Forces;

namespace Casus.Pillars;

/// <summary>A step that is at most 0 when there is enough, and how its lack is called.</summary>
internal sealed record Gap(string Step, string Words);

/// <summary>The steps of one pillar before they are worked out.</summary>
internal sealed record PillarSheet(Pillar Pillar, IReadOnlyList<StepDefinition> Steps, IReadOnlyList<Gap> Gaps);
