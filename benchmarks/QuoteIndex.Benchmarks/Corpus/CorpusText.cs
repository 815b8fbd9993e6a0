namespace QuoteIndex.Benchmarks.Corpus;

/// <summary>How much text a quote of the corpus has beside the statement, so that what it adds to an index can be told.</summary>
internal enum CorpusText
{
    /// <summary>None: the context is the statement, and there is no headline.</summary>
    Statement,

    /// <summary>The sentence of the statement, and the headline.</summary>
    Context,

    /// <summary>The same, and to most quotes the sentence before.</summary>
    Preceding,
}
