using System.Diagnostics;
using System.Globalization;

namespace QuoteIndex.Lucene.Tests;

/// <summary>A process that takes sources in is killed at random moments, again and again; what it acknowledged is there and whole.</summary>
public sealed class KillTests
{
    // Tells the killed process where to write.
    private const string FolderVariable = "QUOTEINDEX_KILL_FOLDER";

    // For whoever wants more than a few kills.
    private const string CountVariable = "QUOTEINDEX_KILLS";
    private const string Acknowledgements = "acknowledged.txt";
    private const int StatementsOfASource = 7;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_DuringWrites_KeepsEverythingAcknowledgedAndNoLock()
    {
        int kills = int.TryParse(Environment.GetEnvironmentVariable(CountVariable), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : 6;
        using var folder = new TemporaryFolder();
        var random = new Random(41);
        for (int i = 0; i < kills; i++)
        {
            await KillAsync(folder, afterAcknowledging: i % 3 > 0, random.Next(1, 800));
            string[] acknowledged = await File.ReadAllLinesAsync(folder.At(Acknowledgements), Cancel);
            await using LuceneQuoteStore store = LuceneQuoteStore.At(folder.At("index"));
            IReadOnlyDictionary<string, StoredSource> sources = await store.SourcesAsync(Cancel);
            foreach (string line in acknowledged.GroupBy(line => line.Split(' ')[0]).Select(source => source.Last()))
            {
                // "path version": what came after the last acknowledgement may be there too, but nothing older.
                string[] parts = line.Split(' ');
                StoredSource source = sources["/news/" + parts[0]];
                Assert.True(int.Parse(source.Fingerprint, CultureInfo.InvariantCulture) >= int.Parse(parts[1], CultureInfo.InvariantCulture), line);
            }

            foreach (StoredSource source in sources.Values)
            {
                string[] texts = await store.TextsAsync(QuoteQuery.All.From(source.Path));
                Assert.Equal(StatementsOfASource, texts.Length);
                Assert.All(texts, text => Assert.EndsWith($"version {source.Fingerprint} of {source.Path}", text, StringComparison.Ordinal));
            }

            // No lock stays behind.
            await store.WriteAsync([Samples.Document("after.txt", Samples.Quote("It goes on."))], Cancel);
            await store.RemoveAsync(["/news/after.txt"], Cancel);
        }

        Assert.NotEmpty(await File.ReadAllLinesAsync(folder.At(Acknowledgements), Cancel));
    }

    /// <summary>What the killed process does; runs nowhere else.</summary>
    [Fact(Explicit = true)]
    public async Task Write_UntilKilled()
    {
        string folder = Environment.GetEnvironmentVariable(FolderVariable) ?? throw new InvalidOperationException($"Set {FolderVariable}.");
        await using LuceneQuoteStore store = LuceneQuoteStore.At(Path.Combine(folder, "index"));
        int version = (await store.SourcesAsync(Cancel)).Values.Select(source => int.Parse(source.Fingerprint, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
        await File.WriteAllTextAsync(Path.Combine(folder, "begun"), "", Cancel);
        var random = new Random(version);
        while (true)
        {
            version++;
            SourceDocument[] batch = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{random.Next(60)}.txt").Distinct().Select(path => Source(path, version))];
            await store.WriteAsync(batch, Cancel);
            await File.AppendAllLinesAsync(
                Path.Combine(folder, Acknowledgements), batch.Select(source => string.Create(CultureInfo.InvariantCulture, $"{source.Source.Path} {version}")), Cancel);
        }
    }

    private static SourceDocument Source(string path, int version)
    {
        SourceDocument source = Samples.Document(
            path, [.. Enumerable.Range(0, StatementsOfASource).Select(i => Samples.Quote($"This is statement {i} in version {version} of {path}", "Ann Lee"))]);
        return source with { Source = source.Source with { Fingerprint = version.ToString(CultureInfo.InvariantCulture) } };
    }

    private static async Task KillAsync(TemporaryFolder folder, bool afterAcknowledging, int milliseconds)
    {
        File.Delete(folder.At("begun"));
        await File.AppendAllTextAsync(folder.At(Acknowledgements), "", Cancel);
        long before = new FileInfo(folder.At(Acknowledgements)).Length;
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            Environment = { [FolderVariable] = folder.FullPath },
        };
        start.ArgumentList.Add(typeof(KillTests).Assembly.Location);
        start.ArgumentList.Add("-explicit");
        start.ArgumentList.Add("only");
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(KillTests).FullName}.{nameof(Write_UntilKilled)}");
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (!File.Exists(folder.At("begun")) || (afterAcknowledging && new FileInfo(folder.At(Acknowledgements)).Length == before))
        {
            Assert.False(process.HasExited, "The process ended by itself.");
            await Task.Delay(5, Cancel);
        }

        await Task.Delay(milliseconds, Cancel);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(Cancel);
    }
}
