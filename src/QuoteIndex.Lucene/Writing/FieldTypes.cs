using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace QuoteIndex.Lucene.Writing;

/// <summary>How terms are indexed. Lengths are columns of ours, so no field has norms.</summary>
internal static class FieldTypes
{
    /// <summary>Terms that are only there or not.</summary>
    public static readonly FieldType Terms = Make(IndexOptions.DOCS_ONLY);

    /// <summary>Terms with their positions.</summary>
    public static readonly FieldType Positions = Make(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private static FieldType Make(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
