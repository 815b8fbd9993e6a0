using QuoteIndex.Storage.Inverted;
using QuoteIndex.Storage.Sqlite;

namespace QuoteIndex.Benchmarks.Querying;

/// <summary>What the fluent API makes of a query, run without making it again: the least a search can cost.</summary>
internal static class CompiledPlan
{
    /// <summary>A query compiled once, as something to run on one thread.</summary>
    /// <param name="path">The index.</param>
    /// <param name="query">The query.</param>
    public static Func<Task> Of(string path, QuoteQuery query)
    {
        SqliteSession session = SqliteSession.Open("Data Source=" + path);
        session.BeginRead();
        var search = new QuoteSearch(new SqliteIndexState(new SnapshotReader(), session), query);
        return () => Task.FromResult(search.Run(CancellationToken.None));
    }
}
