using Casus.Responses;
using Casus.Treaties;

namespace Casus.Acceptance;

/// <summary>The positions that count today, and those that do not, each with the reason.</summary>
internal sealed record Statements(Sequence<Position> Standing, Sequence<PositionSetAside> SetAside)
{
    private const double EvenOdds = 0.5;

    /// <summary>
    /// A version of a position is speaker, label and date (design 6.9 S9). Without a source it is not used. A party's own later statement replaces
    /// its earlier one, and its own word that of a reporter. What the speaker contests, what is thought less than even odds, and two reports
    /// of one day that differ, do not count.
    /// </summary>
    public static Statements Of(Sequence<Position> positions)
    {
        var standing = new List<Position>();
        var aside = new List<PositionSetAside>();
        foreach (var versions in positions.GroupBy(position => (position.Party, position.Label)))
        {
            var usable = new List<(Position Position, Provenance Source)>();
            foreach (var position in versions)
            {
                if (position.Provenance is { } source && Unusable(position, source) is null)
                {
                    usable.Add((position, source));
                }
                else
                {
                    aside.Add(new PositionSetAside(position, position.Provenance is { } named ? Unusable(position, named) ?? "" : "it has no source"));
                }
            }
            var own = usable.Where(version => version.Source.StatedBy.Contains(version.Position.Party)).ToList();
            var heard = own.Count > 0 ? own : usable;
            var latest = heard.Where(version => version.Source.On.Latest == heard.Max(other => other.Source.On.Latest)).ToList();
            var differ = latest.Select(version => (version.Position.Stance, version.Position.Condition)).Distinct().Count() > 1;
            foreach (var version in usable)
            {
                var why = own.Count > 0 && !own.Contains(version) ? $"{version.Position.Party}'s own statement counts before a report of it"
                    : !latest.Contains(version) ? $"replaced by the statement of {latest[0].Source.On}"
                    : differ ? "two reports of one day differ"
                    : version != latest[0] ? "the same is said by another source"
                    : null;
                if (why is null)
                {
                    standing.Add(version.Position);
                }
                else
                {
                    aside.Add(new PositionSetAside(version.Position, why));
                }
            }
        }
        return new Statements(standing.ToSequence(), aside.ToSequence());
    }

    private static string? Unusable(Position position, Provenance source) =>
        source.ContestedBy.Contains(position.Party) ? $"contested by {position.Party} itself"
        : source.Confidence is { } confidence && confidence.Value < EvenOdds ? $"thought {confidence}, less than even odds"
        : null;
}
