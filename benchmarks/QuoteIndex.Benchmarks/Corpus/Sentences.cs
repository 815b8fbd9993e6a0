using System.Text;

namespace QuoteIndex.Benchmarks.Corpus;

/// <summary>Makes sentences of words and collocations, each as frequent as Zipf's law has it.</summary>
internal sealed class Sentences
{
    private const int Collocations = 1_000;
    private const int PhraseRank = 150;

    private readonly Vocabulary vocabulary;
    private readonly AskedFor asked;
    private readonly string[] collocations;
    private readonly Zipf wordRanks;
    private readonly Zipf collocationRanks = new(Collocations);

    public Sentences(Vocabulary vocabulary, AskedFor asked, Random random)
    {
        this.vocabulary = vocabulary;
        this.asked = asked;
        wordRanks = new Zipf(vocabulary.Count);
        collocations = [.. Enumerable.Range(0, Collocations).Select(rank => rank == PhraseRank ? asked.Phrase : $"{Unasked(random)} {Unasked(random)}")];
    }

    /// <summary>A statement or a sentence of so many words.</summary>
    public string Next(int words, Random random)
    {
        var sentence = new StringBuilder(words * 7);
        for (int i = 0; i < words;)
        {
            bool collocation = i + 1 < words && random.Next(12) == 0;
            sentence.Append(i == 0 ? "" : " ").Append(collocation ? collocations[collocationRanks.Next(random)] : Word(random));
            i += collocation ? 2 : 1;
        }

        return Capitalized(sentence);
    }

    /// <summary>A headline of so many words, none of them asked for.</summary>
    public string Headline(int words, Random random)
    {
        var headline = new StringBuilder(words * 7);
        for (int i = 0; i < words; i++)
        {
            headline.Append(i == 0 ? "" : " ").Append(Unasked(random));
        }

        return Capitalized(headline);
    }

    private static string Capitalized(StringBuilder sentence)
    {
        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.ToString();
    }

    private string Word(Random random) => vocabulary[wordRanks.Next(random)];

    private string Unasked(Random random)
    {
        string word = Word(random);
        while (asked.Has(word))
        {
            word = Word(random);
        }

        return word;
    }
}
