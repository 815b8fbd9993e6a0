using System.Collections.Frozen;
using QuoteIndex.Language;

namespace QuoteIndex.Benchmarks.Corpus;

/// <summary>
/// What the queries ask for: words made as frequent as their class of query wants them, in any corpus size. They stand in
/// texts and their contexts, in no headline and in no collocation but the phrase: a match in the headline alone is for
/// each to treat as it likes.
/// </summary>
internal sealed class AskedFor
{
    // Where plain words are looked for, among those of the seeds and the list.
    private const int FirstPlain = 300;
    private const int VeryCommonRank = 10;
    private const int CommonRank = 34;
    private const int RareRank = 8_000;

    private readonly FrozenSet<string> words;

    public AskedFor(Vocabulary vocabulary, Cast cast)
    {
        // A word that is also a company's name could be read as that company.
        List<string> taken = [.. cast.Names, .. WordList.Lines("companies.txt").Select(line => line.Split('|')[0].Trim()), .. AttributedSentence.Words];

        // The least frequent first, so that no later move changes a rank before it by more than a few.
        RareWord = Plain(RareRank, RareRank);
        Phrase = $"{Plain(FirstPlain, 300)} {Plain(FirstPlain, 600)}";
        string third = Plain(FirstPlain, 150);
        AllWords = $"{Plain(FirstPlain, 60)} {Plain(FirstPlain, 100)}";
        AnyWords = $"{AllWords} {third}";
        CommonWord = Plain(FirstPlain, CommonRank);
        VeryCommonWord = Plain(FirstPlain, VeryCommonRank);
        Prefix = vocabulary.Prefix(CommonRank);
        Speaker = cast[5].Name;
        Company = cast[5].Company;
        words = new[] { RareWord, Phrase, AnyWords, CommonWord, VeryCommonWord }.SelectMany(text => text.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

        string Plain(int from, int rank)
        {
            string word = vocabulary.PlainWord(from, taken);
            vocabulary.Move(word, rank);
            taken.Add(word);
            return word;
        }
    }

    /// <summary>A word of some hundred quotes in a million.</summary>
    public string RareWord { get; }

    /// <summary>A word in some 6 % of the quotes.</summary>
    public string CommonWord { get; }

    /// <summary>A word in some 18 % of the quotes.</summary>
    public string VeryCommonWord { get; }

    /// <summary>Two words in 2 to 4 % of the quotes each.</summary>
    public string AllWords { get; }

    /// <summary>Three words in 1 to 4 % of the quotes each.</summary>
    public string AnyWords { get; }

    /// <summary>Two words that often stand in a row.</summary>
    public string Phrase { get; }

    /// <summary>The beginning of several words, about as common together as <see cref="CommonWord"/>.</summary>
    public string Prefix { get; }

    /// <summary>A speaker who is often quoted, in one or two of a hundred quotes.</summary>
    public string Speaker { get; }

    /// <summary>The speaker's company.</summary>
    public string Company { get; }

    /// <summary>The first of two years of the corpus' ten.</summary>
    public DateOnly From { get; } = new(2019, 1, 1);

    /// <summary>The last day of these two years.</summary>
    public DateOnly To { get; } = new(2020, 12, 31);

    public override string ToString() =>
        $"{RareWord}, {CommonWord}, {VeryCommonWord}, all of {AllWords}, any of {AnyWords}, '{Phrase}', {Prefix}*, {Speaker} of {Company}";

    /// <summary>True when a query asks for this word of the vocabulary.</summary>
    public bool Has(string word) => words.Contains(word) || word.StartsWith(Prefix, StringComparison.Ordinal);
}
