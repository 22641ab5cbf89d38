using System.Runtime.CompilerServices;
using Casus.Forces;
using Casus.Treaties;

namespace Casus.Capability;

/// <summary>What packages say of time and support, each asked once for as long as it is held: no figure that is set bears on it. May be asked from several threads.</summary>
public sealed class BackingMemory
{
    private readonly ConditionalWeakTable<Package, PackageBacking> known = [];

    public PackageBacking Of(Package package) => known.GetValue(package, PackageBackings.Of);
}
