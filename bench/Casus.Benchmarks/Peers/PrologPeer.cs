using System.Globalization;

namespace Casus.Benchmarks.Peers;

/// <summary>SWI-Prolog with tabling: the rules are loaded once, then each situation replaces the facts and empties the tables.</summary>
internal static class PrologPeer
{
    private const string Program = "swipl";

    public static Peer One() => new("SWI-Prolog, tabled, asked one by one", ChildProcess.VersionOf(Program), "Debian package swi-prolog-nox", IsOurs: false, Ask);

    private static PeerAnswers Ask(FixedSituations situations, int runs)
    {
        var rules = PrologForm.Rules(situations.Program());
        return ScriptedPeer.Ask(
            situations, runs, "prolog",
            (files, _) => File.WriteAllText(files.Rules, rules),
            (files, passes) => ChildProcess.Run(
                Program, ["-q", Path.Combine(ScriptedPeer.Scripts, "ask.pl"), "--", files.Rules, files.Situations, files.Answers, passes.ToString(CultureInfo.InvariantCulture)], [0]));
    }
}
