using QuoteIndex.Language;

namespace QuoteIndex.Reading;

/// <summary>Questions asked of words that may be people's names.</summary>
internal static class PeopleNames
{
    private static readonly SpeakerLexicon Lexicon = SpeakerLexicon.Default;

    private static readonly WordGroup GivenNames = new(WordList.Lines("first-names.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    public static bool BeginsWithGivenName(ReadOnlySpan<char> name)
    {
        int space = name.IndexOf(' ');
        return space > 0 && IsGivenName(name[..space]);
    }

    public static bool IsGivenName(ReadOnlySpan<char> word) => GivenNames.Contains(word) || (Lexicon[word] & WordSense.GivenName) != 0;

    /// <summary>True when a word shows that this is no name: "Net Income", "Next Steps", "Acme Holdings".</summary>
    public static bool HasCommonWord(ReadOnlySpan<char> words)
    {
        bool startsWithGivenName = BeginsWithGivenName(words);
        foreach (Range range in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[range];
            if (TranscriptWords.NoName.Contains(word) && !(startsWithGivenName || IsGivenName(word)))
            {
                return true;
            }
        }

        WordSense last = Lexicon[words[(words.LastIndexOf(' ') + 1)..]];
        return !startsWithGivenName && (last & (WordSense.CompanyWord | WordSense.LegalForm | WordSense.Organization | WordSense.Government | WordSense.Document)) != 0;
    }

    /// <summary>A name in capitals as it is usually written; other names stay.</summary>
    public static string FromCapitals(string name)
    {
        if (name.AsSpan().ContainsAnyInRange('a', 'z') || name.Length < 2)
        {
            return name;
        }

        return string.Join(' ', name.Split(' ').Select(word => (Lexicon[word] & WordSense.NameSuffix) != 0 && word[0] is 'I' or 'V' ? word : OneWord(word)));
    }

    private static string OneWord(string word)
    {
        char[] letters = word.ToLowerInvariant().ToCharArray();
        bool isStart = true;
        for (int i = 0; i < letters.Length; i++)
        {
            if (isStart && char.IsLetter(letters[i]))
            {
                letters[i] = char.ToUpperInvariant(letters[i]);
            }

            isStart = letters[i] is '-' or '.' || (letters[i] is '\'' or '’' && i <= 1) || (i == 1 && word.Length > 4 && word.StartsWith("MC", StringComparison.Ordinal));
        }

        return new(letters);
    }
}
