namespace QuoteIndex;

/// <summary>The gender of a person, as words and names tell it, for agreement with pronouns.</summary>
public enum Gender : byte
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>"He".</summary>
    Male,

    /// <summary>"She".</summary>
    Female,
}
