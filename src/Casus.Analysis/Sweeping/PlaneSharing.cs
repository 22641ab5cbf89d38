namespace Casus.Sweeping;

/// <summary>Planes that are read otherwise than by steps, in one of the lists that name them; they keep a place of their own.</summary>
internal sealed class KeptPlanes
{
    private readonly int[] planes = [];
    private readonly Transfer[] transfers = [];
    private readonly Keep[] results = [];

    public KeptPlanes(int[] planes) => this.planes = planes;

    public KeptPlanes(Transfer[] transfers) => this.transfers = transfers;

    public KeptPlanes(Keep[] results) => this.results = results;

    public IEnumerable<int> All =>
        planes.Concat(transfers.SelectMany(transfer => new[] { transfer.From, transfer.To }))
            .Concat(results.SelectMany(keep => new[] { keep.Plane, keep.Derived, keep.DerivedOpposed, keep.Settled, keep.Reachable, keep.Widest }));

    /// <summary>Writes the new numbers in place.</summary>
    public void Renumber(Func<int, int> number)
    {
        for (var i = 0; i < planes.Length; i++)
        {
            planes[i] = number(planes[i]);
        }
        for (var i = 0; i < transfers.Length; i++)
        {
            transfers[i] = new Transfer(number(transfers[i].From), number(transfers[i].To));
        }
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = results[i].Renumbered(number);
        }
    }
}

/// <summary>
/// Lets planes that only one piece of code uses share places, as a compiler lets values share registers: the fewer planes a block has, the
/// more situations fit into the cache at once.
/// </summary>
internal static class PlaneSharing
{
    /// <summary>Renumbers every plane in place.</summary>
    /// <param name="count">How many planes there are before.</param>
    /// <returns>How many there are afterwards.</returns>
    public static int Share(int count, IEnumerable<Instruction[]> codes, IEnumerable<KeptPlanes> kept)
    {
        var (pieces, lists) = (codes.ToList(), kept.ToList());
        var home = Homes(count, pieces, lists);
        var number = new int[count];
        var own = 0;
        for (var plane = 0; plane < count; plane++)
        {
            number[plane] = home[plane] < 0 ? own++ : -1;
        }
        var most = own;
        for (var piece = 0; piece < pieces.Count; piece++)
        {
            most = Math.Max(most, Renumber(pieces[piece], number, own));
        }
        foreach (var list in lists)
        {
            list.Renumber(plane => number[plane]);
        }
        return most;
    }

    /// <summary>For each plane the one piece of code that uses it; −1 for one with a place of its own.</summary>
    private static int[] Homes(int count, List<Instruction[]> pieces, List<KeptPlanes> lists)
    {
        const int Unseen = -2;
        const int OfItsOwn = -1;
        var home = new int[count];
        Array.Fill(home, Unseen);
        home[SweepProgram.NoPlane] = home[SweepProgram.YesPlane] = OfItsOwn;
        foreach (var plane in lists.SelectMany(list => list.All))
        {
            home[plane] = OfItsOwn;
        }
        for (var piece = 0; piece < pieces.Count; piece++)
        {
            foreach (var instruction in pieces[piece])
            {
                Use(instruction.Target.Plane, piece);
                Use(instruction.Left.Plane, piece);
                Use(instruction.Right.Plane, piece);
            }
        }
        return home;

        void Use(int plane, int piece) => home[plane] = home[plane] == Unseen || home[plane] == piece ? piece : OfItsOwn;
    }

    /// <summary>Within one piece a place is free again after the last step that reads it.</summary>
    private static int Renumber(Instruction[] code, int[] number, int firstShared)
    {
        var last = new Dictionary<int, int>();
        for (var step = 0; step < code.Length; step++)
        {
            last[code[step].Left.Plane] = last[code[step].Right.Plane] = last[code[step].Target.Plane] = step;
        }
        var (free, next) = (new Stack<int>(), firstShared);
        for (var step = 0; step < code.Length; step++)
        {
            var (target, left, right) = (code[step].Target, code[step].Left, code[step].Right);
            var (readLeft, readRight) = (Turned(left, number[left.Plane]), Turned(right, number[right.Plane]));
            foreach (var plane in left.Plane == right.Plane ? [left.Plane] : new[] { left.Plane, right.Plane })
            {
                if (number[plane] >= firstShared && last[plane] == step)
                {
                    free.Push(number[plane]);
                }
            }
            if (number[target.Plane] < 0)
            {
                number[target.Plane] = free.TryPop(out var place) ? place : next++;
            }
            code[step] = new Instruction(Turned(target, number[target.Plane]), readLeft, readRight);
        }
        return next;
    }

    private static Operand Turned(Operand like, int plane) => Operand.Of(plane, inverted: like.Mask != 0);
}
