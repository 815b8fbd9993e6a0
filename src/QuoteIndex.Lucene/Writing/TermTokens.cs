using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace QuoteIndex.Lucene.Writing;

/// <summary>Terms at positions as a token stream of Lucene's, used again for one document after another.</summary>
internal sealed class TermTokens : TokenStream
{
    // In place of a sort, where it is in the text already.
    private const char WholeKey = '\0';

    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private readonly List<(char Sort, string Text, int Position)> terms = [];
    private int next;
    private int last;

    public TermTokens()
    {
        term = AddAttribute<ICharTermAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public void Clear() => terms.Clear();

    /// <summary>Adds a term that is only there or not.</summary>
    public void Add(string key) => terms.Add((WholeKey, key, terms.Count));

    /// <summary>Adds a term, which begins with its sort; positions ascend.</summary>
    public void Add(char sort, string text, int position) => terms.Add((sort, Key.Bounded(text), position));

    public override void Reset()
    {
        base.Reset();
        next = 0;
        last = -1;
    }

    public override bool IncrementToken()
    {
        if (next == terms.Count)
        {
            return false;
        }

        ClearAttributes();
        (char sort, string text, int position) = terms[next++];
        term.SetEmpty();
        if (sort != WholeKey)
        {
            term.Append(sort);
        }

        term.Append(text);
        increment.PositionIncrement = position - last;
        last = position;
        return true;
    }
}
