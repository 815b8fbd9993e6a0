using QuoteIndex.Benchmarks.Corpus;
using QuoteIndex.Querying.Questions;

namespace QuoteIndex.Benchmarks.Asking;

/// <summary>Questions of every form to an index of 20,000 speakers of 2,000 companies, parsed as the archive does it.</summary>
internal sealed class QuestionParsing
{
    private const int QuotesOfSoManySpeakers = 1_000_000;

    private readonly QuestionParser parser;

    public QuestionParsing()
    {
        var corpus = new SyntheticCorpus(QuotesOfSoManySpeakers);
        Cast cast = corpus.Cast;
        Speakers = cast.Count;
        IEnumerable<SpeakerName> speakers = Enumerable.Range(0, cast.Count).Select(rank => new SpeakerName(cast[rank].Name, SpeakerKind.Person, 1 + (cast.Count / (rank + 1))));
        parser = new QuestionParser(new NameDirectory([.. speakers], cast.Companies), Synonyms.Default, new DateOnly(2025, 1, 30));
        Questions = [.. Forms(cast[5], cast[cast.Count / 2], corpus.Asked.CommonWord)];
    }

    public int Speakers { get; }

    public IReadOnlyList<string> Questions { get; }

    public object Parse(string question) => parser.Parse(question);

    private static IEnumerable<string> Forms(CastMember often, CastMember seldom, string word) =>
    [
        $"what did {often.Name} say about {word}?",
        $"what did {Surname(seldom)} say about {word} since June 2022",
        $"who said that {word} will last until early 2025?",
        $"{often.Company} chief financial officer on {word} and interest rates",
        $"quotes by {seldom.Name} in 2024",
        $"what did analysts say about {often.Company} last week?",
        $"did {Surname(often)} say that prices would fall?",
        $"{word} capital spending outlook",
        $"What did {Surname(often)}x say about {word}?",
    ];

    private static string Surname(CastMember member) => member.Name.Split(' ')[^1];
}
