namespace QuoteIndex.Storage.Inverted;

/// <summary>The names that an index keeps by numbers.</summary>
internal enum NameSort
{
    Speaker,
    Company,
    Role,
}
