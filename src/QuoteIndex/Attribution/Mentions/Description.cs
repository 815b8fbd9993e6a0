using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>What a phrase around a noun tells about somebody: "Microsoft's former chief financial officer".</summary>
internal sealed class Description
{
    /// <summary>The noun the phrase is about.</summary>
    public required int Head { get; init; }

    /// <summary>Senses of the noun.</summary>
    public required WordSense Sense { get; init; }

    /// <summary>The title as the article words it ("chief financial officer"); null when the noun is no role.</summary>
    public string? Title { get; set; }

    /// <summary>The whole phrase, tokens [First, End).</summary>
    public int First { get; set; }

    public int End { get; set; }

    /// <summary>The token the title begins with.</summary>
    public int TitleFirst { get; init; }

    /// <summary>True when the role is over ("former").</summary>
    public bool Past { get; set; }

    /// <summary>The mention that employs or owns ("Microsoft's", "of Acme", "its"); null when the phrase names none.</summary>
    public Mention? Employer { get; set; }

    /// <summary>The mention the phrase describes; for a phrase that stands alone its own mention.</summary>
    public Mention? Holder { get; set; }
}
