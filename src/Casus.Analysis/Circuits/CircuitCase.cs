using Casus.Evaluation;
using Casus.Situations;
using Casus.Treaties;

namespace Casus.Circuits;

/// <summary>One case of one package asked over all its situations: what the circuits of its corners share.</summary>
/// <param name="Bound">Every party and word that some clause promises.</param>
public sealed record CircuitCase(
    Circuit Circuit, PackageIndex Index, Case Case, Question Question, KnowledgeCircuit Knowledge, Relaxation Relaxation, IReadOnlySet<Atom> Bound)
{
    /// <summary>The parties a phrase means here.</summary>
    public IReadOnlyList<string> Parties(Who who) => who.Kind switch
    {
        WhoKind.Victim or WhoKind.Aggressor or WhoKind.Requester => Case.Bound(who.Kind) is { } bound ? [bound] : [],
        _ => who.Name is { } name ? Index.Members(name, Case.On) : [],
    };
}
