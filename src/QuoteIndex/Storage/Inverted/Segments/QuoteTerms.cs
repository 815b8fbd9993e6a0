using QuoteIndex.Querying.Words;

namespace QuoteIndex.Storage.Inverted;

/// <summary>Which terms quotes have at which positions: the one place that decides it, for every engine. For one thread.</summary>
/// <param name="sink">Takes the terms.</param>
internal sealed class QuoteTerms(ITermSink sink)
{
    // Headlines come again and again within an article.
    private string? lastHeadline;
    private List<Word> headlineWords = [];

    public void Read(Quote quote, QuoteWords words)
    {
        AddWords(quote, words);
        AddRoles(quote.Speaker);
    }

    // The statement's words have the positions they have in the context, so that words in a row may stand across its
    // borders; where it does not stand there as a whole, it has positions of its own.
    private void AddWords(Quote quote, QuoteWords words)
    {
        int position = 0;
        if (words.Place is { } place)
        {
            foreach (Word word in words.Context)
            {
                bool inText = word.Span.Start >= place.Start && word.Span.Start < place.End;
                Add(word, position++, inText ? TermField.Text : TermField.Context);
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

            AddAll(headlineWords, position + 1, TermField.Headline);
        }
    }

    private int AddAll(List<Word> some, int position, TermField field)
    {
        foreach (Word word in some)
        {
            Add(word, position++, field);
        }

        return position;
    }

    private void Add(Word word, int position, TermField field)
    {
        sink.Add(TermKey.Word, word.Stem, position, field);
        if (field == TermField.Text && !string.Equals(word.Form, word.Stem, StringComparison.Ordinal))
        {
            sink.Add(TermKey.Form, word.Form);
        }
    }

    private void AddRoles(Speaker speaker)
    {
        int position = 0;
        foreach (string? part in (ReadOnlySpan<string?>)[speaker.Title, speaker.Mention])
        {
            if (part is not null)
            {
                foreach (string term in RoleWords.Of(part))
                {
                    sink.Add(TermKey.Role, term, position++, TermField.Text);
                    if (speaker.Name is null)
                    {
                        sink.Add(TermKey.Mention, term);
                    }
                }

                position++;
            }
        }
    }
}
