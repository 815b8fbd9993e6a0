using QuoteIndex.Utterances;

namespace QuoteIndex.Specification;

/// <summary>Sources at random whose statements are versions of a few sentences, and the plainest way to their utterances.</summary>
internal static class RandomUtterances
{
    private static readonly string[] Beginnings = ["I think", "Frankly", "As I said before", "", "", ""];

    public static readonly string[] Sentences =
    [
        "we will open nine bakeries in the valley before the harvest begins and train young bakers there",
        "the bridge was never designed to carry trains of this weight and we told the ministry so three times",
        "our customers are asking for lighter bottles and cheaper transport so we will invest in both this summer",
        "the cranes will be paid for by the port and not by the taxpayer who has paid enough already",
        "if the river rises by another metre we will have to move the archive and the kitchens of the school",
    ];

    private static readonly string?[] Names = ["Ann Lee", "Lee", null, "Bob Ray", "Glasshouse"];

    // Two statements, each a version of one of a few sentences: cut, prefixed, with a word changed, by one of several speakers.
    public static SourceDocument Document(Random random, int number) => Samples.Document($"{number}.txt", [.. Enumerable.Range(0, 2).Select(_ =>
    {
        List<string> words = [.. Sentences[random.Next(Sentences.Length)].Split(' ')];
        switch (random.Next(5))
        {
            case 0:
                words.RemoveRange(0, random.Next(words.Count - 4));
                break;
            case 1:
                words[random.Next(words.Count)] = "something";
                break;
            case 2:
                words = words[..random.Next(5, words.Count)];
                break;
        }

        string? name = Names[random.Next(Names.Length)];
        return Samples.Quote(
            $"{Beginnings[random.Next(Beginnings.Length)]} {string.Join(' ', words)}".Trim(), name, random.Next(2) == 0 ? "Glasshouse" : null,
            date: random.Next(2) == 0 ? null : $"2025-0{random.Next(1, 9)}-01", kind: random.Next(4) == 0 ? QuoteKind.Indirect : QuoteKind.Direct,
            speakerKind: name == "Glasshouse" ? SpeakerKind.Organization : SpeakerKind.Person);
    })]);

    // Every pair compared: the plainest way to the same utterances.
    public static string Naive(IEnumerable<SourceDocument> documents)
    {
        Quote[] quotes = [.. documents.SelectMany(document => document.Quotes)];
        UtteranceSketch[] sketches = [.. quotes.Select(quote => UtteranceSketch.Of(quote))];
        int[] first = [.. Enumerable.Range(0, quotes.Length)];
        for (int i = 0; i < quotes.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (first[i] != first[j] && SameUtterance.Holds(sketches[i], sketches[j]))
                {
                    (int from, int to) = (first[i], first[j]);
                    first = [.. first.Select(part => part == from ? to : part)];
                }
            }
        }

        return UtteranceIndex.Print(quotes.Select((quote, i) => ((long)first[i], quote)).GroupBy(pair => pair.Item1, pair => pair.quote));
    }
}
