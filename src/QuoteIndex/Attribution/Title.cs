using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>Words that name a role: tokens [First, End), the noun that decides, and what they tell.</summary>
internal readonly record struct Title(int First, int End, int Head, WordSense Sense, bool Plural);
