using System.Diagnostics;
using System.Security.Cryptography;
using System.Threading.Channels;
using QuoteIndex.Reading;
using QuoteIndex.Telemetry;

namespace QuoteIndex.Ingesting;

/// <summary>
/// Takes files into a store: several are read and extracted at once, and one writer stores them in the order they were found, so that
/// an index does not depend on which was done first; a few in a transaction. The queue between is short, so that memory does not grow with the number of files.
/// </summary>
internal sealed class Ingester(IQuoteStore store, Func<Article, ExtractionOptions, CancellationToken, IReadOnlyList<Quote>> extract)
{
    // The build of the library, which changes whenever the code or the data that found the statements does.
    private static readonly byte[] Extractor = typeof(Ingester).Module.ModuleVersionId.ToByteArray();

    // A transaction takes what is waiting, up to so many statements: durable commits are dear, and so is a long wait for one.
    private const int BatchStatements = 2_000;

    public async Task<IngestReport> IngestAsync(
        IReadOnlyList<string> roots, IngestOptions options, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        IReadOnlyDictionary<string, StoredSource> known = await store.SourcesAsync(cancellationToken).ConfigureAwait(false);
        var tally = new IngestTally(progress);

        // When one stage fails, the others must not wait for it for ever.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var found = Channel.CreateBounded<FoundFile>(new BoundedChannelOptions(256) { SingleWriter = true });
        var ready = Channel.CreateBounded<SourceDocument>(new BoundedChannelOptions(64) { SingleReader = true });
        Task finding = Guarded(() => FindAsync(roots, options, found.Writer, tally, stop.Token));
        Task reading = Guarded(() => ReadAllAsync(found.Reader, ready.Writer, known, options, tally, stop.Token));
        Task writing = Guarded(() => WriteAsync(ready.Reader, known, tally, stop.Token));
        await Task.WhenAll(finding, reading, writing).ConfigureAwait(false);

        int removed = options.Prune ? await PruneAsync(roots, known, tally, cancellationToken).ConfigureAwait(false) : 0;
        IReadOnlyList<Correction> corrections = await store.CorrectionsAsync(cancellationToken).ConfigureAwait(false);
        return tally.Report(removed, corrections, Stopwatch.GetElapsedTime(start));

        async Task Guarded(Func<Task> stage)
        {
            try
            {
                await Task.Run(stage, stop.Token).ConfigureAwait(false);
            }
            catch
            {
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }
    }

    private static async Task FindAsync(
        IReadOnlyList<string> roots, IngestOptions options, ChannelWriter<FoundFile> found, IngestTally tally, CancellationToken cancellationToken)
    {
        foreach (string root in roots)
        {
            foreach (FoundFile file in FileFinder.Find(root, options.Reading, cancellationToken))
            {
                if (file.Problem is not null)
                {
                    if (!(file.IsNothing && options.AllowEmpty))
                    {
                        tally.Problem(file.FullPath, file.Problem);
                    }
                }
                else if (options.Include is { } include && !include(file.FullPath))
                {
                    tally.LeftOut(file.FullPath);
                }
                else if (tally.Found(file.FullPath))
                {
                    await found.WriteAsync(file, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        tally.FoundAll();
        found.Complete();
    }

    private async Task ReadAllAsync(
        ChannelReader<FoundFile> found,
        ChannelWriter<SourceDocument> ready,
        IReadOnlyDictionary<string, StoredSource> known,
        IngestOptions options,
        IngestTally tally,
        CancellationToken cancellationToken)
    {
        byte[] way = FingerprintOf(options);
        IAsyncEnumerable<SourceDocument?> documents = OrderedWork.SelectAsync(
            found.ReadAllAsync(cancellationToken),
            (file, token) => ReadAsync(file, known, options, way, tally, token),
            options.DegreeOfParallelism,
            cancellationToken);
        await foreach (SourceDocument? document in documents.ConfigureAwait(false))
        {
            if (document is not null)
            {
                await ready.WriteAsync(document, cancellationToken).ConfigureAwait(false);
            }
        }

        ready.Complete();
    }

    private async Task<SourceDocument?> ReadAsync(
        FoundFile file, IReadOnlyDictionary<string, StoredSource> known, IngestOptions options, byte[] way, IngestTally tally, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        FileOutcome? outcome = null;
        try
        {
            options = options with { Reading = options.Reading.For(file.FullPath) };
            SourceFile source = ArticleFile.Open(file, options.Reading);
            string fingerprint = await FingerprintAsync(source, [.. way, .. BitConverter.GetBytes(options.Reading.Date?.DayNumber ?? -1)], cancellationToken).ConfigureAwait(false);
            if (known.TryGetValue(file.FullPath, out StoredSource? stored) && stored.Fingerprint == fingerprint)
            {
                outcome = FileOutcome.Unchanged;
                tally.Unchanged();
                return null;
            }

            List<Quote> quotes = await ExtractAsync(file, source, options, tally, cancellationToken).ConfigureAwait(false);
            outcome = stored is null ? FileOutcome.Added : FileOutcome.Replaced;
            return new SourceDocument(new StoredSource(file.FullPath, file.Path, fingerprint), quotes);
        }
        catch (QuoteIndexException error)
        {
            outcome = FileOutcome.Failed;
            tally.Failed(file.FullPath, error.Message);
        }
        catch (Exception error) when (error is not OperationCanceledException and not OutOfMemoryException)
        {
            // A mistake of ours in one article must not keep all others out.
            outcome = FileOutcome.Failed;
            tally.Failed(file.FullPath, $"'{file.FullPath}' could not be analyzed ({error.GetType().Name}: {error.Message}). This is an error in QuoteIndex; please report it with the file.");
        }
        finally
        {
            IngestInstruments.Looked(outcome, start);
        }

        return null;
    }

    private async Task WriteAsync(
        ChannelReader<SourceDocument> ready, IReadOnlyDictionary<string, StoredSource> known, IngestTally tally, CancellationToken cancellationToken)
    {
        var batch = new List<SourceDocument>();
        while (await ready.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            int statements = 0;
            while (statements < BatchStatements && ready.TryRead(out SourceDocument? document))
            {
                batch.Add(document);
                statements += document.Quotes.Count + 1;
            }

            await store.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
            foreach (SourceDocument document in batch)
            {
                tally.Stored(document.Source.Location, known.ContainsKey(document.Source.Location), document.Quotes.Count);
            }

            batch.Clear();
        }
    }

    private async Task<int> PruneAsync(
        IReadOnlyList<string> roots, IReadOnlyDictionary<string, StoredSource> known, IngestTally tally, CancellationToken cancellationToken)
    {
        string[] gone = [.. known.Keys.Where(location =>
            !tally.WasFound(location) && roots.Any(root => PruneScope.Covers(root, location)) && PruneScope.IsGone(location))];
        if (gone.Length == 0)
        {
            return 0;
        }

        int removed = await store.RemoveAsync(gone, cancellationToken).ConfigureAwait(false);
        IngestInstruments.Done(FileOutcome.Removed, removed);
        return removed;
    }

    // Files of many articles have several of them in work at once, too.
    private async Task<List<Quote>> ExtractAsync(
        FoundFile file, SourceFile source, IngestOptions options, IngestTally tally, CancellationToken cancellationToken)
    {
        var kept = new List<Quote>();
        IAsyncEnumerable<(ReadResult Result, IReadOnlyList<Quote> Quotes)> articles = OrderedWork.SelectAsync(
            ArticleReader.ReadAll(source, options.Reading),
            result => (result, result.Article is { } article ? extract(article, options.Extraction, cancellationToken) : []),
            options.DegreeOfParallelism,
            cancellationToken);
        await foreach ((ReadResult result, IReadOnlyList<Quote> quotes) in articles.ConfigureAwait(false))
        {
            if (result.Problem is { } problem)
            {
                tally.Problem(PlaceOf(result, file), problem);
            }

            kept.AddRange(quotes
                .Where(quote => quote.Confidence >= options.MinimumConfidence)
                .Select(quote => quote with { Source = quote.Source with { Location = file.FullPath } }));
        }

        return kept;
    }

    // An article's path begins with that of its file.
    private static string PlaceOf(ReadResult result, FoundFile file) =>
        result.Path.StartsWith(file.Path, StringComparison.Ordinal) ? file.FullPath + result.Path[file.Path.Length..] : result.Path;

    private static async Task<string> FingerprintAsync(SourceFile file, byte[] way, CancellationToken cancellationToken)
    {
        await using Stream stream = file.Open();
        return Convert.ToHexStringLower(SHA256.HashData([.. await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false), .. way]));
    }

    // Of all but the file that decides what is found in it.
    private static byte[] FingerprintOf(IngestOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Extractor);
        hash.AppendData(options.Reading.Fingerprint());
        hash.AppendData(BitConverter.GetBytes(options.MinimumConfidence));
        hash.AppendData(options.Extraction.Fingerprint());
        return hash.GetHashAndReset();
    }
}
