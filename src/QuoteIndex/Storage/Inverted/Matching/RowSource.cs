using System.Numerics;

namespace QuoteIndex.Storage.Inverted;

/// <summary>Words in a row, within one of a document's texts.</summary>
internal sealed class RowSource : WordSource
{
    private readonly PostingsReader[] readers;
    private readonly List<int>[] positions;
    private readonly ulong[] candidates;
    private readonly ulong[] some;

    // Documents are looked for in one pass and their positions in a second, which needs readers of its own.
    private readonly PostingsReader[] ahead;

    /// <param name="arena">Gives the sets.</param>
    /// <param name="open">Opens the postings of each word, in their order, with positions; called twice.</param>
    /// <param name="weight">What a document gains.</param>
    public RowSource(WindowArena arena, Func<PostingsReader[]> open, float weight)
        : base(arena, weight)
    {
        candidates = arena.Bits();
        some = arena.Bits();
        readers = open();
        ahead = open();
        positions = [.. readers.Select(_ => new List<int>())];
        Count = readers.Min(reader => reader.Count);
    }

    public override int Count { get; }

    public override int Next(int document)
    {
        foreach (PostingsReader reader in ahead)
        {
            document = reader.Advance(document);
            if (document == int.MaxValue)
            {
                break;
            }
        }

        return document;
    }

    protected override void Fill(int start, int end)
    {
        Window.SetFirst(candidates, end - start);
        foreach (PostingsReader reader in ahead)
        {
            Array.Clear(some);
            reader.Read(start, end, some, onlyInText: false);
            Window.And(candidates, some);
        }

        for (int i = 0; i < candidates.Length; i++)
        {
            for (ulong word = candidates[i]; word != 0; word &= word - 1)
            {
                int document = (i << 6) + BitOperations.TrailingZeroCount(word);
                byte code = CodeOf(start + document);
                if (code != 0)
                {
                    Codes[document] = code;
                    Sets.Add(document, code);
                }
            }
        }
    }

    // How often the words stand in a row where.
    private byte CodeOf(int document)
    {
        for (int i = 0; i < readers.Length; i++)
        {
            readers[i].Advance(document);
            readers[i].ReadPositions(positions[i]);
        }

        int text = 0, context = 0;
        bool headline = false;
        foreach (int first in positions[0])
        {
            if (Follows(first >> 2, out bool wholeInText))
            {
                var field = (TermField)(first & 3);
                headline |= field == TermField.Headline;
                text += field == TermField.Text && wholeInText ? 1 : 0;
                context += field != TermField.Headline && !(field == TermField.Text && wholeInText) ? 1 : 0;
            }
        }

        return PostingCode.Of(text, context, headline);
    }

    private bool Follows(int first, out bool inText)
    {
        inText = true;
        for (int i = 1; i < positions.Length; i++)
        {
            List<int> next = positions[i];
            int at = next.BinarySearch((first + i) << 2);
            at = at < 0 ? ~at : at;
            if (at == next.Count || next[at] >> 2 != first + i)
            {
                return false;
            }

            inText &= (TermField)(next[at] & 3) == TermField.Text;
        }

        return true;
    }
}
