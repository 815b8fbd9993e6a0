namespace QuoteIndex.Querying.Questions;

/// <summary>One thing a topic asks for: a word, or several that have synonyms as a whole.</summary>
internal readonly record struct TopicTerm(string Text, TopicWeight Weight);
