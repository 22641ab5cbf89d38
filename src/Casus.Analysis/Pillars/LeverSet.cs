using Casus.Forces;
using Casus.Treaties;

namespace Casus.Pillars;

/// <summary>The levers of a question: looked up by pillar and kind, and set by whoever asks.</summary>
public sealed class LeverSet(IEnumerable<Lever> levers)
{
    /// <summary>What a figure's source is called when whoever asks has set it.</summary>
    public const string SetByAsker = "set by you";

    private readonly Dictionary<string, Lever> named = levers.ToDictionary(lever => lever.Name);

    public IReadOnlyCollection<Lever> All => named.Values;

    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!named.ContainsKey(name))
            {
                return false;
            }
        }
        return true;
    }

    public Lever? Find(string name) => named.GetValueOrDefault(name);

    public IEnumerable<Lever> Of(Pillar pillar, LeverKind kind) => named.Values.Where(lever => lever.Pillar == pillar && lever.Kind == kind);

    /// <summary>The same with one lever at another figure, which is then the asker's judgement.</summary>
    /// <exception cref="KeyNotFoundException">There is no lever of that name.</exception>
    public LeverSet With(string name, Interval figure)
    {
        var lever = named[name];
        var set = lever with { Quantity = new Quantity(figure, lever.Unit, Grade.Judgement, SetByAsker, (VagueDate?)null), IsSet = true, Sourced = lever.IsSet ? lever.Sourced : lever.Quantity };
        return new LeverSet(named.Values.Select(other => other.Name == name ? set : other));
    }
}
