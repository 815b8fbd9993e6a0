namespace QuoteIndex.Reading;

/// <summary>
/// Writes an article's text block by block: blocks apart by a blank line, white space within them collapsed.
/// </summary>
internal sealed class MarkdownBlocks
{
    private const string Break = "\n\n";

    private readonly List<TextBlock> blocks = [];
    private int start = -1;

    /// <summary>The text so far.</summary>
    public MappedText Text { get; } = new();

    /// <summary>The blocks closed so far.</summary>
    public IReadOnlyList<TextBlock> Blocks => blocks;

    /// <summary>True when the open block holds no text yet.</summary>
    public bool IsEmpty => start < 0;

    /// <summary>Adds text that stands in the file as it is; white space within it is collapsed.</summary>
    public void Copy(ReadOnlySpan<char> words, int fileStart)
    {
        int from = 0;
        for (int i = 0; i < words.Length; i++)
        {
            bool isBetweenWords = words[i] == ' ' && i > from && i + 1 < words.Length && !char.IsWhiteSpace(words[i + 1]);
            if (!char.IsWhiteSpace(words[i]) || isBetweenWords)
            {
                continue;
            }

            CopyWords(words[from..i], fileStart + from);
            from = i;
            while (from < words.Length && char.IsWhiteSpace(words[from]))
            {
                from++;
            }

            Space(fileStart + i, fileStart + from);
            i = from - 1;
        }

        CopyWords(words[from..], fileStart + from);
    }

    /// <summary>Adds text that other characters of the file stand for.</summary>
    public void Replace(ReadOnlySpan<char> words, int fileStart, int fileEnd)
    {
        if (words.IsWhiteSpace())
        {
            Space(fileStart, fileEnd);
            return;
        }

        Open(fileStart);
        Text.Replace(words, fileStart, fileEnd);
    }

    /// <summary>Adds a space that white space or a break of the file stands for, unless there is one or nothing before it.</summary>
    public void Space(int fileStart, int fileEnd)
    {
        if (start >= 0 && !char.IsWhiteSpace(Text[Text.Length - 1]))
        {
            Text.Replace(" ", fileStart, fileEnd);
        }
    }

    /// <summary>Ends the open block, if it holds anything.</summary>
    public void Close(BlockKind kind = BlockKind.Unmarked, string? reason = null)
    {
        if (start < 0)
        {
            return;
        }

        TrimEnd();
        blocks.Add(new(new(start, Text.Length), kind, reason));
        start = -1;
    }

    /// <summary>
    /// Opens the block closed last again, to go on after <paramref name="separator"/>; false when there is none or when it is
    /// no paragraph.
    /// </summary>
    public bool Reopen(ReadOnlySpan<char> separator, int fileAt)
    {
        if (start >= 0 || blocks is not [.., { Kind: BlockKind.Unmarked } last])
        {
            return false;
        }

        blocks.RemoveAt(blocks.Count - 1);
        start = last.Span.Start;
        Text.Replace(separator, fileAt, fileAt);
        return true;
    }

    private void CopyWords(ReadOnlySpan<char> words, int fileStart)
    {
        if (!words.IsEmpty)
        {
            Open(fileStart);
            Text.Copy(words, fileStart);
        }
    }

    private void Open(int fileAt)
    {
        if (start < 0)
        {
            if (Text.Length > 0)
            {
                Text.Replace(Break, fileAt, fileAt);
            }

            start = Text.Length;
        }
    }

    /// <summary>Takes white space away at the end of the open block.</summary>
    public void TrimEnd()
    {
        int end = Text.Length;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        Text.Truncate(end);
    }
}
