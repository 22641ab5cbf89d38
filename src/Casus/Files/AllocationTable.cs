using Casus.Allocations;

namespace Casus.Files;

/// <summary>What was read of a table of forces and requirements (docs/plan.md).</summary>
/// <param name="SetAside">The rows that could not be taken, in their order.</param>
/// <param name="Refusal">Why nothing could be read, in one sentence; empty when something could.</param>
public sealed record ReadAllocation(AllocationQuestion Question, Sequence<SetAside> SetAside, string Refusal);

/// <summary>Reads forces, requirements, gates and lift from comma-separated values. A bad row is set aside with its reason; the rest is taken.</summary>
public static class AllocationTable
{
    private const string Kinds = "requirement, force, gate or lift";

    public static ReadAllocation Read(string content, string shownAs)
    {
        var table = CsvTable.Of(content);
        var reading = new Reading(shownAs);
        if (!table.Has("record"))
        {
            return new ReadAllocation(new AllocationQuestion([], [], [], []), [], $"{shownAs} has no column \"record\", which says of each row whether it is a {Kinds}. docs/plan.md describes the columns.");
        }
        foreach (var row in table.Rows)
        {
            reading.Take(table, row);
        }
        return reading.Result();
    }

    /// <summary>The rows taken so far.</summary>
    private sealed class Reading(string shownAs)
    {
        private readonly List<ForceRequirement> requirements = [];
        private readonly List<ForceElement> forces = [];
        private readonly List<ForceGate> gates = [];
        private readonly List<LiftCapacity> lifts = [];
        private readonly List<SetAside> aside = [];

        public void Take(CsvTable table, CsvRow row)
        {
            if (!row.IsClosed)
            {
                aside.Add(new SetAside(row.Line, "a quotation mark is opened in it and never closed."));
                return;
            }
            var extra = row.Cells.Skip(table.Columns.Length).FirstOrDefault(cell => cell.Trim().Length > 0);
            if (extra is not null)
            {
                aside.Add(new SetAside(row.Line, $"it has more cells than there are columns; \"{extra.Trim()}\" stands under none. A cell with a comma in it needs quotation marks."));
                return;
            }
            var cells = new AllocationRow(table, row, new SourceLocation(shownAs, row.Line, 1, row.Line, 1, 0, 0));
            Take(cells);
            if (cells.Complaint is { } complaint)
            {
                aside.Add(new SetAside(row.Line, complaint));
            }
        }

        /// <summary>What refers to a row that is not there is set aside at the end, when all are known.</summary>
        public ReadAllocation Result()
        {
            var known = forces.Where(force => Missing(force) is not { } missing || !Refuse(force.At.Line, missing)).ToList();
            var question = new AllocationQuestion(requirements.ToSequence(), known.ToSequence(), gates.ToSequence(), lifts.ToSequence());
            var refusal = requirements.Count > 0 ? "" : $"{shownAs} has no row that could be taken as a requirement, so there is nothing to plan for.";
            return new ReadAllocation(question, aside.OrderBy(row => row.Line).ToSequence(), refusal);
        }

        private bool Refuse(int line, string reason)
        {
            aside.Add(new SetAside(line, reason));
            return true;
        }

        private string? Missing(ForceElement force)
        {
            if (force.Gates.FirstOrDefault(name => !gates.Exists(gate => gate.Name == name)) is { } gate)
            {
                return $"it needs the gate \"{gate}\", and no row that could be taken describes that gate.";
            }
            return force.Over.Length > 0 && !lifts.Exists(lift => lift.Name == force.Over) ? $"it needs the lift \"{force.Over}\", and no row that could be taken describes that lift." : null;
        }

        private void Take(AllocationRow row)
        {
            switch (row.Text("record").ToLowerInvariant())
            {
                case "requirement":
                    Add(row, Requirement(row), requirements, requirement => requirement.Name);
                    break;
                case "force":
                    Add(row, Force(row), forces, force => force.Name);
                    break;
                case "gate":
                    Add(row, Gate(row), gates, gate => gate.Name);
                    break;
                case "lift":
                    Add(row, new LiftCapacity(row.Required("name"), row.Number("quantity"), row.Text("source"), row.At), lifts, lift => lift.Name);
                    break;
                case var other:
                    row.Complain($"under record stands \"{other}\", where {Kinds} is wanted.");
                    break;
            }
        }

        /// <summary>Only a row without complaint, and the first of a name, counts.</summary>
        private static void Add<T>(AllocationRow row, T taken, List<T> before, Func<T, string> name)
        {
            if (before.Exists(other => name(other) == name(taken)))
            {
                row.Complain($"the name \"{name(taken)}\" stands in an earlier row of the same record, and only that one is taken.");
            }
            if (row.Complaint is null)
            {
                before.Add(taken);
            }
        }

        private static ForceRequirement Requirement(AllocationRow row)
        {
            var (least, most) = row.Interval("quantity");
            var by = row.Days("by");
            int? until = row.Text("until").Length > 0 ? row.Days("until") : null;
            if (until <= by)
            {
                row.Complain($"it ends on day {until}, which is not after day {by}, by which it must be there.");
            }
            return new ForceRequirement(
                row.Required("name"), row.Text("mission"), row.Text("place"), row.Required("kind"), least, most, by, until, row.Number("weight", 1, positive: true), row.Text("source"), row.At);
        }

        private static ForceElement Force(AllocationRow row)
        {
            var loads = row.Number("loads", 0);
            var over = row.Text("over");
            if (loads > 0 != over.Length > 0)
            {
                row.Complain("it needs both: under loads how many loads one unit takes, and under over the lift that moves them.");
            }
            var rotation = row.Number("rotation", 1, positive: true);
            if (rotation < 1)
            {
                row.Complain($"under rotation stands {rotation}, where the number of units is wanted that keeps one deployed: 1 or more.");
            }
            return new ForceElement(
                row.Required("name"), row.Text("owner"), row.Required("kind"), row.Whole("quantity"), row.Number("counts", 1, positive: true), row.Text("readiness").Length > 0 ? row.Days("readiness") : 0, rotation,
                row.Text("months").Length > 0 ? row.Number("months") : null, row.List("not-for"), row.List("gates"), row.Earmarks("earmarked"), loads, over, row.Text("source"), row.At);
        }

        private static ForceGate Gate(AllocationRow row) =>
            new(row.Required("name"), row.Text("days").Equals("closed", StringComparison.OrdinalIgnoreCase) ? null : row.Days("days"), row.Text("source"), row.At);
    }
}
