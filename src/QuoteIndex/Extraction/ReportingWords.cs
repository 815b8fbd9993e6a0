using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>A caller's reporting verbs and nouns: for each of their forms the form of the word it is read as. Immutable.</summary>
internal sealed class ReportingWords
{
    private readonly Dictionary<string, string> forms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> formsBySpan;

    /// <exception cref="ArgumentException">A word is like one that is not known.</exception>
    public ReportingWords(IEnumerable<ReportingVerb> verbs, IEnumerable<ReportingNoun> nouns)
    {
        formsBySpan = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ReportingVerb verb in verbs)
        {
            string[] like = FormsOf("verb", verb.Like, 4)
                ?? throw new ArgumentException($"'{verb.Base}' cannot be like '{verb.Like}', which is no reporting verb QuoteIndex knows. Name one such as say, write or announce, in its base form.", nameof(verbs));
            (string Own, string Like)[] pairs =
            [
                (verb.Base, like[0]), (verb.ThirdPerson, like[1]), (verb.Past, like[2]), (verb.Participle ?? verb.Past, like[^2]), (verb.Progressive, like[^1]),
            ];
            foreach ((string own, string other) in pairs)
            {
                forms.TryAdd(own, other);
            }
        }

        foreach (ReportingNoun noun in nouns)
        {
            string[] like = FormsOf("noun", noun.Like, 2)
                ?? throw new ArgumentException($"'{noun.Singular}' cannot be like '{noun.Like}', which is no reporting noun QuoteIndex knows. Name one such as claim, promise or warning, in the singular.", nameof(nouns));
            forms.TryAdd(noun.Singular, like[0]);
            forms.TryAdd(noun.Plural ?? noun.Singular + "s", like[1]);
        }
    }

    /// <summary>The word as the models are to read it.</summary>
    public ReadOnlySpan<char> Read(ReadOnlySpan<char> word) => formsBySpan.TryGetValue(word, out string? form) ? form : word;

    // Of a verb the base form, third person, past, perhaps a participle, progressive; of a noun singular and plural.
    private static string[]? FormsOf(string kind, string word, int least) => WordList.Lines("reporting-cues.txt")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(parts => parts.Length > least && parts[0] == kind && parts[1].Equals(word, StringComparison.OrdinalIgnoreCase))
        .Select(parts => parts[1..]).FirstOrDefault();
}
