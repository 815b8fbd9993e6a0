using Microsoft.Extensions.Options;

namespace QuoteIndex.Tests.Extensions;

/// <summary>Options that cannot work are refused when the application starts, by messages that say what to set.</summary>
public sealed class OptionsTests
{
    public static TheoryData<string, string, Action<QuoteIndexOptions>> Wrong => new()
    {
        { "no index", "no index is given. Set IndexPath to the index file", options => options.IndexPath = null },
        { "blank index", "no index is given. Set IndexPath to the index file", options => options.IndexPath = " " },
        { "two indexes", "Set IndexPath for an index file, or StoreFactory for a store of your own", options => options.StoreFactory = (_, _) => throw new NotSupportedException() },
        { "a folder", "is a folder. Set it to a file, such as", options => options.IndexPath = AppContext.BaseDirectory },
        { "null", "must not be null", options => options.Ingest = null! },
        { "null watching", "must not be null", options => options.Watching = null! },
        { "blank folder", "Watching.Folders has an entry without a path", options => options.Watching.Folders.Add("") },
        { "null character", "Watching.Folders has an entry without a path", options => options.Watching.Folders.Add("a\0b") },
        { "no quiet time", "Watching.QuietTime is 00:00:00. Set it to more than 0", options => options.Watching.QuietTime = TimeSpan.Zero },
        { "long quiet time", "Watching.LongestDelay is 00:00:30. Set it to QuietTime (00:01:00) or more", options => options.Watching.QuietTime = TimeSpan.FromMinutes(1) },
        { "negative interval", "Watching.FullPassInterval is -00:01:00. Set it to more than 0", options => options.Watching.FullPassInterval = TimeSpan.FromMinutes(-1) },
        { "long interval", "Watching.FullPassInterval is 60.00:00:00. Set it to more than 0", options => options.Watching.FullPassInterval = TimeSpan.FromDays(60) },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Start_WithWrongOptions_SaysWhatToSet(string what, string message, Action<QuoteIndexOptions> configure)
    {
        await using var application = new Application(configure);

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => application.Host.StartAsync(Application.Cancel));

        Assert.Contains(message, Assert.Single(error.Failures), StringComparison.Ordinal);
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task Start_WithSeveralWrongOptions_SaysAll()
    {
        await using var application = new Application(options =>
        {
            options.IndexPath = null;
            options.Watching.QuietTime = TimeSpan.Zero;
        });

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => application.Host.StartAsync(Application.Cancel));

        Assert.Equal(2, error.Failures.Count());
    }

    [Fact]
    public async Task Start_WithFullPassesOnlyAtStart_Starts()
    {
        await using var application = new Application(options => options.Watching.FullPassInterval = Timeout.InfiniteTimeSpan);

        await application.Host.StartAsync(Application.Cancel);

        Assert.False(File.Exists(application.IndexPath), "The index is opened at its first use.");
    }
}
