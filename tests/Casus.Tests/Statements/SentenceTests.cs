using Casus.Statements;

namespace Casus.Tests.Statements;

/// <summary>A declaration falls into the sentences that a reader would count.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.", "Two!", "Three?")]
    [InlineData("The U.S. and the U.K. agree. Art. 5 holds.", "The U.S. and the U.K. agree.", "Art. 5 holds.")]
    [InlineData("Up to 2.5 percent, e.g. for arms, i.e. shells. Mr. Smith agreed.", "Up to 2.5 percent, e.g. for arms, i.e. shells.", "Mr. Smith agreed.")]
    [InlineData("They said: \"We will come.\" Then they left.", "They said: \"We will come.\"", "Then they left.")]
    [InlineData("A heading\n\nThe first\nsentence of it.", "A heading", "The first sentence of it.")]
    [InlineData("1. The Parties consult.\n2. They meet.\n(a) at once;\n(b) later.", "1. The Parties consult.", "2. They meet.", "(a) at once;", "(b) later.")]
    [InlineData("We pledge:\n• arms,\n• training.", "We pledge:", "• arms,", "• training.")]
    [InlineData("\r\n\r\n  ...  \r\n\r\n")]
    [InlineData("")]
    [InlineData("No end", "No end")]
    [InlineData("Україна погоджується. Сторони зустрічаються.", "Україна погоджується.", "Сторони зустрічаються.")]
    public void A_text_has_its_sentences(string text, params string[] sentences) => Assert.Equal(sentences, Sentences.Of(text).Select(sentence => sentence.Text));

    /// <summary>The page marks a sentence in the text that was pasted, so the places must be those of that text.</summary>
    [Fact]
    public void A_sentence_knows_its_place()
    {
        const string text = "  First\nof all.  Then \"more.\" \n\n3. Last";
        var sentences = Sentences.Of(text);
        Assert.Equal(["First\nof all.", "Then \"more.\"", "3. Last"], sentences.Select(sentence => text[sentence.Start..sentence.End]));
        Assert.Equal([1, 2, 3], sentences.Select(sentence => sentence.Number));
    }

    /// <summary>Whatever is pasted: no letter is lost, and no two sentences overlap.</summary>
    [Fact]
    public void Every_letter_is_in_one_sentence()
    {
        var dice = new Dice(20261128);
        var pieces = new[] { "We will help", ".", " ", "\n", "\n\n", "\"", "(a) ", "1. ", "U.S.", "…", "?", "’", "• ", "ö", "\t", "e.g. ", ")" };
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, dice.Between(0, 30)).Select(_ => dice.Of(pieces)));
            var sentences = Sentences.Of(text);
            var end = 0;
            foreach (var sentence in sentences)
            {
                Assert.True(sentence.Start >= end && sentence.End > sentence.Start, text);
                Assert.DoesNotContain(text[end..sentence.Start], letter => char.IsLetter(letter));
                end = sentence.End;
            }
            Assert.DoesNotContain(text[end..], letter => char.IsLetter(letter));
        }
    }
}
