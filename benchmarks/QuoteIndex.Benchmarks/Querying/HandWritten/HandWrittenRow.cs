using System.Globalization;
using Microsoft.Data.Sqlite;

namespace QuoteIndex.Benchmarks.Querying.HandWritten;

/// <summary>A quote as a row of the hand-written table, and back.</summary>
internal static class HandWrittenRow
{
    /// <summary>How many columns there are beside the id.</summary>
    public const int Columns = 25;

    public static object?[] Values(Quote quote) =>
    [
        quote.Text, quote.Context == quote.Text ? null : quote.Context, quote.Preceding, quote.Source.Title, quote.Kind.ToString(),
        quote.Speaker.Name, quote.Speaker.Title, quote.Speaker.Kind.ToString(), quote.Speaker.Mention, quote.Speaker.Span?.Start, quote.Speaker.Span?.End,
        quote.Cue?.Start, quote.Cue?.End, quote.Content[0].Start, quote.Content[0].End, quote.Company,
        Day(quote.Published), Day(quote.SaidOn), Day(quote.Date), quote.Source.Path, quote.Source.Location, quote.Source.Line, quote.Source.Publisher,
        quote.Confidence, quote.Evidence,
    ];

    public static Quote Read(SqliteDataReader row) => new()
    {
        Text = row.GetString(1),
        Context = Text(row, 2) ?? row.GetString(1),
        Preceding = Text(row, 3),
        Kind = Enum.Parse<QuoteKind>(row.GetString(5)),
        Speaker = new Speaker
        {
            Name = Text(row, 6),
            Title = Text(row, 7),
            Kind = Enum.Parse<SpeakerKind>(row.GetString(8)),
            Mention = Text(row, 9),
            Span = Span(row, 10),
        },
        Cue = Span(row, 12),
        Content = [new TextSpan(row.GetInt32(14), row.GetInt32(15))],
        Company = Text(row, 16),
        Published = Day(row, 17),
        SaidOn = Day(row, 18),
        Source = new QuoteSource
        {
            Path = row.GetString(20),
            Location = Text(row, 21),
            Line = row.GetInt32(22),
            Title = Text(row, 4),
            Publisher = Text(row, 23),
        },
        Confidence = row.GetDouble(24),
        Evidence = row.GetString(25),
    };

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static TextSpan? Span(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new TextSpan(row.GetInt32(column), row.GetInt32(column + 1));
}
