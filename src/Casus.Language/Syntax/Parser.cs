using System.Collections.Immutable;
using Casus.Findings;
using Casus.Text;
using Casus.Treaties;

namespace Casus.Syntax;

/// <summary>
/// Reads the sentences of a file by recursive descent (design 2) and makes the nouns of the model of them.
/// It never throws for what a text says. A sentence that cannot be read leaves one finding, and reading goes on at the next one.
/// </summary>
/// <remarks>
/// After a failure nothing more of the sentence matches (<see cref="broken"/>), so that every optional part is passed over and every loop ends;
/// no method has to ask whether the one before it went well. The noun made then is not kept.
/// </remarks>
public sealed partial class Parser
{
    private const int LanguageVersion = 1;

    /// <summary>How deep parentheses and chains of <c>failing which</c> may go; no reader follows a tenth of it.</summary>
    private const int DeepestNesting = 200;

    private readonly SourceText source;
    private readonly ImmutableArray<Finding> lexicalFindings;
    private readonly ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly ImmutableArray<Declaration>.Builder declarations = ImmutableArray.CreateBuilder<Declaration>();
    private readonly ImmutableHashSet<string>.Builder namesInBrokenSentences = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
    private FileHeader header = new(LanguageVersion, "", [], null, null, [], null, SourceLocation.None);
    private readonly List<Import> imports = [];
    private bool hasHeader;

    private Parser(SourceText source, ImmutableArray<Token> tokens, ImmutableArray<Finding> lexicalFindings)
    {
        this.source = source;
        this.tokens = [.. tokens];
        this.lexicalFindings = lexicalFindings;
        readable = ReadableTokens();
    }

    /// <summary>Reads a file.</summary>
    public static SyntaxTree Parse(SourceText source)
    {
        var (tokens, lexicalFindings) = Lexer.Lex(source);
        var parser = new Parser(source, tokens, lexicalFindings);
        if (!lexicalFindings.Any(finding => finding.Code is "CAS104" or "CAS105"))
        {
            parser.ReadFile();
        }
        return new SyntaxTree(
            source,
            [.. parser.tokens],
            parser.hasHeader ? parser.header with { Imports = parser.imports.ToSequence() } : null,
            parser.declarations.ToImmutable(),
            parser.OrderedFindings(),
            parser.namesInBrokenSentences.ToImmutable());
    }

    /// <summary>Reads one condition, as it stands after <c>when</c>.</summary>
    public static (Condition? Condition, ImmutableArray<Finding> Findings) ParseCondition(SourceText source)
    {
        var (conditions, findings) = ParseConditions(source, semicolonsSeparate: false);
        return (conditions.IsEmpty ? null : conditions[0], findings);
    }

    /// <summary>Reads the conditions of <c>--given</c>, set apart by semicolons.</summary>
    public static (Sequence<Condition> Conditions, ImmutableArray<Finding> Findings) ParseGiven(SourceText source) =>
        ParseConditions(source, semicolonsSeparate: true);

    private static (Sequence<Condition> Conditions, ImmutableArray<Finding> Findings) ParseConditions(SourceText source, bool semicolonsSeparate)
    {
        var (tokens, lexicalFindings) = Lexer.Lex(source, semicolonsSeparate);
        var parser = new Parser(source, tokens, lexicalFindings);
        var conditions = lexicalFindings.Any(finding => finding.Code is "CAS104" or "CAS105") ? [] : parser.ReadConditions(semicolonsSeparate);
        return (conditions, parser.OrderedFindings());
    }

    private Sequence<Condition> ReadConditions(bool mayBeSeveral)
    {
        var conditions = new List<Condition>();
        while (!AtEnd)
        {
            BeginSentence("this condition");
            if (Current.Kind == TokenKind.FullStop)
            {
                Advance();
                continue;
            }
            var condition = ReadCondition();
            if (At(TokenKind.FullStop, mayBeSeveral ? "`;`" : "a full stop") || (!broken && AtEnd))
            {
                Advance();
            }
            else
            {
                Fail();
                Recover();
                if (Current.Kind == TokenKind.CloseBrace)
                {
                    // Recovery leaves a closing brace to what it closes; here it closes nothing.
                    Advance();
                }
            }
            if (!damaged && (mayBeSeveral || conditions.Count == 0))
            {
                conditions.Add(condition);
            }
        }
        if (conditions.Count == 0 && findings.Count == 0 && lexicalFindings.IsEmpty && !mayBeSeveral)
        {
            findings.Add(Finding.At("CAS100", Severity.Error, source.Location(0, 0), "There is no condition.", "Write one as it stands after `when`."));
        }
        return conditions.ToSequence();
    }

    /// <summary>All findings in the order of the text. A stray mark in words that were passed over is not told: those words are to be written anew.</summary>
    private ImmutableArray<Finding> OrderedFindings() =>
    [
        .. lexicalFindings.Where(finding => finding.Code != "CAS102" || !WasPassedOver(finding.Places[0].At.Start))
            .Concat(findings)
            .OrderBy(finding => finding.Places[0].At.Start),
    ];

