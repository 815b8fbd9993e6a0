using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The variants of what a collapsed query found.</summary>
internal static class UtteranceSearch
{
    /// <summary>The other statements of a quote's utterance, first taken in first.</summary>
    public static List<QuoteVariant> Variants(SqliteSession session, long id, Quote quote)
    {
        var table = new VariantTable(session);
        List<VariantRow> members = table.Find(id) is { } row ? table.Members(row.Utterance) : [];
        var variants = new List<QuoteVariant>();
        foreach (VariantRow member in members.Where(member => member.Quote != id))
        {
            if (session.Quotes.Read(member.Quote) is { } other)
            {
                variants.Add(new QuoteVariant { Quote = other, Differences = TextDifferences.Between(quote.Text, other.Text) });
            }
        }

        return variants;
    }
}
