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
internal sealed class SqlFilter(Synonyms synonyms)
{
    // SQLite refuses expressions a thousand deep; ours spend a few levels on each of a filter's.
    private const int MaximumDepth = 200;

    // SQLite takes 32,766 parameters.
    private const int MaximumValues = 32_000;

    private readonly List<object?> values = [];

    public IReadOnlyList<object?> Values => values;

    /// <summary>The name of a parameter that holds <paramref name="value"/>.</summary>
    public string Parameter(object? value)
    {
        if (values.Count == MaximumValues)
        {
            throw new QuoteIndexException("The filter has too many parts. Split the query.");
        }

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
            OrFilter or => Or(or, depth),
            NotFilter not => $"NOT ({Condition(not.Operand, depth + 1)})",
            SpeakerFilter speaker => Speakers([speaker.Name]),
            CompanyFilter company => Companies([company.Name]),
            TitleFilter or WordsFilter or PhraseFilter or PrefixFilter => Matches(Match(filter)),
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

    // Operands of one sort become one condition: SQLite's time for many side by side grows with their square.
    private string Or(OrFilter or, int depth)
    {
        var conditions = new List<string>();
        foreach (IGrouping<string, QuoteFilter> sort in or.Operands.GroupBy(Sort))
        {
            switch (sort.Key)
            {
                case nameof(Speakers):
                    conditions.Add(Speakers([.. sort.Cast<SpeakerFilter>().Select(speaker => speaker.Name)]));
                    break;
                case nameof(Companies):
                    conditions.Add(Companies([.. sort.Cast<CompanyFilter>().Select(company => company.Name)]));
                    break;
                case nameof(Match):
                    string[] expressions = [.. sort.Select(Match).OfType<string>()];
                    conditions.Add(Matches(expressions.Length == 0 ? null : MatchExpression.Either(expressions)));
                    break;
                default:
                    conditions.AddRange(sort.Select(operand => Condition(operand, depth + 1)));
                    break;
            }
        }

        return Join([.. conditions], "OR", "0");
    }

    private static string Sort(QuoteFilter filter) => filter switch
    {
        SpeakerFilter => nameof(Speakers),
        CompanyFilter => nameof(Companies),
        TitleFilter or WordsFilter or PhraseFilter or PrefixFilter => nameof(Match),
        _ => "",
    };

    private string? Match(QuoteFilter filter) => filter is TitleFilter title
        ? MatchExpression.Role(title.Role, synonyms)
        : MatchExpression.Tiers(filter, synonyms) is [.., string widest] ? widest : null;

    private string Matches(string? expression) => expression is null
        ? "0"
        : $"q.id IN (SELECT rowid FROM quote_words WHERE quote_words MATCH {Parameter(expression)})";

    // Any of the names: a list of the lists of their words.
    private string Speakers(IReadOnlyList<string> names)
    {
        IReadOnlyList<string>[] words = [.. names.SelectMany(PersonName.Readings).Where(required => required.Count > 0)];
        if (words.Length == 0)
        {
            return "0";
        }

        string list = Parameter("[" + string.Join(',', words.Select(Json)) + "]");
        string named = "q.speaker IS NOT NULL AND q.speaker IN (SELECT w.speaker "
            + $"FROM json_each({list}) name CROSS JOIN json_each(name.value) part CROSS JOIN speaker_word w ON w.word = part.value "
            + "GROUP BY name.key, w.speaker HAVING count(*) = json_array_length(name.value))";
        string[] mentions = [.. names.Where(name => PersonName.Required(name).Count > 0).Select(MatchExpression.Mention).OfType<string>()];
        return mentions.Length > 0
            ? $"(({named}) OR (q.speaker IS NULL AND {Matches(MatchExpression.Either(mentions))}))"
            : $"({named})";
    }

    private string Companies(IReadOnlyList<string> names)
    {
        string[] keys = [.. names.SelectMany(CompanyName.Keys).Distinct()];
        if (keys.Length == 0)
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
