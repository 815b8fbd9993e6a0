namespace QuoteIndex.Language;

/// <summary>A sentence: a range of tokens [First, End), and the index of its paragraph in the article.</summary>
internal readonly record struct Sentence(int First, int End, int Paragraph);
