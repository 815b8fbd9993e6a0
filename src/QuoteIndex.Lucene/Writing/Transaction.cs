using Lucene.Net.Index;
using QuoteIndex.Corrections;
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
internal sealed class Transaction : ICorrectionTable, IDisposable
{
    private const int Few = 64;

    private readonly DocumentWriter writer;
    private readonly LuceneSnapshot before;
    private readonly CancellationToken cancellationToken;
    private readonly NameNumbers names;
    private readonly LuceneVariants variants;
    private readonly UtteranceWriter utterances;
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceDocument> added = new(StringComparer.Ordinal);
    private readonly List<AddedQuote> quotes = [];
    private readonly Dictionary<string, string?> corrections = new(StringComparer.Ordinal);
    private CommitState state;

    /// <param name="writer">The writer, which nobody else uses.</param>
    /// <param name="before">The index as it was before.</param>
    /// <param name="state">What that commit, or the transaction before this one in the same commit, says of the index.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Transaction(IndexWriter writer, LuceneSnapshot before, CommitState state, CancellationToken cancellationToken)
    {
        this.writer = new DocumentWriter(writer, state.NextQuote - 1);
        this.before = before;
        this.cancellationToken = cancellationToken;
        this.state = state;
        names = new NameNumbers(before, this.writer, NextNumber);
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
                writer.AddArticle(number, article, location);
            }

            Add(location, quote, number);
        }
    }

    string? ICorrectionTable.Read(string location) =>
        corrections.TryGetValue(location, out string? written) ? written : CorrectionDocuments.Of(before, location);

    /// <summary>Puts the corrections of a source in place of those before; null removes them.</summary>
    public void Write(string location, string? corrections) => this.corrections[location] = corrections;

    SourceDocument? ICorrectionTable.Source(string location) =>
        added.TryGetValue(location, out SourceDocument? source) ? source : gone.Contains(location) ? null : SourceDocuments.At(before, location);

    /// <summary>Removes the source at a location; false when there is none.</summary>
    public bool Remove(string location)
    {
        if (added.Remove(location))
        {
            quotes.RemoveAll(quote => quote.Location == location);
            writer.Delete(Key.Of(Key.Location, location));
            return true;
        }

        if (!gone.Add(location))
        {
            return false;
        }

        var ids = new HashSet<long>();
        bool found = false;
        foreach ((LeafSegment leaf, int document) in before.Documents(Key.Of(Key.Location, location)))
        {
            found = true;
            if (leaf.QuoteAt(document) is var id and not 0)
            {
                ids.Add(id);
                state = state.Without(leaf.LengthAt(document));
            }
        }

        if (found)
        {
            utterances.Remove(ids);
            writer.Delete(Key.Of(Key.Location, location));
        }

        return found;
    }

    /// <summary>Writes everything; the state that is to be committed with it.</summary>
    public CommitState Complete()
    {
        cancellationToken.ThrowIfCancellationRequested();
        AnalyzedQuote[] analyzed = Analyze();
        utterances.Complete();
        for (int i = 0; i < analyzed.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddedQuote quote = quotes[i];
            writer.Add(quote, analyzed[i], variants.TakeFingerprints(quote.Id));
            state = state.With(DocumentRow.LengthOf(analyzed[i].Words));
        }

        foreach (SourceDocument source in added.Values)
        {
            writer.Add(source.Source);
        }

        foreach ((string location, string? written) in corrections)
        {
            writer.PutCorrections(location, written);
        }

        variants.Write(writer);
        return state with { Revision = state.Revision + 1 };
    }

    public void Dispose() => writer.Dispose();

    private void Add(string location, Quote quote, int article)
    {
        long id = state.NextQuote;
        state = state with { NextQuote = id + 1 };
        Speaker speaker = quote.Speaker;
        quotes.Add(new AddedQuote(
            location,
            id,
            quote,
            article,
            names.Of(NameSort.Speaker, speaker.Name, speaker.Kind),
            names.Of(NameSort.Company, quote.Company),
            names.Of(NameSort.Role, speaker.Title)));
    }

    // What asks nothing of the index is done side by side where there is much of it.
    private AnalyzedQuote[] Analyze()
    {
        var analyzed = new AnalyzedQuote[quotes.Count];
        if (analyzed.Length < Few)
        {
            for (int i = 0; i < analyzed.Length; i++)
            {
                analyzed[i] = new AnalyzedQuote(quotes[i].Quote);
            }
        }
        else
        {
            Parallel.For(0, analyzed.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => analyzed[i] = new AnalyzedQuote(quotes[i].Quote));
        }

        for (int i = 0; i < analyzed.Length; i++)
        {
            utterances.Add(quotes[i].Id, analyzed[i].Sketch);
        }

        return analyzed;
    }

    private int NextNumber()
    {
        int number = state.NextNumber;
        state = state with { NextNumber = number + 1 };
        return number;
    }
}
