using QuoteIndex.Language;

namespace QuoteIndex.Attribution;

/// <summary>An analyzed article with the senses of its words and its quoted stretches: what attribution reads.</summary>
internal sealed class SpeakerText
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NoCompanies =
        WordList.Set("no-companies.txt", StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly WordSense[] senses;
    private readonly bool[] quoted;

    public SpeakerText(AnalyzedText text, SpeakerLexicon lexicon, KnownTitles? titles = null)
    {
        Analyzed = text;
        Lexicon = lexicon;
        senses = new WordSense[text.Tokens.Length];
        for (int i = 0; i < senses.Length; i++)
        {
            senses[i] = lexicon[text[i]];
            senses[i] |= senses[i] == WordSense.None && IsMaker(text[i]) ? WordSense.Organization | WordSense.Company : WordSense.None;
            if (titles?.EndingAt(text, i, out int first) is { } title and not WordSense.None)
            {
                senses[i] |= title;
                senses.AsSpan(first..i).Fill(WordSense.Opener);
            }
        }

        quoted = FindQuoted(text);
        Tails = new NameTails(this);
    }

    public AnalyzedText Analyzed { get; }

    public SpeakerLexicon Lexicon { get; }

    /// <summary>Credentials and brackets behind names.</summary>
    public NameTails Tails { get; }

    public int Count => senses.Length;

    public ReadOnlySpan<char> this[int token] => Analyzed[token];

    public WordSense Sense(int token) => (uint)token < (uint)senses.Length ? senses[token] : WordSense.None;

    public bool Has(int token, WordSense sense) => (Sense(token) & sense) != 0;

    public WordClass Tag(int token) => (uint)token < (uint)senses.Length ? Analyzed.Tokens[token].Tag : WordClass.None;

    public NameClass NameOf(int token) => (uint)token < (uint)senses.Length ? Analyzed.Tokens[token].Name : NameClass.None;

    public bool Quoted(int token) => quoted[token];

    public bool Is(int token, string word) =>
        (uint)token < (uint)senses.Length && Analyzed.Tokens[token].End - Analyzed.Tokens[token].Start == word.Length
        && Analyzed[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool Is(int token, WordGroup words) => (uint)token < (uint)senses.Length && words.Contains(Analyzed[token]);

    /// <summary>True of a word that begins with a capital, behind a particle written to it too: "d'Argenson", "al-Masri".</summary>
    public bool IsUpper(int token) => (uint)token < (uint)senses.Length && Analyzed[token] switch
    {
        [var first, ..] when char.IsUpper(first) => true,
        [var first, '\'' or '’', var next, ..] => char.IsLower(first) && char.IsUpper(next),
        ['a' or 'e', 'l', '-', var next, ..] => char.IsUpper(next),
        _ => false,
    };

    /// <summary>True of a word all in capitals, as tickers and acronyms are: "NVDA", "U.S.", "AT&amp;T".</summary>
    public bool IsCapitals(int token)
    {
        foreach (char c in this[token])
        {
            if (!char.IsUpper(c) && c is not ('.' or '&' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    public bool IsComma(int token) => Is(token, ",");

    public bool IsOpenBracket(int token) => Is(token, "(") || Is(token, "-LRB-");

    public bool IsCloseBracket(int token) => Is(token, ")") || Is(token, "-RRB-");

    /// <summary>The possessive mark after a name or noun.</summary>
    public bool IsPossessive(int token) =>
        Tag(token) == WordClass.POS || Is(token, "'s") || Is(token, "’s");

    public bool IsVerb(int token) =>
        Tag(token) is WordClass.VBD or WordClass.VBZ or WordClass.VBP or WordClass.MD or WordClass.VBN
        || (Has(token, WordSense.ReportingVerb) && !IsNoun(token));

    public bool IsNoun(int token) => Tag(token) is WordClass.NN or WordClass.NNS;

    /// <summary>"the Company", "our Group": a noun in the capitals of contracts and press releases, no name.</summary>
    public bool IsDefinedTerm(int token) =>
        IsUpper(token) && (Has(token, WordSense.Company) || Is(token, "group")) && !Has(token, WordSense.Plural) && (Is(token - 1, "the") || Is(token - 1, "our"))
        && !IsUpper(token + 1) && !Is(token + 1, "of") && !Is(token + 1, "&");

    public bool IsProper(int token) => Tag(token) is WordClass.NNP or WordClass.NNPS;

    /// <summary>A word that sets one bearer of a role apart from another: a name or an adjective ("the Vermont senator").</summary>
    public bool Modifies(int token) => IsProper(token) || (Tag(token) == WordClass.JJ && !Has(token, WordSense.Past));

    /// <summary>The tokens [first, end) as text, with single spaces where the article has white space.</summary>
    public string Words(int first, int end)
    {
        Token[] tokens = Analyzed.Tokens;
        if (StandAsWords(first, end))
        {
            return Analyzed.Text[tokens[first].Start..tokens[end - 1].End];
        }

        var words = new System.Text.StringBuilder();
        for (int i = first; i < end; i++)
        {
            if (i > first && tokens[i].Start > tokens[i - 1].End)
            {
                words.Append(' ');
            }

            words.Append(Analyzed[i]);
        }

        return words.ToString();
    }

    /// <summary>The same with straight apostrophes; no new string where the article has the words so.</summary>
    public ReadOnlySpan<char> StraightWords(int first, int end)
    {
        if (StandAsWords(first, end))
        {
            ReadOnlySpan<char> words = Analyzed.Text.AsSpan(Analyzed.Tokens[first].Start..Analyzed.Tokens[end - 1].End);
            if (!words.Contains('’'))
            {
                return words;
            }
        }

        return Words(first, end).Replace('’', '\'');
    }

    // True when the article has nothing but single spaces between the tokens.
    private bool StandAsWords(int first, int end)
    {
        Token[] tokens = Analyzed.Tokens;
        for (int i = first + 1; i < end; i++)
        {
            int gap = tokens[i].Start - tokens[i - 1].End;
            if (gap > 1 || (gap == 1 && Analyzed.Text[tokens[i - 1].End] != ' '))
            {
                return false;
            }
        }

        return first < end;
    }

    // "toolmaker", "steelmaker"; the makers who are people stand in the lists.
    private static bool IsMaker(ReadOnlySpan<char> word) =>
        word.Length > 6 && char.IsLower(word[0]) && word.EndsWith("maker", StringComparison.Ordinal) && !NoCompanies.Contains(word);

    // Marks of quotation are paired within a paragraph, so that one left open does not swallow the article.
    private static bool[] FindQuoted(AnalyzedText text)
    {
        var quoted = new bool[text.Tokens.Length];
        int paragraph = -1;
        bool inside = false;
        foreach (Sentence sentence in text.Sentences)
        {
            inside &= sentence.Paragraph == paragraph;
            paragraph = sentence.Paragraph;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                ReadOnlySpan<char> word = text[i];
                inside = word switch
                {
                    "“" or "„" or "``" or "«" => true,
                    "”" or "»" => false,
                    "\"" or "''" => !inside,
                    _ => inside,
                };
                quoted[i] = inside;
            }
        }

        return quoted;
    }
}
