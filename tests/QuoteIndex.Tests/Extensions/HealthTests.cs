using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace QuoteIndex.Tests.Extensions;

/// <summary>Healthy, degraded, unhealthy: what the health check tells of index and watched folders.</summary>
public sealed class HealthTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_IndexWithSeeds_IsHealthyAndCounts()
    {
        await using var application = new Application();
        QuoteArchive archive = await application.Archives.GetAsync(Cancel);
        IngestReport report = await archive.IngestAsync(Application.Seeds, cancellationToken: Cancel);

        HealthReportEntry health = await CheckAsync(application);

        Assert.Equal(HealthStatus.Healthy, health.Status);
        Assert.Equal((5L, report.Statements), (health.Data["sources"], health.Data["statements"]));
        Assert.True((long)health.Data["speakers"] > 0 && (long)health.Data["bytes"] > 0);
        Assert.DoesNotContain("problems", health.Data.Keys);
    }

    [Fact]
    public async Task Check_WatchedFolderWithABadFile_IsDegradedUntilItIsMended()
    {
        await using var application = new Application(
            options => options.Ingest = options.Ingest with { Reading = new() { MaximumBytes = 500 } },
            watch: true);
        application.Write("good.txt");
        string bad = application.Write("bad.txt", new string('x', 1000));
        await application.Host.StartAsync(Cancel);
        await application.Logs.WaitForAsync("PassDone");

        HealthReportEntry degraded = await CheckAsync(application);
        File.Delete(bad);
        application.Time.Advance(TimeSpan.FromMinutes(15));
        await application.Logs.WaitForAsync("PassDone", 2);
        HealthReportEntry healthy = await CheckAsync(application);

        Assert.Equal(HealthStatus.Degraded, degraded.Status);
        Assert.Equal((1, 1L), (degraded.Data["problems"], degraded.Data["sources"]));
        Assert.StartsWith("1 of the watched files", degraded.Description);
        Assert.DoesNotContain("bad.txt", degraded.Description);
        Assert.Equal((HealthStatus.Healthy, 0), (healthy.Status, healthy.Data["problems"]));
    }

    [Fact]
    public async Task Check_FileThatIsNoIndex_IsUnhealthyUntilItIsMended()
    {
        await using var application = new Application();
        await File.WriteAllTextAsync(application.IndexPath, new string('x', 5000), Cancel);

        HealthReportEntry unhealthy = await CheckAsync(application);
        File.Delete(application.IndexPath);
        HealthReportEntry healthy = await CheckAsync(application);

        Assert.Equal((HealthStatus.Unhealthy, "The index cannot be opened or read."), (unhealthy.Status, unhealthy.Description));
        Assert.IsAssignableFrom<QuoteIndexException>(unhealthy.Exception);
        Assert.Equal((HealthStatus.Healthy, 0L), (healthy.Status, healthy.Data["statements"]));
    }

    [Fact]
    public async Task Check_WithAStatusAndNameOfItsOwn_ReportsThem()
    {
        await using var application = new Application(
            options => (options.IndexPath, options.StoreFactory) = (null, (_, _) => throw new QuoteIndexException("No drive.")),
            builder => builder.Services.AddHealthChecks().AddQuoteIndex("archive", HealthStatus.Degraded, ["ready"]));

        HealthReport report = await application.Get<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains("ready"), Cancel);

        Assert.Equal(("archive", HealthStatus.Degraded), (Assert.Single(report.Entries).Key, report.Status));
    }

    private static async Task<HealthReportEntry> CheckAsync(Application application) =>
        (await application.Get<HealthCheckService>().CheckHealthAsync(Cancel)).Entries["quoteindex"];
}
