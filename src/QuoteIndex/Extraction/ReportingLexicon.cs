using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// The words that can report speech, from the data file <c>reporting-cues.txt</c>. Whether one does so in a given
/// sentence is the cue model's decision; the lexicon says what counts as speech rather than attitude. Immutable.
/// </summary>
internal sealed class ReportingLexicon
{
    private readonly Dictionary<string, (CueClass Class, uint Lemma)>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> terms;

    private ReportingLexicon(Dictionary<string, (CueClass Class, uint Lemma)> words, HashSet<string> terms)
    {
        this.words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        this.terms = terms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static ReportingLexicon Default { get; } = Load();

    /// <summary>The class of a word form, whatever its case, and the hash of its base form; none and 0 for other words.</summary>
    public (CueClass Class, uint Lemma) Find(ReadOnlySpan<char> word) => words.TryGetValue(word, out (CueClass, uint) found) ? found : default;

    /// <summary>True for two words that hold a reporting word and report nothing: "earnings call".</summary>
    public bool IsTerm(ReadOnlySpan<char> words) => terms.Contains(words);

    // Lines "class base-form form …"; '#' begins a comment.
    private static ReportingLexicon Load()
    {
        var words = new Dictionary<string, (CueClass Class, uint Lemma)>(StringComparer.OrdinalIgnoreCase);
        var terms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in WordList.Lines("reporting-cues.txt"))
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts[0] == "term")
            {
                terms.Add(string.Join(' ', parts.AsSpan(1)));
                continue;
            }

            CueClass kind = parts[0] switch
            {
                "verb" => CueClass.Verb,
                "noun" => CueClass.Noun,
                "preposition" => CueClass.Preposition,
                _ => throw new InvalidDataException($"reporting-cues.txt: unknown class '{parts[0]}'."),
            };
            foreach (string form in parts.AsSpan(1))
            {
                words.TryAdd(form, (kind, FeatureHash.OfWord(parts[1])));
            }
        }

        return new(words, terms);
    }
}
