namespace QuoteIndex.Lucene.Index;

/// <summary>The indexes that stores of this process have open: one for each folder, however many stores. Safe for use by several threads at once.</summary>
internal static class OpenIndexes
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, (LuceneIndex Index, int Stores)> Open = new(StringComparer.Ordinal);

    /// <summary>The index in a folder, for one more store.</summary>
    public static LuceneIndex Take(string folder)
    {
        lock (Gate)
        {
            LuceneIndex index = Open.TryGetValue(folder, out (LuceneIndex Index, int Stores) known) ? known.Index : LuceneIndex.Open(folder);
            Open[folder] = (index, known.Stores + 1);
            return index;
        }
    }

    /// <summary>A store needs the index no more; the last one closes it.</summary>
    public static void Return(LuceneIndex index)
    {
        lock (Gate)
        {
            if (!Open.TryGetValue(index.Folder, out (LuceneIndex Index, int Stores) known) || known.Index != index)
            {
                index.Dispose();
            }
            else if (known.Stores > 1)
            {
                Open[index.Folder] = (index, known.Stores - 1);
            }
            else
            {
                Open.Remove(index.Folder);
                index.Dispose();
            }
        }
    }
}
