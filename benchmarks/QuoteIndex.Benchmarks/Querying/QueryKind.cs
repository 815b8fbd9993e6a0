namespace QuoteIndex.Benchmarks.Querying;

/// <summary>The classes of query that are measured; each asks for the first ten quotes with all that is known of them.</summary>
public enum QueryKind
{
    /// <summary>What one speaker said about a common word, best first.</summary>
    SpeakerAndTopic,

    /// <summary>The same, asked as a question in English.</summary>
    Question,

    /// <summary>A word in some per cent of the quotes, best first.</summary>
    CommonWord,

    /// <summary>Two words in a row, best first.</summary>
    Phrase,

    /// <summary>A word in some per cent of the quotes, newest first.</summary>
    NewestFirst,
}
