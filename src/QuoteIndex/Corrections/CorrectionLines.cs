using System.Globalization;
using System.Text;
using System.Text.Json;

namespace QuoteIndex.Corrections;

/// <summary>Corrections as JSON Lines, one a line.</summary>
internal static class CorrectionLines
{
    public static async Task WriteAsync(Stream stream, IEnumerable<Correction> corrections, CancellationToken cancellationToken)
    {
        foreach (Correction correction in corrections)
        {
            await JsonSerializer.SerializeAsync(stream, correction, CorrectionJson.Default.Correction, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync("\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        }

        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="QuoteIndexException">A line is no correction; the message names it.</exception>
    public static async Task<IReadOnlyList<Correction>> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var corrections = new List<Correction>();
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        for (int number = 1; await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                corrections.Add(Read(line, number));
            }
        }

        return corrections;
    }

    private static Correction Read(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CorrectionJson.Default.Correction) is { Statement.Content.Count: > 0 } correction
                ? correction
                : throw Wrong(number, "it has no statement with a place", null);
        }
        catch (JsonException error)
        {
            throw Wrong(number, error.Message, error);
        }
    }

    private static QuoteIndexException Wrong(int line, string reason, Exception? cause)
    {
        string message = string.Create(
            CultureInfo.InvariantCulture, $"Line {line} is no correction: {reason} Nothing was taken in; mend the line, or leave it out.");
        return cause is null ? new QuoteIndexException(message) : new QuoteIndexException(message, cause);
    }
}
