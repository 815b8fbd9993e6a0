using QuoteIndex.Utterances;

namespace QuoteIndex.Specification;

/// <summary>Statements that are variants of one utterance are joined, whatever the order they come and go in.</summary>
public abstract class UtteranceSpecification(StoreEngine engine) : StoreSpecification(engine)
{
    [Fact]
    public async Task Seeds_ThroughTheWholeChain_TheThreeVariantsAreOneUtterance()
    {
        await using QuoteArchive archive = await ArchiveAsync();
        await archive.IngestAsync(Path.Combine(AppContext.BaseDirectory, "seeds"), cancellationToken: Cancel);

        QuotePage page = await archive.SearchAsync(QuoteQuery.All.Phrase("a strategic advantage over time").Collapse(), Cancel);

        QuoteHit hit = Assert.Single(page.Hits);
        Assert.Equal(1, page.Total);
        Assert.Equal(2, hit.Variants.Count);
        Assert.Equal(
            ["002", "003", "004"],
            hit.Variants.Select(variant => variant.Quote).Append(hit.Quote).Select(quote => Path.GetFileName(quote.Source.Path)[..3]).Order());
        Assert.All(hit.Variants, variant => Assert.Equal(TextDifferences.Between(hit.Quote.Text, variant.Quote.Text), variant.Differences));
        Assert.Equal(3, (await archive.SearchAsync(QuoteQuery.All.Phrase("strategic advantage over time").Repeated(), Cancel)).Total);
    }

    [Fact]
    public async Task Clusters_AnyOrderAndAnyBatches_AreThoseOfTheNaiveComparison()
    {
        var random = new Random(11);
        for (int round = 0; round < 12; round++)
        {
            SourceDocument[] documents = [.. Enumerable.Range(0, 40).Select(i => RandomUtterances.Document(random, i))];
            string expected = RandomUtterances.Naive(documents);
            for (int order = 0; order < 3; order++)
            {
                random.Shuffle(documents);
                await using var index = await UtteranceIndex.OpenAsync(Engine);
                foreach (SourceDocument[] batch in documents.Chunk(random.Next(1, 40)))
                {
                    await index.Store.WriteAsync(batch, Cancel);
                }

                Assert.Equal(expected, await index.ClustersAsync());
            }
        }
    }

