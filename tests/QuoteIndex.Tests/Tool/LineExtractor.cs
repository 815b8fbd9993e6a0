using QuoteIndex.Tool;

namespace QuoteIndex.Tests.Tool;

/// <summary>An extractor for tests of what comes after it: every line "Name, Company: words" is a statement, no other.</summary>
internal static class LineExtractor
{
    /// <summary>The real archive, store and reader, with this extractor.</summary>
    public static Engine Engine { get; } = new(
        (article, _, _) => Extract(article),
        async (path, cancellationToken) => QuoteArchive.Open(await SqliteQuoteStore.OpenAsync(path, cancellationToken), Extract),
        async cancellationToken => QuoteArchive.Open(await SqliteQuoteStore.OpenInMemoryAsync(cancellationToken), Extract));

    private static Quote[] Extract(Article article) =>
        [.. article.Text.Split('\n').Index().Select(line => Read(article, line.Index + 1, line.Item)).OfType<Quote>()];

    private static Quote? Read(Article article, int number, string line)
    {
        if (line.Split(": ", 2) is not [var who, var words] || who.Split(", ") is not [var name, var company])
        {
            return null;
        }

        int start = article.Text.IndexOf(words, StringComparison.Ordinal);
        return new Quote
        {
            Text = words,
            Kind = QuoteKind.Direct,
            Content = [new TextSpan(start, start + words.Length)],
            Speaker = new Speaker { Name = name, Kind = SpeakerKind.Person, Mention = name },
            Company = company,
            Published = article.Published?.Date,
            Source = new QuoteSource { Path = article.Path, Line = number },
            Context = line,
            Confidence = 0.9,
            Evidence = "line",
        };
    }
}
