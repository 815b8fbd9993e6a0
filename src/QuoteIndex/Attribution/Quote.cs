using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QuoteIndex;

/// <summary>
/// One statement somebody made, attributed: what was said, by whom, for which company, when, and exactly where it
/// stands. Spans are UTF-16 code units into the file's text as decoded, after a byte-order mark. Immutable, so safe to share between threads.
/// </summary>
public sealed record Quote
{
    /// <summary>
    /// What tells the statement from all others of an archive, as <c>path#place.check</c>: worked out of where it stands and what it says, so that it stays
    /// the same while the file does, whatever is corrected. <see cref="QuoteArchive.FindAsync"/> finds the statement again.
    /// </summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Source.Path}#{Content[0].Start}.{Check()}");

    /// <summary>The content's spans as text, joined by one space where a quotation was split around its attribution.</summary>
    public required string Text { get; init; }

    /// <summary>How the statement is reported.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>Where the content stands, in order of place; without outer quotation marks when direct. Never empty.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>Who said it; <see cref="Speaker.Unknown"/> when the text does not tell.</summary>
    public required Speaker Speaker { get; init; }

    /// <summary>Where the reporting words stand ("said", "according to"); null when there are none.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The speaker's company, one name for one company; null when the article does not say.</summary>
    public string? Company { get; init; }

    /// <summary>The day the article was published; null when unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day it was said, where the text lets it be worked out; null otherwise.</summary>
    public DateOnly? SaidOn { get; init; }

    /// <summary>The best known day: <see cref="SaidOn"/>, else <see cref="Published"/>, else null.</summary>
    public DateOnly? Date => SaidOn ?? Published;

    /// <summary>Where the statement comes from.</summary>
    public required QuoteSource Source { get; init; }

    /// <summary>The question that the statement answers in a transcript; null elsewhere.</summary>
    public string? Question { get; init; }

    /// <summary>
    /// The sentences around the statement, with its attribution, as they stand in the article; of an answer in a transcript, the
    /// question.
    /// </summary>
    public required string Context { get; init; }

    /// <summary>The sentence before those of <see cref="Context"/>; null at the article's beginning and in a transcript.</summary>
    public string? Preceding { get; init; }

    /// <summary>The probability, 0 to 1, that this is a statement and that the speaker is right.</summary>
    public required double Confidence { get; init; }

    /// <summary>Which decision found the statement, for people who judge or mend results.</summary>
    public required string Evidence { get; init; }

    /// <summary>The statement as extraction found it, where a person has corrected it; null (as of nearly all) where nobody has.</summary>
    public Quote? Extracted { get; init; }

    // Files of the same path below different folders, and records of a file, have statements at the same place.
    private string Check() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{Source.Location}\n{Source.Record}\n{Text}"))).AsSpan(0, 4));
}
