namespace QuoteIndex.Attribution;

/// <summary>What sort of thing a mention stands for.</summary>
internal enum EntityKind : byte
{
    Unknown, Person, Organization, Place, Group, Document,
}
