namespace Casus.Sweeping;

/// <summary>The fixed points of one corner over one block: <see cref="Evaluation.Derivation"/> for every situation of it at once.</summary>
internal readonly ref struct CornerRun(CornerProgram corner, Span<ulong> planes, int words, IMachine machine)
{
    private const int MostOnStack = 1024;
    private readonly Span<ulong> planes = planes;

    public void Solve()
    {
        if (!corner.Denials)
        {
            Fill(corner.Denied, 0);
            Derive(corner.Plain);
            return;
        }
        Alternate(corner.Plain, corner.Plain, corner.Plain);
        Keep(corner.Plain, corner.High, keep => keep.Settled);
        Keep(corner.Plain, corner.Low, keep => keep.Reachable);
        if (!corner.Exercised)
        {
            Alternate(corner.Plain, corner.Opposed, corner.Opposed);
            Keep(corner.Plain, corner.High, keep => keep.Settled);
        }
        else
        {
            Alternate(corner.Opposed, corner.Plain, corner.Plain);
            Keep(corner.Plain, corner.Low, keep => keep.Widest);
        }
        Conclude();
    }

    /// <summary>νX. μY. F(X, Y): shrinks what is assumed together until it all comes true.</summary>
    private void Derive(Solver solver)
    {
        machine.Run(solver.OverDenied, planes, words);
        Fill(corner.Together, ulong.MaxValue);
        do
        {
            machine.Run(solver.OverTogether, planes, words);
            foreach (var segment in solver.Segments)
            {
                Run(segment);
            }
        }
        while (corner.Simultaneous && machine.Take(solver.Together, planes, words));
    }

    private void Run(Segment segment)
    {
        if (segment.Members.Length > 0)
        {
            Fill(segment.Published, 0);
            RunForOne(segment.Members);
            return;
        }
        if (!segment.IsCircle)
        {
            machine.Run(segment.Code, planes, words);
            return;
        }
        Fill(segment.Published, 0);
        foreach (var state in segment.States)
        {
            Fill(state.To, 0);
        }
        do
        {
            machine.Run(segment.Code, planes, words);
        }
        while (machine.Take(segment.States, planes, words));
    }

    /// <summary>A circle for one situation: a duty is looked at again only when one that it waits for has arisen since.</summary>
    private void RunForOne(CircleMember[] members)
    {
        Span<bool> pending = members.Length <= MostOnStack ? stackalloc bool[members.Length] : new bool[members.Length];
        pending.Fill(true);
        var again = true;
        while (again)
        {
            again = false;
            for (var i = 0; i < members.Length; i++)
            {
                if (!pending[i])
                {
                    continue;
                }
                pending[i] = false;
                machine.Run(members[i].Code, planes, words);
                if ((planes[members[i].Arises[0]] & 1) == 0)
                {
                    continue;
                }
                foreach (var reader in members[i].Readers)
                {
                    // Promises only ever add to what can arise, so a duty that has arisen need not be looked at again.
                    if ((planes[members[reader].Arises[0]] & 1) == 0 || reader == i)
                    {
                        again |= reader < i;
                        pending[reader] = reader != i;
                    }
                }
            }
        }
    }

    /// <summary>Under- and over-estimate, each derived from the other as what is denied, until both stand in every situation of the block.</summary>
    private void Alternate(Solver lower, Solver upper, Solver first)
    {
        Fill(corner.Denied, 0);
        Derive(first);
        Put(first, corner.High);
        do
        {
            Deny(corner.High);
            Derive(lower);
            Put(lower, corner.Low);
            Deny(corner.Low);
            Derive(upper);
        }
        while (Put(upper, corner.High));
    }

    /// <summary>Derives once more against a settled estimate, and keeps what comes of the results.</summary>
    private void Keep(Solver solver, int[] denied, Func<Keep, int> place)
    {
        Deny(denied);
        Derive(solver);
        foreach (var keep in corner.Results)
        {
            Plane(solver == corner.Plain ? keep.Derived : keep.DerivedOpposed).CopyTo(Plane(place(keep)));
        }
    }

    /// <summary>What only some completion reaches is possible; what the same completion both reaches and denies is not settled.</summary>
    private void Conclude()
    {
        foreach (var keep in corner.Results)
        {
            var settled = Plane(keep.Settled);
            var reachable = Plane(keep.Reachable);
            var widest = Plane(keep.Widest);
            var result = Plane(keep.Plane);
            for (var i = 0; i < words; i++)
            {
                result[i] = !corner.Exercised ? (keep.Result.IsSettled ? settled[i] : reachable[i])
                    : keep.Result.IsSettled ? settled[i] | (widest[i] & ~reachable[i])
                    : reachable[i] | widest[i];
            }
        }
    }

    private bool Put(Solver solver, int[] estimate)
    {
        var changed = false;
        for (var i = 0; i < estimate.Length; i++)
        {
            var from = Plane(solver.Denied[i].From);
            var to = Plane(estimate[i]);
            changed |= !from.SequenceEqual(to);
            from.CopyTo(to);
        }
        return changed;
    }

    private void Deny(int[] estimate)
    {
        for (var i = 0; i < estimate.Length; i++)
        {
            Plane(estimate[i]).CopyTo(Plane(corner.Denied[i]));
        }
    }

    private void Fill(int[] all, ulong value)
    {
        foreach (var plane in all)
        {
            Fill(plane, value);
        }
    }

    private void Fill(int plane, ulong value) => Plane(plane).Fill(value);

    private Span<ulong> Plane(int plane) => planes.Slice(plane * words, words);
}
