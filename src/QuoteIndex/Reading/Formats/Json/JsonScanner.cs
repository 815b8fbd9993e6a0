using System.Buffers;

namespace QuoteIndex.Reading;

/// <summary>
/// Tells the structure of a JSON document from a window on it: where objects, arrays and strings begin and end. It does not
/// check what is in them, and a string ends with its line at the latest, so that what is broken in one record leaves the next
/// one whole. Comments are passed over.
/// </summary>
/// <param name="window">The window, at the start of the document or of a value in it.</param>
/// <param name="longest">How many bytes are kept of a record; of a longer one nothing is.</param>
internal sealed class JsonScanner(ByteWindow window, int longest)
{
    private const int LongestName = 1024;

    private static readonly SearchValues<byte> StringEnds = SearchValues.Create("\"\\\n\r"u8);

    private int cursor;
    private int tokenStart;
    private int tokenEnd;
    private bool isMarked;

    /// <summary>How many objects and arrays are open after the last token. Set where what was broken tells otherwise.</summary>
    public int Depth { get; set; }

    /// <summary>True when the last string was ended by its line, not by a quotation mark.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The characters of the last name or string as written; empty when they are many.</summary>
    public ReadOnlySpan<byte> Words => tokenEnd < 0 ? [] : window.Bytes[(tokenStart + 1)..tokenEnd];

    /// <summary>Where the last token begins in the stream.</summary>
    public long TokenPlace => window.Start + tokenStart;

    /// <summary>
    /// Lets go of all before the last token and, from now on, of nothing: the window then begins with that token, or, where the
    /// token is a word on which the window was filled again, with the rest of it.
    /// </summary>
    public void Mark()
    {
        if (tokenStart >= 0)
        {
            LetGo(tokenStart, isWhole: true);
        }

        isMarked = true;
    }

    /// <summary>What is in the window from the mark to the end of the last token; null when that has become too long to keep.</summary>
    public ReadOnlyMemory<byte>? Marked => isMarked && cursor <= longest ? window.Memory[..cursor] : null;

    /// <summary>Lets go of what has been read.</summary>
    public void Release()
    {
        isMarked = false;
        LetGo(cursor, isWhole: false);
    }

    /// <summary>The next token.</summary>
    public JsonToken Next()
    {
        while (Peek(out byte first))
        {
            tokenStart = cursor++;
            switch (first)
            {
                case (byte)'{':
                    Depth++;
                    return JsonToken.ObjectStart;
                case (byte)'[':
                    Depth++;
                    return JsonToken.ArrayStart;
                case (byte)'}':
                    Depth--;
                    return JsonToken.ObjectEnd;
                case (byte)']':
                    Depth--;
                    return JsonToken.ArrayEnd;
                case (byte)'"':
                    return ReadString();
                case (byte)'/':
                    SkipComment();
                    break;
                case (byte)',' or (byte)':' or (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r':
                    break;
                default:
                    SkipWord();
                    return JsonToken.Other;
            }
        }

        tokenStart = cursor;
        return JsonToken.End;
    }

    // True when there is a byte at the cursor.
    private bool Peek(out byte first)
    {
        bool any = cursor < window.Bytes.Length || Refill(cursor);
        first = any ? window.Bytes[cursor] : default;
        return any;
    }

    // Reads on; what stands before the given place may go unless all is kept.
    private bool Refill(int keep)
    {
        isMarked &= window.Bytes.Length <= longest;
        if (!isMarked)
        {
            LetGo(keep, isWhole: false);
        }

        return window.Fill();
    }

    private void LetGo(int count, bool isWhole)
    {
        window.Consume(count, isWhole);
        cursor -= count;
        tokenStart -= count;
        tokenEnd -= tokenEnd < 0 ? 0 : count;
    }

    private JsonToken ReadString()
    {
        tokenEnd = tokenStart;
        while (true)
        {
            int end = window.Bytes[cursor..].IndexOfAny(StringEnds);
            if (end >= 0 && (window.Bytes[cursor + end] != '\\' || cursor + end + 1 < window.Bytes.Length))
            {
                cursor += end;
                if (window.Bytes[cursor] != '\\')
                {
                    break;
                }

                // A line break ends a string whatever stands before it.
                cursor += window.Bytes[cursor + 1] is (byte)'\n' or (byte)'\r' ? 1 : 2;
                continue;
            }

            cursor = end < 0 ? window.Bytes.Length : cursor + end;
            if (tokenEnd >= 0 && cursor - tokenStart > LongestName)
            {
                tokenEnd = -1;
            }

            if (!Refill(tokenEnd < 0 ? cursor : tokenStart))
            {
                cursor = window.Bytes.Length;
                tokenEnd = -1;
                return JsonToken.String;
            }
        }

        IsBroken = window.Bytes[cursor] != '"';
        tokenEnd = tokenEnd < 0 || cursor - tokenStart > LongestName ? -1 : cursor;
        cursor += IsBroken ? 0 : 1;
        return tokenEnd >= 0 && IsBeforeColon() ? JsonToken.Name : JsonToken.String;
    }

    private bool IsBeforeColon()
    {
        int at = cursor;
        while (true)
        {
            if (at == window.Bytes.Length)
            {
                long place = window.Start + at;
                if (at - tokenStart > 2 * LongestName || !Refill(tokenStart))
                {
                    return false;
                }

                at = (int)(place - window.Start);
            }

            byte next = window.Bytes[at];
            if (next is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return next == ':';
            }

            at++;
        }
    }

    private void SkipComment()
    {
        if (!Peek(out byte second) || second is not ((byte)'/' or (byte)'*'))
        {
            return;
        }

        cursor++;
        byte before = 0;
        while (Peek(out byte next))
        {
            cursor++;
            if (second == '/' ? next is (byte)'\n' or (byte)'\r' : before == '*' && next == '/')
            {
                return;
            }

            before = next;
        }
    }

    private void SkipWord()
    {
        while (Peek(out byte next) && next is not ((byte)',' or (byte)':' or (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'
            or (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)'"' or (byte)'/'))
        {
            cursor++;
        }
    }
}
