using System.Buffers;

namespace QuoteIndex.Reading;

/// <summary>The address an article says it has.</summary>
internal static class PageAddress
{
    private static readonly SearchValues<char> NoAddress = SearchValues.Create(" \t\n\r<>\"");

    private const int Longest = 2_000;

    /// <summary>The address as it is written; null when it is not an absolute one of the web.</summary>
    public static string? Read(string? value)
    {
        value = value?.Trim();
        return value is { Length: > 0 and <= Longest }
            && Uri.TryCreate(value, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0
            && !value.AsSpan().ContainsAny(NoAddress)
            ? value
            : null;
    }
}
