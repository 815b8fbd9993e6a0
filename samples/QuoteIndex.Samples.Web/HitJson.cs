namespace QuoteIndex.Samples.Web;

/// <summary>A statement as a browser gets it.</summary>
internal sealed record HitJson(string Text, string? Speaker, string? Company, DateOnly? Date, string File, int Line, double Confidence)
{
    public static HitJson Of(QuoteHit hit)
    {
        Quote quote = hit.Quote;
        return new(quote.Text, quote.Speaker.Name, quote.Company, quote.Date, quote.Source.Path, quote.Source.Line, quote.Confidence);
    }
}
