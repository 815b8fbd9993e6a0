using System.Text;

namespace QuoteIndex.Benchmarks.Extraction;

/// <summary>Makes the sample texts.</summary>
internal static class SampleTexts
{
    public static IReadOnlyList<string> Load(SampleText sample) => sample switch
    {
        SampleText.Seeds => Seeds.Texts,
        SampleText.Article100kB => [Repeated(100_000)],
        SampleText.Article1MB => [Repeated(1_000_000)],
        _ => throw new ArgumentOutOfRangeException(nameof(sample), sample, "Not a sample text."),
    };

    // Whole seeds only, so that no quotation is cut in two.
    private static string Repeated(int length)
    {
        var text = new StringBuilder(length + 4_000);
        for (int i = 0; text.Length < length; i++)
        {
            text.Append(Seeds.Texts[i % Seeds.Texts.Count]).Append("\n\n");
        }

        return text.ToString();
    }
}
