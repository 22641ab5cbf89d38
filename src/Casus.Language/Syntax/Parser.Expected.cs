using Casus.Text;

namespace Casus.Syntax;

/// <summary>
/// What may come next: the reading itself says it, by what it asks for at the end of a text before it gives up there. So whatever the grammar learns,
/// completion knows.
/// </summary>
public sealed partial class Parser
{
    private readonly List<string> expectedWords = [];
    private readonly List<string> expectedKinds = [];
    private bool isSlotExpected;
    private ExpectedSentence expectedSentence;

    /// <summary>True once reading has told at the end of the text that something is missing: what it asks for afterwards is guesswork.</summary>
    private bool isExpectationClosed;

    /// <summary>What may stand at the end of a text that is cut off there.</summary>
    public static Expected ExpectedAfter(SourceText cut)
    {
        var (tokens, lexicalFindings) = Lexer.Lex(cut);
        var parser = new Parser(cut, tokens, lexicalFindings);
        if (lexicalFindings.Any(finding => finding.Code is "CAS104" or "CAS105"))
        {
            return new Expected([], [], IsSlot: false, ExpectedSentence.None, IsKnown: false);
        }
        if (tokens.Length == 1)
        {
            return new Expected([], [], IsSlot: false, ExpectedSentence.Header, IsKnown: true);
        }
        parser.ReadFile();
        var isKnown = parser.isExpectationClosed || !parser.IsGivenUpAtEnd();
        if (isKnown && !parser.hasHeader && parser.declarations.Count == 0)
        {
            parser.NoteSentenceAtEnd(ExpectedSentence.Header);
        }
        parser.NoteSentenceAtEnd(parser.declarations.Count == 0 ? ExpectedSentence.HeaderLineOrDeclaration : ExpectedSentence.Declaration);
        return new Expected(
            [.. parser.expectedWords.Distinct()], [.. parser.expectedKinds.Distinct()], parser.isSlotExpected, isKnown ? parser.expectedSentence : ExpectedSentence.None, isKnown);
    }

    private void NoteWordsAtEnd(string words)
    {
        if (AtEnd && !isExpectationClosed)
        {
            expectedWords.Add(words);
        }
    }

    private void NoteKindAtEnd(string called)
    {
        if (AtEnd && !isExpectationClosed)
        {
            expectedKinds.Add(called);
        }
    }

    private void NoteSlotsAtEnd() => isSlotExpected |= AtEnd && !isExpectationClosed;

    private void NoteSentenceAtEnd(ExpectedSentence sentence)
    {
        if (AtEnd && !isExpectationClosed)
        {
            expectedSentence = sentence;
            isExpectationClosed = true;
        }
    }

    private void CloseExpectationAtEnd() => isExpectationClosed |= AtEnd;

    /// <summary>True when the last sentence was passed over and has not ended.</summary>
    private bool IsGivenUpAtEnd() => passedOver.Count > 0 && passedOver[^1].End == Previous.End && Previous.Kind is not (TokenKind.FullStop or TokenKind.CloseBrace);
}
