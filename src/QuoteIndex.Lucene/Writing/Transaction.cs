using Lucene.Net.Index;
using QuoteIndex.Lucene.Index;
using QuoteIndex.Lucene.Reading;
using QuoteIndex.Storage.Inverted;
using QuoteIndex.Storage.Variants;
using QuoteIndex.Utterances;

namespace QuoteIndex.Lucene.Writing;

/// <summary>
/// A change of the index: sources that are put in place of others, or removed. What it is told is written to Lucene's writer, which the caller commits, or
/// rolls back when anything fails.
/// </summary>
internal sealed class Transaction : IDisposable
{
    private readonly IndexWriter writer;
    private readonly LuceneSnapshot before;
    private readonly CancellationToken cancellationToken;
    private readonly NameNumbers names;
    private readonly LuceneVariants variants;
    private readonly UtteranceWriter utterances;
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceDocument> added = new(StringComparer.Ordinal);
    private readonly List<(string Location, SegmentDocument Document)> quotes = [];
    private CommitState state;

    /// <param name="writer">The writer, which nobody else uses.</param>
    /// <param name="before">The index as it was before.</param>
    /// <param name="state">What that commit, or the transaction before this one in the same commit, says of the index.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Transaction(IndexWriter writer, LuceneSnapshot before, CommitState state, CancellationToken cancellationToken)
    {
        this.writer = writer;
        this.before = before;
        this.cancellationToken = cancellationToken;
        this.state = state;
        names = new NameNumbers(before, writer, NextNumber);
        variants = new LuceneVariants(before);
        utterances = new UtteranceWriter(variants, id => before.Read(id) is { } quote ? UtteranceStatement.Of(quote) : null);
    }

    /// <summary>Puts a source in place of what is at its location.</summary>
    public void Put(SourceDocument source)
    {
        string location = source.Source.Location;
        Remove(location);
        added.Add(location, source);
        var articles = new Dictionary<QuoteSource, int>();
        foreach (Quote quote in source.Quotes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            QuoteSource article = quote.Source with { Line = 0, Section = null };
            if (!articles.TryGetValue(article, out int number))
            {
                articles[article] = number = NextNumber();
                writer.AddDocument(SmallDocuments.OfArticle(number, article, location));
            }

            Add(location, quote, number);
        }
    }

    /// <summary>Removes the source at a location; false when there is none.</summary>
    public bool Remove(string location)
    {
        if (added.Remove(location))
        {
            utterances.Remove([.. quotes.Where(quote => quote.Location == location).Select(quote => quote.Document.Id)]);
            quotes.RemoveAll(quote => quote.Location == location);
            writer.DeleteDocuments(OfSource(location));
            return true;
        }

        if (!gone.Add(location))
        {
            return false;
        }

        var ids = new HashSet<long>();
        bool found = false;
        foreach ((LeafSegment leaf, int document) in before.Documents(FieldNames.Location, location))
        {
            found = true;
            if (leaf.Number(FieldNames.Id, document) is var id and not 0)
            {
                ids.Add(id);
            }
        }

        if (found)
        {
            utterances.Remove(ids);
            writer.DeleteDocuments(OfSource(location));
        }

        return found;
    }

    /// <summary>Writes everything; the state that is to be committed with it.</summary>
    public CommitState Complete()
    {
        cancellationToken.ThrowIfCancellationRequested();
        utterances.Complete();
        var document = new QuoteDocument();
        foreach ((string location, SegmentDocument quote) in quotes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.AddDocument(document.Of(quote, location, variants.TakeFingerprints(quote.Id)));
        }

        foreach (SourceDocument source in added.Values)
        {
            writer.AddDocument(SmallDocuments.Of(source.Source));
        }

        variants.Write(writer);
        return state with { Revision = state.Revision + 1 };
    }

    public void Dispose() => utterances.Dispose();

    private static Term OfSource(string location) => new(FieldNames.Location, TermText.Of(location));

    private void Add(string location, Quote quote, int article)
    {
        long id = state.NextQuote;
        state = state with { NextQuote = id + 1 };
        var words = new QuoteWords(quote);
        Speaker speaker = quote.Speaker;
        quotes.Add((location, new SegmentDocument(
            id,
            quote,
            words,
            article,
            names.Of(NameSort.Speaker, speaker.Name, speaker.Kind),
            names.Of(NameSort.Company, quote.Company),
            names.Of(NameSort.Role, speaker.Title))));
        utterances.Add(id, quote, words.Text);
    }

    private int NextNumber()
    {
        int number = state.NextNumber;
        state = state with { NextNumber = number + 1 };
        return number;
    }
}
