namespace QuoteIndex.Extraction;

/// <summary>One way to account for a quotation that no cue explains.</summary>
/// <param name="Kind">What sort of account it is.</param>
/// <param name="Index">Index among the drafts or the noun phrases; without meaning for nobody.</param>
internal readonly record struct QuotationCandidate(QuotationCandidateKind Kind, int Index);

/// <summary>The ways to account for a quotation.</summary>
internal enum QuotationCandidateKind : byte
{
    /// <summary>Nobody is reported to have said it: a scare quote, a title, a term.</summary>
    Nobody,

    /// <summary>It continues, or is said by the speaker of, a statement already found.</summary>
    Statement,

    /// <summary>A noun phrase near it is its source.</summary>
    NounPhrase,
}
