using System.Runtime.InteropServices;
using System.Text;

namespace QuoteIndex.Storage.Inverted;

/// <summary>Makes a segment of quotes: their columns and the postings of all their terms.</summary>
internal sealed class SegmentBuilder : ITermSink
{
    private readonly Dictionary<string, PostingsEncoder> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PostingsEncoder> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PostingsEncoder> roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PostingsEncoder> mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, PostingsEncoder> speakers = [];
    private readonly Dictionary<int, PostingsEncoder> companies = [];
    private readonly SegmentColumns columns;
    private readonly QuoteTerms terms;
    private int current;

    private SegmentBuilder(int count)
    {
        columns = new SegmentColumns(count);
        terms = new QuoteTerms(this);
    }

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

    void ITermSink.Add(char sort, string text, int position, TermField field) => Of(sort == TermKey.Word ? stems : roles, text).Add(current, position, field);

    void ITermSink.Add(char sort, string text) => Of(sort == TermKey.Form ? forms : mentions, text).Add(current);

    private List<TermPostings> Terms()
    {
        var all = new List<TermPostings>(stems.Count + forms.Count + roles.Count + mentions.Count + speakers.Count + companies.Count);
        AddAll(TermKey.Word, stems);
        AddAll(TermKey.Form, forms);
        AddAll(TermKey.Role, roles);
        AddAll(TermKey.Mention, mentions);
        AddAll(TermKey.Speaker, speakers);
        AddAll(TermKey.Company, companies);
        all.Sort((left, right) => left.Key.AsSpan().SequenceCompareTo(right.Key));
        return all;

        void AddAll<TKey>(char sort, Dictionary<TKey, PostingsEncoder> some)
            where TKey : notnull
        {
            foreach ((TKey key, PostingsEncoder encoder) in some)
            {
                (byte[] found, byte[]? positions) = encoder.Finish();
                all.Add(new TermPostings(Encoding.UTF8.GetBytes(sort + key.ToString()), found, positions));
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
        current = document;
        terms.Read(quote, added.Words);
        columns.Ids[document] = checked((int)(added.Id - columns.FirstId));
        columns.Articles[document] = added.Article;
        columns.Speakers[document] = added.Speaker;
        columns.Companies[document] = added.Company;
        columns.Roles[document] = added.Role;
        columns.Published[document] = SegmentColumns.DayNumber(quote.Published);
        columns.Said[document] = SegmentColumns.DayNumber(quote.SaidOn);
        columns.Confidences[document] = (float)quote.Confidence;
        columns.Lengths[document] = (byte)Math.Min(added.Words.Text.Count, byte.MaxValue);
        columns.Kinds[document] = (byte)((int)quote.Kind | ((int)quote.Speaker.Kind << 2));
        if (added.Speaker != 0)
        {
            Of(speakers, added.Speaker).Add(document);
        }

        if (added.Company != 0)
        {
            Of(companies, added.Company).Add(document);
        }
    }
}
