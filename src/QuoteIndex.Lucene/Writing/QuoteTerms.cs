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

    /// <summary>Stems of the statement, the sentences around it and the headline.</summary>
    public TermTokens Words { get; } = new();

    /// <summary>Words of the statement as they are written, where those are not their stems.</summary>
    public TermTokens Forms { get; } = new();

    /// <summary>Terms of the speaker's role and of the words that mention the speaker.</summary>
    public TermTokens Roles { get; } = new();

    /// <summary>The same of a speaker who has no name.</summary>
    public TermTokens Mentions { get; } = new();

    public void Read(Quote quote, QuoteWords words)
    {
        Words.Clear();
        Forms.Clear();
        Roles.Clear();
        Mentions.Clear();
        AddWords(quote, words);
        AddForms(words.Text);
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
                Add(Words, word.Stem, position++, inText ? TermField.Text : TermField.Context);
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
            Add(Words, word.Stem, position++, field);
        }

        return position;
    }

    private void AddForms(List<Word> words)
    {
        once.Clear();
        foreach (Word word in words)
        {
            if (!string.Equals(word.Form, word.Stem, StringComparison.Ordinal) && once.Add(word.Form))
            {
                Add(Forms, word.Form, once.Count, TermField.Text);
            }
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
                    Add(Roles, term, position, TermField.Text);
                    if (speaker.Name is null)
                    {
                        Add(Mentions, term, position, TermField.Text);
                    }

                    position++;
                }

                position++;
            }
        }
    }

    private static void Add(TermTokens tokens, string term, int position, TermField field) => tokens.Add(term, (position << 2) | (int)field);
}
