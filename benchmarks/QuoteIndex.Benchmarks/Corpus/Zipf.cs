namespace QuoteIndex.Benchmarks.Corpus;

/// <summary>Draws ranks as words and names are used: the rank r, from 0, with a probability in proportion to 1 / (r + 1).</summary>
internal sealed class Zipf
{
    private readonly double[] cumulative;

    public Zipf(int ranks)
    {
        cumulative = new double[ranks];
        double sum = 0;
        for (int i = 0; i < ranks; i++)
        {
            cumulative[i] = sum += 1.0 / (i + 1);
        }
    }

    public int Next(Random random)
    {
        int index = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return Math.Min(index >= 0 ? index + 1 : ~index, cumulative.Length - 1);
    }
}
