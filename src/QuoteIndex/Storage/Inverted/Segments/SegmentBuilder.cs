using System.Runtime.InteropServices;
using System.Text;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Storage.Inverted;

/// <summary>Makes a segment of quotes: their columns and the postings of all their terms.</summary>
internal sealed class SegmentBuilder
{
    private readonly Dictionary<string, PostingsEncoder> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PostingsEncoder> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PostingsEncoder> roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PostingsEncoder> mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, PostingsEncoder> speakers = [];
    private readonly Dictionary<int, PostingsEncoder> companies = [];
    private readonly SegmentColumns columns;

    // Headlines and mentions come again and again within an article.
    private string? lastHeadline;
    private List<Word> headlineWords = [];

    private SegmentBuilder(int count) => columns = new SegmentColumns(count);

    /// <summary>The segment of these quotes, whose numbers ascend; its terms in order of their keys' bytes.</summary>
    public static (SegmentColumns Columns, IReadOnlyList<TermPostings> Terms) Build(IReadOnlyList<SegmentDocument> documents)
    {
        var builder = new SegmentBuilder(documents.Count);
        builder.columns.FirstId = documents[0].Id;
        for (int i = 0; i < documents.Count; i++)
        {
            builder.Add(i, documents[i]);
        }

        return (builder.columns.Complete(), builder.Terms());
    }

    private List<TermPostings> Terms()
    {
        var terms = new List<TermPostings>(stems.Count + forms.Count + roles.Count + mentions.Count + speakers.Count + companies.Count);
        AddAll(TermKey.Word, stems);
        AddAll(TermKey.Form, forms);
        AddAll(TermKey.Role, roles);
        AddAll(TermKey.Mention, mentions);
        AddAll(TermKey.Speaker, speakers);
        AddAll(TermKey.Company, companies);
        terms.Sort((left, right) => left.Key.AsSpan().SequenceCompareTo(right.Key));
        return terms;

        void AddAll<TKey>(char sort, Dictionary<TKey, PostingsEncoder> some)
            where TKey : notnull
        {
            foreach ((TKey key, PostingsEncoder encoder) in some)
            {
                (byte[] found, byte[]? positions) = encoder.Finish();
                terms.Add(new TermPostings(Encoding.UTF8.GetBytes(sort + key.ToString()), found, positions));
            }
        }
    }

    private static PostingsEncoder Of<TKey>(Dictionary<TKey, PostingsEncoder> terms, TKey key)
        where TKey : notnull
    {
        ref PostingsEncoder? postings = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, key, out _);
        return postings ??= new PostingsEncoder();
    }

    private void Add(int document, SegmentDocument added)
    {
        Quote quote = added.Quote;
        int length = AddWords(document, quote, added.Words);
        columns.Ids[document] = checked((int)(added.Id - columns.FirstId));
        columns.Articles[document] = added.Article;
        columns.Speakers[document] = added.Speaker;
        columns.Companies[document] = added.Company;
        columns.Roles[document] = added.Role;
        columns.Published[document] = SegmentColumns.DayNumber(quote.Published);
        columns.Said[document] = SegmentColumns.DayNumber(quote.SaidOn);
        columns.Confidences[document] = (float)quote.Confidence;
        columns.Lengths[document] = (byte)Math.Min(length, byte.MaxValue);
        columns.Kinds[document] = (byte)((int)quote.Kind | ((int)quote.Speaker.Kind << 2));
        if (added.Speaker != 0)
        {
            Of(speakers, added.Speaker).Add(document);
        }

        if (added.Company != 0)
        {
            Of(companies, added.Company).Add(document);
        }

        AddRoles(document, quote.Speaker);
    }

    // The statement's words have the positions they have in the context, so that words in a row may stand across its
    // borders; where it does not stand there as a whole, it has positions of its own.
    private int AddWords(int document, Quote quote, QuoteWords words)
    {
        int position = 0;
        if (words.Place is { } place)
        {
            foreach (Word word in words.Context)
            {
                bool inText = word.Span.Start >= place.Start && word.Span.Start < place.End;
                Add(document, word, position++, inText ? TermField.Text : TermField.Context);
            }
        }
        else
        {
            position = AddAll(document, words.Text, 0, TermField.Text);
            position = AddAll(document, words.Context, position + 1, TermField.Context);
        }

        if (quote.Preceding is { } preceding)
        {
            position = AddAll(document, WordAnalyzer.Analyze(preceding), position + 1, TermField.Context);
        }

        if (quote.Source.Title is { } headline)
        {
            if (headline != lastHeadline)
            {
                (lastHeadline, headlineWords) = (headline, WordAnalyzer.Analyze(headline));
            }

            AddAll(document, headlineWords, position + 1, TermField.Headline);
        }

        return words.Text.Count;
    }

    private int AddAll(int document, List<Word> some, int position, TermField field)
    {
        foreach (Word word in some)
        {
            Add(document, word, position++, field);
        }

        return position;
    }

    private void Add(int document, Word word, int position, TermField field)
    {
        Of(stems, word.Stem).Add(document, position, field);
        if (field == TermField.Text && !string.Equals(word.Form, word.Stem, StringComparison.Ordinal))
        {
            Of(forms, word.Form).Add(document);
        }
    }

    private void AddRoles(int document, Speaker speaker)
    {
        int position = 0;
        foreach (string? part in (ReadOnlySpan<string?>)[speaker.Title, speaker.Mention])
        {
            if (part is not null)
            {
                foreach (string term in RoleWords.Of(part))
                {
                    Of(roles, term).Add(document, position++, TermField.Text);
                    if (speaker.Name is null)
                    {
                        Of(mentions, term).Add(document);
                    }
                }

                position++;
            }
        }
    }
}