    [Fact]
    public async Task Clusters_AfterRemovalAndReplacement_AreThoseOfWhatIsLeft()
    {
        var random = new Random(12);
        for (int round = 0; round < 8; round++)
        {
            await using var index = await UtteranceIndex.OpenAsync(Engine);
            var held = new Dictionary<string, SourceDocument>();
            for (int step = 0; step < 25; step++)
            {
                SourceDocument[] batch = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => RandomUtterances.Document(random, random.Next(20)))];
                if (random.Next(3) == 0)
                {
                    string[] gone = [.. held.Keys.Where(_ => random.Next(3) == 0)];
                    await index.Store.RemoveAsync(gone, Cancel);
                    Array.ForEach(gone, location => held.Remove(location));
                }
                else
                {
                    await index.Store.WriteAsync(batch, Cancel);
                    Array.ForEach(batch, document => held[document.Source.Location] = document);
                }

                Assert.Equal(RandomUtterances.Naive(held.Values), await index.ClustersAsync());
            }
        }
    }

    [Fact]
    public async Task Clusters_OneStatementInTwoThousandFiles_StayOneAndTakeLittleRoom()
    {
        await using var index = await UtteranceIndex.OpenAsync(Engine);
        SourceDocument[] documents = [.. Enumerable.Range(0, 2000).Select(i => Samples.Document($"{i:0000}.txt", Samples.Quote(RandomUtterances.Sentences[0], "Ann Lee")))];
        foreach (SourceDocument[] batch in documents.Chunk(300))
        {
            await index.Store.WriteAsync(batch, Cancel);
        }

        await index.Store.RemoveAsync([.. documents[..1990].Select(document => document.Source.Location)], Cancel);

        Assert.Equal(RandomUtterances.Naive(documents[1990..]), await index.ClustersAsync());
        QuotePage page = await index.Store.SearchAsync(QuoteQuery.All.Collapse(), Cancel);
        Assert.Equal(9, Assert.Single(page.Hits).Variants.Count);
    }

    [Fact]
    public async Task Clusters_ThousandsOfStatements_ThroughMergesAndAnotherProcess_AreFound()
    {
        // Words at random, so that only what is said twice is alike; enough of them that segments merge and fingerprints are remembered.
        var random = new Random(14);
        SourceDocument[] documents = [.. Enumerable.Range(0, 300).Select(file => Samples.Document(
            $"{file}.txt",
            [.. Enumerable.Range(0, 20).Select(_ => Samples.Quote(string.Join(' ', Enumerable.Range(0, 25).Select(_ => "word" + random.Next(3000))), "Ann Lee"))]))];
        for (int i = 0; i < 299; i += 13)
        {
            Quote same = documents[i].Quotes[3];
            documents[299 - i] = documents[299 - i] with { Quotes = [.. documents[299 - i].Quotes, same with { Text = "And " + same.Text, Source = same.Source with { Path = $"{299 - i}.txt" } }] };
        }

        await using var index = await UtteranceIndex.OpenAsync(Engine);
        await using IQuoteStore other = await Engine.OpenAsync(index.File, Cancel);
        foreach ((int i, SourceDocument[] batch) in documents.Chunk(30).Index())
        {
            await (i % 3 == 2 ? other : index.Store).WriteAsync(batch, Cancel);
        }

        await index.Store.WriteAsync(documents[..40], Cancel);
        Assert.Equal(RandomUtterances.Naive(documents), await index.ClustersAsync());
        Assert.Equal(23, (await index.ClustersAsync()).Split('\n').Length);
    }

    [Fact]
    public async Task Repeated_OneArticleSaysItTwice_IsNotRepeated()
    {
        await using IQuoteStore store = await StoreAsync(
            Samples.Quote(RandomUtterances.Sentences[0], "Ann Lee", path: "a.txt"), Samples.Quote(RandomUtterances.Sentences[0], "Ann Lee", path: "a.txt"),
            Samples.Quote(RandomUtterances.Sentences[1], "Bob Ray", path: "a.txt"), Samples.Quote("I said: " + RandomUtterances.Sentences[1], "Ray", path: "b.txt"));

        Assert.Equal([RandomUtterances.Sentences[1], "I said: " + RandomUtterances.Sentences[1]], (await store.TextsAsync(QuoteQuery.All.Repeated())).OrderBy(text => text.Length));
        Assert.Equal(2, (await store.TextsAsync(QuoteQuery.All.Where(!QuoteFilter.Repeated()))).Length);
        Assert.Equal("repeated elsewhere", QuoteFilter.Repeated().ToString());
        Assert.Equal(QuoteFilter.Repeated(), QuoteFilter.Repeated());
    }

    [Fact]
    public async Task Collapse_PageAfterPage_GivesEveryUtteranceOnce()
    {
        var random = new Random(15);
        await using var index = await UtteranceIndex.OpenAsync(Engine);
        await index.Store.WriteAsync([.. Enumerable.Range(0, 60).Select(i => RandomUtterances.Document(random, i))], Cancel);
        QuoteQuery query = QuoteQuery.All.OldestFirst().Collapse();
        QuotePage whole = await index.Store.SearchAsync(query.Take(1000), Cancel);
        var paged = new List<string>();
        for (QuoteQuery? next = query.Take(4); next is not null;)
        {
            QuotePage page = await index.Store.SearchAsync(next, Cancel);
            Assert.Equal(whole.Total, page.Total);
            paged.AddRange(page.Hits.Select(hit => hit.Quote.Text));
            next = page.Next;
        }

        Assert.Equal(whole.Hits.Select(hit => hit.Quote.Text), paged);
        Assert.Equal((await index.Store.SearchAsync(QuoteQuery.All, Cancel)).Total, whole.Hits.Sum(hit => 1 + hit.Variants.Count));
    }
}
