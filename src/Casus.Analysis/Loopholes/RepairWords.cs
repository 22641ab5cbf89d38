using Casus.Checks;

namespace Casus.Loopholes;

/// <summary>What a repair asks of whom, in words, without a full stop.</summary>
public static class RepairWords
{
    /// <summary>The whole repair in one line.</summary>
    public static string Of(Repair repair) =>
        repair.Edit.Words
        + (Accepts(repair) is { Length: > 0 } accepts ? ": " + accepts : "")
        + (Weakens(repair) is { Length: > 0 } weakens ? "; " + weakens : "");

    /// <summary>Who would owe more than now; empty where nobody would.</summary>
    public static string Accepts(Repair repair) =>
        repair.Edit.OweMore.IsEmpty ? "" : $"{Phrases.List(repair.Edit.OweMore)} would have to accept more than now";

    /// <summary>Who would owe less somewhere; empty where nobody would.</summary>
    public static string Weakens(Repair repair) => repair.Weakens switch
    {
        null => "whether anybody would owe less is not decided",
        { IsEmpty: true } => "",
        { } less => "it weakens: " + string.Join("; ", less),
    };
}
