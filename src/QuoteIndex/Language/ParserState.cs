namespace QuoteIndex.Language;

/// <summary>What the parser can do next.</summary>
internal enum ParserMove : byte
{
    /// <summary>Push the next word on the stack.</summary>
    Shift,

    /// <summary>The next word is the head of the top of the stack, which is popped.</summary>
    Left,

    /// <summary>The word below is the head of the top of the stack, which is popped.</summary>
    Right,
}

/// <summary>
/// The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, 2011): a stack, the next word, and the arcs made so far.
/// Words are counted from 0 in their sentence; the root comes after the last word, so that attaching to it is a left move.
/// Reused from sentence to sentence.
/// </summary>
internal sealed class ParserState
{
    private int[] stack = new int[SentenceSplitter.LongestSentence];
    private Arcs[] arcs = new Arcs[SentenceSplitter.LongestSentence + 1];
    private int depth;

    /// <summary>Number of words; also the number of the root.</summary>
    public int Count { get; private set; }

    /// <summary>The next word, or the root.</summary>
    public int Next { get; private set; }

    public bool IsFinished => Next == Count && depth == 0;

    public int Depth => depth;

    /// <summary>The word <paramref name="below"/> places under the top of the stack; -1 when there is none.</summary>
    public int Stack(int below) => below < depth ? stack[depth - 1 - below] : -1;

    public int HeadOf(int word) => arcs[word].Head;

    public Relation RelationOf(int word) => arcs[word].Relation;

    public ref readonly Arcs ArcsOf(int word) => ref arcs[word];

    public void Start(int count)
    {
        if (stack.Length < count)
        {
            stack = new int[count];
            arcs = new Arcs[count + 1];
        }

        Count = count;
        Next = 0;
        depth = 0;
        for (int i = 0; i <= count; i++)
        {
            arcs[i] = Arcs.None;
        }
    }

    /// <summary>One word hangs on the root: the last on the stack when all others have heads.</summary>
    public bool Allows(ParserMove move) => move switch
    {
        ParserMove.Shift => Next < Count,
        ParserMove.Left => depth > 0 && (Next < Count || depth == 1),
        _ => depth > 1,
    };

    public void Apply(ParserMove move, Relation relation)
    {
        if (move == ParserMove.Shift)
        {
            stack[depth++] = Next++;
            return;
        }

        int child = stack[--depth];
        int head = move == ParserMove.Left ? Next : stack[depth - 1];
        ref Arcs made = ref arcs[child];
        made.Head = head;
        made.Relation = relation;
        ref Arcs parent = ref arcs[head];
        if (child < head)
        {
            parent.LeftCount++;
            parent.Left2 = parent.Left;
            parent.Left = child;
        }
        else
        {
            parent.RightCount++;
            parent.Right2 = parent.Right;
            parent.Right = child;
        }
    }

    /// <summary>A word's head and its outermost children on both sides; -1 where there is none.</summary>
    internal struct Arcs
    {
        public static readonly Arcs None = new() { Head = Token.NotParsed, Left = -1, Left2 = -1, Right = -1, Right2 = -1 };

        public int Head;
        public int Left;
        public int Left2;
        public int Right;
        public int Right2;
        public short LeftCount;
        public short RightCount;
        public Relation Relation;
    }
}
