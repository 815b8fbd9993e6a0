namespace QuoteIndex.Storage.Inverted;

/// <summary>In which of a document's texts a word stands; part of its position.</summary>
internal enum TermField
{
    Text,
    Context,
    Headline,
}
