namespace QuoteIndex.Tests.Querying;

public sealed class SynonymsTests
{
    [Theory]
    [InlineData("alone")]
    [InlineData("")]
    [InlineData(", ,")]
    [InlineData("a > b > c")]
    [InlineData("> b, c")]
    [InlineData("one two three four five six seven eight nine, ten")]
    public void With_NoGroup_SaysHowToWriteOne(string group) =>
        Assert.Contains(group.Length > 40 ? "commas" : "Write at least two", Assert.Throws<QuoteIndexException>(() => Synonyms.Default.With(group)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task WithFileAsync_Lines_AreGroups()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "# ours\nwidget, gizmo # both\n\n");
        try
        {
            Assert.Equal(Synonyms.None.With("widget, gizmo"), await Synonyms.None.WithFileAsync(path, TestContext.Current.CancellationToken));
        }
        finally
        {
            File.Delete(path);
        }

        await Assert.ThrowsAsync<QuoteIndexException>(() => Synonyms.None.WithFileAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Default_EveryLine_IsAGroup() => Assert.NotNull(Synonyms.None.With(Synonyms.Default.Groups));
}
