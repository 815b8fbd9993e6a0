using System.Text.Json;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>The numbers of names, as the index's tables have them.</summary>
internal sealed class NameTables(SqliteSession session, NameCache cache, Func<UtteranceMap> utterances) : INameNumbers
{
    public IReadOnlyList<int> SpeakersNamed(IReadOnlyList<string> words) => Numbers(
        """
        SELECT speaker FROM json_each(?1) part CROSS JOIN speaker_word w ON w.word = part.value
        GROUP BY speaker HAVING count(*) = json_array_length(?1)
        """,
        Json(words));

    public IReadOnlyList<int> Companies(IReadOnlyList<string> keys) => Numbers(
        "SELECT id FROM company WHERE key IN (SELECT value FROM json_each(?1))", Json(keys));

    public IReadOnlyList<int> SpeakersAsCompanies(IReadOnlyList<string> keys) => Numbers(
        "SELECT id FROM speaker WHERE company_key IN (SELECT value FROM json_each(?1))", Json(keys));

    public IReadOnlyList<int> ArticlesAt(string pattern) => Numbers(
        "SELECT a.id FROM source s CROSS JOIN article a ON a.id BETWEEN s.first_article AND s.last_article WHERE path_matches(?1, a.path, s.location)", pattern);

    public IReadOnlyList<int> ArticlesOf(string publisherKey) => Numbers("SELECT id FROM article WHERE publisher_key = ?1", publisherKey);

    public Func<long, bool> Repeated() => utterances().IsRepeated;

    private static string Json(IEnumerable<string> texts) => "[" + string.Join(',', texts.Select(text => "\"" + JsonEncodedText.Encode(text) + "\"")) + "]";

    private IReadOnlyList<int> Numbers(string sql, string text) => cache.Get(sql, text, Read);

    private List<int> Read(string sql, string text)
    {
        var numbers = new List<int>();
        SqliteStatement row = session.Statement(sql).Bind(1, text);
        try
        {
            while (row.Step())
            {
                numbers.Add(row.Int(0));
            }

            return numbers;
        }
        finally
        {
            row.Reset();
        }
    }
}
