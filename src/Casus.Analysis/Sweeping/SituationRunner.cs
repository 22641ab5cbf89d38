using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Casus.Sweeping;

/// <summary>
/// The same steps for one situation at a time, for whoever asks again and again with other facts: compiled once, then a few microseconds a
/// question. Not safe for two threads at once.
/// </summary>
public sealed class SituationRunner
{
    private readonly SweepProgram program;
    private readonly OneMachine machine = new();
    private readonly ulong[] planes;
    private readonly int[] inputs;
    private readonly int[] outputs;

    /// <param name="question">Its free signals are the facts given with each situation, in this order; those that do not bear on it are passed over.</param>
    public SituationRunner(SweepQuestion question)
    {
        var swept = SweepProgram.Bearing(question);
        program = new SweepProgram(question, swept, innerUnknowns: swept.Count, isForOne: true);
        planes = new ulong[program.PlaneCount];
        planes[SweepProgram.YesPlane] = 1;
        var places = swept.Select((signal, place) => (signal, Plane: program.SweptPlanes[place])).ToDictionary(item => item.signal, item => item.Plane);
        inputs = [.. question.Free.Select(signal => places.GetValueOrDefault(signal, -1))];
        outputs = program.Outputs;
        Outputs = outputs.Length;
    }

    /// <summary>How many outputs there are.</summary>
    public int Outputs { get; }

    /// <summary>Works out one situation.</summary>
    /// <param name="facts">The value of each free signal of the question.</param>
    /// <param name="holds">Gets whether each output holds.</param>
    public void Run(ReadOnlySpan<bool> facts, Span<bool> holds)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i] >= 0)
            {
                planes[inputs[i]] = facts[i] ? 1UL : 0;
            }
        }
        machine.Run(program.Facts.Constant, planes, 1);
        foreach (var corner in program.Corners)
        {
            new CornerRun(corner, planes, 1, machine).Solve();
        }
        machine.Run(program.Final, planes, 1);
        var places = outputs;
        holds = holds[..places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            holds[i] = (planes[places[i]] & 1) != 0;
        }
    }

    /// <summary>A machine whose planes are one word, of which one bit is read.</summary>
    private sealed class OneMachine : IMachine
    {
        // Optimised at the first call: see the wide machine.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(ReadOnlySpan<Instruction> code, Span<ulong> planes, int words)
        {
            ref var start = ref MemoryMarshal.GetReference(planes);
            foreach (ref readonly var instruction in code)
            {
                var left = Unsafe.Add(ref start, (nuint)instruction.Left.Plane) ^ instruction.Left.Mask;
                var right = Unsafe.Add(ref start, (nuint)instruction.Right.Plane) ^ instruction.Right.Mask;
                Unsafe.Add(ref start, (nuint)instruction.Target.Plane) = (left & right) ^ instruction.Target.Mask;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public bool Take(ReadOnlySpan<Transfer> transfers, Span<ulong> planes, int words)
        {
            var changed = false;
            foreach (ref readonly var transfer in transfers)
            {
                changed |= ((planes[transfer.From] ^ planes[transfer.To]) & 1) != 0;
                planes[transfer.To] = planes[transfer.From];
            }
            return changed;
        }
    }
}
