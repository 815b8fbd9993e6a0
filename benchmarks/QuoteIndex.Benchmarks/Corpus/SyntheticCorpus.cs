using System.Globalization;
using System.Text;

namespace QuoteIndex.Benchmarks.Corpus;

/// <summary>
/// Quotes by the number, the same on every machine: about 25 words each, words and collocations and speakers as often
/// as Zipf's law has them, in articles of twenty quotes, whose days lie within ten years and in no order.
/// </summary>
internal sealed class SyntheticCorpus
{
    private const int QuotesInArticle = 20;
    private const int Collocations = 1_000;
    private const int Publishers = 50;
    private const string GroupMention = "traders";

    private static readonly DateOnly FirstDay = new(2015, 1, 1);
    private static readonly int Days = FirstDay.AddYears(10).DayNumber - FirstDay.DayNumber;

    private readonly int size;
    private readonly Vocabulary vocabulary;
    private readonly Cast cast;
    private readonly string[] collocations;
    private readonly string[] publishers;
    private readonly Zipf wordRanks;
    private readonly Zipf collocationRanks = new(Collocations);
    private readonly Zipf speakerRanks;

    /// <param name="size">How many quotes.</param>
    public SyntheticCorpus(int size)
    {
        this.size = size;
        var random = new Random(20_250_130);
        vocabulary = new Vocabulary(random);
        cast = new Cast(size, random);
        wordRanks = new Zipf(vocabulary.Count);
        speakerRanks = new Zipf(cast.Count);
        publishers = [.. Enumerable.Range(1, Publishers).Select(number => string.Create(CultureInfo.InvariantCulture, $"Daily {number}"))];

        IReadOnlyCollection<string> names = [.. cast.Names, GroupMention];
        CommonWord = vocabulary.PlainWord(30, names);
        Phrase = $"{vocabulary.PlainWord(300, names)} {vocabulary.PlainWord(600, names)}";
        Speaker = cast[5].Name;
        collocations = [.. Enumerable.Range(0, Collocations).Select(rank => rank == 20 ? Phrase : $"{Word(random)} {Word(random)}")];
    }

    /// <summary>A word that stands in some per cent of the quotes.</summary>
    public string CommonWord { get; }

    /// <summary>Two words that often stand in a row.</summary>
    public string Phrase { get; }

    /// <summary>A speaker who is often quoted.</summary>
    public string Speaker { get; }

    /// <summary>The articles with their quotes, made as they are asked for and each time the same.</summary>
    public IEnumerable<SourceDocument> Documents()
    {
        var random = new Random(size);
        for (int first = 0; first < size; first += QuotesInArticle)
        {
            yield return Document(first / QuotesInArticle, Math.Min(QuotesInArticle, size - first), random);
        }
    }

    private SourceDocument Document(int number, int quotes, Random random)
    {
        DateOnly day = FirstDay.AddDays(random.Next(Days));
        string path = string.Create(CultureInfo.InvariantCulture, $"articles/{day:yyyy}/{number:D7}.txt");
        string location = "/synthetic/" + path;
        string title = Sentence(8, random);
        string publisher = publishers[random.Next(publishers.Length)];
        var made = new Quote[quotes];
        int offset = title.Length + 2;
        for (int i = 0; i < quotes; i++)
        {
            var source = new QuoteSource { Path = path, Location = location, Line = 3 + (2 * i), Title = title, Publisher = publisher };
            made[i] = Quote(source, offset, day, random);
            offset += made[i].Context.Length + 2;
        }

        return new SourceDocument(new StoredSource(location, path, path), made);
    }

    // “What was said,” said Name, chief executive of Company.
    private Quote Quote(QuoteSource source, int offset, DateOnly published, Random random)
    {
        string text = Sentence(random.Next(15, 36), random);
        CastMember? member = random.Next(10) == 0 ? null : cast[speakerRanks.Next(random)];
        string mention = member?.Name ?? GroupMention;
        string context = $"“{text},” said {mention}{(member is null ? "" : $", {member.Title} of {member.Company}")}.";
        int cue = offset + text.Length + 4;
        return new Quote
        {
            Text = text,
            Kind = (QuoteKind)random.Next(3),
            Content = [new TextSpan(offset + 1, offset + 1 + text.Length)],
            Speaker = new Speaker
            {
                Name = member?.Name,
                Title = member?.Title,
                Kind = member is null ? SpeakerKind.Group : SpeakerKind.Person,
                Mention = mention,
                Span = new TextSpan(cue + 5, cue + 5 + mention.Length),
            },
            Cue = new TextSpan(cue, cue + 4),
            Company = member?.Company,
            Published = published,
            SaidOn = random.Next(3) == 0 ? published.AddDays(-random.Next(7)) : null,
            Source = source,
            Context = context,
            Confidence = 0.5 + (random.Next(500) / 1000.0),
            Evidence = "synthetic",
        };
    }

    private string Sentence(int words, Random random)
    {
        var sentence = new StringBuilder(words * 7);
        for (int i = 0; i < words;)
        {
            bool collocation = i + 1 < words && random.Next(12) == 0;
            sentence.Append(i == 0 ? "" : " ").Append(collocation ? collocations[collocationRanks.Next(random)] : Word(random));
            i += collocation ? 2 : 1;
        }

        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.ToString();
    }

    private string Word(Random random) => vocabulary[wordRanks.Next(random)];
}
