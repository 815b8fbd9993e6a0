namespace QuoteIndex.Storage.Sqlite;

/// <summary>Which quotes are variants of one utterance. Read when first asked for in a state of the index. Immutable.</summary>
internal sealed class UtteranceMap
{
    private readonly Dictionary<long, long> utterances;
    private readonly HashSet<long> repeated;

    private UtteranceMap(Dictionary<long, long> utterances, HashSet<long> repeated) => (this.utterances, this.repeated) = (utterances, repeated);

    /// <summary>The number of a quote's utterance; 0 when it has no variants.</summary>
    public long UtteranceOf(long quote) => utterances.GetValueOrDefault(quote);

    /// <summary>True when several articles have the quote's utterance.</summary>
    public bool IsRepeated(long quote) => utterances.TryGetValue(quote, out long utterance) && repeated.Contains(utterance);

    public static UtteranceMap Load(SqliteSession session)
    {
        var repeated = new HashSet<long>();
        foreach (SqliteStatement row in session.Rows(
            "SELECT v.utterance FROM variant v JOIN quote q ON q.id = v.quote GROUP BY v.utterance HAVING min(q.article) < max(q.article)"))
        {
            repeated.Add(row.Number(0));
        }

        return new UtteranceMap(new VariantTable(session).Utterances(), repeated);
    }
}
