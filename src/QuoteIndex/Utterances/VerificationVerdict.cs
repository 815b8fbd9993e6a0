namespace QuoteIndex;

/// <summary>What an archive knows of a quotation.</summary>
public enum VerificationVerdict
{
    /// <summary>Neither the words nor most of them stand in the archive as somebody's statement.</summary>
    NotFound,

    /// <summary>
    /// The words stand there, whole or with differences, but somebody else is named as their speaker, and the archive has
    /// nothing as close by the speaker asked for. Only when a speaker was asked for.
    /// </summary>
    SaidByAnother,

    /// <summary>
    /// The archive has only a part of the quotation, that part word for word: its statement begins later or ends sooner, or goes on
    /// in words of its own.
    /// </summary>
    Partial,

    /// <summary>The archive has the quotation with some words changed, left out or put in: <see cref="VerifiedStatement.Differences"/>.</summary>
    Altered,

    /// <summary>
    /// The archive has the quotation word for word, as a whole statement or as a part of a longer one
    /// (<see cref="VerifiedStatement.IsWhole"/>). Case, accents, punctuation and what stands in square brackets do not
    /// count; where the quotation has an ellipsis, any words may be left out.
    /// </summary>
    Verbatim,
}
