using Casus.Precedents;
using Casus.Treaties;

namespace Casus.Tests.Precedents;

/// <summary>Near is what obliges alike, whatever it is called.</summary>
public sealed class LikenessTests
{
    private const double Exact = 1e-9;

    private const string Pledge = """
        casus 1 package One. binding means law. as of 2026-01-01.
        party Victim is beneficiary. party Attacker is possible aggressor. party Ally is guarantor.
        fact armed-attack "an armed attack".
        casus Attack is armed-attack on Victim by Attacker.
        instrument Words, treaty among Victim and Ally, signed on 2025-01-01 {
          clause 1: when Attack, Ally shall arm Victim, within 24 hours of request, at request of Victim, source "A" on 2025-01-01.
        }

        """;

    [Fact]
    public void A_package_is_as_near_to_itself_as_can_be() =>
        Assert.All(new[] { "1994-budapest", "1949-washington", "2025-snapback" }, name => Assert.Equal(0, Distance(Packages.Compiled(name), Packages.Compiled(name)), Exact));

    [Fact]
    public void It_is_as_far_one_way_as_the_other()
    {
        var (budapest, washington) = (Packages.Compiled("1994-budapest"), Packages.Compiled("1949-washington"));
        Assert.Equal(Distance(budapest, washington), Distance(washington, budapest), Exact);
        Assert.True(Distance(budapest, washington) > 0);
    }

    [Fact]
    public void Other_names_make_no_difference()
    {
        var renamed = Pledge.Replace("Victim", "Arden", StringComparison.Ordinal).Replace("Ally", "Corvia", StringComparison.Ordinal).Replace("Attacker", "Borland", StringComparison.Ordinal).Replace("casus Attack", "casus Storm", StringComparison.Ordinal).Replace("when Attack", "when Storm", StringComparison.Ordinal);
        Assert.Equal(0, Distance(Compiled.Clean(Pledge), Compiled.Clean(renamed)), Exact);
    }

    [Theory]
    [InlineData("shall arm Victim", "shall fight")]
    [InlineData("within 24 hours of request", "within 30 days of request")]
    [InlineData("when Attack", "when Attack as found by Victim")]
    [InlineData("signed on 2025-01-01", "signed on 2025-01-01, may be denounced on 1 year notice")]
    [InlineData("arm Victim, within", "arm Victim, within 24 hours of request, if it so decides, at request of Victim, source \"A\" on 2025-01-01. clause 2: when Attack, Ally shall consult, within")]
    public void What_obliges_otherwise_is_farther(string words, string others) =>
        Assert.True(Distance(Compiled.Clean(Pledge), Compiled.Clean(Pledge.Replace(words, others, StringComparison.Ordinal))) > 0.01);

    [Fact]
    public void The_treaties_of_the_Pacific_stand_together()
    {
        var others = Packages.Names.Where(name => name != "1953-us-korea").Select(name => (name, Sketch.OnPaper(Packages.Compiled(name)))).ToList();
        var nearest = Likeness.Nearest("1953-us-korea", Sketch.OnPaper(Packages.Compiled("1953-us-korea")), others, 3).Nearest.Select(precedent => precedent.Title).Order(StringComparer.Ordinal);
        Assert.Equal(["1951-anzus", "1951-us-philippines", "1960-us-japan"], nearest);
    }

    private static double Distance(Package own, Package other) => Likeness.Distance(Likeness.Compare(Sketch.OnPaper(own), Sketch.OnPaper(other)));
}
