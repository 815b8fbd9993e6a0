using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using QuoteIndex.Tool.Terminal;

namespace QuoteIndex.Tool.Json;

/// <summary>Writes JSON values to a text writer, each ended by a line end. Not for use by several threads at once.</summary>
internal sealed class JsonOutput : IDisposable
{
    // The output is JSON and never HTML, so “, é and ' stay readable.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    private readonly TextWriter output;
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Utf8JsonWriter json;

    private JsonOutput(TextWriter output, JsonWriterOptions options)
    {
        this.output = output;
        json = new Utf8JsonWriter(bytes, options);
    }

    /// <summary>One value a line.</summary>
    public static JsonOutput Lines(ToolConsole console) => new(console.Out, Compact);

    /// <summary>Writes a single value, indented where a person reads it.</summary>
    public static void Write(ToolConsole console, Action<Utf8JsonWriter> value)
    {
        using var output = new JsonOutput(console.Out, console.OutIsTerminal ? Indented : Compact);
        output.Write(value);
    }

    public void Write(Action<Utf8JsonWriter> value)
    {
        value(json);
        json.Flush();
        WriteText(bytes.WrittenSpan);
        output.Write('\n');
        bytes.ResetWrittenCount();
        json.Reset();
    }

    public void Dispose() => json.Dispose();

    private void WriteText(ReadOnlySpan<byte> utf8)
    {
        char[] rented = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(utf8.Length));
        try
        {
            ReadOnlySpan<char> text = rented.AsSpan(0, Encoding.UTF8.GetChars(utf8, rented));
            for (int next = IndexOfHidden(text); next >= 0; next = IndexOfHidden(text))
            {
                output.Write(text[..next]);
                output.Write("\\u");
                output.Write(((int)text[next]).ToString("X4", CultureInfo.InvariantCulture));
                text = text[(next + 1)..];
            }

            output.Write(text);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    // The encoder escapes control characters but not these; inside a JSON string, where alone they can be, an escape means the same.
    private static int IndexOfHidden(ReadOnlySpan<char> text)
    {
        int index = text.IndexOfAnyInRange('\u202A', '\u2069');
        while (index >= 0 && !TerminalText.IsBidirectionalControl(text[index]))
        {
            int next = text[(index + 1)..].IndexOfAnyInRange('\u202A', '\u2069');
            index = next < 0 ? -1 : index + 1 + next;
        }

        return index;
    }
}
