namespace QuoteIndex;

/// <summary>What an archive knows of a quotation: whether somebody said it, in these words, and where that stands. Immutable.</summary>
public sealed record Verification
{
    /// <summary>The quotation as it was asked about.</summary>
    public required string Quotation { get; init; }

    /// <summary>Who is supposed to have said it; null when that was not asked.</summary>
    public string? Speaker { get; init; }

    /// <summary>The answer.</summary>
    public required VerificationVerdict Verdict { get; init; }

    /// <summary>The statement the verdict rests on; null when nothing was found.</summary>
    public VerifiedStatement? Best => Sources.Count > 0 ? Sources[0] : null;

    /// <summary>The statements that have the quotation, best match first, at most 1,000; those of the speaker the verdict speaks of. Empty when nothing was found.</summary>
    public required IReadOnlyList<VerifiedStatement> Sources { get; init; }

    /// <summary>The most similar statements when nothing was found, at most three; there may be none.</summary>
    public required IReadOnlyList<VerifiedStatement> Closest { get; init; }

    /// <summary>The answer in a sentence.</summary>
    public required string Summary { get; init; }
}
