namespace Casus.Formatting;

/// <summary>A comment, and how many line ends stand between it and what comes before it.</summary>
internal sealed record Comment(string Words, int LineEndsBefore);

/// <summary>What stands before a token: comments, and how many line ends between the last of them and the token.</summary>
internal sealed record Trivia(Sequence<Comment> Comments, int LineEndsBeforeToken)
{
    public static Trivia Of(string leading)
    {
        var comments = new List<Comment>();
        var lineEnds = 0;
        for (var i = 0; i < leading.Length; i++)
        {
            if (leading[i] == '-' && i + 1 < leading.Length && leading[i + 1] == '-')
            {
                var end = leading.AsSpan(i).IndexOfAny('\n', '\r');
                end = end < 0 ? leading.Length : i + end;
                comments.Add(new Comment(leading[i..end].TrimEnd(), lineEnds));
                lineEnds = 0;
                i = end - 1;
            }
            else if (leading[i] == '\n' || (leading[i] == '\r' && (i + 1 == leading.Length || leading[i + 1] != '\n')))
            {
                lineEnds++;
            }
        }
        return new Trivia(comments.ToSequence(), lineEnds);
    }
}
