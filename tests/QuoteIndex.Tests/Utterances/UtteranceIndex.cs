using Microsoft.Data.Sqlite;
using QuoteIndex.Tests.Storage;

namespace QuoteIndex.Tests.Utterances;

/// <summary>An index in a file, whose utterances are read back.</summary>
internal sealed class UtteranceIndex : IAsyncDisposable
{
    private readonly Reading.TemporaryFolder folder = new();

    private UtteranceIndex()
    {
    }

    public string File => folder.At("q.db");

    public SqliteQuoteStore Store { get; private set; } = null!;

    public static async Task<UtteranceIndex> OpenAsync()
    {
        var index = new UtteranceIndex();
        index.Store = await SqliteQuoteStore.OpenAsync(index.File, TestContext.Current.CancellationToken);
        return index;
    }

    public static string Print(IEnumerable<IEnumerable<Quote>> utterances) => string.Join('\n', utterances
        .Select(quotes => string.Join(" + ", quotes.Select(quote => $"{quote.Source.Path}:{quote.Text}:{quote.Speaker.Name}").Order(StringComparer.Ordinal)))
        .Where(utterance => utterance.Contains(" + ", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal));

    /// <summary>The utterances of several statements, in a form to compare.</summary>
    public async Task<string> ClustersAsync()
    {
        QuotePage page = await Store.SearchAsync(QuoteQuery.All.Collapse().Take(100_000), TestContext.Current.CancellationToken);
        return Print(page.Hits.Select(hit => hit.Variants.Select(variant => variant.Quote).Append(hit.Quote)));
    }

    public async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await SqliteQuoteStore.OpenAsync(File, TestContext.Current.CancellationToken);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Dispose();
    }
}
