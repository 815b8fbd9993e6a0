namespace QuoteIndex.Benchmarks.Querying;

/// <summary>The classes of query that are measured. Where nothing else is said they ask for the first ten quotes, best first, with all that is known of them.</summary>
public enum QueryKind
{
    /// <summary>One word of some hundred quotes in a million.</summary>
    RareWord,

    /// <summary>A word in some 6 % of the quotes.</summary>
    CommonWord,

    /// <summary>A word in some 18 % of the quotes.</summary>
    VeryCommonWord,

    /// <summary>Two words, all of them.</summary>
    AllWords,

    /// <summary>Three words, any of them.</summary>
    AnyWord,

    /// <summary>Two words in a row.</summary>
    Phrase,

    /// <summary>What one speaker said about a common word.</summary>
    SpeakerAndWord,

    /// <summary>What one speaker of one company said about a common word within two years, newest first.</summary>
    SpeakerCompanyDates,

    /// <summary>A common word, newest first.</summary>
    NewestFirst,

    /// <summary>The beginning of several words.</summary>
    Prefix,

    /// <summary>How many quotes have a common word.</summary>
    Count,

    /// <summary>The ten speakers who use a common word most, with their counts.</summary>
    Facet,

    /// <summary>What one speaker said about a common word, asked as a question in English.</summary>
    Question,
}
