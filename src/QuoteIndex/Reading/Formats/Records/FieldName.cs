namespace QuoteIndex.Reading;

/// <summary>A name that tells what a field is.</summary>
/// <param name="Role">What the field is.</param>
/// <param name="Rank">Its place among the names of that role; the first is preferred.</param>
/// <param name="IsLastResort">True for what is taken only where nothing better is there: a description in place of a text.</param>
internal readonly record struct FieldName(FieldRole Role, int Rank, bool IsLastResort);
