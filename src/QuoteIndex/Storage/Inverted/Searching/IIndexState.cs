namespace QuoteIndex.Storage.Inverted;

/// <summary>One state of an engine's index, with all that a search reads of it. For use by one thread at a time.</summary>
internal interface IIndexState
{
    IndexSnapshot Snapshot { get; }

    /// <summary>The snapshot's segments with the way to their postings.</summary>
    IReadOnlyList<SegmentView> Views { get; }

    INameNumbers Names { get; }

    /// <summary>The articles; read when first asked for.</summary>
    ArticleTable Articles();

    /// <summary>Which quotes are variants of one utterance; read when first asked for.</summary>
    UtteranceMap Utterances();

    /// <summary>The name that has a number.</summary>
    string NameOf(NameSort sort, int number);

    /// <summary>The quote; null when it is not there any more.</summary>
    Quote? Read(long id);

    /// <summary>The other quotes of a quote's utterance, first taken in first.</summary>
    IEnumerable<long> VariantsOf(long id);
}
