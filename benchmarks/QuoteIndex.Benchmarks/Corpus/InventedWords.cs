namespace QuoteIndex.Benchmarks.Corpus;

/// <summary>Makes words nobody has heard, each once: the long tail of a vocabulary, and surnames.</summary>
internal sealed class InventedWords(Random random)
{
    private static readonly string[] Starts = ["b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w", "z"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
    private static readonly string[] Ends = ["l", "m", "n", "r", "k", "t", "nd", "rt", "sk", "x"];

    private readonly HashSet<string> made = new(StringComparer.Ordinal);

    public string Next()
    {
        while (true)
        {
            string word = "";
            for (int syllables = random.Next(2, 5); syllables > 0; syllables--)
            {
                word += Any(Starts) + Any(Vowels);
            }

            word += Any(Ends);
            if (made.Add(word))
            {
                return word;
            }
        }
    }

    private string Any(string[] parts) => parts[random.Next(parts.Length)];
}
