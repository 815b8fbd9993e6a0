using QuoteIndex.Lucene.Reading;
using QuoteIndex.Storage.Inverted;

namespace QuoteIndex.Lucene.Writing;

/// <summary>The numbers of names within a transaction, which gives new ones to names the index does not have.</summary>
internal sealed class NameNumbers(LuceneSnapshot before, DocumentWriter writer, Func<int> next)
{
    private readonly Dictionary<(NameSort Sort, string Name), int> known = [];

    /// <summary>The number of a name; 0 for null. A new speaker is of the kind given.</summary>
    public int Of(NameSort sort, string? name, SpeakerKind kind = default)
    {
        if (name is null)
        {
            return 0;
        }

        if (!known.TryGetValue((sort, name), out int number))
        {
            number = NameDocuments.Find(before, sort, name);
            if (number == 0)
            {
                number = next();
                writer.AddName(sort, number, name, kind);
            }

            known.Add((sort, name), number);
        }

        return number;
    }
}
