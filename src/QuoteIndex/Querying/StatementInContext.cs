using QuoteIndex.Querying.Words;

namespace QuoteIndex.Querying;

/// <summary>Tells the words of a context that are the statement's own from those around it.</summary>
internal static class StatementInContext
{
    // So many words in a row tell that a piece of the statement begins; fewer may stand anywhere.
    private const int Enough = 3;

    /// <summary>For each word of <paramref name="context"/> whether it is one of <paramref name="statement"/>, which may stand there in pieces.</summary>
    public static bool[] Mark(IReadOnlyList<Word> context, IReadOnlyList<Word> statement)
    {
        var own = new bool[context.Count];
        int next = 0;
        for (int i = 0; i < context.Count && next < statement.Count;)
        {
            int length = 0;
            while (i + length < context.Count && next + length < statement.Count && context[i + length].Form == statement[next + length].Form)
            {
                length++;
            }

            if (length >= Math.Min(Enough, statement.Count - next))
            {
                own.AsSpan(i, length).Fill(true);
                next += length;
                i += length;
            }
            else
            {
                i++;
            }
        }

        return own;
    }
}
