using System.Globalization;
using System.Text.Json;

namespace Casus.Benchmarks.Peers;

/// <summary>json-rules-engine on Node.js, installed as <c>bench/peers/package-lock.json</c> says into a folder that git ignores.</summary>
internal static class JsonRulesPeer
{
    private const string Program = "node";
    private static readonly string[] shipped = ["package.json", "package-lock.json", "ask.mjs"];

    public static Peer One() => new("json-rules-engine, asked one by one", Installed(), "npm package json-rules-engine, and Node.js", IsOurs: false, Ask);

    private static string Folder { get; } = Path.Combine(Repository.Root, "artifacts", "peers", "npm");

    private static PeerAnswers Ask(FixedSituations situations, int runs)
    {
        var rules = JsonRulesForm.Rules(situations.Program());
        return ScriptedPeer.Ask(
            situations, runs, "json-rules",
            (files, _) => File.WriteAllText(files.Rules, rules),
            (files, passes) => ChildProcess.Run(
                Program, [Path.Combine(Folder, "ask.mjs"), files.Rules, files.Situations, files.Answers, passes.ToString(CultureInfo.InvariantCulture)], [0]));
    }

    /// <summary>Its version and that of Node.js; null when there is no Node.js, or npm cannot bring it.</summary>
    private static string? Installed()
    {
        if (ChildProcess.VersionOf(Program) is not { } node)
        {
            return null;
        }
        Directory.CreateDirectory(Folder);
        foreach (var file in shipped)
        {
            File.Copy(Path.Combine(ScriptedPeer.Scripts, file), Path.Combine(Folder, file), overwrite: true);
        }
        var manifest = Path.Combine(Folder, "node_modules", "json-rules-engine", "package.json");
        if (!File.Exists(manifest) && ChildProcess.TryRun("npm", ["ci", "--no-audit", "--no-fund"], folder: Folder) is not { ExitCode: 0 })
        {
            return null;
        }
        using var package = JsonDocument.Parse(File.ReadAllText(manifest));
        return $"{package.RootElement.GetProperty("version").GetString()}, Node.js {node}";
    }
}
