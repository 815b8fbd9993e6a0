using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using QuoteIndex.Querying.Filters;
using QuoteIndex.Querying.Words;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// A filter as a condition on the row <c>q</c> of <c>quote</c>. Every condition is true or false, never null, so that
/// its negation is its complement. Values are parameters, whatever they hold.
/// </summary>
internal sealed class SqlFilter
{
    // SQLite refuses expressions a thousand deep; ours spend a few levels on each of a filter's.
    private const int MaximumDepth = 200;

    private readonly List<object?> values = [];

    public IReadOnlyList<object?> Values => values;

    /// <summary>The name of a parameter that holds <paramref name="value"/>.</summary>
    public string Parameter(object? value)
    {
        values.Add(value);
        return "$" + (values.Count - 1).ToString(CultureInfo.InvariantCulture);
    }

    public string Condition(QuoteFilter filter) => Condition(filter, 0);

    /// <summary>A command of <paramref name="sql"/> with the parameters given out so far.</summary>
    public SqliteCommand Command(SqliteConnection connection, string sql) => connection.Command(sql, [.. values]);

    private string Condition(QuoteFilter filter, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new QuoteIndexException(string.Create(
                CultureInfo.InvariantCulture, $"The filter is nested more than {MaximumDepth} levels deep. Combine filters of one kind side by side."));
        }

        return filter switch
        {
            AndFilter and => Join([.. and.Operands.Select(operand => Condition(operand, depth + 1))], "AND", "1"),
            OrFilter or => Join([.. or.Operands.Select(operand => Condition(operand, depth + 1))], "OR", "0"),
            NotFilter not => $"NOT ({Condition(not.Operand, depth + 1)})",
            SpeakerFilter speaker => Speaker(speaker.Name),
            CompanyFilter company => Company(company.Name),
            TitleFilter title => Matches(MatchExpression.Role(title.Role)),
            WordsFilter or PhraseFilter or PrefixFilter => Matches(MatchExpression.Tiers(filter) is [.., string widest] ? widest : null),
            KindFilter kind => $"((1 << q.kind) & {Parameter((int)kind.Kinds)}) <> 0",
            DayFilter day => Day(day),
            SourceFilter source => "q.article IN (SELECT a.id FROM article a JOIN source s ON s.id = a.source "
                + $"WHERE path_matches({Parameter(source.PathOrGlob)}, a.path, s.location))",
            PublisherFilter publisher => CompanyName.Key(publisher.Name) is { Length: > 0 } key
                ? $"q.article IN (SELECT id FROM article WHERE publisher_key = {Parameter(key)})"
                : "0",
            ConfidenceFilter confidence => $"q.confidence >= {Parameter(confidence.Minimum)}",
            _ => throw new ArgumentException($"Unknown filter {filter.GetType().Name}.", nameof(filter)),
        };
    }

    // Halved again and again, so that the expression is no deeper than it must be.
    private static string Join(ReadOnlySpan<string> conditions, string with, string whenEmpty) => conditions.Length switch
    {
        0 => whenEmpty,
        1 => conditions[0],
        _ => $"({Join(conditions[..(conditions.Length / 2)], with, whenEmpty)} {with} {Join(conditions[(conditions.Length / 2)..], with, whenEmpty)})",
    };

    private string Matches(string? expression) => expression is null
        ? "0"
        : $"q.id IN (SELECT rowid FROM quote_words WHERE quote_words MATCH {Parameter(expression)})";

    private string Speaker(string name)
    {
        IReadOnlyList<string> words = PersonName.Required(name);
        if (words.Count == 0)
        {
            return "0";
        }

        string named = "q.speaker IS NOT NULL AND q.speaker IN (SELECT speaker FROM speaker_word "
            + $"WHERE word IN (SELECT value FROM json_each({Parameter(Json(words))})) GROUP BY speaker HAVING count(*) = {Parameter(words.Count)})";
        return MatchExpression.Mention(name) is { } mention
            ? $"(({named}) OR (q.speaker IS NULL AND {Matches(mention)}))"
            : $"({named})";
    }

    private string Company(string name)
    {
        IReadOnlyList<string> keys = CompanyName.Keys(name);
        if (keys.Count == 0)
        {
            return "0";
        }

        string list = $"(SELECT value FROM json_each({Parameter(Json(keys))}))";
        return $"((q.company IS NOT NULL AND q.company IN (SELECT id FROM company WHERE key IN {list})) "
            + $"OR (q.speaker_kind = {(int)SpeakerKind.Organization} AND q.speaker IS NOT NULL AND q.speaker IN (SELECT id FROM speaker WHERE company_key IN {list})))";
    }

    private string Day(DayFilter filter)
    {
        string column = filter.Basis switch { DayBasis.Published => "q.published", DayBasis.Said => "q.said", _ => "q.day" };
        string condition = $"{column} IS NOT NULL";
        if (filter.From is { } from)
        {
            condition += $" AND {column} >= {Parameter(from.DayNumber)}";
        }

        if (filter.To is { } to)
        {
            condition += $" AND {column} <= {Parameter(to.DayNumber)}";
        }

        return $"({condition})";
    }

    private static string Json(IEnumerable<string> texts) => "[" + string.Join(',', texts.Select(text => "\"" + JsonEncodedText.Encode(text) + "\"")) + "]";
}
