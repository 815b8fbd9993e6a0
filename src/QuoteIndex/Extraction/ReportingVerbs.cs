using QuoteIndex.Language;

namespace QuoteIndex.Extraction;

/// <summary>A caller's reporting verbs: for each of their forms the form of the verb it is read as. Immutable.</summary>
internal sealed class ReportingVerbs
{
    private readonly Dictionary<string, string> forms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> formsBySpan;

    /// <exception cref="ArgumentException">A verb is like one that is not known.</exception>
    public ReportingVerbs(IEnumerable<ReportingVerb> verbs)
    {
        formsBySpan = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ReportingVerb verb in verbs)
        {
            string[] like = FormsOf(verb.Like)
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
    }

    /// <summary>The word as the models are to read it.</summary>
    public ReadOnlySpan<char> Read(ReadOnlySpan<char> word) => formsBySpan.TryGetValue(word, out string? form) ? form : word;

    // Base form, third person, past, perhaps a participle, progressive.
    private static string[]? FormsOf(string verb) => WordList.Lines("reporting-cues.txt")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(parts => parts.Length >= 5 && parts[0] == "verb" && parts[1].Equals(verb, StringComparison.OrdinalIgnoreCase))
        .Select(parts => parts[1..]).FirstOrDefault();
}
