namespace QuoteIndex.Storage.Inverted;

/// <summary>Documents whose statement, or speaker's role, has words in a row.</summary>
/// <param name="row">The words.</param>
/// <param name="ranks">True when how often they stand there ranks a document.</param>
internal sealed class RowMatcher(WordSource row, bool ranks) : Matcher, IReadings
{
    public override long Cost => row.Count;

    public int Readings => 1;

    public override int Next(int document) => row.Next(document);

    public override void Keep(int start, int end, Span<ulong> bits)
    {
        row.Read(start, end);
        Window.And(bits, row.Sets.Text);
    }

    public override void AddReadings(List<IReadings> readings)
    {
        if (ranks)
        {
            readings.Add(this);
        }
    }

    public ReadOnlySpan<ulong> Reading(int level) => row.Sets.Text;

    public float Strength(int document, float lengthNorm) => Bm25.Gain(row.Weight, row.Codes[document], lengthNorm);

    public float Most(float lengthNorm) => Bm25.Gain(row.Weight, PostingCode.Most, lengthNorm);
}
