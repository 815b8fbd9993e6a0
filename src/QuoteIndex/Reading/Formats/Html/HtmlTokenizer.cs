namespace QuoteIndex.Reading;

/// <summary>
/// Cuts a page's source into tags and text as the HTML standard says, comments and declarations left out. One pass that never
/// goes back, so linear in the source whatever is left unclosed.
/// </summary>
/// <remarks>
/// AngleSharp was measured before this was written: its DOM comes at 23 to 33 MB/s before anything is asked of it, takes time by
/// the square of the depth (40,000 nested divisions: 17 s), and its text nodes do not know where in the source they stand. The
/// tests use it as the standard's voice.
/// </remarks>
internal sealed class HtmlTokenizer(string source, bool isXml)
{
    private readonly List<HtmlAttribute> attributes = [];
    private int position;
    private bool noMoreCloseBrackets;

    /// <summary>The known attributes of the start tag read last, the first of each name.</summary>
    public IReadOnlyList<HtmlAttribute> Attributes => attributes;

    public HtmlToken Next()
    {
        while (position < source.Length)
        {
            int start = position;
            if (source[start] != '<' || !IsMarkup(start))
            {
                return ReadText(start);
            }

            switch (source[start + 1])
            {
                case '!' or '?':
                    if (isXml && source.AsSpan(start).StartsWith("<![CDATA["))
                    {
                        return ReadCharacterData(start);
                    }

                    position = EndOfDeclaration(start);
                    break;
                case '/' when !char.IsAsciiLetter(source[start + 2]):
                    position = AfterCloseBracket(start + 2);
                    break;
                default:
                    if (ReadTag(start) is { Kind: not HtmlTokenKind.End } tag)
                    {
                        return tag;
                    }

                    break;
            }
        }

        return new(HtmlTokenKind.End, new(source.Length, source.Length));
    }

    /// <summary>The content of an element whose start tag was read last, up to its own end tag, which is read too.</summary>
    public TextSpan ReadRaw(TextSpan name)
    {
        int start = position;
        ReadOnlySpan<char> tag = name.In(source);
        if (tag.Equals("plaintext", StringComparison.OrdinalIgnoreCase))
        {
            position = source.Length;
            return new(start, position);
        }

        for (int i = start; ;)
        {
            int found = source.AsSpan(i).IndexOf("</");
            if (found < 0)
            {
                position = source.Length;
                return new(start, position);
            }

            i += found;
            ReadOnlySpan<char> rest = source.AsSpan(i + 2);
            if (rest.StartsWith(tag, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == tag.Length || IsSpace(rest[tag.Length]) || rest[tag.Length] is '/' or '>'))
            {
                position = AfterCloseBracket(i + 2 + tag.Length);
                return new(start, i);
            }

            i += 2;
        }
    }

    // "<" begins markup only before a letter, "/", "!" or "?"; "5 < 6" is text.
    private bool IsMarkup(int at) => at + 1 < source.Length
        && (char.IsAsciiLetter(source[at + 1]) || source[at + 1] is '!' or '?' || (source[at + 1] == '/' && at + 2 < source.Length));

    private HtmlToken ReadText(int start)
    {
        int end = start + 1;
        while (true)
        {
            int next = source.AsSpan(end).IndexOf('<');
            end = next < 0 ? source.Length : end + next;
            if (next < 0 || IsMarkup(end))
            {
                position = end;
                return new(HtmlTokenKind.Text, new(start, end));
            }

            end++;
        }
    }

    private HtmlToken ReadCharacterData(int start)
    {
        int from = start + "<![CDATA[".Length;
        int length = source.AsSpan(from).IndexOf("]]>");
        int end = length < 0 ? source.Length : from + length;
        position = Math.Min(source.Length, end + 3);
        return new(HtmlTokenKind.RawText, new(from, end));
    }

    // Where a comment, a doctype or a processing instruction ends; all that follows when it does not.
    private int EndOfDeclaration(int start)
    {
        if (!source.AsSpan(start).StartsWith("<!--"))
        {
            return AfterCloseBracket(start + 2);
        }

        // "<!-->" and "<!--->" are comments without words.
        ReadOnlySpan<char> rest = source.AsSpan(start + 4);
        if (rest.StartsWith(">") || rest.StartsWith("->"))
        {
            return start + (rest[0] == '>' ? 5 : 6);
        }

        for (int i = start + 4; ;)
        {
            int dashes = source.AsSpan(i).IndexOf("--");
            if (dashes < 0)
            {
                return source.Length;
            }

            i += dashes;
            ReadOnlySpan<char> after = source.AsSpan(i + 2);
            if (after.StartsWith(">") || after.StartsWith("!>"))
            {
                return i + (after[0] == '>' ? 3 : 4);
            }

            i++;
        }
    }

    private int AfterCloseBracket(int from)
    {
        int end = noMoreCloseBrackets ? -1 : source.AsSpan(from).IndexOf('>');
        noMoreCloseBrackets |= end < 0;
        return end < 0 ? source.Length : from + end + 1;
    }

    private HtmlToken ReadTag(int start)
    {
        bool isEnd = source[start + 1] == '/';
        int nameStart = start + (isEnd ? 2 : 1), i = nameStart;
        while (i < source.Length && !IsSpace(source[i]) && source[i] is not ('/' or '>'))
        {
            i++;
        }

        var name = new TextSpan(nameStart, i);
        attributes.Clear();
        bool isSelfClosing = false;
        while (i < source.Length && source[i] != '>')
        {
            if (IsSpace(source[i]) || source[i] == '/')
            {
                isSelfClosing = source[i] == '/' && i + 1 < source.Length && source[i + 1] == '>';
                i++;
            }
            else
            {
                i = ReadAttribute(i);
            }
        }

        // A tag that the page ends within is none.
        if (i >= source.Length)
        {
            position = source.Length;
            return new(HtmlTokenKind.End, new(source.Length, source.Length));
        }

        position = i + 1;
        return new(isEnd ? HtmlTokenKind.EndTag : HtmlTokenKind.StartTag, new(start, position), HtmlTags.Find(name.In(source)), name, isSelfClosing);
    }

    private int ReadAttribute(int start)
    {
        int i = start + 1;
        while (i < source.Length && !IsSpace(source[i]) && source[i] is not ('=' or '/' or '>'))
        {
            i++;
        }

        HtmlAttributeName name = HtmlAttribute.Find(source.AsSpan(start, i - start));
        int equals = SkipSpace(i);
        if (equals >= source.Length || source[equals] != '=')
        {
            Add(name, new(i, i));
            return i;
        }

        i = SkipSpace(equals + 1);
        if (i < source.Length && source[i] is '"' or '\'')
        {
            int length = source.AsSpan(i + 1).IndexOf(source[i]);
            int end = length < 0 ? source.Length : i + 1 + length;
            Add(name, new(i + 1, end));
            return Math.Min(source.Length, end + 1);
        }

        int value = i;
        while (i < source.Length && !IsSpace(source[i]) && source[i] != '>')
        {
            i++;
        }

        Add(name, new(value, i));
        return i;
    }

    private void Add(HtmlAttributeName name, TextSpan value)
    {
        if (name == HtmlAttributeName.Other)
        {
            return;
        }

        foreach (HtmlAttribute attribute in attributes)
        {
            if (attribute.Name == name)
            {
                return;
            }
        }

        attributes.Add(new(name, value));
    }

    private int SkipSpace(int i)
    {
        while (i < source.Length && IsSpace(source[i]))
        {
            i++;
        }

        return i;
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';
}
