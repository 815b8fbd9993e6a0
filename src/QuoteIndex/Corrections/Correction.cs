using System.Text.Json.Serialization;
using QuoteIndex.Corrections;

namespace QuoteIndex;

/// <summary>
/// What a person has decided about a statement: who really said it, for which company, when, or that it is no statement. It is kept apart from what
/// extraction finds, and put on top of it whenever the file is read again. Parts that are null stay as extraction found them. Immutable.
/// </summary>
public sealed record Correction
{
    /// <summary>The statement as extraction found it, the last time it did: what is corrected, where it stands, and what stood there before.</summary>
    public required Quote Statement { get; init; }

    /// <summary>True when it is no statement: it is then left out of the archive. Default false.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Withdrawn { get; init; }

    /// <summary>Who said it; empty when that is not known, null (the default) to leave it.</summary>
    public string? Speaker { get; init; }

    /// <summary>What sort of speaker <see cref="Speaker"/> is; null (the default) for a person.</summary>
    public SpeakerKind? SpeakerKind { get; init; }

    /// <summary>
    /// The speaker's role; empty for none. Null (the default) leaves it where <see cref="Speaker"/> may be the one extraction found, and else means none.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>
    /// The speaker's company; empty for none. Null (the default) leaves it where <see cref="Speaker"/> may be the one extraction found; else it is the
    /// organization that speaks, and none for a person.
    /// </summary>
    public string? Company { get; init; }

    /// <summary>The day it was said; null (the default) to leave it.</summary>
    public DateOnly? SaidOn { get; init; }

    /// <summary>When the correction was made, or last changed.</summary>
    public DateTimeOffset CorrectedAt { get; init; }

    /// <summary>Whether it applies to what the archive holds now.</summary>
    [JsonIgnore]
    public CorrectionState State { get; init; }

    /// <summary>The <see cref="Quote.Id"/> of <see cref="Statement"/>, by which it can be corrected again, or this taken back.</summary>
    [JsonIgnore]
    public string Id => Statement.Id;

    /// <summary>False for a correction that says nothing: given to a store, it takes back what was said before.</summary>
    internal bool SaysAnything => Withdrawn || Speaker is not null || Title is not null || Company is not null || SaidOn is not null;

    /// <summary>The source it belongs to, as stores know it.</summary>
    internal string Location => Statement.Source.Location ?? Statement.Source.Path;

    /// <summary>The statement as it is to be kept. Who has corrected it has looked at it, so that it is certain.</summary>
    internal Quote Corrected() => CorrectedQuote.Of(this);
}
