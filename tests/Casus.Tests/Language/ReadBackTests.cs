using Casus.Formatting;
using Casus.Syntax;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Tests.Language;

/// <summary>Parsing what the read-back says gives the clause back (design 1.12).</summary>
public sealed class ReadBackTests
{
    [Theory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void A_package_of_the_library_reads_back(string name) => Check(Packages.Compiled(name));

    [Fact]
    public void A_random_package_reads_back() => Seeds.Each(200, seed => Check(RandomPackages.Make(seed, RandomShape.Whole)));

    private static void Check(Package package)
    {
        var lines = ReadBack.Of(package);
        var standing = lines.Where(line => line.Kind is ReadBackKind.Clause or ReadBackKind.Permission or ReadBackKind.Effect or ReadBackKind.Reservation).ToList();
        var source = "casus 1 package Read.\n"
            + string.Join('\n', lines.Except(standing).Select(line => line.Sentence))
            + "\ninstrument Whole, treaty among Nobody {\n" + string.Join('\n', standing.Select(line => line.Sentence)) + "\n}\n";
        var tree = Parser.Parse(new SourceText("read-back.casus", source));
        Same.Nothing(tree.Findings.Select(finding => $"{finding.Code} {finding.Message} {finding.Places[0].At}: {source.Split('\n')[finding.Places[0].At.Line - 1]}"));
        var read = tree.Sentences.OfType<NounDeclaration>().Select(sentence => sentence.Noun)
            .Concat(tree.Sentences.OfType<InstrumentDeclaration>().SelectMany(instrument => instrument.Items).Select(item => item switch
            {
                ClauseLine line => line.Clause,
                ReservationLine line => (object)line.Reservation,
                _ => throw new InvalidOperationException($"{item} is no line of a read-back."),
            }))
            .ToList();
        IEnumerable<object> meant =
        [
            .. package.Casus, .. package.Facts.Where(fact => fact.Means is not null), .. package.Bodies, .. package.Gates, .. package.Claims, .. package.Positions,
            .. package.Clauses.Select(clause => clause with { Instrument = null, Article = null, Level = Level.None }),
            .. package.Reservations.Select(reservation => reservation with { Instrument = null }),
        ];
        foreach (var noun in meant)
        {
            Assert.True(read.Remove(noun), $"not read back: {Wording.OfNoun(noun)}\nas noun: {noun}\nread: {read.Find(other => other.GetType() == noun.GetType())}");
        }
        Assert.Empty(read);
        Assert.All(lines, line => Assert.False(string.IsNullOrWhiteSpace(line.Logic)));
    }
}
