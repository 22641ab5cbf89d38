using Casus.Edits;
using Casus.Evaluation;
using Casus.Treaties;

namespace Casus.Tests.Acceptance;

/// <summary>Edits of clauses: they change what they say they change and nothing else.</summary>
public sealed class EditTests
{
    private const string Text = """
        casus 1 package Border.
        as of 2026-01-31.
        party Southland is beneficiary.
        party Eastland is possible aggressor.
        party Northland is guarantor.
        party Westland is guarantor.
        group Guards each Guard is Northland and Westland.
        fact peace-signed.
        fact thaw.
        instrument Pact, treaty among Guards and Southland, signed on 2026-01-01 {
          clause 1: each Guard shall deploy, at request of Southland, once peace-signed and thaw,
              once Eastland has undertaken by law to arm.
          clause 2: jointly Northland and Westland will arm.
        }
        """;

    /// <summary>Applied to every clause of the library: the other clauses stay, the edited one is another, and its words can be said.</summary>
    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void An_edit_touches_its_clauses_and_no_others(string name)
    {
        var package = Packages.Compiled(name);
        foreach (var clause in package.Clauses)
        {
            foreach (var edit in ClauseEdits.Of(package, clause))
            {
                var after = edit.Apply(package);
                Assert.Equal([clause.Id], edit.Clauses);
                Assert.Equal(package.Clauses.Where(other => other.Id != clause.Id), after.Clauses.Where(other => other.Id != clause.Id));
                var changed = after.Clauses.FirstOrDefault(other => other.Id == clause.Id);
                Assert.True(changed != clause, edit.Words);
                Assert.Equal(package with { Clauses = after.Clauses }, after);
            }
        }
    }

    [Theory]
    [InlineData("write \"will\" for \"shall\" in clause 1 of Pact", "each Guard will deploy, at request of Southland, once peace-signed and thaw, once Eastland has undertaken by law to arm.")]
    [InlineData("strike \"once thaw\" from clause 1 of Pact", "each Guard shall deploy, at request of Southland, once peace-signed, once Eastland has undertaken by law to arm.")]
    [InlineData("strike \"at request of Southland\" from clause 1 of Pact", "each Guard shall deploy, once peace-signed and thaw, once Eastland has undertaken by law to arm.")]
    [InlineData("write \"Eastland has undertaken to arm\" for \"Eastland has undertaken by law to arm\" in clause 1 of Pact", "each Guard shall deploy, at request of Southland, once peace-signed and thaw, once Eastland has undertaken to arm.")]
    [InlineData("write \"provided Eastland likewise undertakes by law to arm\" for \"once Eastland has undertaken by law to arm\" in clause 1 of Pact", "each Guard shall deploy, at request of Southland, once peace-signed and thaw, provided Eastland likewise undertakes by law to arm.")]
    [InlineData("add \"subject to consent of Eastland\" to clause 1 of Pact", "each Guard shall deploy, at request of Southland, subject to consent of Eastland, once peace-signed and thaw, once Eastland has undertaken by law to arm.")]
    [InlineData("except Westland in clause 1 of Pact", "each Guard except Westland shall deploy, at request of Southland, once peace-signed and thaw, once Eastland has undertaken by law to arm.")]
    [InlineData("make clause 1 of Pact unconditional", "each Guard shall deploy.")]
    [InlineData("except Westland in clause 2 of Pact", "Northland will arm.")]
    public void An_edit_does_what_it_says(string words, string then)
    {
        var package = Compiled.Clean(Text);
        var index = new PackageIndex(package);
        var edit = package.Clauses.SelectMany(clause => ClauseEdits.Of(index, clause, new DateOnly(2026, 1, 31), ["Eastland"])).Single(edit => edit.Words == words);
        var clause = edit.Apply(package).Clauses.Single(clause => clause.Id == edit.Clauses[0]);
        Assert.Equal(then, Wording.Said(clause));
    }

    [Fact]
    public void A_struck_clause_is_gone_and_its_bearers_owe_less()
    {
        var package = Compiled.Clean(Text);
        var edit = ClauseEdits.Of(package, package.Clauses[1]).Single(edit => edit.Words == "strike clause 2 of Pact");
        Assert.Equal(["Northland", "Westland"], edit.OweLess);
        Assert.Empty(edit.OweMore);
        Assert.Equal(["Pact clause 1"], edit.Apply(package).Clauses.Select(clause => clause.Id));
    }

    [Fact]
    public void Another_modal_is_another_level()
    {
        var package = Compiled.Clean(Text);
        var edit = ClauseEdits.Of(package, package.Clauses[1]).Single(edit => edit.Words == "write \"shall\" for \"will\" in clause 2 of Pact");
        Assert.Equal((Level.Political, Level.Law), (package.Clauses[1].Level, edit.Apply(package).Clauses[1].Level));
        Assert.Equal(["Northland", "Westland"], edit.OweMore);
    }

    [Fact]
    public void Two_edits_are_one()
    {
        var package = Compiled.Clean(Text);
        var index = new PackageIndex(package);
        var promise = new HasUndertaken(Who.Named("Eastland", SourceLocation.None), "arm", ByLaw: true, Likewise: false, SourceLocation.None);
        var both = ClauseEdits.Of(package, package.Clauses[1]).Single(edit => edit.Words == "strike clause 2 of Pact")
            .And(Additions.Promise(index, promise, "Southland", new DateOnly(2026, 1, 31)));
        var after = both.Apply(package);
        Assert.Equal("strike clause 2 of Pact; and add a new agreement among Eastland and Southland: \"Eastland shall arm\"", both.Words);
        Assert.Equal(["Pact clause 1", "New Agreement clause new"], after.Clauses.Select(clause => clause.Id));
        Assert.Equal(["Eastland", "Southland"], after.Instruments[^1].Parties);
    }
}
