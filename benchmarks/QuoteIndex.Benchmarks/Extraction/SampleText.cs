namespace QuoteIndex.Benchmarks.Extraction;

/// <summary>The texts extraction is measured on. Time per word that grows from one to the next is not linear.</summary>
public enum SampleText
{
    /// <summary>The five seed articles.</summary>
    Seeds,

    /// <summary>One article of 100 kB: the seeds again and again.</summary>
    Article100kB,

    /// <summary>One article of 1 MB: the seeds again and again.</summary>
    Article1MB,
}
