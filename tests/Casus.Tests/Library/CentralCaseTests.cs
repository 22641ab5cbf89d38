using Casus.Evaluation;
using Casus.Responses;
using Casus.Situations;
using Casus.Syntax;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Tests.Library;

/// <summary>
/// The positions of 2026, who waits for whom: the table of the language design, section 6.10, row by row. Each run is the library package,
/// with the edit that the row names made in its text.
/// </summary>
public sealed class CentralCaseTests
{
    private const string Objection = ", unless at least 1 of Coalition has undertaken to deploy";
    private const string RussiaSigns = "Russia has undertaken to sign-peace";
    private const string InterimCover = "United States has undertaken by law to backstop";

    private static readonly string[] Troops = ["uk", "fr", "de", "be"];
    private static readonly string[] CeaseFires = ["ua-2", "ru"];
    private static readonly string[] Everybody = ["uk", "fr", "de", "be", "us", "ua", "ua-2", "ru"];

    [Theory]
    [InlineData(Corner.Firm)]
    [InlineData(Corner.Assured)]
    public void As_written_nothing_is_firm_and_nothing_is_assured(Corner corner)
    {
        var run = Run("", objection: true, byLaw: false, corner);
        Assert.Empty(run.True);
        Assert.Empty(run.Unsettled);
    }

    [Fact]
    public void As_written_only_the_ceasefire_is_possible_and_no_troops_and_no_backstop()
    {
        var run = Run("", objection: true, byLaw: false, Corner.Possible);
        Assert.Equal(CeaseFires, run.True);
        Assert.Empty(run.Unsettled);
    }

    [Fact]
    public void Russias_signature_and_a_promise_by_law_change_nothing_while_each_waits_for_the_other()
    {
        var run = Run(RussiaSigns, objection: true, byLaw: true, Corner.Possible);
        Assert.Equal(CeaseFires, run.True);
        Assert.Empty(run.Unsettled);
    }

    [Fact]
    public void At_one_table_the_backstop_and_the_peace_come_true_and_the_rest_is_not_settled()
    {
        var run = Run(RussiaSigns, objection: true, byLaw: true, Corner.AtOneTable);
        Assert.Equal(["us", "ua"], run.True);
        Assert.Equal([.. Troops, .. CeaseFires], run.Unsettled);
    }

    [Fact]
    public void At_one_table_without_the_objection_to_troops_everything_comes_true()
    {
        var run = Run(RussiaSigns, objection: false, byLaw: true, Corner.AtOneTable);
        Assert.Equal(Everybody, run.True);
        Assert.Empty(run.Unsettled);
    }

    [Fact]
    public void Interim_cover_without_the_objection_needs_no_common_table()
    {
        var run = Run($"{InterimCover}; {RussiaSigns}", objection: false, byLaw: false, Corner.Possible);
        Assert.Equal(Everybody, run.True);
        Assert.Empty(run.Unsettled);
    }

    [Fact]
    public void Interim_cover_with_the_objection_brings_the_backstop_and_the_peace_only()
    {
        var run = Run($"{InterimCover}; {RussiaSigns}", objection: true, byLaw: false, Corner.Possible);
        Assert.Equal(["us", "ua"], run.True);
        Assert.Equal([.. Troops, .. CeaseFires], run.Unsettled);
    }

    /// <summary>The clauses of the row that come true and those the texts do not settle, in the order of the table.</summary>
    private static (string[] True, string[] Unsettled) Run(string given, bool objection, bool byLaw, Corner corner)
    {
        var source = File.ReadAllText(Repository.In("treaties", "2026-positions", "2026-positions.casus"));
        if (!objection)
        {
            Assert.Contains(Objection, source, StringComparison.Ordinal);
            source = source.Replace(Objection, "", StringComparison.Ordinal);
        }
        var package = Compiled.Clean(source);
        var index = new PackageIndex(package);
        var literals = given.Length == 0 ? [] : Parser.ParseGiven(new SourceText("given", given)).Conditions;
        var on = (package.AsOf ?? throw new InvalidOperationException("The package says its day.")).Latest;
        var situation = Situation.Of(new DateTimeOffset(on.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), literals);
        var solved = Responder.Solve(index, new Knowledge(index, situation), Case.Of(index, situation)[0], new Question(package.Reading, AsIfSigned: byLaw, ProposedBy: null));
        var outcome = solved.Corners[corner].Outcome;
        bool In(IReadOnlySet<Atom> atoms, string label) => solved.Candidates.Any(candidate =>
            candidate.Clause.Instrument == "Positions" && candidate.Clause.Label == label && atoms.Contains(Atom.Arisen(candidate.Bearer, candidate.Clause.Id)));
        return (
            [.. Everybody.Where(label => In(outcome.Settled, label))],
            [.. Everybody.Where(label => In(outcome.Reachable, label) && !In(outcome.Settled, label))]);
    }
}
