using System.Diagnostics;
using System.Globalization;

namespace QuoteIndex.Benchmarks.Opening;

/// <summary>What this process holds: objects that live, and memory of its own, without files that are mapped.</summary>
internal readonly record struct MemoryUse(long Heap, long Private)
{
    public static MemoryUse Now()
    {
        long heap = GC.GetTotalMemory(forceFullCollection: true);
        using Process process = Process.GetCurrentProcess();
        return new MemoryUse(heap, OwnOnLinux() ?? process.PrivateMemorySize64);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Heap} {Private}");

    // .NET's figure counts what is only reserved there.
    private static long? OwnOnLinux()
    {
        const string Status = "/proc/self/status", Own = "RssAnon:";
        string? line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Own, StringComparison.Ordinal)) : null;
        return line is null ? null : 1024 * long.Parse(line[Own.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
    }
}
