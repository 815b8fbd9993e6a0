using System.Text;
using System.Text.Json;
using CsvHelper;

namespace QuoteIndex.Attribution;

/// <summary>
/// The entries of a caller's directory in a file: JSON Lines where it begins with a brace, else CSV with a heading, in which several values stand
/// with semicolons between. What does not belong there is an error with its line.
/// </summary>
internal static class DirectoryFile
{
    /// <param name="path">The file.</param>
    /// <param name="fields">The fields an entry may have.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="QuoteIndexException">The file is not there, or wrong; the message names the line.</exception>
    public static async Task<IReadOnlyList<DirectoryEntry>> ReadAsync(string path, IReadOnlyList<string> fields, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = await File.ReadAllTextAsync(path, Encoding.UTF8, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new QuoteIndexException($"The directory '{path}' could not be read: {error.Message}", error);
        }

        return text.AsSpan().TrimStart().StartsWith("{") ? [.. JsonLines(path, text, fields)] : [.. Csv(path, text, fields)];
    }

    private static IEnumerable<DirectoryEntry> JsonLines(string path, string text, IReadOnlyList<string> fields)
    {
        foreach ((int index, string line) in text.Split('\n').Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new DirectoryEntry(path, index + 1, Object(path, index + 1, line, fields));
            }
        }
    }

    private static Dictionary<string, string[]> Object(string path, int line, string json, IReadOnlyList<string> fields)
    {
        var values = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            foreach (JsonProperty member in document.RootElement.EnumerateObject())
            {
                values[Known(path, line, member.Name, fields)] = member.Value.ValueKind switch
                {
                    JsonValueKind.Null => [],
                    JsonValueKind.Array => [.. member.Value.EnumerateArray().Select(value => value.GetString() ?? "").Where(value => value.Length > 0)],
                    _ => [member.Value.GetString()!],
                };
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw DirectoryEntry.Wrong(path, line, "this is no JSON object whose values are texts or lists of texts", error);
        }

        return values;
    }

    private static IEnumerable<DirectoryEntry> Csv(string path, string text, IReadOnlyList<string> fields)
    {
        CsvMalformedRecord? fault = null;
        using CsvReader reader = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text)), new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            OnMalformedRecord = found => fault ??= found,
        });
        string[]? heading = null;
        while (Read(path, reader))
        {
            int line = (int)reader.LineNumber;
            string[] row = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
            if (fault is not null)
            {
                throw DirectoryEntry.Wrong(path, line, "a quotation mark is not closed, or stands within a field");
            }

            if (heading is null)
            {
                heading = [.. row.Select(name => Known(path, line, name, fields))];
            }
            else if (row.Length > heading.Length)
            {
                throw DirectoryEntry.Wrong(path, line, $"it has {row.Length} fields, the heading {heading.Length}; put fields with commas in quotation marks, and semicolons between several values");
            }
            else if (!row.All(string.IsNullOrWhiteSpace))
            {
                yield return new DirectoryEntry(path, line, Row(heading, row));
            }
        }
    }

    private static Dictionary<string, string[]> Row(string[] heading, string[] row) => row.Zip(heading).ToDictionary(
        field => field.Second,
        field => IsList(field.Second) ? field.First.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [field.First],
        StringComparer.OrdinalIgnoreCase);

    // Their names are plurals.
    private static bool IsList(string field) => field.EndsWith('s');

    private static bool Read(string path, CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException error)
        {
            throw DirectoryEntry.Wrong(path, (int)reader.LineNumber, "this is no row of CSV; look for a quotation mark that is not closed", error);
        }
    }

    private static string Known(string path, int line, string name, IReadOnlyList<string> fields) =>
        fields.FirstOrDefault(field => string.Equals(field, name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw DirectoryEntry.Wrong(path, line, $"there is no field '{name}'; the fields are {string.Join(", ", fields)}");
}
