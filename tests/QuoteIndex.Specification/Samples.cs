using System.Globalization;

namespace QuoteIndex.Specification;

/// <summary>Quotes and stores for tests that need no extractor.</summary>
internal static class Samples
{
    public static Quote Quote(
        string text,
        string? speaker = null,
        string? company = null,
        string? title = null,
        string? date = null,
        string? context = null,
        QuoteKind kind = QuoteKind.Direct,
        SpeakerKind speakerKind = SpeakerKind.Person,
        string path = "a.txt",
        string? mention = null,
        string? headline = null,
        double confidence = 0.9) => new()
        {
            Text = text,
            Kind = kind,
            Content = [new TextSpan(0, text.Length)],
            Speaker = new Speaker { Name = speaker, Title = title, Kind = speakerKind, Mention = mention ?? speaker },
            Company = company,
            Published = date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Source = new QuoteSource { Path = path, Location = "/news/" + path, Line = 1, Title = headline },
            Context = context ?? text,
            Confidence = confidence,
            Evidence = "test",
        };

    public static SourceDocument Document(string path, params Quote[] quotes) =>
        new(new StoredSource("/news/" + path, path, "1"), [.. quotes.Select(quote => quote with { Source = quote.Source with { Path = path, Location = "/news/" + path } })]);

    /// <summary>Sources of these statements, those of a path in one.</summary>
    public static SourceDocument[] Documents(params Quote[] quotes) =>
        [.. quotes.GroupBy(quote => quote.Source.Path).Select(group => Document(group.Key, [.. group]))];

    /// <summary>The default store in memory, for tests of what does not depend on the engine.</summary>
    public static async Task<SqliteQuoteStore> StoreAsync(params Quote[] quotes)
    {
        SqliteQuoteStore store = await SqliteQuoteStore.OpenInMemoryAsync(TestContext.Current.CancellationToken);
        await store.WriteAsync(Documents(quotes), TestContext.Current.CancellationToken);
        return store;
    }

    public static async Task<string[]> TextsAsync(this IQuoteStore store, QuoteQuery query) =>
        [.. (await store.SearchAsync(query.Take(1000), TestContext.Current.CancellationToken)).Hits.Select(hit => hit.Quote.Text)];
}
