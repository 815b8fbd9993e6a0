using System.Text;

namespace QuoteIndex.Reading;

/// <summary>Reads the records of a JSON document one by one.</summary>
internal sealed class JsonDocumentRecords : IDisposable
{
    // So many values that are no records, and nothing else, are an array of something else.
    private const int MostOthers = 10;

    private readonly ByteWindow window;
    private readonly JsonScanner scanner;
    private readonly RecordReader records;
    private readonly JsonRecord record;
    private readonly bool isArray;
    private int number;
    private bool isAtRecord;
    private bool hasRecords;
    private bool hasEnded;

    public JsonDocumentRecords(Stream content, RecordsPlace place, RecordReader records, ReadingOptions options)
    {
        this.records = records;
        record = new(new FieldNames(options.Fields));
        window = new(content);
        while (window.Start < place.Start && (window.Bytes.Length > 0 || window.Fill()))
        {
            window.Consume((int)Math.Min(window.Bytes.Length, place.Start - window.Start), isWhole: false);
        }

        scanner = new(window, options.MaximumRecordBytes);
        isArray = place.IsArray && scanner.Next() == JsonToken.ArrayStart;
    }

    // How deep records stand.
    private int Level => isArray ? 1 : 0;

    /// <summary>The next record; null after the last.</summary>
    public ReadResult? Next()
    {
        while (!hasEnded)
        {
            switch (isAtRecord ? JsonToken.ObjectStart : scanner.Next())
            {
                case JsonToken.End:
                    hasEnded = true;
                    return isArray ? records.Problem(NextPlace(), "is missing: the file ends before its list of records does. It may be cut short; get it anew.") : null;
                case JsonToken.ObjectStart:
                    return ReadRecord();
                case JsonToken.ArrayEnd when isArray && scanner.Depth == 0:
                    hasEnded = true;
                    return null;
                case JsonToken.ObjectEnd or JsonToken.ArrayEnd:
                    return Stray();
                default:
                    return SkipValue();
            }
        }

        return null;
    }

    public void Dispose() => window.Dispose();

    private RecordPlace NextPlace()
    {
        scanner.Release();
        return new(++number, window.Position.Line);
    }

    private ReadResult ReadRecord()
    {
        scanner.Mark();
        var place = new RecordPlace(++number, window.Position.Line);
        int offset = window.Position.Offset;
        (isAtRecord, hasRecords) = (false, true);
        bool isWhole = SkipToLevel();
        if (isAtRecord)
        {
            return records.Problem(place, "is not valid JSON: a quotation mark is missing in it. Mend it, or write the file anew with a JSON library.");
        }

        ReadResult result = scanner.Marked is not { } bytes ? records.TooLarge(place)
            : !isWhole ? records.Problem(place, "never ends: a brace or a quotation mark is missing in it, or the file is cut short. What stands after its beginning is not read.")
            : Read(bytes, place, offset);
        scanner.Release();
        return result;
    }

    private ReadResult Read(ReadOnlyMemory<byte> bytes, RecordPlace place, int offset)
    {
        if (record.Read(bytes, offset) is { } problem)
        {
            return records.Problem(place, problem);
        }

        // A record on one line, as most are, needs no index of lines.
        LineIndex lines = bytes.Span.ContainsAny((byte)'\n', (byte)'\r')
            ? new LineIndex(Encoding.UTF8.GetString(bytes.Span), place.Line, offset)
            : new LineIndex([], place.Line, offset);
        return records.Read(record, place, lines);
    }

    private ReadResult SkipValue()
    {
        scanner.Mark();
        var place = new RecordPlace(++number, window.Position.Line);
        scanner.Release();
        SkipToLevel();
        scanner.Release();
        if (!hasRecords && number == MostOthers)
        {
            hasEnded = true;
            return records.Problem(place, "is no JSON object, nor is any before it. The rest is not read; each record must be an object: {\"title\": …, \"text\": …}.");
        }

        return records.Problem(place, "is no JSON object. Each record must be one: {\"title\": …, \"text\": …}.");
    }

    private ReadResult Stray()
    {
        hasEnded = true;
        return records.Problem(NextPlace(), "is missing: a bracket too many ends the list of records here. What stands after it is not read.");
    }

    // Reads to the end of what has been entered; false when the file ends first. Where a string was not closed on its line, and
    // an object is next, that must be another record: the brace that ends this one was taken for part of the string.
    private bool SkipToLevel()
    {
        while (scanner.Depth > Level)
        {
            JsonToken token = scanner.Next();
            if (token == JsonToken.String && scanner.IsBroken && (token = scanner.Next()) == JsonToken.ObjectStart)
            {
                scanner.Depth = Level + 1;
                isAtRecord = true;
                return false;
            }

            if (token == JsonToken.End)
            {
                hasEnded = true;
                return false;
            }
        }

        return true;
    }
}
