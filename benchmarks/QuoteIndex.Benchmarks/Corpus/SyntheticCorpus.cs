using System.Globalization;

namespace QuoteIndex.Benchmarks.Corpus;

/// <summary>
/// Quotes by the number, the same on every machine: about 25 words each, words and collocations and speakers as often
/// as Zipf's law has them, in articles of twenty quotes, whose days lie within ten years and in no order.
/// </summary>
internal sealed class SyntheticCorpus
{
    /// <summary>Changes whenever the same size gives other quotes.</summary>
    public const int Version = 3;

    private const int QuotesInArticle = 20;
    private const int Publishers = 50;

    private static readonly DateOnly FirstDay = new(2015, 1, 1);
    private static readonly int Days = FirstDay.AddYears(10).DayNumber - FirstDay.DayNumber;

    private readonly Sentences sentences;
    private readonly string[] publishers;
    private readonly Zipf speakerRanks;

    /// <param name="size">How many quotes.</param>
    /// <param name="text">How much text each has beside the statement.</param>
    public SyntheticCorpus(int size, CorpusText text = CorpusText.Context)
    {
        Size = size;
        Text = text;
        var random = new Random(20_250_130);
        var vocabulary = new Vocabulary(random);
        Cast = new Cast(size, random);
        Asked = new AskedFor(vocabulary, Cast);
        sentences = new Sentences(vocabulary, Asked, random);
        speakerRanks = new Zipf(Cast.Count);
        publishers = [.. Enumerable.Range(1, Publishers).Select(number => string.Create(CultureInfo.InvariantCulture, $"Daily {number}"))];
    }

    /// <summary>How many quotes.</summary>
    public int Size { get; }

    /// <summary>How much text each has beside the statement.</summary>
    public CorpusText Text { get; }

    /// <summary>Who is quoted.</summary>
    public Cast Cast { get; }

    /// <summary>What the queries ask for.</summary>
    public AskedFor Asked { get; }

    /// <summary>The articles with their quotes, made as they are asked for and each time the same.</summary>
    public IEnumerable<SourceDocument> Documents()
    {
        var random = new Random(Size);
        for (int first = 0; first < Size; first += QuotesInArticle)
        {
            yield return Document(first / QuotesInArticle, Math.Min(QuotesInArticle, Size - first), random);
        }
    }

    /// <summary>Articles of one quote each that are not among <see cref="Documents()"/>, to be added to an index of them.</summary>
    public IEnumerable<SourceDocument> MoreArticles()
    {
        var random = new Random(Size + 1);
        for (int number = Size; ; number++)
        {
            yield return Document(number, 1, random);
        }
    }

    private SourceDocument Document(int number, int quotes, Random random)
    {
        DateOnly day = FirstDay.AddDays(random.Next(Days));
        string path = string.Create(CultureInfo.InvariantCulture, $"articles/{day:yyyy}/{number:D7}.txt");
        string location = "/synthetic/" + path;
        string headline = sentences.Headline(8, random);
        string publisher = publishers[random.Next(publishers.Length)];
        var made = new Quote[quotes];
        int offset = headline.Length + 2;
        for (int i = 0; i < quotes; i++)
        {
            var source = new QuoteSource
            {
                Path = path,
                Location = location,
                Line = 3 + (2 * i),
                Title = Text == CorpusText.Statement ? null : headline,
                Publisher = publisher,
            };
            made[i] = Quote(source, ref offset, day, random);
        }

        return new SourceDocument(new StoredSource(location, path, path), made);
    }

    // Draws the same numbers whatever text is wanted, so that the statements are the same.
    private Quote Quote(QuoteSource source, ref int offset, DateOnly published, Random random)
    {
        string text = sentences.Next(random.Next(15, 36), random);
        CastMember? member = random.Next(10) == 0 ? null : Cast[speakerRanks.Next(random)];
        string? more = random.Next(10) < 3 ? sentences.Next(random.Next(6, 13), random) : null;
        string? preceding = random.Next(10) < 6 ? sentences.Next(random.Next(12, 25), random) + "." : null;
        string sentence = AttributedSentence.Of(text, member, more);
        string mention = member?.Name ?? AttributedSentence.GroupMention;
        offset += preceding is null ? 0 : preceding.Length + 1;
        int cue = offset + text.Length + 4;
        var quote = new Quote
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
            Cue = new TextSpan(cue, cue + AttributedSentence.Cue.Length),
            Company = member?.Company,
            Published = published,
            SaidOn = random.Next(3) == 0 ? published.AddDays(-random.Next(7)) : null,
            Source = source,
            Context = Text == CorpusText.Statement ? text : sentence,
            Preceding = Text == CorpusText.Preceding ? preceding : null,
            Confidence = 0.5 + (random.Next(500) / 1000.0),
            Evidence = "synthetic",
        };
        offset += sentence.Length + 2;
        return quote;
    }
}
