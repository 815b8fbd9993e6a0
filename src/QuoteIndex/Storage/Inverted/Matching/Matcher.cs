namespace QuoteIndex.Storage.Inverted;

/// <summary>A condition on the documents of one segment, window after window. Not for use by several threads at once.</summary>
internal abstract class Matcher
{
    /// <summary>About how many documents it has to look at: the cheaper of two is asked first.</summary>
    public abstract long Cost { get; }

    /// <summary>No document from <paramref name="document"/> on matches before this one; <see cref="int.MaxValue"/> when none does.</summary>
    public abstract int Next(int document);

    /// <summary>
    /// Takes out of <paramref name="bits"/> the documents of a window that do not match. Windows come in ascending order, some
    /// may be left out.
    /// </summary>
    /// <param name="start">The window's first document.</param>
    /// <param name="end">One after its last.</param>
    /// <param name="bits">The documents asked about, counted from the start.</param>
    public abstract void Keep(int start, int end, Span<ulong> bits);

    /// <summary>What ranks what it matches: the readings of words among the conditions that every match fulfils.</summary>
    public virtual void AddReadings(List<IReadings> readings)
    {
    }
}
