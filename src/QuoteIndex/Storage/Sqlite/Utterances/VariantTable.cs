using QuoteIndex.Storage.Variants;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The statements that have variants, and which.</summary>
internal sealed class VariantTable(SqliteSession session)
{
    /// <summary>The utterance of every statement that has variants.</summary>
    public Dictionary<long, long> Utterances()
    {
        var utterances = new Dictionary<long, long>();
        foreach (SqliteStatement row in session.Rows("SELECT quote, utterance FROM variant"))
        {
            utterances.Add(row.Number(0), row.Number(1));
        }

        return utterances;
    }

    /// <summary>The statements of an utterance, first taken in first.</summary>
    public List<VariantRow> Members(long utterance) =>
    [
        .. session.Rows("SELECT quote, node FROM variant WHERE utterance = ?1 ORDER BY quote", utterance)
            .Select(row => new VariantRow(row.Number(0), utterance, row.Number(1))),
    ];

    public VariantRow? Find(long quote)
    {
        foreach (SqliteStatement row in session.Rows("SELECT utterance, node FROM variant WHERE quote = ?1", quote))
        {
            return new VariantRow(quote, row.Number(0), row.Number(1));
        }

        return null;
    }

    public void Put(VariantRow row) => session.Execute("INSERT OR REPLACE INTO variant VALUES (?1, ?2, ?3)", row.Quote, row.Utterance, row.Node);

    public void Delete(long quote) => session.Execute("DELETE FROM variant WHERE quote = ?1", quote);

    /// <summary>Gives a whole utterance another name.</summary>
    public void Move(long utterance, long to) => session.Execute("UPDATE variant SET utterance = ?2 WHERE utterance = ?1", utterance, to);
}
