namespace QuoteIndex.Language;

/// <summary>How a word is written.</summary>
[Flags]
internal enum WordFlags : byte
{
    None = 0,

    /// <summary>Begins with a capital letter.</summary>
    Capital = 1,

    /// <summary>Has letters, all of them capitals.</summary>
    AllCapitals = 2,

    /// <summary>Begins with a small letter.</summary>
    Small = 4,

    Digit = 8,

    Hyphen = 16,

    /// <summary>Has a capital behind the first character: "DeepSeek", "iPhone", "UN".</summary>
    InnerCapital = 32,

    /// <summary>No letter and no digit.</summary>
    Mark = 64,
}

/// <summary>
/// What the models see of a token's characters, as hashes: the word in lower case with its digits made alike, beginnings and
/// endings, and its shape.
/// </summary>
internal struct WordForm
{
    /// <summary>Stands before the first and after the last word of a sentence.</summary>
    public static readonly WordForm Outside = new() { Word = 1, Suffix1 = 1, Suffix2 = 1, Suffix3 = 1, Suffix4 = 1, Prefix1 = 1, Prefix3 = 1, Shape = 1 };

    public uint Word;
    public uint Suffix1;
    public uint Suffix2;
    public uint Suffix3;
    public uint Suffix4;
    public uint Prefix1;
    public uint Prefix3;
    public uint Shape;
    public WordFlags Flags;

    public readonly bool IsCapital => (Flags & WordFlags.Capital) != 0;

    public static WordForm Of(ReadOnlySpan<char> text, int start, int end)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var form = default(WordForm);
        ulong hash = 0, shape = 0;
        uint window = 0;
        int lastKind = -1, shapeLength = 0;
        bool small = false, upper = false, other = false;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            char folded = FeatureHash.Fold(c);
            int kind;
            if (CharKinds.IsUpper(c))
            {
                kind = 1;
                upper = true;
                form.Flags |= i == start ? WordFlags.Capital : WordFlags.InnerCapital;
            }
            else if (CharKinds.IsLetter(c))
            {
                kind = 2;
                small = true;
                form.Flags |= i == start ? WordFlags.Small : 0;
            }
            else if (CharKinds.IsDigit(c))
            {
                kind = 3;
                folded = '0';
                form.Flags |= WordFlags.Digit;
            }
            else
            {
                kind = folded;
                other = true;
                form.Flags |= CharKinds.IsHyphen(c) ? WordFlags.Hyphen : 0;
            }

            hash = (hash ^ folded) * Multiplier;
            hash ^= hash >> 32;
            window = (window << 8) | (byte)(folded ^ (folded >> 8));
            int length = i - start + 1;
            if (length == 1)
            {
                form.Prefix1 = window;
            }
            else if (length == 3)
            {
                form.Prefix3 = window;
            }

            if (kind != lastKind && shapeLength < 8)
            {
                shape = (shape * 131) + (ulong)kind;
                shapeLength++;
                lastKind = kind;
            }
        }

        int size = end - start;
        form.Word = (uint)((hash * Multiplier) >> 32);
        form.Prefix3 = size < 3 ? window | 0x8000_0000 : form.Prefix3;
        form.Suffix1 = window & 0xFF;
        form.Suffix2 = window & 0xFFFF;
        form.Suffix3 = window & 0xFF_FFFF;
        form.Suffix4 = window;
        form.Flags |= upper && !small ? WordFlags.AllCapitals : 0;
        if (!upper && !small && (form.Flags & WordFlags.Digit) == 0)
        {
            // A straight mark opens or closes by where the spaces are, so they are part of its form.
            form.Flags |= WordFlags.Mark;
            bool before = start > 0 && !CharKinds.IsSpace(text[start - 1]), after = end < text.Length && !CharKinds.IsSpace(text[end]);
            char first = text[start];
            form.Word = FeatureHash.Of(first, (uint)Math.Min(size, 3), (before ? 1u : 0) | (after ? 2u : 0));
        }

        // Short and long words of one shape differ: an initial from a name, a year from an amount.
        bool counted = !other && (form.Flags & (WordFlags.Digit | WordFlags.AllCapitals)) != 0;
        form.Shape = (uint)(shape * 8) + (uint)Math.Min(size, counted ? 5 : 2);
        return form;
    }
}
