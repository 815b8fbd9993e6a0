using System.Reflection;
using QuoteIndex.Extraction;
using QuoteIndex.Language;

namespace QuoteIndex.Tests.Extraction;

/// <summary>The learned models are small and ready at once.</summary>
[Collection<Alone>]
public class ModelLoadingTests(ITestOutputHelper output)
{
    private const int Loads = 5;
    private const long MostBytes = 12_000_000;

    // What a quiet machine may take, and how much slower a busy one may be.
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(150);
    private const int Busy = 4;

    [Fact]
    public void LoadEmbedded_AllModels_TakesNoTimeToSpeakOf()
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < Loads; i++)
        {
            // Processor time, because a clock on the wall would measure what else the machine does.
            TimeSpan start = Environment.CpuUsage.TotalTime;
            LanguageModels.Load();
            ExtractionModels.Load();
            TimeSpan took = Environment.CpuUsage.TotalTime - start;
            best = took < best ? took : best;
        }

        output.WriteLine(FormattableString.Invariant($"all models: {best.TotalMilliseconds:0.0} ms, the best of {Loads}"));
        Assert.True(best < Most * Busy, $"{best}");
    }

    [Fact]
    public void ModelFiles_Together_AreSmall()
    {
        Assembly library = typeof(QuoteExtractor).Assembly;
        string[] models = [.. library.GetManifestResourceNames().Where(name => name.EndsWith(".bin", StringComparison.Ordinal))];
        long bytes = models.Sum(name =>
        {
            using Stream stream = library.GetManifestResourceStream(name)!;
            return stream.Length;
        });

        output.WriteLine(FormattableString.Invariant($"{models.Length} models: {bytes / 1e6:0.00} MB"));
        Assert.Equal(10, models.Length);
        Assert.InRange(bytes, 1, MostBytes);
    }

    /// <summary>Tests that run while no other does.</summary>
    [CollectionDefinition(DisableParallelization = true)]
    public sealed class Alone;
}
