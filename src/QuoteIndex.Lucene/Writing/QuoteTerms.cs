using QuoteIndex.Querying.Words;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Writing;

/// <summary>
/// The analysis of quotes: what the library's own words are as terms of Lucene's. A term's position tells its place in the quote's texts times four, plus in which
/// of them it is. For one document after another.
/// </summary>
internal sealed class QuoteTerms
{
    private readonly HashSet<string> once = new(StringComparer.Ordinal);

    // Headlines come again and again within an article.
    private string? lastHeadline;
    private List<Word> headlineWords = [];

    /// <summary>Stems of the statement, the sentences around it and the headline, and terms of the speaker's role and mention.</summary>
    public TermTokens Words { get; } = new();

    /// <summary>Adds to the keys of a quote's document those that come of its words, and makes its words.</summary>
    public void Read(Quote quote, QuoteWords words, TermTokens keys)
    {
        Words.Clear();
        AddForms(words.Text, keys);
        AddRoles(quote.Speaker, AddWords(quote, words), keys);
    }

    // The statement's words have the positions they have in the context, so that words in a row may stand across its
    // borders; where it does not stand there as a whole, it has positions of its own.
    private int AddWords(Quote quote, QuoteWords words)
    {
        int position = 0;
        if (words.Place is { } place)
        {
            foreach (Word word in words.Context)
            {
                bool inText = word.Span.Start >= place.Start && word.Span.Start < place.End;
                Add(TermKey.Word, word.Stem, position++, inText ? TermField.Text : TermField.Context);
            }
        }
        else
        {
            position = AddAll(words.Text, 0, TermField.Text);
            position = AddAll(words.Context, position + 1, TermField.Context);
        }

        if (quote.Preceding is { } preceding)
        {
            position = AddAll(WordAnalyzer.Analyze(preceding), position + 1, TermField.Context);
        }

        if (quote.Source.Title is { } headline)
        {
            if (headline != lastHeadline)
            {
                (lastHeadline, headlineWords) = (headline, WordAnalyzer.Analyze(headline));
            }

            position = AddAll(headlineWords, position + 1, TermField.Headline);
        }

        return position + 1;
    }

    private int AddAll(List<Word> some, int position, TermField field)
    {
        foreach (Word word in some)
        {
            Add(TermKey.Word, word.Stem, position++, field);
        }

        return position;
    }

    private void AddForms(List<Word> words, TermTokens keys)
    {
        once.Clear();
        foreach (Word word in words)
        {
            if (!string.Equals(word.Form, word.Stem, StringComparison.Ordinal) && once.Add(word.Form))
            {
                keys.Add(Key.Of(TermKey.Form, word.Form));
            }
        }
    }

    private void AddRoles(Speaker speaker, int position, TermTokens keys)
    {
        foreach (string? part in (ReadOnlySpan<string?>)[speaker.Title, speaker.Mention])
        {
            if (part is not null)
            {
                foreach (string term in RoleWords.Of(part))
                {
                    Add(TermKey.Role, term, position++, TermField.Text);
                    if (speaker.Name is null)
                    {
                        keys.Add(Key.Of(TermKey.Mention, term));
                    }
                }

                position++;
            }
        }
    }

    private void Add(char sort, string term, int position, TermField field) => Words.Add(sort, term, (position << 2) | (int)field);
}
