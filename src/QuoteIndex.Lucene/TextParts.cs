using System.Text;

namespace QuoteIndex.Lucene;

/// <summary>Some texts, any of which may be missing, as bytes one after another.</summary>
internal static class TextParts
{
    public static byte[] Encode(params ReadOnlySpan<string?> texts)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (string? text in texts)
        {
            writer.Write(text is not null);
            writer.Write(text ?? "");
        }

        return stream.ToArray();
    }

    public static string?[] Decode(byte[] bytes, int offset, int length)
    {
        var texts = new List<string?>();
        using var reader = new BinaryReader(new MemoryStream(bytes, offset, length), Encoding.UTF8);
        while (reader.BaseStream.Position < length)
        {
            bool there = reader.ReadBoolean();
            string text = reader.ReadString();
            texts.Add(there ? text : null);
        }

        return [.. texts];
    }
}
