using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>
/// The words that can report speech, from the data file <c>reporting-cues.txt</c>. Whether one does so in a given
/// sentence is the cue model's decision; the lexicon says what counts as speech rather than attitude. Immutable.
/// </summary>
internal sealed class ReportingLexicon
{
    private readonly Dictionary<string, CueClass>.AlternateLookup<ReadOnlySpan<char>> words;

    private ReportingLexicon(Dictionary<string, CueClass> words) =>
        this.words = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static ReportingLexicon Default { get; } = Load();

    /// <summary>The class of a word form, whatever its case.</summary>
    public CueClass ClassOf(ReadOnlySpan<char> word) => words.TryGetValue(word, out CueClass found) ? found : CueClass.None;

    // Lines "class form form …"; '#' begins a comment.
    private static ReportingLexicon Load()
    {
        var words = new Dictionary<string, CueClass>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in WordList.Lines("reporting-cues.txt"))
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            CueClass kind = parts[0] switch
            {
                "verb" => CueClass.Verb,
                "noun" => CueClass.Noun,
                "preposition" => CueClass.Preposition,
                _ => throw new InvalidDataException($"reporting-cues.txt: unknown class '{parts[0]}'."),
            };
            foreach (string form in parts.AsSpan(1))
            {
                words.TryAdd(form, kind);
            }
        }

        return new(words);
    }
}
