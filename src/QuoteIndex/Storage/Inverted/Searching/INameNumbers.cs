namespace QuoteIndex.Storage.Inverted;

/// <summary>The numbers that names have in the tables of an index.</summary>
internal interface INameNumbers
{
    /// <summary>Speakers whose name has all of these words.</summary>
    IReadOnlyList<int> SpeakersNamed(IReadOnlyList<string> words);

    /// <summary>Companies with one of these keys.</summary>
    IReadOnlyList<int> Companies(IReadOnlyList<string> keys);

    /// <summary>Speakers whose own name, as a company's, has one of these keys.</summary>
    IReadOnlyList<int> SpeakersAsCompanies(IReadOnlyList<string> keys);

    /// <summary>Articles whose place matches, by <see cref="SourcePattern"/>.</summary>
    IReadOnlyList<int> ArticlesAt(string pattern);

    /// <summary>Articles of a publisher, by the key of its name.</summary>
    IReadOnlyList<int> ArticlesOf(string publisherKey);

    /// <summary>Tells of the number of a quote whether several articles have its utterance.</summary>
    Func<long, bool> Repeated();
}
