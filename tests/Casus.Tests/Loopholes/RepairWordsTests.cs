using System.Text.RegularExpressions;
using Casus.Loopholes;
using Casus.Situations;
using Casus.Sweeping;
using Casus.Treaties;

namespace Casus.Tests.Loopholes;

/// <summary>A repair reads rightly: who is helped is never what is fought, deployed or sanctioned.</summary>
public sealed partial class RepairWordsTests
{
    private const int MostTries = 120;

    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void A_measure_in_the_place_of_assist_is_not_done_to_whom_it_helps(string name)
    {
        var package = Packages.Compiled(name);
        foreach (var repair in RepairSearch.Of(package, new Question(package.Reading, AsIfSigned: false, ProposedBy: null), MostTries, SweepSettings.Default).SelectMany(item => item.Repairs))
        {
            Assert.DoesNotMatch(DoneToTheVictim(), repair.Edit.Words);
        }
    }

    [Fact]
    public void The_Paris_Declaration_with_will_for_intends_to_is_offered_to_fight_in_support_of_Ukraine()
    {
        var package = Packages.Compiled("2026-01-paris");
        var firmer = package with
        {
            Clauses = package.Clauses.Select(clause => clause is { Label: "4(2)", Duty: { } duty } ? clause with { Duty = duty with { Modal = Modal.Will }, Level = Level.Political } : clause).ToSequence(),
        };
        var words = RepairSearch.Of(firmer, new Question(firmer.Reading, AsIfSigned: false, ProposedBy: null), MostTries, SweepSettings.Default).SelectMany(item => item.Repairs).Select(repair => repair.Edit.Words).ToList();
        Assert.Contains(words, said => said.Contains("\"fight\" (in support of Ukraine) for \"assist Ukraine", StringComparison.Ordinal));
        Assert.DoesNotContain(words, said => said.Contains("fight Ukraine", StringComparison.Ordinal));
    }

    /// <summary>Every rung of every ladder of the library but "arm", with an object, written for "assist".</summary>
    [GeneratedRegex("""write "(?!arm )[a-z-]+ (?!in )[\p{L}][^"]*" for "assist""", RegexOptions.None, 10_000)]
    private static partial Regex DoneToTheVictim();
}
