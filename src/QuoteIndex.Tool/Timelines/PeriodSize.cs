namespace QuoteIndex.Tool.Timelines;

/// <summary>How long a period of a timeline is.</summary>
internal enum PeriodSize
{
    Day,
    Month,
    Year,
}
