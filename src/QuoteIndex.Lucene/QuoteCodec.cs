using System.Text;
using QuoteIndex.Corrections;

namespace QuoteIndex.Lucene;

/// <summary>
/// A quote as bytes: a version, a checksum, then its parts one after another. The statement is not written a second time where it stands in its context.
/// </summary>
internal static class QuoteCodec
{
    private const byte Version = 1;
    private const int Head = 1 + sizeof(uint);

    /// <param name="quote">The quote.</param>
    /// <param name="place">Where its text stands in its context; null where it does not as a whole.</param>
    public static byte[] Encode(Quote quote, TextSpan? place)
    {
        var stream = new MemoryStream(512);
        stream.Write(new byte[Head]);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(quote.Text);
        writer.Write((byte)quote.Kind);
        writer.Write7BitEncodedInt(quote.Content.Count);
        foreach (TextSpan span in quote.Content)
        {
            Write(writer, span);
        }

        Write(writer, quote.Speaker.Name);
        Write(writer, quote.Speaker.Title);
        writer.Write((byte)quote.Speaker.Kind);
        Write(writer, quote.Speaker.Mention);
        WriteOrNull(writer, quote.Speaker.Span);
        WriteOrNull(writer, quote.Cue);
        Write(writer, quote.Company);
        Write(writer, quote.Published);
        Write(writer, quote.SaidOn);
        writer.Write(quote.Source.Path);
        Write(writer, quote.Source.Location);
        writer.Write7BitEncodedInt(quote.Source.Line);
        writer.Write7BitEncodedInt(quote.Source.Record is { } record ? record + 1 : 0);
        Write(writer, quote.Source.Url);
        Write(writer, quote.Source.Section);
        Write(writer, quote.Source.Title);
        Write(writer, quote.Source.Publisher);
        Write(writer, quote.Question);
        WriteContext(writer, quote.Context, place);
        Write(writer, quote.Preceding);
        writer.Write(quote.Confidence);
        writer.Write(quote.Evidence);
        if (quote.Extracted is { } extracted)
        {
            writer.Write(CorrectionJson.Write(extracted));
        }

        byte[] bytes = stream.ToArray();
        bytes[0] = Version;
        BitConverter.TryWriteBytes(bytes.AsSpan(1), Checksum(bytes.AsSpan(Head)));
        return bytes;
    }

    /// <exception cref="InvalidDataException">The bytes are not what was written.</exception>
    public static Quote Decode(byte[] bytes, int offset, int length)
    {
        ReadOnlySpan<byte> span = bytes.AsSpan(offset, length);
        if (length < Head || span[0] != Version || BitConverter.ToUInt32(span[1..]) != Checksum(span[Head..]))
        {
            throw new InvalidDataException("A quote is damaged.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, offset + Head, length - Head), Encoding.UTF8);
        string text = reader.ReadString();
        var kind = (QuoteKind)reader.ReadByte();
        var content = new TextSpan[reader.Read7BitEncodedInt()];
        for (int i = 0; i < content.Length; i++)
        {
            content[i] = ReadSpan(reader);
        }

        var speaker = new Speaker
        {
            Name = ReadText(reader),
            Title = ReadText(reader),
            Kind = (SpeakerKind)reader.ReadByte(),
            Mention = ReadText(reader),
            Span = ReadSpanOrNull(reader),
        };
        TextSpan? cue = ReadSpanOrNull(reader);
        string? company = ReadText(reader);
        DateOnly? published = ReadDay(reader), said = ReadDay(reader);
        var source = new QuoteSource
        {
            Path = reader.ReadString(),
            Location = ReadText(reader),
            Line = reader.Read7BitEncodedInt(),
            Record = reader.Read7BitEncodedInt() is var record and > 0 ? record - 1 : null,
            Url = ReadText(reader),
            Section = ReadText(reader),
            Title = ReadText(reader),
            Publisher = ReadText(reader),
        };
        return new Quote
        {
            Text = text,
            Kind = kind,
            Content = content,
            Speaker = speaker,
            Cue = cue,
            Company = company,
            Published = published,
            SaidOn = said,
            Source = source,
            Question = ReadText(reader),
            Context = ReadContext(reader, text),
            Preceding = ReadText(reader),
            Confidence = reader.ReadDouble(),
            Evidence = reader.ReadString(),
            Extracted = reader.BaseStream.Position < reader.BaseStream.Length ? CorrectionJson.ReadQuote(reader.ReadString()) : null,
        };
    }

    private static void WriteContext(BinaryWriter writer, string context, TextSpan? place)
    {
        writer.Write(place is not null);
        writer.Write(place is { } before ? context[..before.Start] : context);
        if (place is { } after)
        {
            writer.Write(context[after.End..]);
        }
    }

    private static string ReadContext(BinaryReader reader, string text) =>
        reader.ReadBoolean() ? reader.ReadString() + text + reader.ReadString() : reader.ReadString();

    // Fowler, Noll and Vo's hash, which any flipped bit changes.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint hash = 2166136261;
        foreach (byte value in bytes)
        {
            hash = (hash ^ value) * 16777619;
        }

        return hash;
    }

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static void Write(BinaryWriter writer, DateOnly? day) => writer.Write7BitEncodedInt(day is { } known ? known.DayNumber + 1 : 0);

    private static DateOnly? ReadDay(BinaryReader reader) => reader.Read7BitEncodedInt() is var day and > 0 ? DateOnly.FromDayNumber(day - 1) : null;

    private static void Write(BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.End - span.Start);
    }

    private static TextSpan ReadSpan(BinaryReader reader)
    {
        int start = reader.Read7BitEncodedInt();
        return new TextSpan(start, start + reader.Read7BitEncodedInt());
    }

    private static void WriteOrNull(BinaryWriter writer, TextSpan? span)
    {
        writer.Write(span is not null);
        if (span is { } known)
        {
            Write(writer, known);
        }
    }

    private static TextSpan? ReadSpanOrNull(BinaryReader reader) => reader.ReadBoolean() ? ReadSpan(reader) : null;
}
