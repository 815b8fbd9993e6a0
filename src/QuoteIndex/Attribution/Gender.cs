namespace QuoteIndex.Attribution;

/// <summary>The gender a word or a name tells, for agreement with pronouns.</summary>
internal enum Gender : byte
{
    Unknown, Male, Female,
}
