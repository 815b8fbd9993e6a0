namespace QuoteIndex.Tests.Reading;

public sealed class FileDatesTests
{
    private const string Text = "The mine will close in May, Hank Moreau told reporters.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/news/2024-03-02 mine.txt", "2024-03-02")]
    [InlineData("/news/20240302.txt", "2024-03-02")]
    [InlineData("/news/2024/03/02/mine.txt", "2024-03-02")]
    [InlineData("C:\\news\\2024\\03\\02\\mine.txt", "2024-03-02")]
    [InlineData("2024_03_02", "2024-03-02")]
    [InlineData("/2023/01/01/mine-2024.03.02.txt", "2024-03-02")]
    [InlineData("/news/2024-03_02.txt", null)]
    [InlineData("/news/2024-13-02.txt", null)]
    [InlineData("/news/120240302.txt", null)]
    [InlineData("/news/202403021.txt", null)]
    [InlineData("/news/00120302.txt", null)]
    [InlineData("/news/2024-03.txt", null)]
    [InlineData("", null)]
    public void InPath_Path_GivesTheDayInIt(string path, string? expected) =>
        Assert.Equal(expected, FileDates.InPath(path)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Modified_File_IsTheDayItWasWritten()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.txt");
        File.SetLastWriteTime(path, new DateTime(2024, 3, 2, 23, 30, 0, DateTimeKind.Local));

        Assert.Equal(new DateOnly(2024, 3, 2), FileDates.Modified(path));
        Assert.Null(FileDates.Modified(folder.At("none.txt")));
    }

    [Fact]
    public async Task IngestAsync_DateOf_DatesFilesThatStateNoneAndReadsAgainThoseWhoseDayChanges()
    {
        using var folder = new TemporaryFolder();
        string a = folder.Write("a.txt", Text), dated = folder.Write("b-2020-01-05.txt", Text);
        folder.Write("c.txt", Text);
        var days = new Dictionary<string, DateOnly> { [a] = new(2024, 3, 2), [dated] = new(2024, 3, 2) };
        var options = new IngestOptions { Reading = new() { Date = new(2019, 1, 1), DateOf = path => days.TryGetValue(path, out DateOnly day) ? day : null } };
        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(Cancel);
        await archive.IngestAsync(folder.FullPath, options, cancellationToken: Cancel);
        IngestReport same = await archive.IngestAsync(folder.FullPath, options, cancellationToken: Cancel);
        DateOnly?[] before = await DaysAsync(archive);
        days[a] = new(2024, 4, 1);

        IngestReport changed = await archive.IngestAsync(folder.FullPath, options, cancellationToken: Cancel);

        Assert.Equal(3, same.Unchanged);
        Assert.Equal([new(2024, 3, 2), new(2020, 1, 5), new DateOnly(2019, 1, 1)], before);
        Assert.Equal((1, 2), (changed.Replaced, changed.Unchanged));
        Assert.Equal([new(2024, 4, 1), new(2020, 1, 5), new DateOnly(2019, 1, 1)], await DaysAsync(archive));
    }

    [Fact]
    public async Task IngestAsync_DateOfFails_IsAProblemOfThatFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Text);
        folder.Write("b.txt", Text);
        await using QuoteArchive archive = await QuoteArchive.OpenInMemoryAsync(Cancel);

        IngestReport report = await archive.IngestAsync(
            folder.FullPath,
            new IngestOptions { Reading = new() { DateOf = path => path.EndsWith("a.txt", StringComparison.Ordinal) ? throw new FormatException("no day") : null } },
            cancellationToken: Cancel);

        Assert.Equal(1, report.Added);
        Assert.Contains("DateOf failed (FormatException: no day)", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
    }

    private static async Task<DateOnly?[]> DaysAsync(QuoteArchive archive) =>
        [.. (await archive.SearchAsync(QuoteQuery.All.ByPlace(), Cancel)).Hits.Select(hit => hit.Quote.Published)];
}