    private void ReadFile()
    {
        if (tokens.Length == 1)
        {
            findings.Add(Finding.At("CAS100", Severity.Error, source.Location(0, 0), "The file has no text.", "Begin it with `casus 1 package NAME.`"));
            return;
        }
        ReadHeader();
        while (!AtEnd)
        {
            ReadDeclaration();
        }
        PlaceStrayItems();
    }

    private void ReadHeader()
    {
        BeginSentence("the header");
        if (AtHeader())
        {
            ReadPackageLine();
        }
        else
        {
            Complain("CAS107", Here, "The file does not begin with its header.", "Begin it with `casus 1 package NAME.`");
            if (!AtHeaderLine() && !AtItem() && Array.IndexOf(declarationWords, Current.Value) < 0)
            {
                // Whatever stands here in place of the header is not told a second time.
                (broken, damaged) = (true, true);
                EndSentence();
            }
        }
        while (!AtEnd && AtHeaderLine())
        {
            ReadHeaderLine();
        }
    }

    /// <summary><c>casus 1 package</c>, with one of the three words left out or misspelt.</summary>
    private bool AtHeader() =>
        (Is(Current, "casus") && (Ahead(1).Kind is TokenKind.Integer or TokenKind.Number || Is(Ahead(1), "package")))
        || (Is(Current, "casus") && Is(Ahead(1), "casus"))
        || Is(Current, "package") || (Current.Kind == TokenKind.Integer && Is(Ahead(1), "package"))
        || (Current.Kind is TokenKind.Word or TokenKind.Name && Ahead(1).Kind == TokenKind.Integer && (Is(Ahead(2), "package") || Spelling.Distance(Current.Value.ToLowerInvariant(), "casus") <= 2));

    private void ReadPackageLine()
    {
        var start = position;
        var version = LanguageVersion;
        if (Current.Kind == TokenKind.Name)
        {
            Complain("CAS102", Here, $"`{Current.Value}` begins with a capital.", "Write `casus`.");
            Advance();
        }
        else if (Is(Current, "package"))
        {
            Complain("CAS107", Here, "The header does not say the version of the language.", "Write `casus 1 package` and the name.");
        }
        else if (Current.Kind == TokenKind.Integer)
        {
            Complain("CAS107", Here, "The header does not begin with `casus`.", $"Write `casus {Current.Value} package` and the name.");
        }
        else
        {
            Require("casus");
        }
        if (Is(Current, "package") && position > start)
        {
            Complain("CAS107", Here, "The header does not say the version of the language.", "Write `casus 1 package` and the name.");
        }
        else if (!Is(Current, "package"))
        {
            var at = Here;
            version = ReadCount("the version of the language");
            if (version != LanguageVersion)
            {
                Complain("CAS108", at, $"Version {version} of the language is not known here.", $"Write `casus {LanguageVersion}`, or use a newer casus.");
            }
        }
        Require("package");
        var name = ReadName("the package's name");
        var location = Since(start);
        if (EndSentence())
        {
            header = header with { LanguageVersion = version, PackageName = name, At = location };
            hasHeader = true;
        }
    }

    private bool AtHeaderLine() =>
        Is(Current, "import") || Is(Current, "reading") || Is(Current, "horizon") || (Is(Current, "as") && Is(Ahead(1), "of")) || (Is(Current, "binding") && Is(Ahead(1), "means"));

    private void ReadHeaderLine()
    {
        var start = position;
        BeginSentence("the header");
        if (declarations.Count > 0)
        {
            Complain("CAS102", Here, "This line of the header stands after a declaration.", "Move it up, before the first declaration.");
        }
        var read = header;
        if (Take("import"))
        {
            var path = ReadText("the file's name");
            imports.Add(new Import(path, Since(start)));
        }
        else if (Take("reading"))
        {
            OnlyOnce(read.Reading is not null, "reading");
            read = read with { Reading = ReadReading() };
        }
        else if (Take("horizon"))
        {
            OnlyOnce(read.Horizon is not null, "horizon");
            read = read with { Horizon = ReadDuration() };
        }
        else if (Take("as"))
        {
            Require("of");
            OnlyOnce(read.AsOf is not null, "as of");
            read = read with { AsOf = ReadPlainDate() };
        }
        else
        {
            Require("binding", "means");
            OnlyOnce(!read.BindingMeans.IsEmpty, "binding means");
            var levels = new List<Level> { ReadLevel() };
            while (Take("or"))
            {
                levels.Add(ReadLevel());
            }
            read = read with { BindingMeans = levels.ToSequence() };
        }
        var isFirst = declarations.Count == 0;
        var location = Since(start);
        if (EndSentence())
        {
            header = isFirst ? read with { At = read.At.Line == 0 ? location : read.At.To(location) } : read;
        }
    }

    private Reading ReadReading()
    {
        if (Choose(("literal", ReadingKind.Literal), ("good-faith", ReadingKind.GoodFaith)) == ReadingKind.Literal)
        {
            return Reading.Literal;
        }
        string? floor = null;
        if (Take("with"))
        {
            Require("floor");
            floor = ReadWord("a rung");
        }
        return new Reading(ReadingKind.GoodFaith, floor);
    }

    private Level ReadLevel()
    {
        var isDomestic = Take("domestic");
        return isDomestic ? Choose(("law", Level.DomesticLaw)) : Choose(("law", Level.Law), ("political", Level.Political));
    }
}
