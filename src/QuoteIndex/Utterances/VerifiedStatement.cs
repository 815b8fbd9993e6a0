namespace QuoteIndex;

/// <summary>A statement of the archive beside a quotation that was to be verified. Immutable.</summary>
public sealed record VerifiedStatement
{
    /// <summary>The statement.</summary>
    public required Quote Quote { get; init; }

    /// <summary>How far it has the quotation's words, whoever said them; never <see cref="VerificationVerdict.SaidByAnother"/>.</summary>
    public required VerificationVerdict Likeness { get; init; }

    /// <summary>How much of the quotation stands in it, 0 to 1: its words, those that say something counting most.</summary>
    public required double Similarity { get; init; }

    /// <summary>The part of <see cref="Quote.Text"/> that corresponds to the quotation.</summary>
    public required TextSpan Passage { get; init; }

    /// <summary>True when the passage is all that the statement says.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Where the words differ: <see cref="TextDifference.Here"/> in the quotation, <see cref="TextDifference.There"/> in <see cref="Quote.Text"/>.</summary>
    public required IReadOnlyList<TextDifference> Differences { get; init; }

    /// <summary>Whether the speaker is the one asked for; null when nobody was asked for or the article does not name the speaker.</summary>
    public bool? SpeakerMatches { get; init; }
}
