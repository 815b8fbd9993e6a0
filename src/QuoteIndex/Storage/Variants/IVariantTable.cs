using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Variants;

/// <summary>
/// Which statements have variants, and the fingerprints by which they are found, within one transaction of an engine's writer. What
/// is changed is seen by who asks afterwards, but for postings, which are found from the next transaction on.
/// </summary>
internal interface IVariantTable
{
    VariantRow? Find(long quote);

    /// <summary>The statements of an utterance, first taken in first.</summary>
    List<VariantRow> Members(long utterance);

    void Put(VariantRow row);

    void Delete(long quote);

    /// <summary>Gives a whole utterance another name.</summary>
    void Move(long utterance, long to);

    /// <summary>The postings the index has for the fingerprints of statements that are added, whose ids ascend.</summary>
    List<UtterancePosting> PostingsFor(IReadOnlyList<(long Id, UtteranceSketch Sketch)> added);

    /// <summary>How many fingerprints a statement that was found by them has at least, as far as the engine knows without reading it.</summary>
    int LeastFingerprintsOf(long quote) => 0;

    void AddPostings(List<UtterancePosting> postings);

    /// <summary>Postings of these statements count no more.</summary>
    void RemovePostings(IReadOnlyCollection<long> quotes);
}
