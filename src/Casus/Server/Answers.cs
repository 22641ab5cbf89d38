using System.Collections.Concurrent;
using System.Collections.Immutable;
using Casus.Calculation;
using System.Runtime.CompilerServices;
using Casus.Commands;
using Casus.Files;
using Casus.Precedents;
using Casus.Treaties;

namespace Casus.Server;

/// <summary>What a command answered.</summary>
/// <param name="Exit">See <see cref="Commands.Exit"/>.</param>
/// <param name="Json">The answer; empty when the command could not run.</param>
/// <param name="Message">Why it could not; empty when it could.</param>
public sealed record Answer(int Exit, string Json, string Message);

/// <summary>Puts questions to the commands in this process, as many at a time as there are processors, and keeps answers while the texts are the same.</summary>
public sealed class Answers(Surroundings surroundings, Shelf shelf, CompilationCache compiled) : IDisposable
{
    /// <summary>Letters of all answers that are kept: a full check of the largest package has 200 000.</summary>
    private const int MostKept = 6_000_000;

    /// <summary>A search that took longer may have ended because its time was up; on a quieter machine it would say more.</summary>
    private static readonly TimeSpan perhapsCutShort = TimeSpan.FromSeconds(20);

    private readonly SearchMemory searches = new();
    private readonly SemaphoreSlim places = new(Environment.ProcessorCount);
    private readonly ConditionalWeakTable<Package, Sketch> sketches = [];
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    private sealed record Kept(Answer Answer)
    {
        public long LastUsed { get; set; }
    }

    /// <summary>What a question sees that is put to no package.</summary>
    public Surroundings Surroundings => surroundings;

    /// <summary>The surroundings of a command that is called from the package's folder and reads these texts in place of its files.</summary>
    public Surroundings Around(ShelvedPackage package, IReadOnlyDictionary<string, string>? drafts) =>
        In(package.Folder, new Drafts((drafts ?? ImmutableDictionary<string, string>.Empty).ToImmutableDictionary(draft => Path.Combine(package.Folder, draft.Key), draft => draft.Value, StringComparer.Ordinal)));

    private Surroundings In(string folder, Drafts drafts) => surroundings with
    {
        Folder = folder,
        Library = shelf.Library?.Folder ?? surroundings.Library,
        Width = Surroundings.PlainWidth,
        Colour = false,
        ErrorColour = false,
        Drafts = drafts,
        MayRead = shelf.Holds,
        Compile = compiled.Compile,
        Searches = searches,
        // A package is compiled once for one text, so its sketch goes when it goes.
        SketchOf = package => sketches.GetValue(package, Sketch.OnPaper),
    };

    /// <summary>Why texts cannot stand in for files, in one sentence; empty when they can.</summary>
    public static string Refusal(IReadOnlyDictionary<string, string>? drafts) =>
        (drafts ?? ImmutableDictionary<string, string>.Empty).Keys.Select(FileName.Refusal).FirstOrDefault(refusal => refusal.Length > 0) ?? "";

    public async Task<Answer> Ask(ShelvedPackage package, string command, AskRequest request, CancellationToken end)
    {
        var refusal = Refusal(request.Drafts);
        var (words, unknown) = Arguments.Of(command, request.Options ?? new AskOptions(), shelf);
        refusal = refusal.Length > 0 ? refusal : unknown;
        if (refusal.Length > 0)
        {
            return new Answer(Exit.CouldNotRun, "", refusal);
        }
        return await Work(() => Recall(words, command, Around(package, request.Drafts) with { BrokenOff = end }), end);
    }

    /// <summary>Puts a question to a command that answers of the whole library.</summary>
    public async Task<Answer> AskLibrary(IReadOnlyList<string> words, CancellationToken end) =>
        await Work(() => Run(words, In(shelf.Work, Drafts.None) with { BrokenOff = end }), end);

    /// <summary>Does what may take long on a thread of its own, once a place is free: the threads that serve requests go on with others.</summary>
    public async Task<T> Work<T>(Func<T> work, CancellationToken end)
    {
        await places.WaitAsync(end);
        try
        {
            return await Task.Run(work, end);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private Answer Recall(IReadOnlyList<string> words, string command, Surroundings around)
    {
        if (!Arguments.OfOnePackage.Contains(command, StringComparer.Ordinal))
        {
            return Run(words, around);
        }
        var opened = OpenedPackage.Open(".", around);
        var today = DateOnly.FromDateTime(around.Time.GetUtcNow().UtcDateTime);
        var key = $"{CompilationCache.KeyOf(opened.Trees.Select(tree => tree.Text))} {around.Folder} {today:O} {string.Join('\0', words)}";
        if (!opened.Trees.IsEmpty && kept.TryGetValue(key, out var before))
        {
            before.LastUsed = around.Time.GetTimestamp();
            return before.Answer;
        }
        var began = around.Time.GetTimestamp();
        var answer = Run(words, around);
        if (!opened.Trees.IsEmpty && answer.Exit != Exit.CouldNotRun && around.Time.GetElapsedTime(began) < perhapsCutShort)
        {
            Keep(key, answer, around.Time);
        }
        return answer;
    }

    private void Keep(string key, Answer answer, TimeProvider time)
    {
        kept[key] = new Kept(answer) { LastUsed = time.GetTimestamp() };
        var room = MostKept;
        foreach (var old in kept.OrderByDescending(pair => pair.Value.LastUsed))
        {
            room -= old.Value.Answer.Json.Length;
            if (room < 0)
            {
                kept.TryRemove(old);
            }
        }
    }

    private static Answer Run(IReadOnlyList<string> words, Surroundings around)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = CommandLine.Run(words, around with { Output = output, Error = error });
        return exit == Exit.CouldNotRun
            ? new Answer(exit, "", Sentence(error.ToString()))
            : new Answer(exit, output.ToString(), "");
    }

    /// <summary>What stands on the error stream, without the name of the program in front.</summary>
    private static string Sentence(string error)
    {
        const string program = "casus: ";
        var sentence = error.Trim();
        return sentence.StartsWith(program, StringComparison.Ordinal) ? sentence[program.Length..] : sentence;
    }
}
