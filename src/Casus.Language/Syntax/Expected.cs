using System.Collections.Immutable;

namespace Casus.Syntax;

/// <summary>The sentences that may begin at a place.</summary>
public enum ExpectedSentence { None, Header, HeaderLineOrDeclaration, Declaration, LineOfInstrument, Step }

/// <summary>What may stand behind the last word of a text.</summary>
/// <param name="Words">Words of the grammar, some with the one that must follow: <c>shall</c>, <c>as found</c>.</param>
/// <param name="Kinds">What of the author's own may stand there, as messages call it: <c>a party's name</c>, <c>an act or rung</c>.</param>
/// <param name="IsSlot">Whether the slots of a clause may.</param>
/// <param name="Sentence">What sentence may begin.</param>
/// <param name="IsKnown">False in a sentence that could not be read so far; anything may be meant there.</param>
public sealed record Expected(ImmutableArray<string> Words, ImmutableArray<string> Kinds, bool IsSlot, ExpectedSentence Sentence, bool IsKnown);
