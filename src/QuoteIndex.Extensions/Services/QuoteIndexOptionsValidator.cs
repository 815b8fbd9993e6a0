using Microsoft.Extensions.Options;

namespace QuoteIndex.Extensions.Services;

/// <summary>Says of options that cannot work what to set.</summary>
internal sealed class QuoteIndexOptionsValidator : IValidateOptions<QuoteIndexOptions>
{
    // What timers of .NET can wait for.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(49);

    public ValidateOptionsResult Validate(string? name, QuoteIndexOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] failures = [.. Index(options), .. Values(options), .. options.Watching is null ? [] : Watching(options.Watching)];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Index(QuoteIndexOptions options)
    {
        if (options.StoreFactory is not null && options.IndexPath is not null)
        {
            yield return "QuoteIndex: both IndexPath and StoreFactory are set. Set IndexPath for an index file, or StoreFactory for a store of your own, not both.";
        }
        else if (options.StoreFactory is null && string.IsNullOrWhiteSpace(options.IndexPath))
        {
            yield return "QuoteIndex: no index is given. Set IndexPath to the index file, such as \"quotes.db\", or StoreFactory to what opens a store.";
        }
        else if (options.IndexPath is { } path && Directory.Exists(path))
        {
            yield return $"QuoteIndex: IndexPath '{path}' is a folder. Set it to a file, such as '{Path.Join(path, "quotes.db")}'.";
        }
    }

    private static IEnumerable<string> Values(QuoteIndexOptions options)
    {
        if (options.Ingest is null || options.Synonyms is null || options.Watching is null)
        {
            yield return "QuoteIndex: Ingest, Synonyms and Watching must not be null. Leave them as they are for the defaults.";
        }
    }

    private static IEnumerable<string> Watching(WatchingOptions watching)
    {
        if (watching.Folders.Any(folder => string.IsNullOrWhiteSpace(folder) || folder.Contains('\0')))
        {
            yield return "QuoteIndex: Watching.Folders has an entry without a path. Set each to a folder, or leave it out.";
        }

        if (!IsWait(watching.QuietTime))
        {
            yield return $"QuoteIndex: Watching.QuietTime is {watching.QuietTime}. Set it to more than 0 and at most 49 days; 2 seconds suit most folders.";
        }

        if (!IsWait(watching.LongestDelay) || watching.LongestDelay < watching.QuietTime)
        {
            yield return $"QuoteIndex: Watching.LongestDelay is {watching.LongestDelay}. Set it to QuietTime ({watching.QuietTime}) or more, and at most 49 days.";
        }

        if (!IsWait(watching.FullPassInterval) && watching.FullPassInterval != Timeout.InfiniteTimeSpan)
        {
            yield return $"QuoteIndex: Watching.FullPassInterval is {watching.FullPassInterval}. Set it to more than 0 and at most 49 days, or to Timeout.InfiniteTimeSpan for none.";
        }
    }

    private static bool IsWait(TimeSpan time) => time > TimeSpan.Zero && time <= Longest;
}
