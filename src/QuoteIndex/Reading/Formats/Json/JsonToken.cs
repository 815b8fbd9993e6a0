namespace QuoteIndex.Reading;

/// <summary>What the structure of a JSON document consists of.</summary>
internal enum JsonToken
{
    End,
    ObjectStart,
    ObjectEnd,
    ArrayStart,
    ArrayEnd,

    /// <summary>The name of a member of an object.</summary>
    Name,

    String,

    /// <summary>A number, true, false, null, or something that has no place in JSON.</summary>
    Other,
}
