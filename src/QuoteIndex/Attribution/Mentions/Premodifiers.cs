namespace QuoteIndex.Attribution;

/// <summary>What stands before a noun: article, adjectives, "former", whose it is.</summary>
internal struct Premodifiers
{
    /// <summary>The first token of the phrase.</summary>
    public int First { get; set; }

    /// <summary>The token before the phrase.</summary>
    public int Before { get; set; }

    public bool Past { get; set; }

    public bool Determined { get; set; }

    public bool Definite { get; set; }

    /// <summary>Whose it is ("Acme's", "its"); null where nothing says so.</summary>
    public Mention? Owner { get; set; }
}
