using System.Globalization;

namespace QuoteIndex.Reading;

/// <summary>Makes articles of the records of one file.</summary>
/// <param name="file">The file.</param>
/// <param name="format">What the format is called.</param>
/// <param name="encoding">Name of the file's encoding.</param>
/// <param name="options">How to read.</param>
internal sealed class RecordReader(SourceFile file, string format, string encoding, ReadingOptions options)
{
    /// <summary>How many names of fields a problem tells.</summary>
    public const int MostNames = 12;

    /// <summary>The article of a record, or why it has none.</summary>
    public ReadResult Read(FieldRecord record, RecordPlace place, LineIndex lines)
    {
        if (!record.TryReadText(out MappedText text, out string words))
        {
            return Problem(place, $"has no text. {NameThem(record.Names)}");
        }

        TextMap map = text.ToMap(lines);

        // The words are read as a file of theirs would be: what they say leads to them, and through the record to the file.
        ReadableText readable = HtmlSignature.HasParagraphs(words) ? HtmlArticle.Read(words, encoding) : PlainTextReader.Readable(words);
        string? title = First(record.Read(FieldRole.Title));
        return ReadResult.Of(ArticleAssembler.Assemble(
            file.Path,
            file.Name,
            readable with
            {
                Map = readable.Map?.Over(map) ?? map,
                Record = place.Number,
                Format = format,
                Encoding = encoding,
                Title = title ?? readable.Title,
                TitleBasis = title is null ? readable.TitleBasis : TitleBasis.Field,
                Published = Published(record) ?? readable.Published,
                Publisher = First(record.Read(FieldRole.Publisher).Where(name => !name.Contains("://", StringComparison.Ordinal))) ?? readable.Publisher,
                Url = First(record.Read(FieldRole.Url).Where(IsUrl)) ?? readable.Url,
                Company = First(record.Read(FieldRole.Company)) ?? readable.Company,
            },
            options));
    }

    /// <summary>A record that could not be read.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="problem">What is wrong with it and what to do, to follow after its name.</param>
    public ReadResult Problem(RecordPlace place, string problem) => ReadResult.Failed(
        string.Create(CultureInfo.InvariantCulture, $"{file.Path} (record {place.Number})"),
        string.Create(CultureInfo.InvariantCulture, $"'{file.Path}' (record {place.Number}, line {place.Line}) {problem}"));

    /// <summary>A record larger than the options allow.</summary>
    public ReadResult TooLarge(RecordPlace place) => Problem(place, string.Create(
        CultureInfo.InvariantCulture,
        $"has more than {options.MaximumRecordBytes:N0} bytes. Split it, or raise ReadingOptions.MaximumRecordBytes."));

    /// <summary>What a person can do about fields whose names say nothing to us.</summary>
    public static string NameThem(IEnumerable<string> names)
    {
        string[] first = [.. names.Take(MostNames + 1)];
        string list = string.Join(", ", first.Take(MostNames).Select(name => $"\"{(name.Length > 40 ? name[..40] + "…" : name)}\""));
        return first.Length == 0
            ? "It has no fields."
            : $"Its fields are {list}{(first.Length > MostNames ? ", …" : "")}; name the one that holds the text in RecordFields.Text.";
    }

    private static PublicationDate? Published(FieldRecord record)
    {
        foreach (string written in record.Read(FieldRole.Date))
        {
            if (FieldDate.Read(written) is { } date)
            {
                return new(date, DateBasis.Field);
            }
        }

        return null;
    }

    private static string? First(IEnumerable<string> values) =>
        values.Select(value => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).FirstOrDefault(value => value.Length > 0);

    private static bool IsUrl(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
