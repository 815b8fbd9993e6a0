using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using QuoteIndex.Tests.Reading;

namespace QuoteIndex.Tests.Storage;

/// <summary>Folders with files of every format, good and hostile, through the whole chain into an archive.</summary>
public sealed class MixedIngestTests : IDisposable
{
    private const string Said = "“We are late,” said Ann Lee, the chief executive of Lee Mills.";

    private static readonly byte[] SaidBytes = Encoding.UTF8.GetBytes(Said);

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task IngestAsync_FolderOfEveryFormat_TakesInWhatEachSays()
    {
        folder.Write("a.txt", Said);
        folder.Write("b.html", $"<html><body><nav>Home</nav><article><h1>Mills run late</h1><p>{Said}</p></article></body></html>");
        folder.Write("c.md", $"---\ndate: 2024-05-06\n---\n\n{Said}\n");
        folder.Write("d.jsonl", $"{{\"text\": \"{Said}\", \"url\": \"https://mills.example/1\"}}\n{{\"text\": \"{Said}\"}}\n");
        folder.Write("e.json", $"[{{\"body\": \"{Said}\"}}]");
        folder.Write("f.csv", $"title,text\nLate,\"{Said}\"\n");
        Pack("g.zip", ("deep/h.txt", SaidBytes), ("picture.png", [1, 2, 3]));
        await File.WriteAllBytesAsync(folder.At("i.txt.gz"), Gzip(SaidBytes), Cancel);
        folder.Write("j.txt", "Lee Mills (LEEM) Q2 2024 Earnings Call\n\nAnn Lee -- Chief Executive Officer\n\nWe are late, and I am sorry.\n\nBo Ek -- Holm Bank -- Analyst\n\nHow late are you, and what does it cost?\n\nAnn Lee -- Chief Executive Officer\n\nWe are a month late, which costs us two million.\n");
        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(Cancel);

        IngestReport report = await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
        Quote[] quotes = [.. (await archive.SearchAsync(QuoteQuery.All.ByPlace().Take(50), Cancel)).Hits.Select(hit => hit.Quote)];

        Assert.Empty(report.Problems);
        Assert.Equal(9, report.Added);
        Assert.Equal(
            ["a.txt", "b.html", "c.md", "d.jsonl", "d.jsonl", "e.json", "f.csv", "g.zip/deep/h.txt", "i.txt.gz", "j.txt", "j.txt", "j.txt"],
            quotes.Select(quote => quote.Source.Path));
        Assert.All(quotes[..9], quote => Assert.Equal(("We are late,", "Ann Lee", "Lee Mills"), (quote.Text, quote.Speaker.Name, quote.Company)));
        Assert.Equal([1, 2], quotes.Where(quote => quote.Source.Path == "d.jsonl").Select(quote => quote.Source.Record));
        Assert.Equal("https://mills.example/1", quotes[3].Source.Url);
        Assert.Equal(new DateOnly(2024, 5, 6), quotes[2].Published);
        Assert.Equal("How late are you, and what does it cost?", quotes[^1].Question);
        Assert.Equal("Holm Bank", quotes[^2].Company);
        Assert.Equal(folder.At("g.zip"), quotes[7].Source.Location);
    }

    [Fact]
    public async Task IngestAsync_HostileFilesAmongGoodOnes_AreEntriesInTheReport()
    {
        folder.Write("good.txt", Said);
        folder.Write("nested.html", string.Concat(Enumerable.Repeat("<div>", 100_000)) + $"<p>{Said}</p>");
        folder.Write("entities.html", "<p>" + string.Concat(Enumerable.Repeat("&amp;", 1_000_000)) + $"</p><p>{Said}</p>");
        Pack("bomb.zip", ("zeros.txt", new byte[300 << 20]), ("good.txt", SaidBytes));
        Pack("paths.zip", ("../../out.txt", SaidBytes), ("good.txt", SaidBytes));
        await File.WriteAllBytesAsync(folder.At("thrice.txt.gz"), Gzip(Gzip(Gzip(SaidBytes))), Cancel);
        folder.Write("long.jsonl", $"{{\"text\": \"{new string('x', 50 << 20)}\"}}\n{{\"text\": \"{Said}\"}}\n");
        await File.WriteAllBytesAsync(folder.At("broken.jsonl"), [.. "{\"text\": \""u8, 0xC3, 0x28, .. "\"}\n"u8, .. "{\"text\": \""u8, .. SaidBytes, .. "\"}\n"u8], Cancel);
        folder.Write("unclosed.csv", $"title,text\nOne,\"{Said}\"\nTwo,\"never closed\n");
        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(Cancel);
        long start = Stopwatch.GetTimestamp();

        IngestReport report = await archive.IngestAsync(folder.FullPath, cancellationToken: Cancel);
        QuotePage page = await archive.SearchAsync(QuoteQuery.All.ByPlace().Take(50), Cancel);

        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(2), $"It took {Stopwatch.GetElapsedTime(start)}.");
        string[] reported = [.. report.Problems.Select(problem => Path.GetRelativePath(folder.FullPath, problem.Path))];
        Assert.Equal(
            ["bomb.zip/zeros.txt", "broken.jsonl (record 1)", "long.jsonl (record 1)", "paths.zip/out.txt", "thrice.txt.gz", "unclosed.csv (record 2)"],
            reported);
        Assert.All(report.Problems, problem => Assert.EndsWith(".", problem.Message, StringComparison.Ordinal));
        string[] files = [.. page.Hits.Where(hit => hit.Quote.Text == "We are late,").Select(hit => hit.Quote.Source.Path)];
        Assert.Equal(["bomb.zip/good.txt", "broken.jsonl", "entities.html", "good.txt", "long.jsonl", "nested.html", "paths.zip/good.txt", "unclosed.csv"], files);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private void Pack(string name, params (string Name, byte[] Bytes)[] entries)
    {
        using ZipArchive zip = ZipFile.Open(folder.At(name), ZipArchiveMode.Create);
        foreach ((string entry, byte[] bytes) in entries)
        {
            using Stream stream = zip.CreateEntry(entry, CompressionLevel.Fastest).Open();
            stream.Write(bytes);
        }
    }
}
