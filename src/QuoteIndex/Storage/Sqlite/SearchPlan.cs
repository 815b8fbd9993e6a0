using Microsoft.Data.Sqlite;
using QuoteIndex.Querying.Filters;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// A query as SQL. Filters on words that every hit must match are handed to FTS5, whose tiers and bm25 rank them; all
/// others are conditions on the rows it finds.
/// </summary>
internal sealed class SearchPlan
{
    // How much a word counts in the statement, its other forms, the sentences around it, the headline and the role.
    private const string Bm25 = "bm25(quote_words, 4.0, 0.0, 1.0, 0.5, 0.0)";

    private readonly QuoteQuery query;
    private readonly QuoteFilter rest;

    // The match from the best reading to the widest; empty when no words are asked for.
    private readonly List<string> tiers = [];

    public SearchPlan(QuoteQuery query)
    {
        this.query = query;
        IReadOnlyList<QuoteFilter> operands = query.Filter is AndFilter and ? and.Operands : [query.Filter];
        List<IReadOnlyList<string>> words = [.. operands.Where(MatchExpression.Applies).Select(operand => MatchExpression.Tiers(operand, Synonyms))];
        rest = operands.Where(operand => !MatchExpression.Applies(operand)).Aggregate(QuoteFilter.All, (left, right) => left & right);
        if (words.Any(word => word.Count == 0))
        {
            rest = QuoteFilter.None;
        }
        else if (words.Count > 0)
        {
            int depth = words.Max(word => word.Count);
            for (int i = 0; i < depth; i++)
            {
                tiers.Add(words.Select(word => word[Math.Min(i, word.Count - 1)]).Aggregate(MatchExpression.Both));
            }
        }
    }

    public long Count(SqliteConnection connection)
    {
        var filter = new SqlFilter(Synonyms);
        return Scalar(connection, filter, tiers.Count > 0 ? tiers[^1] : null);
    }

    /// <summary>The hits from <paramref name="offset"/> on, at most <paramref name="limit"/>: ids with scores, in order.</summary>
    public List<(long Id, double Score)> Find(SqliteConnection connection, int offset, int limit)
    {
        var found = new List<(long, double)>();
        if (query.Order != QuoteOrder.Relevance || tiers.Count == 0)
        {
            Select(connection, tiers.Count > 0 ? tiers[^1] : null, query.Order == QuoteOrder.Relevance ? QuoteOrder.Newest : query.Order, 0, offset, limit, found);
            return found;
        }

        for (int tier = 0; tier < tiers.Count && found.Count < limit; tier++)
        {
            string match = tier == 0 ? tiers[0] : MatchExpression.Without(tiers[tier], tiers[tier - 1]);
            int before = found.Count;
            Select(connection, match, QuoteOrder.Relevance, tiers.Count - 1 - tier, offset, limit - before, found);
            if (offset > 0)
            {
                offset = found.Count > before ? 0 : offset - (int)Math.Min(offset, Scalar(connection, new SqlFilter(Synonyms), match));
            }
        }

        return found;
    }

    private Synonyms Synonyms => query.Synonyms ?? Synonyms.Default;

    private static string From(SqlFilter filter, string? match) => match is null
        ? "FROM quote q WHERE "
        : $"FROM quote_words CROSS JOIN quote q ON q.id = quote_words.rowid WHERE quote_words MATCH {filter.Parameter(match)} AND ";

    private long Scalar(SqliteConnection connection, SqlFilter filter, string? match)
    {
        bool onlyWords = match is not null && rest == QuoteFilter.All;
        string sql = onlyWords
            ? $"SELECT count(*) FROM quote_words WHERE quote_words MATCH {filter.Parameter(match)}"
            : "SELECT count(*) " + From(filter, match) + filter.Condition(rest);
        using SqliteCommand command = filter.Command(connection, sql);
        return (long)command.ExecuteScalar()!;
    }

    private void Select(
        SqliteConnection connection, string? match, QuoteOrder order, int tier, int offset, int limit, List<(long, double)> found)
    {
        var filter = new SqlFilter(Synonyms);
        string from = From(filter, match) + filter.Condition(rest);
        string page = $" LIMIT {filter.Parameter(limit)} OFFSET {filter.Parameter(offset)}";
        string sql = order switch
        {
            QuoteOrder.Relevance => $"SELECT q.id, {Bm25} AS rank {from} ORDER BY rank, q.id{page}",
            QuoteOrder.Newest => $"SELECT q.id, 0.0 {from} ORDER BY q.day DESC NULLS LAST, q.id{page}",
            QuoteOrder.Oldest => $"SELECT q.id, 0.0 {from} ORDER BY q.day ASC NULLS LAST, q.id{page}",
            _ => $"SELECT f.id, 0.0 FROM (SELECT q.id AS id, q.article AS article {from}) f JOIN article a ON a.id = f.article "
                + $"ORDER BY a.path, a.source, f.id{page}",
        };
        using SqliteCommand command = filter.Command(connection, sql);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            // bm25 is better the further below zero. Squeezed into one step of the tiers, which come first.
            double strength = Math.Max(0, -row.GetDouble(1));
            found.Add((row.GetInt64(0), match is null || order != QuoteOrder.Relevance ? 0 : tier + (strength / (1 + strength))));
        }
    }
}
