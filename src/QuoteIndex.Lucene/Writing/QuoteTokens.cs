using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Writing;

/// <summary>
/// The analysis of a document: the library's own words as terms of Lucene's. A term's position tells its place in the quote's texts times four, plus in which of
/// them it is. For one document after another.
/// </summary>
internal sealed class QuoteTokens : ITermSink, IDisposable
{
    // Roles have the positions behind those of words, since both are in one field.
    private int end;

    /// <summary>Terms with positions: words and roles.</summary>
    public TermTokens Words { get; } = new();

    /// <summary>Terms that are only there or not.</summary>
    public TermTokens Keys { get; } = new();

    public void Clear()
    {
        Words.Clear();
        Keys.Clear();
        end = 0;
    }

    public void Add(char sort, string text, int position, TermField field)
    {
        if (sort == TermKey.Word)
        {
            end = position + 1;
        }
        else
        {
            position += end;
        }

        Words.Add(sort, text, (position << 2) | (int)field);
    }

    public void Add(char sort, string text) => Keys.Add(Key.Of(sort, text));

    public void Dispose()
    {
        Words.Dispose();
        Keys.Dispose();
    }
}
