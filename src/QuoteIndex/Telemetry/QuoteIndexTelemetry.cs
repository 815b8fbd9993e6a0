namespace QuoteIndex;

/// <summary>
/// What QuoteIndex tells of its work by <c>System.Diagnostics</c>: activities (traces) and metrics, both under one name. Nothing is made
/// while nobody listens, and no question, quotation, name or path is ever among the tags.
/// </summary>
/// <remarks>
/// <para>With OpenTelemetry: <c>tracing.AddSource(QuoteIndexTelemetry.Name)</c> and <c>metrics.AddMeter(QuoteIndexTelemetry.Name)</c>.</para>
/// <para>Activities: <c>quoteindex.ingest</c>, <c>quoteindex.search</c>, <c>quoteindex.ask</c>, <c>quoteindex.verify</c>,
/// <c>quoteindex.stream</c>, <c>quoteindex.speakers</c>, <c>quoteindex.stats</c>.</para>
/// <para>
/// Counters: <c>quoteindex.ingest.files</c> (by <c>quoteindex.outcome</c>: added, replaced, unchanged, failed, removed),
/// <c>quoteindex.ingest.statements</c>, <c>quoteindex.ingest.problems</c>, and <c>quoteindex.postings_cache.lookups</c> (by
/// <c>quoteindex.result</c>: hit, miss).
/// </para>
/// <para>
/// Histograms, in seconds: <c>quoteindex.ingest.file.duration</c> (by <c>quoteindex.outcome</c>), and of whole calls <c>quoteindex.ingest.duration</c>,
/// <c>quoteindex.search.duration</c>, <c>quoteindex.ask.duration</c>, <c>quoteindex.verify.duration</c>, <c>quoteindex.speakers.duration</c>,
/// <c>quoteindex.stats.duration</c> and <c>quoteindex.stream.duration</c> (without what the reader does between statements); where the call failed,
/// <c>error.type</c> is the exception's type.
/// </para>
/// </remarks>
public static class QuoteIndexTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> and of the <see cref="System.Diagnostics.Metrics.Meter"/>: "QuoteIndex".</summary>
    public const string Name = "QuoteIndex";
}
