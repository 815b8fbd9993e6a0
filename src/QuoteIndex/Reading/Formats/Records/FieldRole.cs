namespace QuoteIndex.Reading;

/// <summary>What a field of a record is to its article.</summary>
internal enum FieldRole
{
    Text,
    Title,
    Date,
    Publisher,
    Url,
    Company,
}
