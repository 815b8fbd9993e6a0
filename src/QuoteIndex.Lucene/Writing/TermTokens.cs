using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace QuoteIndex.Lucene.Writing;

/// <summary>Terms at positions as a token stream of Lucene's, used again for one document after another.</summary>
internal sealed class TermTokens : TokenStream
{
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private readonly List<(string Term, int Position)> terms = [];
    private int next;
    private int last;

    public TermTokens()
    {
        term = AddAttribute<ICharTermAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public bool IsEmpty => terms.Count == 0;

    public void Clear() => terms.Clear();

    /// <summary>Adds a term; positions ascend.</summary>
    public void Add(string text, int position) => terms.Add((TermText.Of(text), position));

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
        (string text, int position) = terms[next++];
        term.SetEmpty().Append(text);
        increment.PositionIncrement = position - last;
        last = position;
        return true;
    }
}
