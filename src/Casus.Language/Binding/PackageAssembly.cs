using System.Collections.Immutable;
using Casus.Findings;
using Casus.Treaties;

namespace Casus.Binding;

/// <summary>Makes the flat normal form from the declarations of the files: labels given, levels said, references filled.</summary>
internal static class PackageAssembly
{
    public static (Package? Package, ImmutableArray<Finding> Findings) Assemble(ResolvedFiles files)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (Header.Of(files.Own, findings) is not { } header)
        {
            return (null, findings.ToImmutable());
        }
        var declared = Declared.In(files, findings);
        var contents = declared.Instruments.Select(instrument => InstrumentContents.Of(instrument, findings)).ToImmutableArray();
        var filling = new ReferenceFilling(Labels(contents), [.. contents.Select(content => content.Instrument.Name)]);
        var package = new Package
        {
            Name = header.PackageName,
            LanguageVersion = header.LanguageVersion,
            Reading = header.Reading,
            AsOf = header.AsOf,
            BindingMeans = header.BindingMeans,
            Horizon = header.Horizon,
            Parties = declared.All<Party>(),
            Groups = declared.All<Group>(),
            Memberships = declared.All<MembershipChange>(),
            Ladders = LadderSet.Effective(declared.All<Ladder>()),
            Acts = declared.All<Act>(),
            Places = declared.All<Place>(),
            Facts = declared.All<Fact>().Select(fact => fact with { Means = filling.FillOptional(fact.Means, null) }).ToSequence(),
            Casus = declared.All<CasusDefinition>().Select(casus => casus with { Condition = filling.Fill(casus.Condition, null) }).ToSequence(),
            Bodies = declared.All<Body>(),
            Gates = declared.All<Gate>().Select(filling.Fill).ToSequence(),
            Means = declared.All<MeansDeclaration>(),
            Requirements = declared.All<Requirement>(),
            Deliveries = declared.All<Delivery>().Select(delivery => delivery with { Under = filling.FillOptional(delivery.Under, null) }).ToSequence(),
            Instruments = contents.Select(content => filling.Fill(content.Instrument)).ToSequence(),
            Articles = contents.SelectMany(content => content.Articles).ToSequence(),
            Texts = contents.SelectMany(content => content.Texts).ToSequence(),
            Reservations = contents.SelectMany(content => content.Reservations.Select(item => filling.Fill(item, content.Instrument.Name))).ToSequence(),
            Clauses = contents.SelectMany(content => content.Clauses.Select(item => filling.Fill(item, content.Instrument.Name))).ToSequence(),
            Claims = declared.All<Claim>().Select(filling.Fill).ToSequence(),
            Positions = declared.All<Position>().Select(position => position with { Condition = filling.Fill(position.Condition, null) }).ToSequence(),
            Assumptions = declared.All<Assumption>().Select(assumption => assumption with { Condition = filling.Fill(assumption.Condition, null) }).ToSequence(),
            Likelihoods = declared.All<Likelihood>(),
            Expectations = declared.All<Expectation>().Select(filling.Fill).ToSequence(),
            Scenarios = declared.All<Scenario>().Select(filling.Fill).ToSequence(),
        };
        return (package, findings.ToImmutable());
    }

    private static IReadOnlyList<DeclaredLabel> Labels(ImmutableArray<InstrumentContents> contents) =>
    [
        .. contents.SelectMany(content => content.Articles.Select(article => new DeclaredLabel(ReferenceKind.Article, article.Label, content.Instrument.Name))),
        .. contents.SelectMany(content => content.Clauses.Select(clause => new DeclaredLabel(ReferenceKind.Clause, clause.Label ?? "", content.Instrument.Name))),
    ];
}
