using Casus.Treaties;

namespace Casus.Tests.Commands;

/// <summary>What a reader sees: the text and JSON of every command, on the library.</summary>
public sealed class CommandGoldenTests
{
    private static string GoldenFolder => Path.Combine(Repository.Tests, "golden");

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Respond(string name) =>
        Check(Path.Combine("respond", name), "respond", name, "--given", Packages.AttackAskedOf(Packages.Compiled(name)));

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Read_back(string name) => Check(Path.Combine("read-back", name), "read-back", name);

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Scenario(string name)
    {
        if (!Packages.Compiled(name).Scenarios.IsEmpty)
        {
            Check(Path.Combine("scenario", name), "scenario", name);
        }
    }

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Keystone(string name) => Check(Path.Combine("keystone", name), "keystone", name);

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Time(string name) => Check(Path.Combine("time", name), "time", name);

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("today", "today")]
    [InlineData("serve-help", "serve", "--help")]
    [InlineData("library", "library")]
    [InlineData("library-json", "library", "--json")]
    [InlineData("check-help", "check", "--help")]
    [InlineData("respond-help", "respond", "--help")]
    [InlineData("check-text", "check", "1994-budapest")]
    [InlineData("check-json", "check", "1994-budapest", "--json")]
    [InlineData("check-sarif", "check", "1994-budapest", "--format", "sarif")]
    [InlineData("respond-json", "respond", "1994-budapest", "--given", "armed-attack on Ukraine by Russia; not nuclear-weapons-used", "--json")]
    [InlineData("respond-variant", "respond", "2022-istanbul", "--given", "armed-attack on Ukraine by Russia outside Excluded Areas", "--as-if-signed", "--variant", "Russia")]
    [InlineData("respond-engagement", "respond", "rules-of-engagement", "--given", "intrusion by Russia in Shield Zone; ceasefire-in-force; not hostile-act")]
    [InlineData("matrix-help", "matrix", "--help")]
    [InlineData("matrix-text", "matrix", "1994-budapest")]
    [InlineData("matrix-json", "matrix", "2024-us-ukraine", "--json")]
    [InlineData("matrix-founding", "matrix", "2025-08-founding")]
    [InlineData("repair-help", "repair", "--help")]
    [InlineData("repair-text", "repair", "2024-us-ukraine")]
    [InlineData("repair-json", "repair", "1994-budapest", "--json")]
    [InlineData("repair-none", "repair", "1994-budapest", "--apply", "99")]
    [InlineData("report-help", "report", "--help")]
    [InlineData("report-nowhere", "report", "1994-budapest")]
    [InlineData("report-no-such-form", "report", "1994-budapest", "-o", "brief.odt")]
    [InlineData("diff-help", "diff", "--help")]
    [InlineData("diff-instruments", "diff", "2022-istanbul:communique", ":draft")]
    [InlineData("diff-variant", "diff", "2022-istanbul:draft", ":draft as proposed by Russia")]
    [InlineData("diff-draft-and-final", "diff", "2026-01-paris:draft", ":final")]
    [InlineData("diff-as-it-stands", "diff", "2026-01-paris:draft", ":final", "--as-it-stands")]
    [InlineData("diff-points", "diff", "2025-11-28-points", "2025-12-20-points")]
    [InlineData("diff-signature", "diff", "1939-paris on 1939-09-03", ":protocol on 1939-09-05")]
    [InlineData("diff-no-such-day", "diff", "1939-paris on 1939-09-31", "1939-paris")]
    [InlineData("diff-packages", "diff", "1994-budapest", "2024-us-ukraine")]
    [InlineData("diff-json", "diff", "2022-istanbul:draft", ":draft as proposed by Russia", "--json")]
    [InlineData("diff-no-such-instrument", "diff", "2022-istanbul:protocol", ":draft")]
    [InlineData("diff-no-such-proposer", "diff", "2022-istanbul", "2022-istanbul as proposed by France")]
    [InlineData("whatif-help", "whatif", "--help")]
    [InlineData("whatif-add", "whatif", "1994-budapest", "--add", "when armed-attack on Ukraine, United Kingdom shall deploy in Ukraine")]
    [InlineData("whatif-drop", "whatif", "2022-istanbul", "--drop", "consult")]
    [InlineData("whatif-given", "whatif", "2025-08-founding", "--given", "settlement-signed")]
    [InlineData("whatif-json", "whatif", "1994-budapest", "--drop", "6", "--json")]
    [InlineData("whatif-nothing", "whatif", "1994-budapest")]
    [InlineData("whatif-two-clauses", "whatif", "2022-istanbul", "--drop", "aid")]
    [InlineData("whatif-unknown-party", "whatif", "1994-budapest", "--add", "when armed-attack on Ukraine, United Kingdm shall deploy in Ukraine")]
    [InlineData("compose-help", "compose", "--help")]
    [InlineData("compose-instruments", "compose", "2026-01-paris:paris", ":intent")]
    [InlineData("compose-packages", "compose", "2025-08-founding", "1949-washington")]
    [InlineData("compose-given", "compose", "2026-01-paris:paris", ":intent", "--given", "armed-attack on Ukraine by Russia; ceasefire-in-force")]
    [InlineData("compose-json", "compose", "2026-01-paris:paris", ":intent", "--json")]
    [InlineData("compose-one", "compose", "2026-01-paris")]
    [InlineData("graph-text", "graph", "2026-positions")]
    [InlineData("graph-json", "graph", "1994-budapest", "--json")]
    [InlineData("export-help", "export", "--help")]
    [InlineData("export-asp", "export", "1921-paris", "--as", "asp", "--casus", "Soviet Attack", "--rung", "consult")]
    [InlineData("export-smt", "export", "1921-paris", "--as", "smt", "--casus", "Soviet Attack", "--rung", "consult")]
    [InlineData("export-dimacs", "export", "1921-paris", "--as", "dimacs", "--casus", "Soviet Attack", "--rung", "consult")]
    [InlineData("export-answer", "export", "1921-paris", "--as", "answer", "--casus", "Soviet Attack", "--rung", "consult")]
    [InlineData("export-which-casus", "export", "1994-budapest", "--as", "smt")]
    [InlineData("export-no-rung", "export", "1921-paris", "--as", "smt", "--casus", "Soviet Attack", "--rung", "bomb")]
    [InlineData("accept-help", "accept", "--help")]
    [InlineData("accept-positions", "accept", "2026-positions")]
    [InlineData("accept-paris", "accept", "2026-01-paris", "--no-ranking")]
    [InlineData("accept-paris-draft", "accept", "2026-01-paris", "--instrument", "Paris Draft", "--no-ranking")]
    [InlineData("accept-istanbul", "accept", "2022-istanbul", "--variant", "Russia", "--no-ranking")]
    [InlineData("accept-founding", "accept", "2025-08-founding", "--no-ranking")]
    [InlineData("accept-founding-today", "accept", "2025-08-founding", "--positions", "2026-positions", "--no-ranking")]
    [InlineData("accept-json", "accept", "2024-us-ukraine", "--json")]
    [InlineData("accept-no-positions", "accept", "1994-budapest", "--positions", "1921-paris")]
    [InlineData("accept-no-instrument", "accept", "2026-01-paris", "--instrument", "Annex")]
    [InlineData("keystone-help", "keystone", "--help")]
    [InlineData("keystone-json", "keystone", "2025-08-founding", "--variant", "Lead Reading", "--given", "settlement-signed; russia-permits-troops", "--json")]
    [InlineData("keystone-lead", "keystone", "2025-08-founding", "--variant", "Lead Reading", "--given", "settlement-signed; russia-permits-troops")]
    [InlineData("keystone-any", "keystone", "2025-08-founding", "--variant", "Any Reading", "--given", "settlement-signed; russia-permits-troops")]
    [InlineData("keystone-objecting", "keystone", "2025-08-founding", "--variant", "Lead Reading", "--given", "settlement-signed; not russia-permits-troops")]
    [InlineData("keystone-one-table", "keystone", "2026-positions", "--given", "armed-attack on Ukraine by Russia; Russia has undertaken to sign-peace", "--as-if-signed")]
    [InlineData("keystone-veto", "keystone", "2022-istanbul", "--as-if-signed", "--variant", "Russia", "--given", "armed-attack on Ukraine by Russia outside Excluded Areas; referendum-approves; constitution-changed; each Guarantor State has ratified Draft Treaty")]
    [InlineData("time-help", "time", "--help")]
    [InlineData("time-json", "time", "2024-us-ukraine", "--json")]
    [InlineData("time-schedule", "time", "1939-paris", "--on", "1939-09-05", "--given", "armed-attack on Poland by Germany; main-effort on Poland by Germany")]
    [InlineData("time-draft", "time", "2022-istanbul", "--as-if-signed", "--given", "each Guarantor State has ratified Draft Treaty; instrument Draft Treaty is signed")]
    [InlineData("means-help", "means", "--help")]
    [InlineData("means", "means", "2026-positions")]
    [InlineData("means-land", "means", "2026-positions", "--pillar", "land")]
    [InlineData("means-intelligence", "means", "2024-uk-ukraine", "--pillar", "intelligence")]
    [InlineData("means-arrival-json", "means", "2024-germany-ukraine", "--pillar", "arrival", "--json")]
    [InlineData("means-air-set", "means", "2026-positions", "--pillar", "air", "--set", "csis-availability=70%", "--set", "endurance-without-tanker=3")]
    [InlineData("means-sea-open", "means", "2026-positions", "--pillar", "sea", "--set", "straits-open=1")]
    [InlineData("means-step", "means", "2026-positions", "--step", "uk-offer-share")]
    [InlineData("means-step-lacking", "means", "2026-positions", "--step", "stock-out-day")]
    [InlineData("means-json", "means", "2026-positions", "--pillar", "money", "--json")]
    [InlineData("means-none", "means", "1925-locarno")]
    [InlineData("means-no-such-figure", "means", "2026-positions", "--set", "tuor=4")]
    [InlineData("means-no-figure", "means", "2026-positions", "--set", "tour=four")]
    [InlineData("means-no-such-step", "means", "2026-positions", "--step", "uk-offer-shar")]
    [InlineData("claims-help", "claims", "--help")]
    [InlineData("claims", "claims", "2025-08-founding")]
    [InlineData("claims-waiting", "claims", "2026-positions")]
    [InlineData("claims-reading", "claims", "2025-08-founding", "--variant", "Lead Reading", "--given", "settlement-signed; russia-permits-troops")]
    [InlineData("claims-json", "claims", "2026-01-paris", "--json")]
    [InlineData("table-help", "table", "--help")]
    [InlineData("table", "table")]
    [InlineData("table-sorted", "table", "firm", "clock", "veto", "--sort", "firm")]
    [InlineData("table-csv", "table", "trigger", "finder", "decider", "--csv")]
    [InlineData("table-json", "table", "firm", "review", "--json")]
    [InlineData("table-no-such-feature", "table", "frm")]
    [InlineData("like-help", "like", "--help")]
    [InlineData("like", "like", "1953-us-korea")]
    [InlineData("like-json", "like", "2025-snapback", "--most", "1", "--json")]
    [InlineData("patterns-help", "patterns", "--help")]
    [InlineData("patterns", "patterns")]
    [InlineData("patterns-reverse-veto", "patterns", "reverse-veto")]
    [InlineData("patterns-interim-cover", "patterns", "interim-cover")]
    [InlineData("patterns-json", "patterns", "convene-and-decide", "--json")]
    [InlineData("patterns-no-such", "patterns", "recusl")]
    [InlineData("since-help", "since", "--help")]
    [InlineData("since", "since", "2026-01-20", "2026-positions")]
    [InlineData("since-signature", "since", "1939-09-01", "1939-paris")]
    [InlineData("since-library", "since", "2026-02-01")]
    [InlineData("since-json", "since", "1939-09-01", "1939-paris", "--json")]
    [InlineData("timeline-help", "timeline", "--help")]
    [InlineData("timeline", "timeline", "2026-01-paris")]
    [InlineData("timeline-json", "timeline", "1939-paris", "--json")]
    [InlineData("at-help", "at", "--help")]
    [InlineData("at", "at", "1939-09-02", "respond", "1939-paris", "--given", "armed-attack on Poland by Germany")]
    [InlineData("at-no-such-day", "at", "1939-02-30", "check", "1939-paris")]
    [InlineData("at-changes-files", "at", "2026-01-01", "fmt", "1939-paris")]
    [InlineData("atop-help", "atop", "--help")]
    [InlineData("atop", "atop", "1925-locarno")]
    [InlineData("atop-json", "atop", "2024-russia-dprk", "--json")]
    [InlineData("import-atop-help", "import", "atop", "--help")]
    [InlineData("import-atop", "import", "atop", "tests/Casus.Tests/Atop/alliances.csv", "--id", "9002")]
    [InlineData("import-atop-json", "import", "atop", "tests/Casus.Tests/Atop/alliances.csv", "--json")]
    [InlineData("import-several", "import", "atop", "tests/Casus.Tests/Atop/alliances.csv")]
    [InlineData("normal-form", "normal-form", "1921-paris")]
    [InlineData("explain", "explain", "CAS502")]
    [InlineData("explain-json", "explain", "CAS502", "--json")]
    [InlineData("no-such-package", "check", "1815-vienna")]
    [InlineData("no-such-command", "chek", "1994-budapest")]
    [InlineData("no-such-option", "check", "1994-budapest", "--colour")]
    [InlineData("no-such-code", "explain", "CAS999")]
    [InlineData("no-given", "respond", "1994-budapest")]
    [InlineData("unknown-given", "respond", "1994-budapest", "--given", "armed-atack on Ukraine by Rusia")]
    [InlineData("broken-given", "respond", "1994-budapest", "--given", "if armed-attack")]
    [InlineData("no-such-day", "respond", "1994-budapest", "--given", "armed-attack on Ukraine", "--on", "2026-02-30")]
    [InlineData("ambiguous-name", "check", "paris")]
    public void Command(string golden, params string[] arguments) => Check(golden, arguments);

    /// <summary>SARIF and JSON come out as one document that a machine can read, whatever stands in the package.</summary>
    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Machines_can_read_every_answer(string name)
    {
        // A treaty of another time without positions of its own is only asked those that somebody names.
        string[] named = global::Casus.Acceptance.Acceptor.HasPositions(Packages.Compiled(name)) ? [] : ["--positions", "2026-positions"];
        foreach (var arguments in new string[][] { ["check", name, "--json"], ["check", name, "--format", "sarif"], ["read-back", name, "--json"], ["graph", name, "--json"], ["accept", name, .. named, "--no-ranking", "--json"], ["normal-form", name], ["keystone", name, "--json"], ["time", name, "--json"], ["claims", name, "--json"], ["means", name, "--json"], ["timeline", name, "--json"], ["since", "2020-01-01", name, "--json"], ["atop", name, "--json"], ["matrix", name, "--json"], ["repair", name, "--json"] })
        {
            var run = CommandRun.Of(arguments);
            Assert.InRange(run.Exit, 0, 1);
            Assert.Equal("", run.Error);
            using var document = System.Text.Json.JsonDocument.Parse(run.Output);
            Assert.Equal(System.Text.Json.JsonValueKind.Object, document.RootElement.ValueKind);
        }
    }

    [Fact]
    public void A_new_package_is_free_of_errors_and_in_canonical_form()
    {
        var folder = Directory.CreateTempSubdirectory("casus-new-").FullName;
        try
        {
            var made = CommandRun.In(folder, "new", "Baltic Pledge");
            Assert.Equal(0, made.Exit);
            var file = Assert.Single(Directory.EnumerateFiles(folder, "*.casus", SearchOption.AllDirectories));
            Assert.Equal(0, CommandRun.In(folder, "check", file).Exit);
            Assert.Equal(0, CommandRun.In(folder, "fmt", file, "--check").Exit);
            Golden.Matches(Path.Combine(GoldenFolder, "new.txt"), File.ReadAllText(file));
            // A second time it must not write over what has been begun.
            Assert.Equal(2, CommandRun.In(folder, "new", "Baltic Pledge").Exit);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_package_of_the_library_is_in_canonical_form() =>
        Same.Nothing(Packages.Names.Where(name => CommandRun.Of("fmt", name, "--check").Exit != 0).Select(name => $"casus fmt {name} would change it"));

    private static void Check(string golden, params string[] arguments)
    {
        var called = string.Join(' ', arguments.Select(argument => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument));
        Golden.Matches(Path.Combine(GoldenFolder, golden + ".txt"), CommandRun.Of(arguments).Whole(called));
    }
}
