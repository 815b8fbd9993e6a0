using System.Globalization;
using QuoteIndex.Benchmarks.Asking;

namespace QuoteIndex.Benchmarks.Ratios;

/// <summary>How long a question takes to parse, the slowest of several forms.</summary>
internal static class ParseRatio
{
    private const double Limit = 0.2;
    private const int Runs = 500;

    public static RatioRow Measure(Meter meter)
    {
        Meter often = meter with { Runs = Runs };
        var parsing = new QuestionParsing();
        (string Question, double Time)[] times = [.. parsing.Questions.Select(question => (question, often.Time(() => parsing.Parse(question))))];
        (string slowest, double time) = times.MaxBy(question => question.Time);
        return RatioRow.OfLimit("Parse", time, Limit, string.Create(
            CultureInfo.InvariantCulture, $"the slowest of {times.Length} questions at {parsing.Speakers:N0} speakers, “{slowest}”; on average {RatioRow.Milliseconds(times.Average(question => question.Time))}"));
    }
}
