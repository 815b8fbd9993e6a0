using System.Buffers;

namespace QuoteIndex.Reading;

/// <summary>
/// Writes a block quotation the way running text has quotations: in quotation marks, each paragraph opened by one and the last
/// closed, and with who said it behind a dash in the same paragraph: “…” — Jane Doe, CFO of Acme.
/// </summary>
internal sealed class MarkdownQuotation
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»");

    private readonly MarkdownBlocks writer;
    private readonly bool isMarked;
    private bool isClosed;
    private int lastEnd = -1;

    /// <param name="writer">Where the quotation is written.</param>
    /// <param name="source">The quotation as it stands in the file, which may have marks of its own.</param>
    public MarkdownQuotation(MarkdownBlocks writer, ReadOnlySpan<char> source)
    {
        this.writer = writer;
        isMarked = source.ContainsAny(Marks);
    }

    /// <summary>True for a line that tells who said what stands before it: "— Jane Doe, CFO of Acme".</summary>
    public static bool IsSource(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> words = line.TrimStart();
        int dash = words.StartsWith("--") ? 2 : words is ['—' or '–' or '―' or '-', ..] ? 1 : 0;
        ReadOnlySpan<char> name = words[dash..].TrimStart();
        return dash > 0 && name.Length > 1 && char.IsUpper(name[0]) && (dash == 2 || words[0] != '-' || char.IsWhiteSpace(words[1]));
    }

    /// <summary>Opens a paragraph of the quotation whose text begins at <paramref name="fileAt"/>.</summary>
    public void OpenParagraph(int fileAt)
    {
        if (!isMarked && !isClosed)
        {
            writer.Replace("“", fileAt, fileAt);
        }
    }

    /// <summary>Tells that a paragraph of the quotation has been written up to <paramref name="fileAt"/>.</summary>
    public void CloseParagraph(int fileAt)
    {
        lastEnd = fileAt;
        writer.Close();
    }

    /// <summary>
    /// Ends the quoted words, so that what is written next tells who said them; in the open paragraph, or in the one closed last.
    /// </summary>
    public void OpenSource(int fileAt)
    {
        if (writer.IsEmpty)
        {
            CloseQuotation();
            if (lastEnd >= 0)
            {
                writer.Reopen(" ", fileAt);
            }

            return;
        }

        MarkEnd(fileAt);
        writer.Space(fileAt, fileAt);
    }

    /// <summary>Ends the quotation.</summary>
    public void CloseQuotation()
    {
        if (!isMarked && !isClosed && lastEnd >= 0 && writer.Reopen("”", lastEnd))
        {
            isClosed = true;
            writer.Close();
        }
    }

    private void MarkEnd(int fileAt)
    {
        if (!isMarked && !isClosed)
        {
            isClosed = true;
            writer.TrimEnd();
            writer.Replace("”", fileAt, fileAt);
        }
    }
}
