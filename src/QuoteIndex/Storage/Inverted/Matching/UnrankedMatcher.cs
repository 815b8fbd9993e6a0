namespace QuoteIndex.Storage.Inverted;

/// <summary>Documents that have words in a row, of which it does not matter how often.</summary>
internal sealed class UnrankedMatcher(WordSource row) : Matcher
{
    public override long Cost => row.Count;

    public override int Next(int document) => row.Next(document);

    public override void Keep(int start, int end, Span<ulong> bits)
    {
        row.Read(start, end);
        Window.And(bits, row.Sets.Text);
    }
}
