namespace QuoteIndex.Reading;

/// <summary>A value of a field: where it stands in the bytes of its record, without the marks around it.</summary>
internal readonly record struct FieldValue(int Start, int End);
