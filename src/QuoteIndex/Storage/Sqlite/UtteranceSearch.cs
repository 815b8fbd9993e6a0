using Microsoft.Data.Sqlite;
using QuoteIndex.Utterances;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>A query collapsed to one statement for each utterance.</summary>
internal static class UtteranceSearch
{
    /// <summary>What the plan finds, of every utterance only the first.</summary>
    public static List<(long Id, double Score)> Find(SqliteConnection connection, SearchPlan plan)
    {
        Dictionary<long, long> utterances = VariantTable.Utterances(connection);
        var seen = new HashSet<long>();
        return [.. plan.Find(connection, 0, int.MaxValue).Where(hit => seen.Add(utterances.GetValueOrDefault(hit.Id, hit.Id)))];
    }

    /// <summary>The other statements of a quote's utterance, first taken in first.</summary>
    public static List<QuoteVariant> Variants(SqliteConnection connection, QuoteReader reader, long id, Quote quote)
    {
        long? utterance = connection.Scalar<object>("SELECT utterance FROM variant WHERE quote = $0", id) as long?;
        List<VariantRow> members = utterance is { } known ? VariantTable.Members(connection, known) : [];
        var variants = new List<QuoteVariant>();
        foreach (VariantRow member in members.Where(member => member.Quote != id))
        {
            if (reader.Read(member.Quote) is { } other)
            {
                variants.Add(new QuoteVariant { Quote = other, Differences = TextDifferences.Between(quote.Text, other.Text) });
            }
        }

        return variants;
    }
}
