using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace QuoteIndex.Tests.Attribution;

/// <summary>The same article gives the same statements, to the last bit: again, on any thread, under any culture.</summary>
public class RepeatabilityTests
{
    private static readonly Article[] Articles =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*.txt").Order(StringComparer.Ordinal)
            .Select(path => ArticleReader.Read(Path.GetFileName(path), File.ReadAllBytes(path))),
        .. MarkdownSpecification.Read("Attribution", "BusinessNews.md").Texts.Select(text => ArticleReader.Parse("passage.txt", text)),
    ];

    private static readonly Lazy<string[]> Expected = new(() => [.. Articles.Select(Found)]);

    [Fact]
    public void Extract_Again_FindsTheSame()
    {
        Assert.Contains(Expected.Value, found => found.Length > 100);
        Assert.Equal(Expected.Value, Articles.Select(Found));
    }

    [Fact]
    public void Extract_OnSeveralThreads_FindsTheSame()
    {
        var found = new ConcurrentBag<(int Article, string Found)>();

        // Each thread begins elsewhere, so that different articles are in work at once.
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(start => new Thread(() =>
        {
            for (int i = 0; i < Articles.Length; i++)
            {
                int article = (i + (start * Articles.Length / 4)) % Articles.Length;
                found.Add((article, Found(Articles[article])));
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(4 * Articles.Length, found.Count);
        Assert.All(found, f => Assert.Equal(Expected.Value[f.Article], f.Found));
    }

    /// <summary>Cultures with other letters' cases, decimal marks, calendars, digits and directions of writing.</summary>
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void ReadAndExtract_UnderACulture_FindsTheSame(string name)
    {
        CultureInfo culture = CultureOrSkip(name);
        string[] found = [];
        var thread = new Thread(() => found = [.. Articles.Select(a => Found(ArticleReader.Parse(a.Path, a.Text)))])
        {
            CurrentCulture = culture,
            CurrentUICulture = culture,
        };
        thread.Start();
        thread.Join();

        Assert.Equal(Articles.Select(a => Found(ArticleReader.Parse(a.Path, a.Text))), found);
    }

    private static CultureInfo CultureOrSkip(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            Assert.Skip("This process has no data of cultures.");
            throw;
        }
    }

    private static string Found(Article article) => JsonSerializer.Serialize(QuoteExtractor.Extract(article));
}
