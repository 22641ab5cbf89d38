using System.Text.Json.Nodes;

namespace Casus.Benchmarks.Peers;

/// <summary>The rules for json-rules-engine: a rule fires when its facts are as they should be, and tells who owes what.</summary>
internal static class JsonRulesForm
{
    /// <exception cref="NotSupportedException">A rule rests on what another concludes.</exception>
    public static string Rules(FirmProgram program) => new JsonObject
    {
        ["facts"] = new JsonArray([.. program.Facts.Select(fact => (JsonNode)fact)]),
        ["parties"] = new JsonArray([.. program.Parties.Select(party => (JsonNode)party)]),
        ["rungs"] = new JsonArray([.. program.Rungs.Select(rung => (JsonNode)rung)]),
        ["rules"] = new JsonArray([.. program.Rules.Select(Rule)]),
    }.ToJsonString();

    private static JsonObject Rule(FirmRule rule) => new()
    {
        ["conditions"] = new JsonObject { ["all"] = new JsonArray([.. rule.Needs.Select(Condition)]) },
        ["event"] = new JsonObject { ["type"] = "owes", ["params"] = new JsonObject { ["party"] = rule.Party, ["rung"] = rule.Rung } },
    };

    private static JsonObject Condition(Need need) => need is FactNeed fact
        ? new JsonObject { ["fact"] = fact.Word, ["operator"] = "equal", ["value"] = fact.So }
        : throw new NotSupportedException("A rule of json-rules-engine does not rest on what another concludes.");
}
