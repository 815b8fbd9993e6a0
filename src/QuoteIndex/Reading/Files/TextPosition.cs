using System.Text;

namespace QuoteIndex.Reading;

/// <summary>A place in the text that bytes of UTF-8 hold, moved on as they are read.</summary>
internal sealed class TextPosition
{
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private readonly char[] scratch = new char[8192];
    private bool afterReturn;

    /// <summary>The place in the file's text, in UTF-16 code units; bytes that are no UTF-8 count as what they are replaced with.</summary>
    public int Offset { get; private set; }

    /// <summary>The line, counted from 1. A line ends with CR LF, LF or CR.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Moves past bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isWhole">True when no character is cut at their end.</param>
    public void Advance(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        Line += bytes.Count((byte)'\n');
        if (afterReturn && bytes is [(byte)'\n', ..])
        {
            Line--;
        }

        if (bytes.Contains((byte)'\r'))
        {
            Line += bytes.Count((byte)'\r') - bytes.Count("\r\n"u8);
        }

        afterReturn = bytes.IsEmpty ? afterReturn : bytes[^1] == '\r';
        for (bool completed = false; !completed;)
        {
            decoder.Convert(bytes, scratch, isWhole, out int used, out int made, out completed);
            bytes = bytes[used..];
            Offset += made;
        }
    }
}
